"""What a room says when it cannot do something now, and may be asked again in a moment."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore


class TryLater(Exception):
    """It is too busy. The page says so with 503, and gives back what was typed (see pages/later.py)."""


class SmallRoom:
    """A room with few seats and a short queue before its door."""

    def __init__(self, seats: int, queue: int, patience: float):
        self.seats = BoundedSemaphore(seats)
        self.places = BoundedSemaphore(seats + queue)
        self.patience = patience

    @contextmanager
    def seat(self) -> Iterator[None]:
        """A seat for as long as it takes; TryLater when the queue is full or does not move."""
        if not self.places.acquire(blocking=False):
            raise TryLater
        try:
            if not self.seats.acquire(timeout=self.patience):
                raise TryLater
            try:
                yield
            finally:
                self.seats.release()
        finally:
            self.places.release()
