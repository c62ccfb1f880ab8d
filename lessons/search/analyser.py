"""One Dutch analyser for lessons and for questions: words without accents, their stems, the parts they are made of.

The word list and the stemmer load at the first word that is not in memory yet; importing this module costs nothing.
"""

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from itertools import filterfalse, pairwise
from pathlib import Path

# Grows whenever the same text gives other terms; lessons indexed by an older one are indexed again (see index.py).
VERSION = 1
LONGEST = 40
SHORTEST_PART = 4
LINKS = ("", "s", "e", "n", "en")
WORD = re.compile(r"\d+ ?[-–] ?\d+(?![\d-])|[^\W_]+(?:['’\-‑][^\W_]+)*")
SMALL = re.compile(r"(?<=...)(et|t|p|k)?jes?$")
RANGE = re.compile(r"(\d+) ?[-–] ?(\d+)")


def words(text: str) -> list[str]:
    """The words of a text as they are compared: small letters, no accents, no apostrophes; a hyphen stays."""
    return [word for found in WORD.findall(folded(text)) if (word := _trimmed(found))]


def folded(text: str) -> str:
    """Without capitals and accents, whatever way they were typed."""
    if text.isascii():
        return text.lower()
    loose = unicodedata.normalize("NFKD", text.casefold())
    return "".join(filterfalse(unicodedata.combining, loose))


def spread(word: str) -> list[str]:
    """The words in a word with hyphens; the word itself when it has none."""
    return word.split("-")


def _trimmed(found: str) -> str:
    if between := RANGE.fullmatch(found):
        return "x".join(between.groups())
    word = found.replace("’", "'").replace("‑", "-")
    return word.removesuffix("'s").replace("'", "")[:LONGEST]


# -- Stems and parts --------------------------------------------------------------------------------


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """What the forms of a word have in common: grens and grenzen, doorsturen and doorgestuurd."""
    if word in own()["stems"]:
        return own()["stems"][word]
    if not word.isalpha():
        return word
    if word[-1] == "s" and word[-2:-1] in tuple("aiouy") and is_dutch(word[:-1]):
        word = word[:-1]
    return _plain(language().stemmer.stemWord(language().lemma(word))) or word


def _plain(stem: str) -> str:
    """Letters and digits only: a lemma may bring back an accent or a hyphen."""
    return re.sub(r"[\W_]", "", folded(stem))


@lru_cache(maxsize=20_000)
def parts(word: str) -> tuple[str, ...]:
    """The two words that a compound is made of: groepsdruk is groep and druk; none for other words."""
    if word in own()["whole"] or not word.isalpha():
        return ()
    splits = [split for place in range(len(word) - 2, 2, -1) if (split := _split(word[:place], word[place:]))]
    return max(splits, key=_how_likely, default=())


def _split(head: str, tail: str) -> tuple[str, ...]:
    if not _is_part(tail):
        return ()
    bare = (head.removesuffix(link) for link in LINKS if head.endswith(link))
    return next(((one, tail) for one in bare if _is_part(one)), ())


def _is_part(word: str) -> bool:
    if word in own()["known"]:
        return True
    if len(word) < SHORTEST_PART or word in own()["particles"]:
        return False
    return language().has(word) or (SMALL.search(word) is not None and language().has(SMALL.sub("", word)))


def _how_likely(split: tuple[str, ...]) -> tuple[int, int]:
    """Parts that we know ourselves first, then as few letters as possible left between the parts, then even halves."""
    ours = sum(2 for part in split if part in own()["known"])
    return ours + len("".join(split)), min(map(len, split))


def is_dutch(word: str) -> bool:
    """Whether the word list has this word."""
    return word in own()["known"] or language().has(word)


# -- Terms ------------------------------------------------------------------------------------------
# A letter tells what a term is: w a word as written, s a stem, p the stem of a part, b two stems side by side, c a
# code of a goal.


def pair(first: str, second: str) -> str:
    """The term of two stems side by side."""
    return f"b{first}x{second}"


def code(official: str) -> str:
    """The term of a goal's code, in whatever notation."""
    return "c" + re.sub(r"[\W_]", "", official.casefold())


def terms(text: str) -> list[str]:
    """The terms by which a text is found; the same term as often as it is met."""
    found: list[str] = []
    line: list[str] = []
    for word in words(text):
        single = spread(word)
        line += map(stem, single)
        for one in [*single, *(["".join(single)] if len(single) > 1 else [])]:
            found += [f"w{one}", f"s{stem(one)}", *(f"p{stem(part)}" for part in parts(one))]
    return found + [pair(*two) for two in pairwise(line)]


# -- What is known of Dutch -------------------------------------------------------------------------


@cache
def own() -> dict:
    """Our own additions: stop words, parts of words, stems."""
    read = tomllib.loads((Path(__file__).parent / "dutch.toml").read_text())
    return {name: value if name == "stems" else frozenset(value.split()) for name, value in read.items()}


def stop_words() -> frozenset[str]:
    """The words that say nothing about which lesson is meant."""
    return own()["stop"]


class Dutch:
    """The word list and the stemmer; they take a quarter of a second and ten megabytes."""

    def __init__(self):
        from simplemma import Lemmatizer
        from simplemma.strategies import LOW_MEMORY_DICTIONARY_FACTORY, DefaultStrategy, DictionaryLookupStrategy
        from snowballstemmer import stemmer

        frugal = LOW_MEMORY_DICTIONARY_FACTORY  # a quarter of the memory at the same speed
        lookup = DictionaryLookupStrategy(dictionary_factory=frugal)
        lemmatizer = Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=frugal))
        self.stemmer = stemmer("dutch")
        self.has = lambda word: lookup.get_lemma(word, "nl") is not None
        self.lemma = lambda word: lemmatizer.lemmatize(word, "nl")


@cache
def language() -> Dutch:
    return Dutch()
