"""A piece's road to the public, at the desk: presses on its page and on a list, and the page that asks why."""

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from .forms import StepForm
from .models import State
from .review import advance, may, reviews_of, step_to, steps_open_to

MOST_REVIEWS = 5


class Road:
    """The part of a desk that takes pieces from draft to public and back."""

    step_template = "admin/publishing/step.html"
    withdraw_template = "admin/publishing/withdraw_selected.html"
    actions = ["publish_selected", "withdraw_selected"]

    def get_urls(self):
        """With the address where a piece takes a step."""
        name = f"{self.opts.app_label}_{self.opts.model_name}_advance"
        view = self.admin_site.admin_view(self.advance_view)
        return [path("<path:object_id>/advance/", view, name=name), *super().get_urls()]

    def has_publish_permission(self, request):
        """Whether this person may put pieces of this kind online."""
        return may(request.user, "publish", self.model)

    def piece_or_404(self, request, object_id):
        """The piece at this address, for whoever may see it."""
        piece = self.get_object(request, unquote(object_id))
        if piece is None:
            raise Http404
        if not self.has_view_or_change_permission(request, piece):
            raise PermissionDenied
        return piece

    def advance_view(self, request, object_id):
        """Ask for a reason where one is needed, and take the step."""
        piece = self.piece_or_404(request, object_id)
        to = request.POST.get("to") or request.GET.get("to") or ""
        if piece.state == to:
            messages.info(request, _("“%(piece)s” is already there.") % {"piece": piece})
            return HttpResponseRedirect(self.address_of(piece))
        try:
            step = step_to(to, piece)
        except ValueError as problem:
            messages.error(request, str(problem))
            return HttpResponseRedirect(self.address_of(piece))
        if step not in steps_open_to(request.user, piece):
            raise PermissionDenied
        return self._ask_or_take(request, piece, step)

    def _ask_or_take(self, request, piece, step):
        is_answered = request.method == "POST" and ("remark" in request.POST or not step.asks_remark)
        form = StepForm(request.POST if is_answered else None, step=step, initial={"to": step.to})
        if form.is_valid():
            self.take_step(request, piece, step.to, form.cleaned_data.get("remark", ""))
            return HttpResponseRedirect(self.address_of(piece))
        context = self.admin_site.each_context(request) | {
            "title": step.label,
            "subtitle": str(piece),
            "piece": piece,
            "step": step,
            "form": form,
            "missing": piece.what_is_missing() if step.to == State.PUBLISHED else [],
            "opts": self.opts,
            "back": self.address_of(piece),
        }
        return TemplateResponse(request, self.step_template, context)

    def take_step(self, request, piece, to, remark="") -> bool:
        """Take it, and say what came of it."""
        try:
            advance(piece, to, by=request.user, remark=remark)
        except ValueError as problem:
            words = _("“%(piece)s” stays as it was: %(problem)s")
            messages.error(request, words % {"piece": piece, "problem": problem})
            return False
        state = piece.get_state_display()
        self.log_change(request, piece, [{"changed": {"fields": [str(self.opts.get_field("state").verbose_name)]}}])
        messages.success(request, _("“%(piece)s” is now: %(state)s.") % {"piece": piece, "state": state})
        return True

    def address_of(self, piece):
        """The page at the desk where a piece is edited."""
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[piece.pk])

    def road_of(self, request, piece) -> dict:
        """What the page of a piece shows of its road."""
        return {
            "piece": piece,
            "steps": steps_open_to(request.user, piece),
            "missing": [] if piece.is_public else piece.what_is_missing(),
            "reviews": reviews_of(piece)[:MOST_REVIEWS],
            "advance_url": f"{self.address_of(piece).removesuffix('change/')}advance/",
        }

    # A press on the page of a piece saves first, so that nothing typed is lost, and then takes the step.
    def response_change(self, request, obj):
        """After saving: take the step that was pressed, or ask why first."""
        to = request.POST.get("_step", "")
        if to not in [step.to for step in steps_open_to(request.user, obj)]:
            return super().response_change(request, obj)
        if step_to(to, obj).asks_remark:
            return HttpResponseRedirect(f"{self.road_of(request, obj)['advance_url']}?to={to}")
        self.take_step(request, obj, to)
        return HttpResponseRedirect(self.address_of(obj))

    @admin.action(permissions=["publish"], description=gettext_lazy("Publish the selected %(verbose_name_plural)s"))
    def publish_selected(self, request, queryset):
        """Put the chosen pieces online; what is not ready stays, with its reasons."""
        done = [piece for piece in queryset if self._try(request, piece, State.PUBLISHED)]
        self._count(request, ngettext("%(count)d piece published.", "%(count)d pieces published.", len(done)), done)

    @admin.action(permissions=["publish"], description=gettext_lazy("Withdraw the selected %(verbose_name_plural)s"))
    def withdraw_selected(self, request, queryset):
        """Ask why, and take the chosen pieces offline."""
        public = queryset.filter(state=State.PUBLISHED)
        step = step_to(State.WITHDRAWN, self.model(state=State.PUBLISHED))
        form = StepForm(request.POST if "remark" in request.POST else None, step=step, initial={"to": step.to})
        if form.is_valid():
            remark = form.cleaned_data["remark"]
            done = [piece for piece in public if self._try(request, piece, State.WITHDRAWN, remark)]
            words = ngettext("%(count)d piece withdrawn.", "%(count)d pieces withdrawn.", len(done))
            return self._count(request, words, done)
        context = self.admin_site.each_context(request) | {
            "title": step.label,
            "step": step,
            "form": form,
            "pieces": public,
            "opts": self.opts,
            "checkbox": ACTION_CHECKBOX_NAME,
        }
        return TemplateResponse(request, self.withdraw_template, context)

    def _try(self, request, piece, to, remark="") -> bool:
        try:
            advance(piece, to, by=request.user, remark=remark)
        except ValueError as problem:
            messages.error(request, f"{piece}: {problem}")
            return False
        self.log_change(request, piece, [{"changed": {"fields": [str(self.opts.get_field("state").verbose_name)]}}])
        return True

    def _count(self, request, words, done) -> None:
        if done:
            messages.success(request, words % {"count": len(done)})
