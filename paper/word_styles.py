"""How our Word files look, in the styles of Word itself, so that a school changes them in one place."""

from itertools import pairwise

INK, SOFT, BLUE, WASH, HAIR = "1B2438", "4D566B", "1F4A8C", "F3F1EA", "B9BDC7"
IN_A_TABLE = "In a table"
FONT = "Arial"  # on every school computer, where ours is not
WIDTH = 17.4  # centimetres between the margins
# Style: size in points, space before and after, colour.
LOOKS = {
    "Title": (23, 0, 6, INK),
    "Subtitle": (12, 0, 8, SOFT),
    "Heading 1": (15, 16, 4, INK),
    "Heading 2": (12.5, 12, 3, INK),
    "Heading 3": (11, 10, 2, INK),
    "Quote": (10.5, 2, 4, BLUE),
    "Intense Quote": (11, 8, 8, INK),
    "Caption": (9, 2, 4, SOFT),
    IN_A_TABLE: (9, 0, 3, INK),
    "Header": (8.5, 0, 0, SOFT),
    "Footer": (8.5, 0, 0, SOFT),
}


def new_file(size: int):
    """An empty A4 file in our styles, in Dutch, with letters of this size."""
    from docx import Document  # takes longer to load than a page to draw: only for who wants a Word file
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    file = Document()
    factor = size / 10
    normal = file.styles["Normal"]
    normal.font.size, normal.font.color.rgb = Pt(10.5 * factor), RGBColor.from_string(INK)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(5), 1.1
    _in_our_font(normal)
    language = normal.element.get_or_add_rPr().makeelement(qn("w:lang"), {qn("w:val"): "nl-BE"})
    normal.element.rPr.append(language)
    file.styles.add_style(IN_A_TABLE, WD_STYLE_TYPE.PARAGRAPH).base_style = normal
    for name in LOOKS:
        _dress(file.styles[name], *LOOKS[name], 1 if name in ("Header", "Footer") else factor)
    _rule(file.styles["Table Grid"])
    section = file.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(1.8)
    section.top_margin, section.bottom_margin = Cm(2.2), Cm(2)
    _tabs(file)
    return file


def _dress(style, size: float, before: float, after: float, colour: str, factor: float) -> None:
    """Give a style of Word our measures, and take away what Word itself would add."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style.font.size, style.font.color.rgb = Pt(size * factor), RGBColor.from_string(colour)
    style.font.bold, style.font.italic = style.name.startswith(("Title", "Heading")), False
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    for extra in [*style.element.iter(qn("w:pBdr")), *style.element.get_or_add_rPr().findall(qn("w:spacing"))]:
        extra.getparent().remove(extra)
    _in_our_font(style)


def _rule(style) -> None:
    """Tables with thin grey lines and some air in their cells."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn

    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:color="{HAIR}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    air = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 60), ("left", 100), ("bottom", 20), ("right", 100))
    )
    properties = style.element.find(qn("w:tblPr"))
    for old in list(properties):
        if old.tag in (qn("w:tblBorders"), qn("w:tblCellMar")):
            properties.remove(old)
    properties.append(parse_xml(f"<w:tblBorders {nsdecls('w')}>{sides}</w:tblBorders>"))
    properties.append(parse_xml(f"<w:tblCellMar {nsdecls('w')}>{air}</w:tblCellMar>"))


def number_of_pages(paragraph) -> None:
    """“1 / 3”, counted by Word."""
    _field(paragraph, "PAGE")
    paragraph.add_run(" / ")
    _field(paragraph, "NUMPAGES")


def line_to_write_on(paragraph) -> None:
    """A rule from margin to margin."""
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Cm

    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
    paragraph.add_run("\t")


def repeat_as_header(row) -> None:
    """Let the row return at the top of each page."""
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def shade(cell) -> None:
    """Give the cell the colour of a head."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    fill = OxmlElement("w:shd")
    fill.set(qn("w:val"), "clear")
    fill.set(qn("w:fill"), WASH)
    cell._tc.get_or_add_tcPr().append(fill)


def stays_whole(table, *, shares) -> None:
    """Columns in these shares of the width; no row breaks, and rows stay with the next as far as a page reaches."""
    from docx.oxml import OxmlElement
    from docx.shared import Cm

    table.autofit = False
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, share in zip(row.cells, shares, strict=True):
            cell.width = Cm(WIDTH * share / sum(shares))
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Cm(WIDTH * share / sum(shares))
    for row, _next in pairwise(table.rows):
        for paragraph in (paragraph for cell in row.cells for paragraph in cell.paragraphs):
            paragraph.paragraph_format.keep_with_next = True


def _in_our_font(style) -> None:
    from docx.oxml.ns import qn

    style.font.name = FONT
    fonts = style.element.rPr.rFonts
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)


def _tabs(file) -> None:
    """What stands right in header and footer ends at the right margin."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Cm

    for name in ("Header", "Footer"):
        stops = file.styles[name].paragraph_format.tab_stops
        stops.clear_all()
        stops.add_tab_stop(Cm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)


def _field(paragraph, name: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    field.append(OxmlElement("w:r"))
    text = OxmlElement("w:t")
    text.text = "1"
    field[0].append(text)
    paragraph._p.append(field)
