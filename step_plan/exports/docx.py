"""Word files with real headings, lists and gaps: data in, bytes out, the same bytes for the same data."""

import datetime
import re
import zipfile
from io import BytesIO

from django.utils.translation import gettext as _

GAP = re.compile(r"\[([^\]]+)\]")
ITEM = re.compile(r"(?:(-)|\d{1,2}\.) (.*)")
AGES_AGO = datetime.datetime(2000, 1, 1)
DOTS = " …………………… "


def document(row) -> bytes:
    """One template; its gaps are dots with their name before them."""
    word = _new(row.title)
    word.add_heading(row.title, 0)
    _paragraph(word, row.intro, style="Intense Quote")
    for passage in row.passages.all():
        word.add_heading(passage.heading, 1)
        _prose(word, passage.text)
    _paragraph(word, _("Fill in no names of pupils."), style="Caption")
    return _saved(word)


def everything(page: dict) -> bytes:
    """The whole plan: rules, numbers, questions, outcomes, steps, roles and guides."""
    word = _new(_("Step plan"))
    word.add_heading(_("Step plan"), 0)
    if notice := page["notices"].get("eerst_bellen"):
        _paragraph(word, notice.text, style="Intense Quote")
    _list(word, _("Five rules"), [f"{rule.title} {rule.text}" for rule in page["rules"]], numbered=True)
    numbers = [source for source in page["contacts"].values() if source.is_emergency]
    _list(word, _("Numbers to call"), [f"{source.phone}: {source.name}" for source in numbers])
    _questions(word, page)
    _outcomes(word, page)
    _steps(word, page["steps"])
    _roles(word, page["roles"])
    _scenarios(word, page["scenarios"])
    _conversations(word, page["conversations"])
    _list(word, _("Checklist for the first day"), [f"☐ {item.text}" for item in page["checklist"]])
    for guideline in page["guidelines"]:
        _list(word, guideline.title, _lines(guideline.items), before=guideline.intro)
        _paragraph(word, guideline.closing)
    return _saved(word)


def _questions(word, page) -> None:
    if "tree" not in page:
        return
    word.add_heading(_("Question by question"), 1)
    for question in page["tree"].questions.values():
        word.add_heading(f"{question.code}. {question.text}", 2)
        _paragraph(word, question.why)
        for answer in question.answers:
            way = " → ".join(code for code in (answer.via, answer.goes_to) if code)
            _paragraph(word, f"{answer.label} → {way}. {answer.advice}", style="List Bullet")


def _outcomes(word, page) -> None:
    for shown in page.get("outcomes", ()):
        outcome = shown.outcome
        word.add_heading(f"{outcome.code}. {outcome.title}", 2)
        _paragraph(word, f"{shown.urgency.name}: {shown.urgency.meaning}")
        for number, action in enumerate(outcome.actions, start=1):
            _paragraph(word, f"{number}. {action}", style="List")
        names = [f"{source.name} {source.phone}".strip() for source in shown.contacts]
        _labelled(word, _("Who"), outcome.who)
        _labelled(word, _("Contact"), ", ".join(filter(None, [*names, outcome.contact_note])))
        _labelled(word, _("Steps"), ", ".join(str(step) for step in shown.steps))
        _paragraph(word, outcome.note)


def _steps(word, steps) -> None:
    word.add_heading(_("The steps"), 1)
    for step in steps:
        word.add_heading(str(step), 2)
        _paragraph(word, step.purpose)
        _labelled(word, _("Who"), step.who)
        _labelled(word, _("When"), step.moment)
        _list(word, _("Do"), _lines(step.do), level=3)
        _list(word, _("Do not"), _lines(step.do_not), level=3)
        _list(word, _("What you can say"), [f"“{line}”" for line in _lines(step.say)], level=3)
        _list(word, _("Rather not"), [f"“{line.text}” {line.why}" for line in step.to_avoid], level=3)
        _labelled(word, _("Contact"), step.contact)
        _labelled(word, _("On paper"), step.document)
        _paragraph(word, step.note)


def _roles(word, roles) -> None:
    word.add_heading(_("Who does what"), 1)
    for role in roles:
        word.add_heading(role.name, 2)
        _labelled(word, _("Does"), role.does)
        _labelled(word, _("Leaves to others"), role.does_not)
        _labelled(word, _("Steps"), role.steps)


def _scenarios(word, scenarios) -> None:
    word.add_heading(_("Scenarios"), 1)
    for scenario in scenarios:
        word.add_heading(scenario.title, 2)
        _paragraph(word, scenario.intro)
        _list(word, _("Do"), _lines(scenario.do), level=3)
        _list(word, _("Do not"), _lines(scenario.do_not), level=3)


def _conversations(word, conversations) -> None:
    word.add_heading(_("Conversation guides"), 1)
    for guide in conversations:
        word.add_heading(guide.title, 2)
        _labelled(word, _("Who"), guide.who)
        _list(word, _("In this order"), _lines(guide.order), level=3, numbered=True)
        _list(word, _("What you can say"), [f"“{line.text}” {line.why}" for line in guide.to_say], level=3)
        _list(word, _("Rather not"), [f"“{line.text}” {line.why}" for line in guide.to_avoid], level=3)


def _new(title: str):
    from docx import Document  # takes longer to load than a page to draw: only for who wants a Word file
    from docx.shared import Cm, Pt

    word = Document()
    style = word.styles["Normal"]
    style.font.name, style.font.size = "Arial", Pt(11)
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    properties = word.core_properties
    properties.title, properties.author, properties.language = title, "Kantlijn", "nl-BE"
    properties.created = properties.modified = AGES_AGO
    return word


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _prose(word, text: str) -> None:
    for line in _lines(text):
        item = ITEM.match(line)
        if item and item[1]:
            _paragraph(word, item[2], style="List Bullet")
        else:
            _paragraph(word, line, style="List" if item else None)


def _paragraph(word, text: str, style: str | None = None) -> None:
    """A paragraph in which each gap is its name in grey and dots to write on."""
    if not text:
        return
    paragraph = word.add_paragraph(style=style)
    for place, part in enumerate(GAP.split(text)):
        if place % 2:
            paragraph.add_run(f"[{part}]").italic = True
            paragraph.add_run(DOTS)
        else:
            paragraph.add_run(part)


def _labelled(word, label: str, text: str) -> None:
    if text:
        paragraph = word.add_paragraph()
        paragraph.add_run(f"{label}: ").bold = True
        paragraph.add_run(text)


def _list(word, title: str, items, *, level: int = 1, numbered: bool = False, before: str = "") -> None:
    """A headed list. Numbers are written out: Word's own would count on through the whole file."""
    if items:
        word.add_heading(title, level)
        _paragraph(word, before)
        for number, item in enumerate(items, start=1):
            _paragraph(word, f"{number}. {item}" if numbered else item, style="List" if numbered else "List Bullet")


def _saved(word) -> bytes:
    """The file, with the moment of writing taken out of it."""
    written, repacked = BytesIO(), BytesIO()
    word.save(written)
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(repacked, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, AGES_AGO.timetuple()[:6]), old.read(name), zipfile.ZIP_DEFLATED)
    return repacked.getvalue()
