"""Goal codes in a question, in whatever notation: 05.01, BV3_05.01, III-GFL-ddaa 6, LP-0912-REL-K1."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from learning_path.models import CurriculumGoal, Goal
from publishing.versions import remember

# What looks like a code, also when nobody knows it; a bare number counts only after a word that announces a goal.
LOOKS_LIKE = re.compile(
    r"""(?ix) (?<![\w.])
    (?: (?:minimumdoel|ontwikkelingsdoel|leerplandoel|eindterm|doel|md|od|lpd|et|lo|mm) (?:en|s)? \s+
        (?P<number>\d{1,2}(?:\.\d{1,2})?)\*?
    |   (?P<ours>lp [-_ ]? (?:\d{4}|15pl) [-_ ]? [a-z]{3} [-_ ]? [kvh] \d{1,2})
    |   (?P<network>(?:bv\d|[ivx]{1,4}) [-_ ] (?:[a-z]{2,5} [-_ ])* (?:[a-z]{2,5} \s? \d{1,2} | \d{1,2}\.\d{1,2}))
    |   (?P<dotted>\d{1,2}\.\d{1,2}\*?)
    ) (?![\w.]*\w)"""
)


@dataclass(frozen=True)
class Found:
    """A code in a question: whose goals it stands for, and what has to be said about it."""

    code: str
    goals: tuple[str, ...] = ()
    official: tuple[CurriculumGoal, ...] = ()

    def sentence(self) -> str:
        """What a teacher has to know about this code; empty when all is well."""
        if not self.goals and not self.official:
            return _("We do not know a goal with the code “%(code)s”.") % {"code": self.code}
        if not self.goals:
            return _("We know goal %(code)s, but none of our lessons is linked to it.") % {"code": self.code}
        if self.official and all(goal.has_lapsed() for goal in self.official):
            until = max(day for goal in self.official for day in _ends(goal))
            return _("Goal %(code)s no longer holds since %(until)s. These lessons did fit it.") % {
                "code": self.code,
                "until": date_format(until, "j F Y"),
            }
        return ""


@dataclass
class Concordance:
    """All codes as they are compared, with what they stand for."""

    ours: dict[str, str] = field(default_factory=dict)
    official: dict[str, list[CurriculumGoal]] = field(default_factory=lambda: defaultdict(list))
    goals: dict[int, tuple[str, ...]] = field(default_factory=dict)


def find(question: str) -> tuple[list[Found], str]:
    """The codes in a question, and the question without them."""
    codes = [_look_up(match) for match in LOOKS_LIKE.finditer(question)]
    return codes, LOOKS_LIKE.sub(" ", question) if codes else question


def _look_up(match: re.Match) -> Found:
    known = remember("lessons.search.codes", _read)
    code = next(text for text in match.groups() if text).rstrip("*")
    if match["ours"]:
        ours = known.ours.get(_bare(code))
        return Found(ours or code.upper(), (ours,) if ours else ())
    official = known.official.get(_bare(code)) or known.official.get(_loose(code)) or []
    goals = dict.fromkeys(goal for row in official for goal in known.goals[row.pk])
    return Found(code, tuple(goals), tuple(official))


def _bare(code: str) -> str:
    """Letters and digits, with a point left between numbers: 1.21 is not 12.1."""
    return re.sub(r"[^a-z0-9.]", "", code.casefold())


def _loose(code: str) -> str:
    """Without leading zeros, for whoever types 5.1 and means 05.01."""
    return "~" + re.sub(r"(?<!\d)0+(?=\d)", "", _bare(code))


def _read() -> Concordance:
    known = Concordance(ours={_bare(code): code for code in Goal.objects.published().values_list("code", flat=True)})
    rows = CurriculumGoal.objects.filter(framework__state="published").select_related("framework")
    for row in rows.prefetch_related("goals"):
        known.goals[row.pk] = tuple(goal.code for goal in row.goals.all() if goal.is_public)
        for form in (_bare(row.code), _loose(row.code)):
            known.official[form].append(row)
    return known


def _ends(goal: CurriculumGoal):
    return [day for day in (goal.valid_until, goal.framework.valid_until) if day]
