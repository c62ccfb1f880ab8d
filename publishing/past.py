"""A piece's past, at the desk: its versions with what changed in each, and the press that puts one back."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from .differences import Versions
from .review import reviews_of
from .undoing import put_back

PER_PAGE = 20


class Past:
    """The part of a desk that shows what was, and undoes."""

    history_template = "admin/publishing/history.html"
    version_template = "admin/publishing/version.html"

    def history_view(self, request, object_id, extra_context=None):
        """Every version of a piece and its parts, newest first, with what changed."""
        piece = self.piece_or_404(request, object_id)
        versions = Versions(piece)
        page = Paginator(versions.records, PER_PAGE).get_page(request.GET.get("p"))
        context = self._page(request, piece, _("History")) | {
            "page": page,
            "versions": versions.with_changes(page.object_list),
            "reviews": reviews_of(piece),
        }
        return TemplateResponse(request, self.history_template, context)

    def history_form_view(self, request, object_id, version_id, extra_context=None):
        """One version beside the piece as it is now; a press puts it back."""
        piece = self.piece_or_404(request, object_id)
        versions = Versions(piece)
        record = next((record for record in versions.records if str(record.pk) == version_id), None)
        if record is None:
            raise Http404
        if request.method == "POST":
            return self._put_back(request, piece, record)
        context = self._page(request, piece, _("Version")) | {
            "record": record,
            "is_now": record == versions.records[0],
            "changes": versions.between(versions.records[0], record),
            "picture": versions.picture(record).values(),
            "may_change": self.has_change_permission(request, piece),
        }
        return TemplateResponse(request, self.version_template, context)

    def _put_back(self, request, piece, record):
        if not self.has_change_permission(request, piece):
            raise PermissionDenied
        try:
            put_back(piece, record, request.user)
        except ValidationError as problem:
            messages.error(request, _("This version cannot be put back: %s") % " ".join(problem.messages))
            return HttpResponseRedirect(request.path)
        except ValueError as problem:
            messages.error(request, _("This version cannot be put back: %s") % problem)
            return HttpResponseRedirect(request.path)
        self.log_change(request, piece, _("Put back an earlier version."))
        messages.success(request, _("The earlier version is back. What stood there before is in the history too."))
        return HttpResponseRedirect(self.address_of(piece))

    def _page(self, request, piece, title) -> dict:
        return self.admin_site.each_context(request) | {
            "title": title,
            "subtitle": str(piece),
            "piece": piece,
            "opts": self.opts,
            "module_name": capfirst(self.opts.verbose_name_plural),
            "back": self.address_of(piece),
        }
