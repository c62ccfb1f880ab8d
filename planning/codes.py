"""What opens a shared plan: four words to type, and a link.

Neither stands in the database. Both follow from the key of a share and the secret of the site: whoever reads the tables
opens nothing, and the owner can still be told the words again. A link cannot be guessed. Four words can (there are 2.6
million million codes), and so planning/guessing.py counts.
"""

import re
import uuid
from functools import cache
from pathlib import Path

from django.core.signing import BadSignature, Signer
from django.utils.crypto import salted_hmac

WORDS_FILE = Path(__file__).parent / "code_words.txt"
NUMBER = 4


@cache
def vocabulary() -> tuple[str, ...]:
    """Everyday words that a class may see: nothing that hurts, teases or has a second meaning."""
    lines = WORDS_FILE.read_text().splitlines()
    return tuple(word for line in lines if not line.startswith("#") for word in line.split())


def words_of(key: uuid.UUID) -> str:
    """The four words of a share."""
    number = int.from_bytes(salted_hmac("planning.codes.words", key.hex, algorithm="sha256").digest())
    chosen = []
    for _ in range(NUMBER):
        number, index = divmod(number, len(vocabulary()))
        chosen.append(vocabulary()[index])
    return " ".join(chosen)


def digest_of_words(words: str) -> str:
    """What is stored of the words, to find the share by."""
    return salted_hmac("planning.codes.digest", words, algorithm="sha256").hexdigest()


def read(typed: str) -> list[str]:
    """The words that somebody typed, whatever stands between them."""
    return re.findall(r"\w+", typed.casefold().replace("_", " "))


def token_of(key: uuid.UUID) -> str:
    """The last part of the link: the key, signed."""
    return _signer().sign(key.hex)


def key_in(token: str) -> uuid.UUID | None:
    """The key in a link that we signed; none in any other."""
    try:
        return uuid.UUID(_signer().unsign(token))
    except (BadSignature, ValueError):
        return None


def _signer() -> Signer:
    return Signer(salt="planning.codes.link", sep=".")
