"""Which pages are measured, and how many times the floor's page they may cost."""

from dataclasses import dataclass

from lessons.search import analyser

from .corpus import MIDDLING, vocabulary

WORD = vocabulary()[MIDDLING]  # stands in about one lesson in twenty
# The pages of the floor that ours are held against.
CACHED, SEARCHING = "/", f"/search/?q=s{analyser.stem(WORD)}"
FLOOR = {"cached": CACHED, "rendered": "/rendered/", "full text, 24 cards": SEARCHING}


@dataclass(frozen=True)
class Page:
    """One page of the site, with its bars; a bar of nothing is printed only."""

    name: str
    path: str
    most_queries: int
    most_times_cached: float | None = 1.7  # kept whole, against the floor's cached page
    most_times: float | None = None  # drawn anew, against the floor's cached page
    most_times_search: float | None = None  # drawn anew, against the floor's full-text page
    is_for_teachers: bool = False  # asked with a cookie as well, and may cost five times the cached page more


SITE = (
    Page("home", "/", 6, most_times=12, is_for_teachers=True),
    Page("learning path", "/leerlijn/", 8, most_times=12, is_for_teachers=True),
    Page("one age", "/leerlijn/9-12/", 8),
    Page("lesson", "/lessen/mag-dat-fototoestel/", 8, most_times=15, is_for_teachers=True),
    Page("list", "/lessen/", 8, most_times_search=3),
    Page("list, narrowed", "/lessen/?leeftijd=9-12&duur=50", 8, most_times_search=3),
    Page("quick start", "/lessen/snel/?duur=25", 8),
    Page("search", f"/lessen/?q={WORD}", 8, most_times_search=3),
    Page("step plan", "/stappenplan/", 6),
    Page("help", "/hulp/", 6),
)
# A page of one's own, drawn for one person each time; printed without a bar.
WORKSPACE = Page("workspace", "/mijn/", 8, is_for_teachers=True)
SIGNED_IN = (*(page for page in SITE if page.is_for_teachers), WORKSPACE)
MORE_SIGNED_IN = 5  # times the cached page, on top of what a visitor's page may cost
