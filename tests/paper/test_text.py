"""A document as plain text and as bare HTML, for a clipboard."""

from paper.html import html
from paper.text import plain_text

from .documents import with_everything


def test_the_text_holds_every_word_in_order():
    text = plain_text(with_everything())
    assert text.split("\n\n") == [
        "Doorsturen? Stop.",
        "Waarover het gaat.",
        "Klas: 3 dubbele finaliteit",
        "VERLOOP",
        "Fase: Instap\nLeraar: Lees voor. - eerst\n- dan “Wie helpt?”",
        "Fase: Slot\nLeraar: Deel uit & <dank>.",
        "DAARNA",
        "1. eerste\n2. tweede",
        "HULP",
        "116 000 Child Focus",
        "CC BY-SA\n",
    ]


def test_the_html_is_bare_and_every_word_escaped():
    drawn = html(with_everything())
    assert "<h2>Verloop</h2>" in drawn
    assert "<h3>Daarna</h3><ol><li>eerste</li><li>tweede</li></ol>" in drawn
    assert '<th scope="col">Fase</th>' in drawn
    assert "Deel uit &amp; &lt;dank&gt;." in drawn
    assert [word for word in ("style=", "class=", "<dank>") if word in drawn] == []
