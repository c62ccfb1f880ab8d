"""What a room says when it cannot do something now, and may be asked again in a moment."""


class TryLater(Exception):
    """It is too busy. The page says so with 503, and gives back what was typed (see pages/later.py)."""
