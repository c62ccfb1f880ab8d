"""How fields look at the desk: on a page and in its parts alike."""

from django.contrib.admin.widgets import FilteredSelectMultiple, RelatedFieldWidgetWrapper
from django.db import models
from django.forms import DateInput, Textarea
from django.utils.translation import gettext_lazy as _

from .widgets import One, Picker, Several, Ticks

# What holds for a field of this name at every desk.
HELP = {
    "position": _("A low number comes first."),
    "slug": _("Small letters, digits and hyphens. Once people link to it, it is better left alone."),
    "status": _("How sure we are. Readers see these words."),
    "sources": _("Where this can be read. A source that is not in the list can be added with the plus."),
    "checked_by": _("The name or role of the colleague who checked it. Never the name of a pupil."),
}


class DeskFields:
    """Help beside a field, rows to pick as boxes or as a searchable list, and plain date inputs."""

    help_texts: dict[str, str] = {}
    ticks: tuple[str, ...] = ()
    pickers: dict[str, Picker] = {}
    formfield_overrides = {
        models.DateField: {"widget": DateInput(format="%Y-%m-%d", attrs={"type": "date"})},
        models.TextField: {"widget": Textarea(attrs={"rows": 4, "class": "vLargeTextField"})},
    }

    def formfield_for_dbfield(self, db_field, request, **options):
        """The field with our help; only a source can be added on the spot."""
        field = super().formfield_for_dbfield(db_field, request, **options)
        if field is None:
            return None
        field.help_text = self.help_texts.get(db_field.name) or field.help_text or HELP.get(db_field.name, "")
        if isinstance(field.widget, RelatedFieldWidgetWrapper):
            if db_field.name == "sources":
                field.widget.can_change_related = field.widget.can_view_related = False
            else:
                field.widget = field.widget.widget
        return field

    def formfield_for_manytomany(self, db_field, request, **options):
        """Boxes for a handful of rows, a list that can be searched for the rest."""
        if not db_field.remote_field.through._meta.auto_created:
            return None
        name = db_field.name
        widget = Ticks() if name in self.ticks else FilteredSelectMultiple(db_field.verbose_name, False)
        return db_field.formfield(form_class=Several, picker=self.pickers.get(name), widget=widget)

    def formfield_for_foreignkey(self, db_field, request, **options):
        """A list whose rows are read once for all forms on the page."""
        return db_field.formfield(form_class=One, picker=self.pickers.get(db_field.name))
