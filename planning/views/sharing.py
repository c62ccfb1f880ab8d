"""Sharing a plan with a colleague, and reading and copying one that was shared."""

from functools import wraps

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST, require_safe

from paper.pdf import TooLarge
from ui.page import render_page

from ..codes import key_in
from ..forms import CodeForm, ShareForm, TakeCopyForm
from ..guessing import TooOften, share_under
from ..models import Plan, PlanText, Share
from ..papers import contents_of
from ..sharing import copy_of, freeze, has_changed, read, take_back
from ..visitors import keeper_from_now, keeper_of
from .answering import private, read_or_press, remind, say_kept, where_kept, while_signed_in
from .files import file_of
from .steps import plan_of


@read_or_press
@private
@while_signed_in
def share(request, pk):
    """Give a plan a code for colleagues, freeze it anew under that code, or see the code again."""
    plan = plan_of(request, pk)
    if request.method == "POST":
        form = ShareForm(request.POST)
        form.is_valid()  # two boxes: there is nothing to get wrong
        made = freeze(plan=plan, **form.cleaned_data)
        messages.success(request, _("Shared as it stands now."))
        remind(request, *_texts(made.contents))
        return redirect("planning:share", pk)
    there = Share.objects.open().filter(plan=plan).select_related("plan").first()
    initial = {"notes": there.with_notes, "reflection": there.with_reflection} if there else {}
    context = {
        "plan": plan,
        "share": there,
        "has_changed": there and has_changed(there),
        "form": ShareForm(initial=initial),
        "has_notes": plan.steps.exclude(note="").exists() or _wrote(plan, PlanText.Field.NOTE),
        "has_reflection": _wrote(plan, PlanText.Field.REFLECTION),
        **where_kept(keeper_of(request)),
    }
    return render_page(request, "planning/share.html", context)


@require_POST
@private
@while_signed_in
def withdraw(request, pk):
    """Withdraw a shared plan at once; the code and the link open nothing any more."""
    take_back(plan_of(request, pk))
    messages.success(request, _("Withdrawn. The code and the link open nothing any more."))
    return redirect("planning:share", pk)


@read_or_press
@sensitive_post_parameters("words")
@private
def code(request):
    """Type the four words of a colleague."""
    form, status = CodeForm(request.POST or None), 200
    if request.method == "POST":
        status = 400
        if form.is_valid():
            try:
                if found := share_under(request, form.cleaned_data["words"]):
                    return redirect(found)
                form.add_error("words", _("This code opens nothing (any more). Ask your colleague for a new one."))
            except TooOften:
                status = 429
    return render_page(request, "planning/code.html", {"form": form, "too_often": status == 429}, status=status)


def shared_page(view):
    """For a page behind a link that somebody was given: it stays out of search engines, and one answer says no."""

    @wraps(view)
    def opened(request, token, **asked):
        key = key_in(token)
        share = Share.objects.open().filter(key=key).select_related("plan").first() if key else None
        response = (
            view(request, share, **asked) if share else render_page(request, "planning/not_shared.html", status=404)
        )
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return opened


@require_safe
@private
@shared_page
def shared(request, share):
    """A plan that a colleague shared, as it stood then."""
    own = Plan.objects.owned_by(keeper_of(request)).filter(pk=share.plan_id).exists()
    context = {"share": share, "shared": read(share), "has_changed": has_changed(share), "is_own": own}
    return render_page(request, "planning/shared.html", context | {"form": TakeCopyForm()})


@require_safe
@private
@shared_page
@translation.override("nl")
def shared_file(request, share, paper, ending):
    """The same as a file, in Dutch: what was frozen and no more."""
    contents = contents_of(read(share), notes=True)  # those that its owner left out were never frozen
    try:
        return file_of(contents, paper, ending)
    except TooLarge:
        messages.warning(request, _("So much text does not fit in a PDF. Take it along as Word."))
        return redirect(share)


@require_POST
@private
@shared_page
def take_copy(request, share):
    """Make a plan of one's own from a shared one."""
    before, form = keeper_of(request), TakeCopyForm(request.POST)
    if not form.is_valid():
        return redirect(share)
    plan = copy_of(share=share, keeper=keeper_from_now(request), **form.cleaned_data)
    say_kept(request, before, _("This copy is yours."))
    return redirect(plan)


def _wrote(plan, field: str) -> bool:
    return plan.texts.filter(field=field).exclude(text="").exists()


def _texts(contents: dict) -> list[str]:
    """All words that go to colleagues."""
    steps = [
        step.get(name, "") for step in contents["steps"] for name in ("note", "title", "instruction", "pupils", "say")
    ]
    return [contents["head"]["title"], *contents["texts"].values(), *steps]
