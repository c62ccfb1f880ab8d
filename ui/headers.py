"""The constant headers that every answer carries, and the one table of exceptions to them.

The Content-Security-Policy itself is `SECURE_CSP` in the settings (Django writes it); HSTS comes from Django's
SecurityMiddleware. The rest stands here, outermost, so that errors and static files have it too; only
what a page may use in a browser goes unsaid with a file that is no page, which made a first visit 4 KB heavier.
"""

from dataclasses import dataclass

from django.conf import settings

PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen", "geolocation",
        "gyroscope", "magnetometer", "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get",
        "screen-wake-lock", "usb", "xr-spatial-tracking",
    )
)  # fmt: skip

WITH_PASSKEYS = PERMISSIONS_POLICY.replace("publickey-credentials-get=()", "publickey-credentials-get=(self)")

CONSTANT = {
    "Permissions-Policy": PERMISSIONS_POLICY,
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


@dataclass(frozen=True)
class Exemption:
    """A path whose headers differ, and why."""

    prefix: str
    headers: dict[str, str]
    why: str
    forms_may_lead_to: str = ""  # the setting that holds the origins

    def apply(self, response) -> None:
        """Write what differs."""
        for name, value in self.headers.items():
            response.headers[name] = value
        origins = getattr(settings, self.forms_may_lead_to, []) if self.forms_may_lead_to else []
        policy = response.headers.get("Content-Security-Policy", "")
        if origins and policy:
            widened = policy.replace("form-action 'self'", " ".join(["form-action 'self'", *origins]))
            response.headers["Content-Security-Policy"] = widened


# Nothing can be sent from the step plan: no form on it leads anywhere.
SENDS_NOTHING = {
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "; ".join(
        f"{name} {' '.join(words)}" for name, words in (settings.SECURE_CSP | {"form-action": ["'none'"]}).items()
    ),
}
EXEMPTIONS = (
    Exemption(
        "/stappenplan/",
        SENDS_NOTHING,
        "Nobody outside may learn where someone came from, and nothing that is answered may leave the page.",
    ),
    Exemption("/en/stappenplan/", SENDS_NOTHING, "The same page in English."),
    Exemption(
        "/account/",
        {"Permissions-Policy": WITH_PASSKEYS},
        "Here a browser asks for a passkey, and a press may lead to a configured sign-in provider.",
        forms_may_lead_to="SIGN_IN_ORIGINS",
    ),
    Exemption(
        "/en/account/",
        {"Permissions-Policy": WITH_PASSKEYS},
        "The same pages in English.",
        forms_may_lead_to="SIGN_IN_ORIGINS",
    ),
)


class HouseHeaders:
    """Sets the constant headers, `no-store` on what is somebody's own, and lets a browser ask again for the rest."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        for name, value in CONSTANT.items():
            response.headers[name] = value
        if is_part_of_a_page(request, response):
            del response.headers["Permissions-Policy"]
        for exemption in EXEMPTIONS:
            if request.path.startswith(exemption.prefix):
                exemption.apply(response)
        if is_private(request, response):
            response.headers["Cache-Control"] = "private, no-store"
        else:
            response.setdefault("Cache-Control", "no-cache")  # or a browser keeps a 410 of a withdrawn lesson for ever
        return response


def is_part_of_a_page(request, response) -> bool:
    """Whether an answer is a style sheet, a script, a font or a picture."""
    return request.path.startswith("/static/") and response.status_code == 200


def is_private(request, response) -> bool:
    """Whether an answer belongs to one person: somebody is signed in, a cookie is set, or something was posted."""
    if request.path.startswith("/static/"):
        return False
    looked_at_session = getattr(getattr(request, "session", None), "accessed", False)
    return bool(response.cookies) or looked_at_session or request.method not in ("GET", "HEAD")
