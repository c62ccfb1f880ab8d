"""The desk for lessons: a lesson with its phases, materials and messages on one page."""

from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from learning_path.picking import GOALS_BY_AGE
from publishing.admin import Blocks, Lines, PublishableAdmin
from publishing.forms import PartFormSet

from .models import (
    Lesson,
    LessonMaterial,
    LessonMessage,
    Method,
    MissedWord,
    Phase,
    SafetyAgreement,
    SynonymGroup,
)
from .showing import lesson_page
from .words import with_words

MINUTES = ("minutes_minimum", "minutes", "minutes_maximum")
SENTENCES = ("discussion_questions", "safety_notes", "may_happen", "involve", "do_not_say")


class PhaseFormSet(PartFormSet):
    """The phases; their minutes add up, also while they are not saved yet."""

    @property
    def total(self) -> dict[str, int]:
        """At least, usually and at most; what may be dropped does not count for the least."""
        forms = [form for form in self.initial_forms + self.extra_forms if not self._is_going(form)]
        total = {name: sum(_number(form[name].value()) for form in forms) for name in MINUTES}
        total["minutes_minimum"] -= sum(
            _number(form["minutes_minimum"].value()) for form in forms if form["optional"].value()
        )
        return total

    def _is_going(self, form) -> bool:
        return self.is_bound and "DELETE" in form.fields and bool(form["DELETE"].value())

    def clean(self):
        """What is public keeps at least one phase."""
        super().clean()
        stays = [form for form in self.forms if form.has_changed() or form.instance.pk]
        if self.instance.is_public and all(self._is_going(form) for form in stays):
            self._non_form_errors = self.error_class([_("A public lesson has at least one phase.")])


def _number(value) -> int:
    return int(value) if str(value).isdecimal() and len(str(value)) < 6 else 0


class PhaseInline(Blocks):
    """The timed phases."""

    model = Phase
    formset = PhaseFormSet
    template = "admin/lessons/phases.html"
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("position", "title"),
                    (*MINUTES, "optional"),
                    "instruction",
                    "say",
                    "assignment",
                    "differentiation",
                ]
            },
        )
    ]
    help_texts = {
        "optional": gettext_lazy("A teacher with little time leaves this phase out."),
        "instruction": gettext_lazy("To the teacher, in the order in which it happens."),
        "say": gettext_lazy("One sentence a line, as a teacher says it aloud. No quotation marks."),
        "assignment": gettext_lazy("One sentence a line, as the class reads it on the board. No answers."),
        "differentiation": gettext_lazy("What you adapt for another age, level or kind of school."),
    }


class MaterialInline(Lines):
    """What must lie ready."""

    model = LessonMaterial
    fields = ("position", "text", "use", "per")


class MessageInline(Lines):
    """The key messages, as this lesson puts them."""

    model = LessonMessage
    fields = ("position", "key_message", "text")


@admin.register(Lesson)
class LessonAdmin(PublishableAdmin):
    """Lessons."""

    list_display = ["title", "number", "ages", "minutes"]
    list_filter = ["age_groups", "methods", "sensitivity", "school_types"]
    search_fields = ["title", "number", "summary", "aim", "goals__code"]
    inlines = [PhaseInline, MaterialInline, MessageInline]
    preview_template = "lessons/detail.html"
    ticks = ("age_groups", "school_types", "grades", "finalities", "methods", "goals")
    pickers = {"goals": GOALS_BY_AGE}
    fieldsets = [
        (None, {"fields": [("number", "slug"), "title", "summary", "aim"]}),
        (
            gettext_lazy("For whom"),
            {
                "classes": ["collapse"],
                "fields": [
                    "age_groups", "school_types", "grades", "finalities", "audience_note",
                    ("group_min", "group_max", "group_note"),
                ]
            },
        ),
        (gettext_lazy("Goals and method"), {"classes": ["collapse"], "fields": ["goals", "methods"]}),
        (
            gettext_lazy("How sensitive, and how safe"),
            {
                "classes": ["collapse"],
                "fields": [("sensitivity", "sensitivity_sentence"), *SENTENCES, "aftercare", "has_help_block"],
            },
        ),
        (
            gettext_lazy("Preparation"),
            {"classes": ["collapse"], "fields": ["preparation", ("preparation_minutes", "devices")]},
        ),
        (
            gettext_lazy("Licence and place"),
            {"classes": ["collapse"], "fields": [("licence", "position"), "successor"]},
        ),
    ]  # fmt: skip
    help_texts = {
        "number": gettext_lazy("A letter and a number, such as A34. Every lesson has its own."),
        "summary": gettext_lazy("Two sentences for the list of lessons: what the class does and why."),
        "aim": gettext_lazy("One sentence that begins with what pupils can do at the end."),
        "audience_note": gettext_lazy("What a teacher should know about the class this was made for."),
        "group_note": gettext_lazy("For example: in groups of four."),
        "goals": gettext_lazy("Open an age group and tick the goals, strand by strand. At least one."),
        "sensitivity": gettext_lazy("1 is calm, 2 may stir something, 3 is for a class that you know well."),
        "sensitivity_sentence": gettext_lazy("A teacher reads this before choosing the lesson."),
        "safety_notes": gettext_lazy("One a line. Name an agreement by its code, such as V1, and it is shown in full."),
        "may_happen": gettext_lazy("One a line: what a pupil may say or feel, and what you do then."),
        "involve": gettext_lazy("One a line: whom you tell beforehand or afterwards."),
        "do_not_say": gettext_lazy("One a line. Blame never lies with the person in the picture."),
        "aftercare": gettext_lazy("What a teacher does after the lesson, and where pupils find help."),
        "has_help_block": gettext_lazy("Every public lesson ends with the numbers where help is."),
        "preparation": gettext_lazy("What must be done before the class comes in."),
        "devices": gettext_lazy("Whether pupils or teacher need a device."),
        "licence": gettext_lazy("Our own lessons: CC BY-SA 4.0."),
        "successor": gettext_lazy("When this lesson is withdrawn: the lesson that takes its place."),
    }

    def get_queryset(self, request):
        """With the minutes added up and the ages at hand."""
        return super().get_queryset(request).with_minutes().prefetch_related("age_groups")

    def preview_context(self, piece) -> dict:
        """As on the public page."""
        return lesson_page(*with_words(Lesson.objects.with_card_details().filter(pk=piece.pk)))

    @admin.display(description=gettext_lazy("age groups"))
    def ages(self, lesson):
        """The age groups, in words."""
        return ", ".join(group.name for group in lesson.age_groups.all())

    @admin.display(description=gettext_lazy("minutes"), ordering="minutes")
    def minutes(self, lesson):
        """At least, usually and at most."""
        if lesson.minutes is None:
            return "–"
        return f"{lesson.minutes_minimum or 0} · {lesson.minutes} · {lesson.minutes_maximum}"


@admin.register(Method)
class MethodAdmin(PublishableAdmin):
    """Methods."""

    list_display = ["name", "slug"]
    search_fields = ["name", "description"]


@admin.register(SafetyAgreement)
class SafetyAgreementAdmin(PublishableAdmin):
    """Safety agreements."""

    list_display = ["code", "title"]
    list_display_links = ["code", "title"]
    search_fields = ["code", "title", "text"]
    help_texts = {"code": gettext_lazy("A safety note of a lesson names an agreement by this code.")}


@admin.register(SynonymGroup)
class SynonymGroupAdmin(PublishableAdmin):
    """Words that mean the same to whoever searches."""

    list_display = ["name", "words"]
    search_fields = ["name", "words"]
    help_texts = {
        "words": gettext_lazy("One per line, as people type them: of pupils, of teachers, of officials."),
        "note": gettext_lazy("Why these belong together; nobody outside sees it."),
    }


@admin.register(MissedWord)
class MissedWordAdmin(admin.ModelAdmin):
    """What people searched and did not find: words only, to read, for a synonym or a next lesson."""

    list_display = ["word", "times", "last_on"]
    list_display_links = None
    search_fields = ["word"]

    def has_view_permission(self, request, obj=None):
        """Whoever keeps the synonyms."""
        return request.user.has_perm("lessons.view_synonymgroup")

    def has_add_permission(self, request):
        """Counted by the site, never by hand."""
        return False

    def has_change_permission(self, request, obj=None):
        """To read only."""
        return False

    def has_delete_permission(self, request, obj=None):
        """To read only."""
        return False
