"""The roof: the front door, and the pages about the site itself."""

from allauth.account.decorators import reauthentication_required
from django.db import DatabaseError
from django.http import HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from facts.models import Source
from learning_path.grid import at_a_glance
from publishing.versions import content_version
from ui.page import render_page

from .data_map import DATA_MAP
from .offline import bundle, worker
from .takeout import takeout
from .window import shop_window

LEANS_ON = ("PV", "WHO", "SENSOA-CRIT")  # the answer in parliament, the standards, the six criteria


@require_safe
def home(request):
    """Three doors, a quick start, and the learning path at a glance."""
    context = {"grid": at_a_glance(), "window": shop_window(timezone.localdate())}
    return render_page(request, "pages/home.html", context)


@require_safe
def about(request):
    """What Kantlijn is, for whom, and on what it leans."""
    sources = Source.objects.published().filter(key__in=LEANS_ON)
    return render_page(request, "pages/about.html", {"sources": sources})


@require_safe
def privacy(request):
    """What is kept about a visitor: nothing; and what about who has an account, field by field."""
    return render_page(request, "pages/privacy.html", {"data_map": DATA_MAP})


@require_safe
def accessibility(request):
    """How accessible the site is, and what still falls short."""
    return render_page(request, "pages/accessibility.html")


@require_safe
def colophon(request):
    """Who publishes, under which licences, with whose work."""
    return render_page(request, "pages/colophon.html")


@require_safe
def pause(request):
    """An empty page, for whoever leaves quickly."""
    return render_page(request, "pages/pause.html")


@require_http_methods(["GET", "HEAD", "POST"])
@reauthentication_required
def my_data(request):
    """Download everything that is kept about oneself."""
    if request.method != "POST":
        return render_page(request, "pages/my_data.html")
    response = HttpResponse(takeout(request.user), content_type="application/zip")
    response.headers["Content-Disposition"] = 'attachment; filename="kantlijn-mijn-gegevens.zip"'
    return response


@require_safe
@never_cache
def health(request):
    """200 and `ok` when the database answers, 503 when it does not."""
    try:
        content_version()
    except DatabaseError:
        return JsonResponse({"status": "database does not answer"}, status=503)
    return JsonResponse({"status": "ok"})


@require_safe
def sw(request):
    """The worker that keeps public pages in the browser for when there is no network."""
    return HttpResponse(worker(), content_type="text/javascript; charset=utf-8", headers={"Cache-Control": "no-cache"})


@require_safe
def offline(request):
    """Those pages, all in one; 404 when none are kept."""
    is_compressed = "gzip" in request.headers.get("Accept-Encoding", "")
    content = bundle(compressed=is_compressed)
    if content is None:
        return JsonResponse({"pages": {}}, status=404)
    response = HttpResponse(content, content_type="application/json")
    patch_vary_headers(response, ["Accept-Encoding"])
    if is_compressed:
        response.headers["Content-Encoding"] = "gzip"
    return response
