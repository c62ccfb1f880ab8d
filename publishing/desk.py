"""The curators' desk: Django's admin under our name, entered through the house's own door."""

from functools import update_wrapper

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import admin, auth, messages
from django.core.checks import Tags, run_checks
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST

from .standing_by import refreshing

# Lessons first: what curators keep most. Rooms that are not named come after.
ORDER = (
    "lessons", "learning_path", "step_plan", "support", "facts", "handouts", "campaigns", "school_policy", "accounts",
)  # fmt: skip

SHARED_FILE = "config.W001"  # several processes on an old SQLite (see config/checks.py)

methods_of_the_desk = require_http_methods(["GET", "HEAD", "POST"])  # Django's own would take any word for GET


def lacks_second_factor(user) -> bool:
    """Whether this person could do a curator's work with nothing but a password."""
    return settings.SECOND_FACTOR_AT_THE_DESK and user.is_authenticated and not is_mfa_enabled(user)


def to_set_it_up(request):
    """Where a passkey or an app is added; until then nothing of the desk can be read."""
    said = gettext("Whoever works at the desk has a second lock. Add a passkey or connect an app; then the desk opens.")
    messages.info(request, said)
    return redirect("mfa_index")


class Desk(admin.AdminSite):
    """The admin at /beheer/."""

    site_header = _("Kantlijn: curators' desk")
    site_title = _("Curators' desk")
    index_title = _("What do you want to keep up to date?")
    enable_nav_sidebar = True
    index_template = "admin/publishing/start.html"

    def index(self, request, extra_context=None):
        """The rooms, below what is wrong with the machine under the site."""
        cautions = [caution for caution in run_checks(tags=[Tags.compatibility]) if caution.id == SHARED_FILE]
        return super().index(request, {"may_break_the_file": bool(cautions)} | (extra_context or {}))

    def admin_view(self, view, cacheable=False):
        """As Django's, but whoever is signed in and may not enter hears so at once, and is not sent around."""
        inner = super().admin_view(view, cacheable)

        def at_the_door(request, *args, **kwargs):
            if request.user.is_authenticated and not self.has_permission(request):
                raise PermissionDenied
            if lacks_second_factor(request.user):
                return to_set_it_up(request)
            return inner(request, *args, **kwargs)

        return methods_of_the_desk(refreshing(update_wrapper(at_the_door, inner)))

    @method_decorator(methods_of_the_desk)
    def login(self, request, extra_context=None):
        """Send whoever is not signed in to the one door for everyone, and the others where they wanted to be."""
        wanted = request.GET.get("next") or ""
        if not url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure()):
            wanted = reverse("admin:index")
        if not request.user.is_authenticated:
            return redirect(reverse(settings.LOGIN_URL) + "?" + urlencode({"next": wanted}))
        if not self.has_permission(request):
            raise PermissionDenied
        return redirect(wanted)

    @method_decorator(require_POST)
    def logout(self, request, extra_context=None):
        """Go out, to the home page of the site."""
        auth.logout(request)
        return redirect(self.site_url)

    def get_app_list(self, request, app_label=None):
        """Rooms in the order of a curator's work; within a room the largest kind of content first, as registered."""
        rooms = super().get_app_list(request, app_label)
        registered = {model: place for place, model in enumerate(self._registry)}
        for room in rooms:
            room["models"].sort(key=lambda entry: registered[entry["model"]])
        places = {label: place for place, label in enumerate(ORDER)}
        return sorted(rooms, key=lambda room: places.get(room["app_label"], len(places)))
