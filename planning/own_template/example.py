"""A template to begin with: every placeholder once, in the order of a Flemish lesson preparation."""

import io

from .placeholders import OF_PLAN, OF_STEP

IN_HEAD = 11  # the placeholders that stand in the table at the top
IN_COURSE = ("tijd", "fase", "wat-jij-doet", "wat-zij-doen", "werkvorm", "fasemateriaal")


def example() -> bytes:
    """The template, as a Word file."""
    from docx import Document  # takes half a second; only this page needs it

    document = Document()
    document.core_properties.author = ""
    document.add_heading("Lesvoorbereiding: [titel]", level=1)
    head = document.add_table(rows=0, cols=2, style="Table Grid")
    for placeholder in OF_PLAN[1:IN_HEAD]:
        label, value = head.add_row().cells
        label.text, value.text = str(placeholder.label), placeholder.written
    for placeholder in OF_PLAN[IN_HEAD:]:
        document.add_heading(str(placeholder.label), level=2)
        if placeholder.name == "lesverloop":
            _course(document)
        else:
            document.add_paragraph(placeholder.written)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _course(document) -> None:
    columns = [placeholder for placeholder in OF_STEP if placeholder.name in IN_COURSE]
    table = document.add_table(rows=2, cols=len(columns), style="Table Grid")
    for cell, placeholder in zip(table.rows[0].cells, columns, strict=True):
        cell.text = str(placeholder.label).capitalize()
    for cell, placeholder in zip(table.rows[1].cells, columns, strict=True):
        cell.text = placeholder.written
