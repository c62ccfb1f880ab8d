"""How a mail looks: its words stand once, as plain text, and are drawn for who reads HTML."""

import re

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

ADDRESS = re.compile(r"https?://\S+\Z")


def letter(*, to: str, subject: str, template: str, context: dict) -> EmailMultiAlternatives:
    """A mail with its words in both forms."""
    words = render_to_string(template, context).strip()
    code = context.get("code", "")
    parts = [{"kind": kind_of(part, code), "text": part} for part in paragraphs(words)]
    text = render_to_string("accounts/mail/letter.txt", {"words": words})
    html = render_to_string("accounts/mail/letter.html", {"parts": parts, "subject": subject})
    made = EmailMultiAlternatives(subject, text, settings.DEFAULT_FROM_EMAIL, [to])
    made.attach_alternative(html, "text/html")
    return made


def paragraphs(words: str) -> list[str]:
    """The paragraphs of a text, each on one line."""
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", words) if part.strip()]


def kind_of(part: str, code: str) -> str:
    """What a paragraph is: the code, an address to press, or words."""
    if code and part == code:
        return "code"
    return "link" if ADDRESS.match(part) else "words"
