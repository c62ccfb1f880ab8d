"""Addresses for machines: one word, no language."""

from django.urls import path

from . import views

urlpatterns = [
    path("gezond/", views.health, name="health"),
    path("sw.js", views.sw, name="sw"),
    path("offline.json", views.offline, name="offline"),
]
