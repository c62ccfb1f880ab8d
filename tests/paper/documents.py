"""A document with every kind of block in it."""

from paper.document import (
    Box,
    Column,
    Document,
    Facts,
    Heading,
    Items,
    Lines,
    Look,
    Paragraph,
    Table,
    prose,
)  # fmt: skip


def with_everything(**changed) -> Document:
    """Each kind of block once."""
    blocks = (
        Paragraph("Waarover het gaat.", Look.LEAD),
        Facts((("Klas", "3 dubbele finaliteit"), ("Leraar", ""))),
        Heading("Verloop"),
        Table(
            (Column("Fase", 1), Column("Leraar", 3)),
            (
                (prose("Instap"), (*prose("Lees voor.\n\n- eerst\n- dan"), Paragraph("Wie helpt?", Look.SAY))),
                (prose("Slot"), prose("Deel uit & <dank>.")),
            ),
        ),
        Heading("Daarna", 2),
        Items(("eerste", "tweede"), numbered=True),
        Lines(2),
        Box("Hulp", (Paragraph("Child Focus", label="116 000"),)),
    )
    fields = {"running": "3A", "credit": "CC BY-SA"} | changed
    return Document("Doorsturen? Stop.", "Lesvoorbereiding", blocks, **fields)
