"""The order of collections is their keeper's own."""

import pytest

from planning.models import Collection

from .pressing import collect

pytestmark = pytest.mark.django_db


def names(**owner) -> list[str]:
    return list(Collection.objects.filter(**owner).values_list("name", flat=True))


def test_up_and_down_and_twice_as_good_as_once(browser_of, anna):
    client = browser_of(anna)
    first, second, third = (collect(client, name) for name in ("een", "twee", "drie"))
    for _ in range(2):
        client.post(f"/mijn/verzameling/{third.pk}/plaats/", {"before": second.pk})
    assert names(user=anna) == ["een", "drie", "twee"]
    client.post(f"/mijn/verzameling/{first.pk}/plaats/", {"after": second.pk})
    assert names(user=anna) == ["drie", "twee", "een"]


@pytest.mark.parametrize("where", [{}, {"before": "x"}, {"before": "9" * 30}, {"before": "999"}])
def test_nonsense_moves_nothing(browser_of, anna, where):
    client = browser_of(anna)
    first, _second = collect(client, "een"), collect(client, "twee")
    assert client.post(f"/mijn/verzameling/{first.pk}/plaats/", where).status_code == 302
    assert names(user=anna) == ["een", "twee"]


def test_nobody_puts_theirs_beside_mine(browser_of, anna, bram):
    mine, theirs = collect(browser_of(anna), "van Anna"), collect(browser_of(bram), "van Bram")
    stranger = browser_of(bram)
    stranger.post(f"/mijn/verzameling/{theirs.pk}/plaats/", {"before": mine.pk})
    assert stranger.post(f"/mijn/verzameling/{mine.pk}/plaats/", {"after": theirs.pk}).status_code == 404
    assert (names(user=anna), names(user=bram)) == (["van Anna"], ["van Bram"])
