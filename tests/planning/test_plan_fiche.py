"""A plan to paste into a school's agenda: title, subject, goals with codes, tasks and attachments; never the notes."""

import pytest

from tests.planning import sample


@pytest.fixture
def plan(anna):
    return sample.plan(anna)


def url(plan) -> str:
    return f"{plan.get_absolute_url()}lesfiche/"


def test_it_holds_what_an_agenda_asks_and_no_notes(client, anna, plan):
    client.force_login(anna)
    page = client.get(url(plan)).content.decode()
    for part in (sample.TITLE, "Nederlands", "Les 2 van 3", *sample.GOALS, "05.01", "Casus (7 min)", "zinnenblad"):
        assert part in page
    assert [note for note in ("Alleen voor mij.", sample.TEXTS["note"]) if note in page] == []


def test_the_title_is_neutral_and_nobody_else_may_read_it(client, anna, bram):
    plan = sample.plan(anna, title="Sexting bespreken")
    client.force_login(anna)
    assert "<title>Lesfiche" in client.get(url(plan)).content.decode()
    client.force_login(bram)
    assert client.get(url(plan)).status_code == 404
