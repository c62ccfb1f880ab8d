"""Password hashing in a small room: it costs a lot on purpose, and readers may not have to wait for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from django.contrib.auth.hashers import Argon2PasswordHasher

from ui.later import TryLater

SEATS = 2  # at once, in one process
QUEUE = 3  # before them; whoever comes then hears at once that it is busy
PATIENCE = 3.0  # seconds


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


ROOM = SmallRoom(SEATS, QUEUE, PATIENCE)
HALL = SmallRoom(3, QUEUE, PATIENCE)  # for a whole press, which waits for the disk too: two threads of eight stay free


class Argon2InASmallRoom(Argon2PasswordHasher):
    """Argon2id with the least that OWASP asks for (19 MiB, two rounds, one lane), a few at a time."""

    time_cost = 2
    memory_cost = 19 * 1024
    parallelism = 1

    def encode(self, password, salt):
        with ROOM.seat():
            return super().encode(password, salt)

    def verify(self, password, encoded):
        with ROOM.seat():
            return super().verify(password, encoded)

    def harden_runtime(self, password, encoded):
        """Nothing: a hash with other numbers is renewed at the next sign-in."""
