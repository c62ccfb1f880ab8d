"""Slides as a file that a teacher opens and changes."""

from io import BytesIO

from pptx import Presentation

from paper.slides import Deck, Slide, pptx

DECK = Deck(
    "Les",
    (
        Slide("Les", ("Wat er komt.",)),
        Slide("Instap", (), "7 min", notes="Lees voor.\x0b"),
        Slide("Hulp", tuple(f"{number} · lijn" for number in range(12))),
    ),
    credit="Kantlijn · CC BY-SA 4.0",
)


def opened(deck: Deck):
    return Presentation(BytesIO(pptx(deck)))


def test_each_slide_has_its_title_its_lines_and_the_teachers_notes():
    slides = opened(DECK).slides
    assert [slide.shapes.title.text for slide in slides] == ["Les", "Instap", "Hulp"]
    assert slides[0].placeholders[1].text == "Wat er komt."
    assert slides[1].notes_slide.notes_text_frame.text.startswith("Lees voor.")
    assert "7 min" in [shape.text for shape in slides[1].shapes if shape.has_text_frame]
    assert len(slides[2].placeholders[1].text_frame.paragraphs) == 12


def test_the_opening_names_maker_and_licence_and_the_file_names_nobody():
    file = opened(DECK)
    said = [shape.text for shape in file.slides[0].shapes if shape.has_text_frame]
    assert "Kantlijn · CC BY-SA 4.0" in said
    properties = file.core_properties
    assert (properties.author, properties.last_modified_by, properties.title) == ("Kantlijn", "", "Les")
    assert properties.created.year == 2000


def test_no_placeholder_stands_empty():
    for slide in opened(DECK).slides:
        assert [shape.name for shape in slide.placeholders if not shape.text] == []


def test_the_same_data_is_the_same_bytes():
    assert pptx(DECK) == pptx(DECK)


def test_arabic_runs_to_the_left():
    lines = (
        opened(Deck("Les", (Slide("Les", ("مرحبا", "Gewoon")),), "CC")).slides[0].placeholders[1].text_frame.paragraphs
    )
    assert [line._p.pPr.get("rtl") for line in lines] == ["1", "0"]
