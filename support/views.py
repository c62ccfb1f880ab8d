"""Where help is, and who trains school teams."""

from django.views.decorators.http import require_safe

from publishing.versions import remember
from ui.page import render_page

from .forms import HelpFilterForm
from .models import HelpSource, Need, Telling, Training


@require_safe
def help(request):
    """The numbers, whom you call when, every service by audience and situation, and how you tell it."""
    needs = remember("support.needs", lambda: list(Need.objects.published()))
    sources = remember("support.help_sources", lambda: list(HelpSource.objects.published().with_details()))
    form = HelpFilterForm(request.GET, needs)
    situations = form.options("nood", sources)
    return render_page(
        request,
        "support/help.html",
        {
            "form": form,
            "numbers": [source for source in sources if source.is_emergency],
            "situations": list(zip(needs, situations, strict=True)),
            "audience_options": form.options("voor", sources),
            "situation_options": situations,
            "sources": form.narrow(sources),
            "tellings": remember("support.tellings", lambda: list(Telling.objects.published())),
        },
    )


@require_safe
def trainings(request):
    """Who offers training for school teams, and how little is known of it."""
    trainings = Training.objects.published().prefetch_related("sources")
    return render_page(request, "support/trainings.html", {"trainings": trainings})
