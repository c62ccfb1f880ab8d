"""What every desk offers a curator: find, read, edit, preview, publish, withdraw and undo."""

from django.contrib import admin
from django.http import HttpResponseRedirect
from django.urls import path, reverse
from django.utils import formats, timezone
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from simple_history.admin import SimpleHistoryAdmin

from ui.page import render_page

from .fields import DeskFields
from .forms import PartFormSet, PublishableForm
from .past import Past
from .review import may
from .road import Road
from .undoing import one_version

SOURCING = ("status", "sources", "source_note", "checked_on", "checked_by")


class PublishableAdmin(DeskFields, Road, Past, SimpleHistoryAdmin):
    """The desk of one kind of content."""

    form = PublishableForm
    change_form_template = "admin/publishing/change_form.html"
    list_per_page = 50
    show_facets = admin.ShowFacets.NEVER
    preview_template = ""

    def get_urls(self):
        """With the address of the preview, where there is one."""
        if not self.preview_template:
            return super().get_urls()
        name = f"{self.opts.app_label}_{self.opts.model_name}_preview"
        view = self.admin_site.admin_view(self.preview_view)
        return [path("<path:object_id>/preview/", view, name=name), *super().get_urls()]

    def preview_view(self, request, object_id):
        """The public page of a piece that may not be public yet."""
        piece = self.piece_or_404(request, object_id)
        context = self.preview_context(piece) | {"preview_of": piece, "back_to_desk": self.address_of(piece)}
        return render_page(request, self.preview_template, context)

    def preview_context(self, piece) -> dict:
        """What the public template needs."""
        raise NotImplementedError

    # -- Who may: a piece that everyone reads is changed by whoever may publish, and never deleted ------
    def has_change_permission(self, request, obj=None):
        """Authors write drafts; what is public changes only in the hands of a publisher."""
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or not obj.is_public or may(request.user, "publish", self.model))

    def has_delete_permission(self, request, obj=None):
        """Only what nobody outside ever read."""
        return super().has_delete_permission(request, obj) and (obj is None or obj.published_at is None)

    def get_actions(self, request, action_location=admin.ActionLocation.CHANGE_LIST):
        """Deleting is done one by one, with eyes open."""
        actions = super().get_actions(request, action_location)
        actions.pop("delete_selected", None)
        return actions

    # -- The list ---------------------------------------------------------------------------------------
    @admin.display(description=_("state"), ordering="state")
    def state_mark(self, piece):
        """The state in a quiet frame."""
        return format_html('<span class="state {}">{}</span>', piece.state, piece.get_state_display())

    @admin.display(description=_("last change"), ordering="updated_at")
    def changed(self, piece):
        """The day of the last change."""
        return formats.date_format(timezone.localtime(piece.updated_at), "SHORT_DATE_FORMAT")

    def get_list_display(self, request):
        """What a desk shows, with the state beside the name and the last change at the end."""
        name, *rest = super().get_list_display(request)
        return [name, "state_mark", *rest, "changed"]

    def get_list_filter(self, request):
        """State first, then how sure we are, then what a desk adds."""
        status = ["status"] if self._is_sourced() else []
        return ["state", *status, *super().get_list_filter(request)]

    def changelist_view(self, request, extra_context=None):
        """The list; a filter with a NUL byte in it, which PostgreSQL chokes on, is left out."""
        if any("\0" in value for values in request.GET.lists() for value in (values[0], *values[1])):
            return HttpResponseRedirect(f"{request.path}?e=1")
        return super().changelist_view(request, extra_context)

    def _is_sourced(self) -> bool:
        return any(field.name == "checked_on" for field in self.opts.fields)

    # -- The page of one piece --------------------------------------------------------------------------
    def get_fieldsets(self, request, obj=None):
        """What a desk arranged, or all fields in their order; then how sure we are, folded."""
        if not self._is_sourced():
            return self.fieldsets or [(None, {"fields": self._fields()})]
        words = self.fieldsets or [(None, {"fields": [name for name in self._fields() if name not in SOURCING]})]
        return [*words, (_("Sources and checking"), {"classes": ["collapse"], "fields": SOURCING})]

    def _fields(self) -> list[str]:
        fields = [*self.opts.fields, *self.opts.many_to_many]
        return [field.name for field in fields if field.editable and not field.primary_key]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        """With the piece's road and its preview."""
        if obj is not None:
            context["road"] = self.road_of(request, obj)
            context["may_change"] = self.has_change_permission(request, obj)
            if self.preview_template:
                name = f"admin:{self.opts.app_label}_{self.opts.model_name}_preview"
                context["preview_url"] = reverse(name, args=[obj.pk])
        return super().render_change_form(request, context, add, change, form_url, obj)

    def get_view_on_site_url(self, obj=None):
        """The public page, as soon as there is one."""
        return obj.get_absolute_url() if obj and obj.is_public and hasattr(obj, "get_absolute_url") else None

    def save_model(self, request, obj, form, change):
        """Save without a version of its own: it is written when links and parts are saved too."""
        obj.skip_history_when_saving = True
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        """Save links and parts, and write down the whole as one version."""
        with one_version(form.instance, by=request.user):
            super().save_related(request, form, formsets, change)
        if not change:
            form.instance.history.update(history_type="+")


class PartInline(DeskFields):
    """The parts of a piece, on its page."""

    formset = PartFormSet
    extra = 0


class Blocks(PartInline, admin.StackedInline):
    """Parts with long texts, one under the other."""


class Lines(PartInline, admin.TabularInline):
    """Small parts, one a line; the head of a column names a field for the eye, the field itself for a screen reader."""

    template = "admin/publishing/lines.html"

    def formfield_for_dbfield(self, db_field, request, **options):
        """With its name on the field."""
        field = super().formfield_for_dbfield(db_field, request, **options)
        if field is not None:
            field.widget.attrs["aria-label"] = capfirst(field.label)
        return field
