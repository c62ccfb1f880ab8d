"""What every page knows."""

from django.conf import settings
from django.core.exceptions import DisallowedHost

from .language import in_other_language


def site(request):
    """The site's own address, the page's address in the other language, and who runs the site."""
    code, address = in_other_language(request)
    return {
        "site_address": site_address(request),
        "other_language": code,
        "other_language_url": address,
        "publisher_name": settings.PUBLISHER_NAME,
        "publisher_contact": settings.PUBLISHER_CONTACT,
    }


def site_address(request) -> str:
    """Where the site is asked for; nothing on the page that refuses a name that is not ours."""
    try:
        return f"{request.scheme}://{request.get_host()}"
    except DisallowedHost:
        return ""
