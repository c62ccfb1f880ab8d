"""A view that says nothing, and three pages: one from memory, one drawn, one that searches."""

import sqlite3
import threading

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.cache import cache_page

from .index import found, one_page, tally

_own = threading.local()


def empty(request):
    """Nothing: what the layers cost by themselves."""
    return HttpResponse()


def rendered(request):
    """Forty-eight cards, drawn anew."""
    cards = [{"title": f"Les {n}", "summary": "Een les van vijftig minuten over grenzen."} for n in range(48)]
    return render(request, "list.html", {"cards": cards, "total": len(cards)})


def search(request):
    """The bare full-text query: the first 24 by rank, the total, three facet counts, plain cards."""
    index, asked = _index(), request.GET["q"]
    packed = found(index, asked)
    context = {"cards": one_page(index, asked), "total": len(packed), "facets": tally(packed)}
    return render(request, "list.html", context)


def _index() -> sqlite3.Connection:
    if not hasattr(_own, "index"):
        _own.index = sqlite3.connect(f"file:{settings.INDEX}?mode=ro", uri=True)
    return _own.index


urlpatterns = [
    path("", cache_page(3600)(rendered)),
    path("empty/", empty),
    path("rendered/", rendered),
    path("search/", search),
]
