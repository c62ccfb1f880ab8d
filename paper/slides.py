"""Slides as PowerPoint file, in the look of a notebook page; the same bytes for the same data."""

import datetime
from dataclasses import dataclass
from io import BytesIO

from .document import is_right_to_left, printable
from .packing import repacked

AGES_AGO = datetime.datetime(2000, 1, 1)
WIDE, HIGH, LEFT, TOP = 33.867, 19.05, 3.2, 1.6  # centimetres
INK, SOFT, RED, PAPER = "1B2438", "4D566B", "D8434E", "FCFBF7"
LONGEST = 34  # letters of a title that still fit on a line
OPENING, BODY, TITLE_ONLY = 0, 1, 5  # layouts of the file that we start from


@dataclass(frozen=True)
class Slide:
    """What the class sees, and what only the teacher reads under it."""

    title: str
    lines: tuple[str, ...] = ()
    corner: str = ""  # such as “8 min”
    notes: str = ""


@dataclass(frozen=True)
class Deck:
    """Slides in order; the first is the opening."""

    title: str
    slides: tuple[Slide, ...]
    credit: str

    def __post_init__(self):
        """Signs that no file can hold are not there."""
        for name, value in vars(self).copy().items():
            object.__setattr__(self, name, printable(value))


def pptx(deck: Deck) -> bytes:
    """The slides as file."""
    file = _new(deck)
    for number, slide in enumerate(deck.slides):
        _draw(file, slide, deck.credit if number == 0 else "")
    written = BytesIO()
    file.save(written)
    return repacked(written.getvalue())


def _new(deck: Deck):
    from pptx import Presentation  # takes longer to load than a page to draw: only for who wants slides
    from pptx.dml.color import RGBColor
    from pptx.util import Cm

    file = Presentation()
    file.slide_width, file.slide_height = Cm(WIDE), Cm(HIGH)
    properties = file.core_properties
    properties.title, properties.author, properties.language = deck.title, "Kantlijn", "nl-BE"
    properties.last_modified_by, properties.created, properties.modified = "", AGES_AGO, AGES_AGO
    _without_thumbnail(file)
    background = file.slide_master.background.fill
    background.solid()
    background.fore_color.rgb = RGBColor.from_string(PAPER)
    return file


def _draw(file, slide: Slide, credit: str) -> None:
    is_opening = bool(credit)
    drawn = file.slides.add_slide(file.slide_layouts[BODY if slide.lines else TITLE_ONLY])
    _margin_line(drawn)
    title = drawn.shapes.title
    _place(title, LEFT, 5.2 if is_opening or not slide.lines else TOP, WIDE - LEFT - 2, 3.4)
    _say(title.text_frame, [slide.title], size=54 if len(slide.title) < LONGEST else 44, bold=True)
    if slide.lines:
        body = drawn.placeholders[1]
        _place(body, LEFT, 9.4 if is_opening else 5.8, WIDE - LEFT - 2, HIGH - 8)
        _say(body.text_frame, slide.lines, size=_size(slide.lines), colour=SOFT if is_opening else INK)
    if slide.corner or credit:
        note = drawn.shapes.add_textbox(0, 0, 0, 0)
        _place(note, LEFT, HIGH - 1.8, WIDE - LEFT - 2, 1)
        _say(note.text_frame, [credit or slide.corner], size=14 if credit else 20, colour=SOFT)
    if slide.notes:
        drawn.notes_slide.notes_text_frame.text = slide.notes


def _size(lines: tuple[str, ...]) -> int:
    """Letters as large as the lines leave room for."""
    rows = sum(1 + len(line) // 50 for line in lines)
    return 40 if rows <= 3 else 32 if rows <= 6 else 26 if rows <= 9 else 20


def _say(frame, lines, *, size: int, bold: bool = False, colour: str = INK) -> None:
    from pptx.dml.color import RGBColor
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
    from pptx.util import Pt

    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        leftward = is_right_to_left(line)
        paragraph.alignment, paragraph.space_after = PP_ALIGN.RIGHT if leftward else PP_ALIGN.LEFT, Pt(size / 3)
        paragraph._p.get_or_add_pPr().set("rtl", "1" if leftward else "0")
        _without_bullet(paragraph)
        run = paragraph.add_run()
        run.text, run.font.name, run.font.bold, run.font.size = line, "Arial", bold, Pt(size)
        run.font.color.rgb, run.font.language_id = RGBColor.from_string(colour), _dutch()


def _dutch():
    from pptx.enum.lang import MSO_LANGUAGE_ID

    return MSO_LANGUAGE_ID.BELGIAN_DUTCH


def _without_bullet(paragraph) -> None:
    from pptx.oxml.ns import qn

    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", "0")
    properties.set("indent", "0")
    properties.append(properties.makeelement(qn("a:buNone"), {}))


def _place(shape, left: float, top: float, width: float, height: float) -> None:
    from pptx.util import Cm

    shape.left, shape.top, shape.width, shape.height = Cm(left), Cm(top), Cm(width), Cm(height)


def _margin_line(slide) -> None:
    """The red line of the notebook."""
    from pptx.dml.color import RGBColor
    from pptx.enum.shapes import MSO_CONNECTOR
    from pptx.util import Cm, Pt

    line = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, Cm(LEFT - 0.9), 0, Cm(LEFT - 0.9), Cm(HIGH))
    line.line.color.rgb, line.line.width, line.name = RGBColor.from_string(RED), Pt(2.5), "kantlijn"


def _without_thumbnail(file) -> None:
    """Drop the picture of somebody else's first slide."""
    relations = file.part.package._rels
    for key in [key for key, relation in relations.items() if relation.reltype.endswith("/thumbnail")]:
        relations.pop(key)
