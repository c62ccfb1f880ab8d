"""A page of a list; a page that does not exist becomes the nearest, with a notice."""

import re
from collections.abc import Sequence

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext as _


def page_of(rows: Sequence, asked: str, per_page: int, notices: list[str]) -> Page:
    """The page asked for, or the nearest; `notices` gets a sentence when that was another."""
    paginator = Paginator(rows, per_page)
    if not asked:
        return paginator.page(1)
    number = int(asked) if re.fullmatch(r"[0-9]{1,6}", asked) else 0
    nearest = min(max(number, 1), paginator.num_pages)
    if nearest != number:
        notices.append(
            _("Page “%(asked)s” does not exist; this is page %(nearest)s.") % {"asked": asked[:20], "nearest": nearest}
        )
    return paginator.page(nearest)
