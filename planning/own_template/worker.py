"""The process in which a template is read and filled, with little memory and little time; it writes nothing anywhere.

Asked on its standard input, answers on its standard output, and then it is gone.
"""

import base64
import json
import resource
import sys

SECONDS = 8
MEMORY = 600_000_000


def confine() -> None:
    """No more memory and time than this, and no file to write."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def answer(asked: dict) -> dict:
    """A clean template with what stands in it, or a filled one."""
    from .cleaning import clean
    from .filling import fill, placeholders_in
    from .package import Refused

    file = base64.b64decode(asked["file"])
    try:
        made = fill(file, **asked["words"]) if "words" in asked else clean(file)
        found = [] if "words" in asked else placeholders_in(made)
    except Refused as refusal:
        return {"refused": refusal.reason}
    return {"file": base64.b64encode(made).decode(), "found": found}


if __name__ == "__main__":
    confine()
    json.dump(answer(json.load(sys.stdin)), sys.stdout)
