"""The curators' desk: Django's admin under our name, entered through the house's own door."""

from django.contrib import admin
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _


class Desk(admin.AdminSite):
    """The admin at /beheer/."""

    site_header = _("Kantlijn: curators' desk")
    site_title = _("Curators' desk")
    index_title = _("What do you want to keep up to date?")
    enable_nav_sidebar = True

    def login(self, request, extra_context=None):
        """Send whoever is not signed in to the one door for everyone."""
        return redirect(reverse("accounts:login") + "?" + urlencode({"next": request.get_full_path()}))
