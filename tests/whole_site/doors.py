"""The table of doors: who may enter where. No row is a default; test_doors.py asks everyone at every door.

A role's answer is a status: 200 in, 302 to the sign-in page or onwards, 403 closed to you, 404 not there, 405 not
that way. A method that a row does not name is answered with 405, for everyone.
"""

from .account_doors import ACCOUNT_DOORS

ROLES = ("anonymous", "anna", "cora", "dirk", "inactive")
METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")

EVERYONE = (200, 200, 200, 200, 200)
OPEN = {"GET": EVERYONE, "HEAD": EVERYONE}
NOT_THERE = (404, 404, 404, 404, 404)
NOTHING_SAID = (400, 400, 400, 400, 400)

# One row for each door of the rooms.
DOORS: dict[str, dict[str, tuple[int, ...]]] = {
    "health": OPEN,
    "sw": OPEN,
    "offline": {"GET": NOT_THERE, "HEAD": NOT_THERE},  # in the tests nothing is kept for browsers
    "pages:pause": OPEN,
    "pages:home": OPEN,
    "pages:about": OPEN,
    "pages:privacy": OPEN,
    "pages:accessibility": OPEN,
    "pages:colophon": OPEN,
    "learning_path:grid": OPEN,
    "learning_path:goal": OPEN,
    "learning_path:age_group": OPEN,
    "lessons:browse": OPEN,
    "lessons:suggestions": OPEN,
    "lessons:quick": OPEN,
    "lessons:detail": OPEN,
    "lessons:pupil_sheet": OPEN,
    "lessons:present": OPEN,
    "lessons:take_along": OPEN,
    "lessons:fiche": OPEN,
    "lessons:file": OPEN,
    "step_plan:plan": OPEN,
    "step_plan:worry": OPEN,
    "step_plan:step": OPEN,
    "step_plan:role": OPEN,
    "step_plan:scenario": OPEN,
    "step_plan:conversation": OPEN,
    "step_plan:document": OPEN,
    "step_plan:document_docx": OPEN,
    "step_plan:everything": OPEN,
    "step_plan:everything_docx": OPEN,
    "step_plan:summary": OPEN,
    "step_plan:limits": OPEN,
    "step_plan:card": OPEN,
    "step_plan:rehearsals": OPEN,
    "step_plan:rehearsal": OPEN,
    "step_plan:aftercare": OPEN,
    "step_plan:debrief": OPEN,
    "support:help": OPEN,
    "support:trainings": OPEN,
    "school_policy:policy": OPEN,
    "school_policy:learning_points": OPEN,
    "facts:background": OPEN,
    "facts:chapter": OPEN,
    "handouts:materials": OPEN,
    "campaigns:campaigns": OPEN,
    "campaigns:campaign": OPEN,
    # The workspace is open to everyone, and shows each only their own: here nobody keeps anything yet.
    "planning:workspace": OPEN,
    "planning:marks": OPEN,
    "planning:lesson": OPEN,
    "planning:keep": OPEN | {"POST": NOTHING_SAID},
    "planning:notes": OPEN | {"POST": NOTHING_SAID},
    "planning:collect": {"POST": NOTHING_SAID},
    "planning:forget": {"POST": (302, 302, 302, 302, 302)},
    "planning:let_go": {"POST": NOT_THERE},
    "planning:take_back": {"POST": NOT_THERE},
    "planning:place": {"POST": NOT_THERE},
    "planning:seen": {"POST": NOT_THERE},
    "planning:collection": {"GET": NOT_THERE, "HEAD": NOT_THERE, "POST": NOT_THERE},
    "planning:collection_pdf": {"GET": NOT_THERE, "HEAD": NOT_THERE},
    "planning:dissolve": {"POST": NOT_THERE},
    "planning:restore": {"POST": NOT_THERE},
    "planning:shift": {"POST": NOT_THERE},
    "planning:plans": OPEN | {"POST": NOTHING_SAID},
    "planning:plan_lesson": OPEN | {"POST": NOTHING_SAID},
    "planning:plan": {"GET": NOT_THERE, "HEAD": NOT_THERE},
    "planning:present": {"GET": NOT_THERE, "HEAD": NOT_THERE},
    "planning:take_along": {"GET": NOT_THERE, "HEAD": NOT_THERE},
    "planning:plan_file": {"GET": NOT_THERE, "HEAD": NOT_THERE},
    "planning:plan_calendar": {"GET": NOT_THERE, "HEAD": NOT_THERE},
    "planning:plan_fiche": {"GET": NOT_THERE, "HEAD": NOT_THERE},
    "planning:drop_plan": {"POST": NOT_THERE},
    "planning:plan_back": {"POST": NOT_THERE},
    "planning:fit_plan": {"POST": NOT_THERE},
    "planning:arrange": {"POST": NOT_THERE},
    "planning:add_step": {"POST": NOT_THERE},
    "planning:step": {"GET": NOT_THERE, "HEAD": NOT_THERE, "POST": NOT_THERE},
    "planning:news": {"GET": NOT_THERE, "HEAD": NOT_THERE, "POST": NOT_THERE},
    "planning:versions": {"GET": NOT_THERE, "HEAD": NOT_THERE},
    "planning:return_to": {"POST": NOT_THERE},
    "planning:plan_head": {"GET": NOT_THERE, "HEAD": NOT_THERE, "POST": NOT_THERE},
    "planning:plan_text": {"GET": NOT_THERE, "HEAD": NOT_THERE, "POST": NOT_THERE},
    "planning:ready": {"GET": NOT_THERE, "HEAD": NOT_THERE},
    "planning:cover": {"GET": NOT_THERE, "HEAD": NOT_THERE},
    "planning:copy_plan": {"GET": NOT_THERE, "HEAD": NOT_THERE, "POST": NOT_THERE},
    "planning:taught": {"GET": NOT_THERE, "HEAD": NOT_THERE, "POST": NOT_THERE},
    "planning:untaught": {"POST": NOT_THERE},
    "planning:classes": OPEN | {"POST": NOTHING_SAID},
    "planning:class_group": {"GET": NOT_THERE, "HEAD": NOT_THERE, "POST": NOT_THERE},
    "planning:drop_class": {"POST": NOT_THERE},
    "planning:class_back": {"POST": NOT_THERE},
    "planning:share": {"GET": NOT_THERE, "HEAD": NOT_THERE, "POST": NOT_THERE},
    "planning:withdraw": {"POST": NOT_THERE},
    "planning:own_template": {
        "GET": (302, 200, 200, 200, 302),
        "HEAD": (302, 200, 200, 200, 302),
        "POST": (302, 400, 400, 400, 302),
    },
    "planning:drop_template": {"POST": (302, 302, 302, 302, 302)},
    "planning:example_template": OPEN,
    "planning:filled_template": {"GET": NOT_THERE, "HEAD": NOT_THERE},
    "planning:code": OPEN | {"POST": NOTHING_SAID},
    "planning:shared": {"GET": NOT_THERE, "HEAD": NOT_THERE},
    "planning:shared_file": {"GET": NOT_THERE, "HEAD": NOT_THERE},
    "planning:take_copy": {"POST": NOT_THERE},
    **ACCOUNT_DOORS,
}


def desk(cora: int, dirk: int) -> tuple[int, ...]:
    """At the desk a visitor is sent to sign in, a teacher may not enter, and so it comes down to Cora and Dirk."""
    return (302, 403, cora, dirk, 302)


def shown(cora: int, dirk: int, post: tuple[int, int] | None = None) -> dict[str, tuple[int, ...]]:
    """A page of the desk that is looked at, with the answer to a press that says nothing."""
    return {"GET": desk(cora, dirk), "HEAD": desk(cora, dirk), "POST": desk(*(post or (cora, dirk)))}


# One row for each door of the desk itself …
DESK_DOORS = {
    "index": shown(200, 200),
    "app_list": shown(200, 200),
    "login": shown(302, 302),
    "logout": shown(405, 405, post=(302, 302)),
    "password_change": shown(200, 200),
    "password_change_done": shown(200, 200, post=(405, 405)),
    "autocomplete": shown(403, 403, post=(405, 405)),  # it wants to know for which field
    "jsi18n": shown(200, 200, post=(405, 405)),
    "view_on_site": shown(404, 404),
    r"beheer/(?P<url>.*)$": shown(404, 404),
}
# … and one for each thing that is done with a row: of content, and of what only an administrator sees.
CONTENT_DOORS = {
    "changelist": shown(200, 200),
    "add": shown(200, 200),
    "change": shown(200, 200),
    "delete": shown(403, 403),  # content is withdrawn, not deleted
    "history": shown(200, 200),
    "simple_history": shown(200, 200, post=(302, 302)),
    "advance": shown(302, 302),
    "preview": shown(200, 200),
    "old": shown(302, 302),
}
ADMINISTRATION_DOORS = {
    "changelist": shown(403, 200),
    "add": shown(403, 200),
    "change": shown(403, 200),
    "delete": shown(403, 200),
    "history": shown(403, 200),
    "old": shown(302, 302),
}
# What the site counts by itself, to read only; there is no row yet, so a page of one leads back.
COUNTED_DOORS = {
    "changelist": shown(200, 200),
    "add": shown(403, 403),
    "change": shown(302, 302),
    "delete": shown(403, 403),
    "history": shown(302, 302),
    "old": shown(302, 302),
}
COUNTED = ["lessons.MissedWord"]
# Which kind each model at the desk is.
CONTENT = [
    "campaigns.Campaign",
    "facts.Chapter",
    "facts.Fact",
    "facts.Source",
    "facts.Wording",
    "handouts.Material",
    "learning_path.AgeGroup",
    "learning_path.CurriculumFramework",
    "learning_path.Finality",
    "learning_path.Goal",
    "learning_path.Grade",
    "learning_path.KeyMessage",
    "learning_path.Message",
    "learning_path.PupilQuestion",
    "learning_path.PupilVoice",
    "learning_path.SchoolType",
    "learning_path.Strand",
    "learning_path.Theme",
    "lessons.Lesson",
    "lessons.Method",
    "lessons.SafetyAgreement",
    "lessons.SynonymGroup",
    "school_policy.LearningPoint",
    "school_policy.Pillar",
    "school_policy.PolicyDomain",
    "school_policy.PolicyText",
    "step_plan.AftercareMoment",
    "step_plan.ChecklistItem",
    "step_plan.Conversation",
    "step_plan.Criterion",
    "step_plan.Document",
    "step_plan.Guideline",
    "step_plan.Notice",
    "step_plan.Rehearsal",
    "step_plan.Role",
    "step_plan.Rule",
    "step_plan.Scenario",
    "step_plan.Step",
    "step_plan.StepPlan",
    "step_plan.TimelineMoment",
    "support.HelpSource",
    "support.Need",
    "support.Telling",
    "support.Training",
]
ADMINISTRATION = ["accounts.User", "auth.Group"]
