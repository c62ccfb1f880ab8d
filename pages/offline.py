"""What a browser is told about keeping public pages for when there is no network."""

from pathlib import Path

from django.conf import settings

from . import standby

HERE = Path(__file__).parent


def worker() -> str:
    """The script that keeps the pages; where nothing is kept, or keeping is off, one that cleans up and leaves."""
    kept = standby.kept() if settings.OFFLINE_PAGES else None
    if kept is None:
        return (HERE / "worker_gone.js").read_text()
    return f'const VERSION = "{kept["version"]}";\n' + (HERE / "worker.js").read_text()


def bundle(*, compressed: bool) -> bytes | None:
    """All kept pages in one file."""
    if not settings.OFFLINE_PAGES or standby.kept() is None:
        return None
    name = f"{standby.FILE}.gz" if compressed else standby.FILE
    return (settings.STANDBY / name).read_bytes()
