"""What opens a shared plan: four words to type, and a link.

Neither stands in the database. Both follow from the key of a share and the secret of the site: whoever reads the tables
opens nothing, and the owner can still be told the words again. A link cannot be guessed. Four words can (there are 2.6
million million codes), and so planning/guessing.py counts. When the site gets another secret, what the earlier ones
made goes on opening as long as they stand in SECRET_KEY_FALLBACKS (docs/decisions/0015).
"""

import re
import uuid
from functools import cache
from pathlib import Path

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.utils.crypto import salted_hmac

WORDS_FILE = Path(__file__).parent / "code_words.txt"
NUMBER = 4


@cache
def vocabulary() -> tuple[str, ...]:
    """Everyday words that a class may see: nothing that hurts, teases or has a second meaning."""
    lines = WORDS_FILE.read_text().splitlines()
    return tuple(word for line in lines if not line.startswith("#") for word in line.split())


def secrets() -> list[str]:
    """The secret of the site, and those that it had before."""
    return [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]


def words_of(key: uuid.UUID, secret: str | None = None) -> str:
    """The four words of a share, by the secret of today or an earlier one."""
    number = int.from_bytes(salted_hmac("planning.codes.words", key.hex, secret, algorithm="sha256").digest())
    chosen = []
    for _ in range(NUMBER):
        number, index = divmod(number, len(vocabulary()))
        chosen.append(vocabulary()[index])
    return " ".join(chosen)


def digest_of_words(words: str, secret: str | None = None) -> str:
    """What is stored of the words, to find the share by."""
    return salted_hmac("planning.codes.digest", words, secret, algorithm="sha256").hexdigest()


def digests_of_words(words: str) -> list[str]:
    """What may be stored of the words, whichever secret the site had when they were made."""
    return [digest_of_words(words, secret) for secret in secrets()]


def words_with(key: uuid.UUID, digest: str) -> str:
    """The words of a share of which this is stored; none when the secret that made them is gone."""
    made = ((words_of(key, secret), secret) for secret in secrets())
    return next((words for words, secret in made if digest_of_words(words, secret) == digest), "")


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
