"""Counts, for the curators, the words of searches that found nothing: no visitor, no whole question.

A question can hold a pupil's name. So a word is kept only when it stands in our vocabulary or was asked at least five
times, and it is kept apart from the words around it. The counts wait in memory; a timer writes them, so that reading
writes nothing, and a restart loses some.
"""

from collections import Counter
from collections.abc import Iterable
from logging import getLogger
from threading import Lock, Timer

from django.db import DatabaseError, connection
from django.utils import timezone

OFTEN_ENOUGH = 5
SECONDS = 300.0
MOST_WORDS = 1000
LENGTHS = range(3, 31)

COUNT = """
    INSERT INTO lessons_missedword (word, times, last_on) VALUES (%s, %s, %s)
    ON CONFLICT (word) DO UPDATE SET times = lessons_missedword.times + excluded.times, last_on = excluded.last_on
"""


class Missed:
    """The words that wait to be written."""

    def __init__(self, seconds: float = SECONDS):
        self.seconds = seconds
        self._lock = Lock()
        self._known: Counter[str] = Counter()
        self._rare: Counter[str] = Counter()
        self._timer: Timer | None = None

    def note(self, words: Iterable[str], known: Iterable[str]) -> None:
        """Remember words that found nothing; `known` are those of them that stand in the vocabulary."""
        known = set(known)
        with self._lock:
            for word in words:
                kept = self._known if word in known else self._rare
                if word.isalpha() and len(word) in LENGTHS and (word in kept or len(kept) < MOST_WORDS):
                    kept[word] += 1
            if self._timer is None and (self._known or self._rare):
                self._timer = Timer(self.seconds, self.write)
                self._timer.daemon = True
                self._timer.start()

    def write(self) -> None:
        """Write what may be kept and forget it; rare words wait for the fifth time, until this process ends."""
        today = timezone.localdate()
        rows = [(word, times, today) for word, times in sorted(self._take().items())]
        try:
            with connection.cursor() as cursor:
                cursor.executemany(COUNT, rows)
        except DatabaseError:
            getLogger(__name__).warning("Counts of words that found nothing were lost.")

    def _take(self) -> Counter[str]:
        with self._lock:
            if self._timer is not None:
                self._timer.cancel()
            often = {word: times for word, times in self._rare.items() if times >= OFTEN_ENOUGH}
            taken = self._known + Counter(often)
            self._rare = Counter({word: times for word, times in self._rare.items() if word not in often})
            self._known, self._timer = Counter(), None
        return taken


missed = Missed()
