"""What search knows: each public lesson as terms, the words of all lessons, synonyms, and what was not found."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from publishing.models import Publishable

from ..search import analyser
from .lesson import ONE_PER_LINE, Lesson

# The places where a word may stand in a lesson, the weightiest first; columns of the index.
PLACES = ("title", "words", "summary", "often", "phases", "rest")


class SearchDocument(models.Model):
    """A public lesson as the terms it is found by; the index of the database follows this row by itself."""

    lesson = models.OneToOneField(Lesson, models.CASCADE, primary_key=True, related_name="search_document")
    title = models.TextField()
    words = models.TextField()
    summary = models.TextField()
    often = models.TextField()
    phases = models.TextField()
    rest = models.TextField()
    analyser = models.PositiveSmallIntegerField()

    class Meta:
        default_permissions = ()

    def __str__(self):
        return self.title


class VocabularyWord(models.Model):
    """A word as it stands in lessons, its stem, and in how many lessons it stands."""

    word = models.CharField(max_length=40, primary_key=True)
    stem = models.CharField(max_length=40)
    lessons = models.IntegerField()

    class Meta:
        default_permissions = ()

    def __str__(self):
        return self.word


class SynonymGroup(Publishable):
    """Words that mean the same to whoever searches: of pupils, of teachers, of officials."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    words = models.TextField(_("words"), help_text=ONE_PER_LINE)
    note = models.CharField(_("note"), max_length=200, blank=True)
    stems = models.TextField(editable=False, default="")
    history = HistoricalRecords(excluded_fields=["stems"])

    class Meta(Publishable.Meta):
        verbose_name = _("group of synonyms")
        verbose_name_plural = _("groups of synonyms")
        ordering = ["name"]

    def __str__(self):
        return self.name

    def save(self, **kwargs):
        """Save the group with the stems of its words, so that a search need not work them out."""
        self.stems = self.as_stems()
        super().save(**kwargs)

    def phrases(self) -> list[list[str]]:
        """The words of the group, each of them one word or several."""
        lines = (analyser.words(line) for line in self.words.split("\n"))
        return [[one for word in line for one in analyser.spread(word)] for line in lines if line]

    def as_stems(self) -> str:
        """The same in stems, a line each."""
        return "\n".join(" ".join(map(analyser.stem, phrase)) for phrase in self.phrases())

    def what_is_missing(self) -> list[str]:
        """Two words at least, or there is nothing to be the same."""
        return [] if len(self.words.split("\n")) > 1 else [_("Give at least two words, one per line.")]


class MissedWord(models.Model):
    """A word of searches that found nothing, and how often; never who searched, never a whole question."""

    word = models.CharField(_("word"), max_length=40, primary_key=True)
    times = models.PositiveIntegerField(_("times"), default=0)
    last_on = models.DateField(_("last on"))

    class Meta:
        verbose_name = _("word that found nothing")
        verbose_name_plural = _("words that found nothing")
        default_permissions = ()
        ordering = ["-times", "word"]

    def __str__(self):
        return self.word
