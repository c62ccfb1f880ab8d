"""What a teacher may tell about their work."""

import re

from accounts.models import Profile

PROFILE = "/account/profiel/"
FILLED_IN = {"school": "De Linde", "network": "kov", "grades": ["lager-3", "secundair-1"], "subjects": "natuur"}


def test_anna_fills_it_in_and_finds_it_back(client, anna):
    client.force_login(anna)
    assert client.post(PROFILE, FILLED_IN).headers["Location"] == PROFILE
    page = client.get(PROFILE).content.decode()
    assert 'value="De Linde"' in page
    assert page.count("checked") == 2
    assert Profile.objects.get().network == "kov"


def test_nothing_has_to_be_filled_in(client, anna):
    client.force_login(anna)
    assert client.post(PROFILE, {}).status_code == 302
    assert (Profile.objects.get().school, Profile.objects.get().grades) == ("", [])


def test_twice_is_as_good_as_once(client, anna):
    client.force_login(anna)
    client.post(PROFILE, FILLED_IN)
    client.post(PROFILE, FILLED_IN)
    assert Profile.objects.count() == 1


def test_nonsense_is_named(client, anna):
    client.force_login(anna)
    wrong = FILLED_IN | {"network": "x", "grades": ["klas 7"], "school": "x" * 500}
    page = client.post(PROFILE, wrong).content.decode()
    assert page.count('class="errors"') == 3
    assert Profile.objects.count() == 0


def test_nobody_fills_in_somebody_elses(client, anna, bram):
    client.force_login(bram)
    client.post(PROFILE, FILLED_IN | {"user": anna.pk})
    assert Profile.objects.get().user == bram


def test_a_visitor_is_sent_to_the_door(client, db):
    assert client.get(PROFILE).headers["Location"] == f"/account/login/?next={PROFILE}"


def test_her_grades_lead_to_lessons_that_fit(client, anna):
    Profile.objects.create(user=anna, grades=["okan", "lager-3"])
    client.force_login(anna)
    page = client.get("/mijn/").content.decode()
    links = re.findall(r'href="/lessen/(\?[^"]+)"', page)
    assert links == ["?graad=lager-3", "?school=okan"]
    assert [client.get(f"/lessen/{link}").context["asked"].notices for link in links] == [[], []]
