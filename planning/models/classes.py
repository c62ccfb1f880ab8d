"""Classes that somebody teaches: a label, an age, a kind of school and a size; never who sits in them."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from learning_path.models import AgeGroup, CurriculumFramework, SchoolType

from .keepers import Keeper, Owned, Removable, RemovableQuerySet
from .room import CLASSES

LONGEST_LABEL = 40
LARGEST_CLASS = 60


class ClassGroupQuerySet(RemovableQuerySet):
    def add(self, keeper: Keeper, label: str, **fields) -> "ClassGroup":
        """The class of this name; the one that is there, or a new one."""
        with keeper.one_at_a_time():
            own = self.owned_by(keeper)
            for group in own.there():
                if group.label.casefold() == label.casefold():
                    return group
            CLASSES.make_room(own, keeper)
            return self.create(label=label, **fields, **keeper.fields)


class ClassGroup(Removable):
    """A class as a lesson needs it: how it is called, how old, in which school, and how many."""

    Network = CurriculumFramework.Network

    label = models.CharField(_("how you call it"), max_length=LONGEST_LABEL)
    age_group = models.ForeignKey(
        AgeGroup, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("age group")
    )
    school_type = models.ForeignKey(
        SchoolType, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("kind of school")
    )
    network = models.CharField(_("network"), max_length=10, choices=Network, blank=True)
    size = models.PositiveSmallIntegerField(_("how many"), null=True, blank=True)

    objects = ClassGroupQuerySet.as_manager()

    class Meta(Owned.Meta):
        ordering = ["label", "pk"]
        constraints = [
            *Owned.Meta.constraints,
            models.CheckConstraint(
                name="class_size_is_sensible",
                condition=Q(size__isnull=True) | Q(size__gte=1, size__lte=LARGEST_CLASS),
            ),
        ]

    def get_absolute_url(self):
        return reverse("planning:class_group", args=[self.pk])

    def __str__(self):
        return f"class {self.pk}"  # its label is private
