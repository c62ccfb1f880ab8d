"""Password hashing in a small room: it costs a lot on purpose, and readers may not have to wait for it."""

from django.contrib.auth.hashers import Argon2PasswordHasher

from ui.later import SmallRoom

SEATS = 2  # at once, in one process
QUEUE = 3  # before them; whoever comes then hears at once that it is busy
PATIENCE = 3.0  # seconds


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
