"""Word files as schools have them, and as nobody should."""

import io
import zipfile

from docx import Document
from docx.oxml import parse_xml
from docx.shared import Mm

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c636060f8cf000003010100c9fe92ef"
    "0000000049454e44ae426082"
)
IN_BOX = "<w:txbxContent><w:p><w:r><w:t>In een kader: [duur] min</w:t></w:r></w:p></w:txbxContent>"
TEXT_BOX = f"""<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">
 <mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{IN_BOX}</w:drawing></mc:Choice>
 <mc:Fallback><w:pict><v:textbox>{IN_BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""


def school_form() -> bytes:
    """A form with a header, a table with a row for a step, a picture, a link outside and an author."""
    document = Document()
    document.core_properties.author = "Anna Peeters"
    document.sections[0].header.paragraphs[0].text = "Sint-Jan, klas [klas]"
    document.add_heading("Les: [titel]", level=1)
    cut = document.add_paragraph("Vak: ")
    for piece in ("[va", "k", "] en [onbe", "kend]"):
        cut.add_run(piece)
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        [*table.rows[0].cells, *table.rows[1].cells], ("Fase", "Tijd", "[fase]", "[tijd]"), strict=True
    ):
        cell.text = text
    hung = document.add_paragraph()
    hung._p.append(parse_xml(TEXT_BOX))
    document.sections[0].footer.paragraphs[0].add_run("Leraar: [leerkr")
    document.sections[0].footer.paragraphs[0].add_run("acht]")
    document.add_picture(io.BytesIO(PNG), width=Mm(5))
    document.part.relate_to("https://kwaad.example/", "http://x/hyperlink", is_external=True)
    return saved(document)


def saved(document) -> bytes:
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def with_parts(file: bytes, **changed: bytes) -> bytes:
    """The file with other parts, or more of them; `__` stands for a slash and `_dot_` for a point."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        named = {name.replace("__", "/").replace("_dot_", "."): content for name, content in changed.items()}
        for name in old.namelist():
            if name not in named:
                new.writestr(name, old.read(name))
        for name, content in named.items():
            new.writestr(name, content)
    return made.getvalue()


def text_of(file: bytes) -> str:
    """All words of a Word file: headers, footers, paragraphs and tables."""
    document = Document(io.BytesIO(file))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    [section] = document.sections
    edges = [paragraph.text for edge in (section.header, section.footer) for paragraph in edge.paragraphs]
    return "\n".join([*edges, *(paragraph.text for paragraph in document.paragraphs), *cells])
