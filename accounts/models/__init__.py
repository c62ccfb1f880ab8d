"""Who teaches and who curates, what is known of them, and what waits to be posted."""

from .letters import Letter
from .people import Profile, User, UserManager
from .tallies import Tally

__all__ = ["Letter", "Profile", "Tally", "User", "UserManager"]
