"""What every page knows."""

from django.conf import settings

from .language import in_other_language


def site(request):
    """The other language's address and who runs the site."""
    code, address = in_other_language(request)
    return {
        "other_language": code,
        "other_language_url": address,
        "publisher_name": settings.PUBLISHER_NAME,
        "publisher_contact": settings.PUBLISHER_CONTACT,
    }
