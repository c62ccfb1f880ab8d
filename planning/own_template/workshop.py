"""Has a template cleaned or filled, in a process of its own."""

import base64
import json
import subprocess
import sys

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from ui.later import SmallRoom

from .package import Refused

SECONDS = 15
ROOM = SmallRoom(seats=1, queue=2, patience=SECONDS)

REASONS = {
    "too_large": _("This file is too large to be a template: at most 2 MB, and small too when it is unpacked."),
    "not_word": _("This is no Word file that we can read. Save it as .docx in Word or LibreOffice and try again."),
}


def cleaned(file: bytes) -> tuple[bytes, list[str]]:
    """The template without anything that does not belong in it, and its placeholders."""
    with ROOM.seat():
        made = _ask({"file": base64.b64encode(file).decode()})
    return base64.b64decode(made["file"]), made["found"]


def filled(file: bytes, words: dict) -> bytes:
    """The template with these words in it: those of the plan, of each step, and what else stands at the end."""
    made = _ask({"file": base64.b64encode(file).decode(), "words": words})
    return base64.b64decode(made["file"])


def _ask(asked: dict) -> dict:
    try:
        done = subprocess.run(
            [sys.executable, "-B", "-m", "planning.own_template.worker"],
            input=json.dumps(asked).encode(),
            capture_output=True,
            timeout=SECONDS,
            cwd=settings.BASE_DIR,
            env={"LANG": "C.UTF-8"},  # no secret of the site goes along
            check=True,
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as problem:
        raise Refused("too_large") from problem
    answer = json.loads(done.stdout)
    if "refused" in answer:
        raise Refused(answer["refused"])
    return answer
