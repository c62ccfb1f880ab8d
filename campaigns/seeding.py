"""Plants the campaign week, year by year."""

from collections import Counter
from pathlib import Path

from facts.seeding import SOURCED, pick, sources_named
from learning_path.models import KeyMessage
from publishing.planting import Planter, read

from .models import Campaign

SEED = Path(__file__).parent / "seed"


def plant_all() -> Counter:
    """Plant the room's seed; answers what happened."""
    planter = Planter("campaigns")
    messages = {message.code: message for message in KeyMessage.objects.all()}
    for entry in read(SEED / "campaigns.toml")["campaign"]:
        planter.plant(
            Campaign,
            {"slug": entry["slug"]},
            pick(entry, "year", "name", "dates", "theme", "introduction", "closing", "note", *SOURCED),
            links={
                "sources": sources_named(entry["sources"]),
                "messages": [messages[code] for code in entry["messages"]],
            },
        )
    return planter.counts
