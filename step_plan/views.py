"""The step plan: it asks nothing, keeps nothing and sends nothing."""

from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from paper.answering import public_file
from paper.word import docx
from ui.page import render_page

from .papers import document_paper, plan_paper
from .whole import guides, plan_page, whole

WORRY = "zorgen-om-een-leerling"  # the conversation, and the outcomes, that are about danger and suicide
WORRY_OUTCOMES = ("R1", "R1b")


@require_safe
def plan(request):
    """The five rules, the numbers to call, the guided questions, and every step, to read and to print."""
    return render_page(request, "step_plan/plan.html", plan_page() | {"guides": guides()})


@require_safe
def worry(request):
    """Worry about a pupil: ask directly, stay, and call."""
    page = plan_page()
    context = {
        "conversation": next((c for c in page["conversations"] if c.slug == WORRY), None),
        "outcomes": [shown for shown in page.get("outcomes", ()) if shown.outcome.code in WORRY_OUTCOMES],
        "step": next((step for step in page["steps"] if step.code == "S2"), None),
    }
    return render_page(request, "step_plan/worry.html", context)


@require_safe
def step(request, code):
    """One step: who does what and when, what not, and which sentences help."""
    found = _one("steps", "code", code.upper())
    if code != found.code:
        return redirect(found, permanent=True)
    return render_page(request, "step_plan/step.html", {"step": found, "guides": guides()})


@require_safe
def role(request, slug):
    """What one person does, step by step, and leaves to others."""
    return render_page(request, "step_plan/role.html", {"role": _one("roles", "slug", slug), "guides": guides()})


@require_safe
def scenario(request, slug):
    """What is different in one kind of situation."""
    return _guide(request, "scenario", slug)


@require_safe
def conversation(request, slug):
    """How one conversation goes, and which sentences to leave."""
    return _guide(request, "conversation", slug)


@require_safe
def document(request, slug):
    """A letter, form, note or script with gaps, to print or to take along in Word."""
    return _guide(request, "document", slug)


@require_safe
def document_docx(request, slug):
    """The same as a Word file."""
    found = _one("documents", "slug", slug)
    return public_file(found.file_name, "docx", lambda: docx(document_paper(found)))


@require_safe
def everything(request):
    """The whole plan as one document to print."""
    return render_page(request, "step_plan/everything.html", plan_page())


@require_safe
def everything_docx(request):
    """The whole plan as one Word file."""
    return public_file("stappenplan", "docx", lambda: docx(plan_paper(plan_page())))


@require_safe
def summary(request):
    """One sheet for every member of staff."""
    return render_page(request, "step_plan/summary.html", whole())


@require_safe
def limits(request):
    """When a school does not wait, what happens with a device, and what is never written down."""
    return render_page(request, "step_plan/limits.html", {"guidelines": whole()["guidelines"]})


@require_safe
def card(request):
    """The school's own numbers on a card, filled in and printed in the browser."""
    return render_page(request, "step_plan/card.html")


@require_safe
def rehearsals(request):
    """Fictional cases on which a staff meeting practises the plan."""
    return render_page(request, "step_plan/rehearsals.html", {"rehearsals": whole()["rehearsals"]})


@require_safe
def rehearsal(request, slug):
    """One fictional case: a meeting of 45 minutes with its script and a silent clock."""
    page = plan_page()
    found = _one("rehearsals", "slug", slug)
    outcome = next((shown for shown in page.get("outcomes", ()) if shown.outcome.code == found.outcome), None)
    return render_page(request, "step_plan/rehearsal.html", {"rehearsal": found, "shown": outcome})


@require_safe
def aftercare(request):
    """Four moments on which somebody asks again, for a calendar that is made in the browser."""
    return render_page(request, "step_plan/aftercare.html", {"moments": whole()["aftercare"]})


@require_safe
def debrief(request):
    """What a team writes down afterwards: counts and learning points, on paper."""
    form = next((document for document in whole()["documents"] if document.slug == "nabespreking"), None)
    return render_page(request, "step_plan/debrief.html", whole() | {"form": form})


def _guide(request, kind: str, slug: str):
    return render_page(request, f"step_plan/{kind}.html", {kind: _one(f"{kind}s", "slug", slug), "guides": guides()})


def _one(kind: str, key: str, value: str):
    """The row of this kind that everyone may read; 404 when there is none."""
    for row in whole()[kind]:
        if getattr(row, key) == value:
            return row
    raise Http404
