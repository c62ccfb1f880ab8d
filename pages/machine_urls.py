"""Addresses for machines: one word, no language."""

from django.urls import path

from . import views

urlpatterns = [path("", views.health, name="health")]
