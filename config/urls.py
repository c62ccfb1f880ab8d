"""Every room's addresses, a line a room."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("pages.machine_urls")),
    *i18n_patterns(
        path("", include("pages.urls")),
        path("leerlijn/", include("learning_path.urls")),
        path("lessen/", include("lessons.urls")),
        path("stappenplan/", include("step_plan.urls")),
        path("", include("support.urls")),
        path("beleid/", include("school_policy.urls")),
        path("achtergrond/", include("facts.urls")),
        path("materiaal/", include("handouts.urls")),
        path("campagnes/", include("campaigns.urls")),
        path("account/", include("accounts.urls")),
        path("account/", include("accounts.library_urls")),
        path("mijn/", include("planning.urls")),
        path("beheer/", admin.site.urls),
        prefix_default_language=False,
    ),
]

handler400 = "pages.errors.bad_request"
handler403 = "pages.errors.forbidden"
handler404 = "pages.errors.not_found"
handler500 = "pages.errors.broken"
handler429 = "pages.errors.too_many"
