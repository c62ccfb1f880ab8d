"""Paragraphs of a Word file that run from right to left: Word asks to be told so, of the paragraph and of its runs."""

from .document import is_right_to_left

AFTER_BIDI = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl")
AFTER_RTL = ("w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath")


def turn_leftward(file) -> None:
    """Let each paragraph run the way of its first letter."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for paragraph in file.element.body.iter(qn("w:p")):
        if is_right_to_left(paragraph.text):
            paragraph.get_or_add_pPr().insert_element_before(OxmlElement("w:bidi"), *AFTER_BIDI)
            for run in paragraph.iter(qn("w:r")):
                if is_right_to_left(run.text):  # a phone number keeps its groups in order
                    run.get_or_add_rPr().insert_element_before(OxmlElement("w:rtl"), *AFTER_RTL)
