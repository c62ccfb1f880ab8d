"""The desk for the learning path: goals, ages, questions, messages, official goals, and the words for them."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from publishing.admin import Blocks, PublishableAdmin

from . import models
from .booklet import booklet
from .picking import GOALS_BY_AGE, GOALS_BY_CODE
from .showing import goal_page

AGE_AND_STRAND = {
    "age_group": _("The age group for which this is written."),
    "strand": _("The thread of the path to which it belongs."),
}


@admin.register(models.Goal)
class GoalAdmin(PublishableAdmin):
    """Learning goals: a code is for ever, and a goal is never deleted."""

    list_display = ["code", "text", "age_group", "strand", "domain"]
    list_display_links = ["code", "text"]
    list_filter = ["age_group", "strand", "domain", "theme"]
    list_select_related = ["age_group", "strand"]
    search_fields = ["code", "text", "gloss"]
    ticks = ("builds_on",)
    pickers = {"builds_on": GOALS_BY_AGE}
    preview_template = "learning_path/goal.html"
    help_texts = {
        "text": _("What a pupil can do at the end, as one sentence that begins with “Leerlingen”."),
        "gloss": _("A short English rendering, for the English page."),
        "domain": _("Knowledge, skill or attitude. The letter stands in the code too."),
        "builds_on": _("Goals of a younger age that come before this one."),
        "who_reference": _("Age group, theme and domain in the WHO standards of 2010."),
        "status_note": _("Why the status is what it is."),
    }

    def preview_context(self, piece):
        """As on the public page."""
        return goal_page(piece)

    def get_readonly_fields(self, request, obj=None):
        """The code is chosen once."""
        return [*super().get_readonly_fields(request, obj), *(["code"] if obj else [])]

    def has_delete_permission(self, request, obj=None):
        """Never: a code is not used again."""
        return False


class DevelopmentInline(Blocks):
    """What goes on at an age."""

    model = models.Development
    fields = ("position", "text", "ordinary", "status", "sources", "source_note", "checked_on", "checked_by")
    help_texts = {"ordinary": _("Off: a teacher should look further.")}


@admin.register(models.AgeGroup)
class AgeGroupAdmin(PublishableAdmin):
    """Age groups with what goes on at that age."""

    list_display = ["name", "ages", "school_years", "is_background"]
    search_fields = ["name", "introduction"]
    inlines = [DevelopmentInline]
    preview_template = "learning_path/age_group.html"
    help_texts = {
        "code": _("As in the codes of the goals, such as 0912."),
        "is_background": _("On: the site tells about this age, but has no lessons for it."),
        "who_page": _("The page of the WHO standards where the matrix of this age begins."),
    }

    def preview_context(self, piece):
        """As on the public page."""
        return {"age_group": piece, "booklet": booklet(piece)}


class AgeAndStrandAdmin(PublishableAdmin):
    """What belongs to one age and one strand."""

    list_filter = ["age_group", "strand"]
    list_select_related = ["age_group", "strand"]
    help_texts = AGE_AND_STRAND | {"key": _("A short name of its own; nobody sees it.")}


@admin.register(models.PupilQuestion)
class PupilQuestionAdmin(AgeAndStrandAdmin):
    """Questions of pupils, each with an answer to say aloud."""

    list_display = ["question", "age_group", "strand"]
    search_fields = ["question", "answer", "key"]
    pickers = {"goal": GOALS_BY_AGE}
    help_texts = AgeAndStrandAdmin.help_texts | {
        "question": _("As pupils ask it. Never a question that can be traced to one pupil."),
        "answer": _("As a teacher can say it to the whole class."),
    }


@admin.register(models.Message)
class MessageAdmin(AgeAndStrandAdmin):
    """What a teacher can tell at an age."""

    list_display = ["text", "age_group", "strand"]
    search_fields = ["text", "key"]


@admin.register(models.KeyMessage)
class KeyMessageAdmin(PublishableAdmin):
    """The messages that return in every lesson."""

    list_display = ["code", "text", "collection"]
    list_display_links = ["code", "text"]
    list_filter = ["collection"]
    search_fields = ["code", "text"]
    help_texts = {"is_closing": _("The one sentence with which the week ends.")}


@admin.register(models.PupilVoice)
class PupilVoiceAdmin(PublishableAdmin):
    """What pupils ask for in surveys."""

    list_display = ["text", "strand"]
    list_filter = ["strand"]
    list_select_related = ["strand"]
    search_fields = ["text", "key"]
    help_texts = {
        "key": _("A short name of its own; nobody sees it."),
        "text": _("What a published survey says. Never the words of a pupil that you know."),
    }


class CurriculumGoalInline(Blocks):
    """The official goals of a framework."""

    model = models.CurriculumGoal
    pickers = {"goals": GOALS_BY_CODE}
    fields = (
        ("position", "code", "section"), "summary", "status", ("valid_from", "valid_until"), "note", "goals",
    )  # fmt: skip
    help_texts = {
        "code": _("Exactly as in the official text. No code is ever made up."),
        "valid_until": _("Fill this in when the goal lapses; it stays readable, marked as lapsed."),
        "goals": _("The goals of our path that work towards this official goal."),
    }


@admin.register(models.CurriculumFramework)
class CurriculumFrameworkAdmin(PublishableAdmin):
    """Sets of official goals."""

    list_display = ["name", "network", "valid_from", "valid_until"]
    list_filter = ["network"]
    search_fields = ["name", "official_goals__code", "official_goals__summary"]
    inlines = [CurriculumGoalInline]
    ticks = ("school_types", "grades")
    help_texts = {"valid_until": _("The last day on which it holds, as far as is known.")}


@admin.register(models.Strand)
class StrandAdmin(PublishableAdmin):
    """The threads of the path."""

    list_display = ["name", "slug"]
    search_fields = ["name", "description"]


@admin.register(models.Theme)
class ThemeAdmin(PublishableAdmin):
    """The themes of the WHO standards."""

    list_display = ["name", "code", "in_path"]
    search_fields = ["name", "code"]


@admin.register(models.SchoolType, models.Finality)
class SchoolWordAdmin(PublishableAdmin):
    """The words for a kind of school."""

    list_display = ["name", "slug"]
    search_fields = ["name"]


@admin.register(models.Grade)
class GradeAdmin(PublishableAdmin):
    """The grades of primary and secondary education."""

    list_display = ["name", "years"]
    search_fields = ["name"]
    ticks = ("age_groups",)
