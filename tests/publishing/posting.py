"""The desk as a browser meets it: its addresses, every field as it was shown, and what it says after a press."""

from django.forms import CheckboxInput, Form
from django.urls import reverse


def desk(lesson, name="change", *more):
    """A page of the desk about a lesson."""
    return reverse(f"admin:lessons_lesson_{name}", args=[lesson.pk, *more])


def said(answer) -> str:
    """What the page says after a press."""
    return " ".join(str(message) for message in answer.context["messages"])


def as_shown(answer) -> dict:
    """The fields of the piece and of its parts, with the values on the page."""
    posted = _of(answer.context["adminform"].form)
    for inline in answer.context["inline_admin_formsets"]:
        posted |= _of(inline.formset.management_form)
        for form in inline.formset.forms:
            posted |= _of(form)
    return posted


def _of(form: Form) -> dict:
    posted = {}
    for field in form:
        value = field.value()
        if isinstance(field.field.widget, CheckboxInput):
            if value:
                posted[field.html_name] = "on"
        elif isinstance(value, list | tuple):
            posted[field.html_name] = [getattr(row, "pk", row) for row in value]
        else:
            posted[field.html_name] = "" if value is None else value
    return posted
