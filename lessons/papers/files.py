"""The files that a lesson or plan leaves as: each with its address, its name and how it is made."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from paper.document import Document
from paper.packing import packed
from paper.pdf import pdf
from paper.slides import pptx
from paper.text import plain_text
from paper.word import docx

from .contents import Contents
from .pupil import pupil_paper
from .slides import deck_of
from .teacher import credit, sources, teacher_paper
from .wall import wall_paper

type Maker = Callable[[Contents], bytes]

# Paper and ending, as they stand in the address.
MAKERS: dict[tuple[str, str], Maker] = {
    ("les", "pdf"): lambda contents: pdf(teacher_paper(contents)),
    ("les", "docx"): lambda contents: docx(teacher_paper(contents)),
    ("les", "pptx"): lambda contents: pptx(deck_of(contents)),
    ("les", "zip"): lambda contents: everything(contents),
    ("leerlingenblad", "pdf"): lambda contents: pdf(pupil_paper(contents)),
    ("leerlingenblad", "docx"): lambda contents: docx(pupil_paper(contents)),
    ("affiche", "pdf"): lambda contents: pdf(wall_paper(contents)),
    ("affiche", "docx"): lambda contents: docx(wall_paper(contents)),
}
# What they are called in the file that holds them all, in the order in which a teacher needs them.
INSIDE = {
    ("les", "pdf"): "lesvoorbereiding.pdf",
    ("les", "docx"): "lesvoorbereiding.docx",
    ("les", "pptx"): "dias.pptx",
    ("leerlingenblad", "pdf"): "leerlingenblad.pdf",
    ("leerlingenblad", "docx"): "leerlingenblad.docx",
    ("affiche", "pdf"): "affiche.pdf",
}


def name_of(contents: Contents, paper: str, ending: str) -> str:
    """What it is called on the computer of a teacher, without ending."""
    what = "" if ending == "zip" else INSIDE.get((paper, ending), f"{paper}.{ending}").rpartition(".")[0]
    return "-".join(filter(None, [contents.file_name, what]))


def everything(contents: Contents) -> bytes:
    """One folder with every paper, and where it comes from."""
    files = [(name, MAKERS[key](contents)) for key, name in INSIDE.items()]
    files.append(("bronnen-en-licentie.txt", plain_text(origin_paper(contents)).encode()))
    return packed((f"{contents.file_name}/{name}", content) for name, content in files)


def origin_paper(contents: Contents) -> Document:
    """Where it comes from and what may be done with it."""
    return Document(
        title=contents.title, kind=_("Sources and licence"), blocks=sources(contents), credit=credit(contents)
    )
