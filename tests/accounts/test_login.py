"""Coming in with an e-mail address and a password."""

import pytest
from django.urls import reverse

from accounts.demo import PASSWORD
from tests import make

LOGIN = "/account/login/"
REFUSED = "Dit e-mailadres en wachtwoord horen niet bij elkaar."


def sign_in(client, email="anna@example.org", password=PASSWORD, **extra):
    return client.post(LOGIN, {"username": email, "password": password, **extra})


def is_signed_in(client) -> bool:
    return "_auth_user_id" in client.session


def test_anna_comes_in_and_stands_at_home(client, anna):
    response = sign_in(client)
    assert (response.status_code, response.headers["Location"]) == (302, "/")
    assert is_signed_in(client)


def test_spaces_and_capitals_in_the_address_do_not_matter(client, anna):
    sign_in(client, " Anna@Example.org ")
    assert is_signed_in(client)


def test_she_goes_on_to_the_page_she_came_for(client, cora):
    assert f'name="next" value="{reverse("admin:index")}"' in client.get(LOGIN + "?next=/beheer/").content.decode()
    assert sign_in(client, "cora@example.org", next="/beheer/").headers["Location"] == "/beheer/"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "//kwaad.be",
        "https://kwaad.be/",
        "https:kwaad.be",
        "http:///kwaad.be",
        "\\\\kwaad.be",
        "/\\kwaad.be",
        "javascript:alert(1)",
        "https://testserver@kwaad.be",
        "https://testserver.kwaad.be",
        "\t//kwaad.be",
        "/\t/kwaad.be",
        "／／kwaad.be",
        "ftp://testserver/",
        "\x00//kwaad.be",
        "//kwaad。be",
        "data:text/html,x",
        "beheer/",
    ],
)
def test_nobody_can_send_her_elsewhere(client, anna, elsewhere):
    page = client.get(LOGIN, {"next": elsewhere}).content.decode()
    assert 'name="next" value="/"' in page
    assert sign_in(client, next=elsewhere).headers["Location"] == "/"


def test_whoever_is_in_already_goes_on(client, anna):
    client.force_login(anna)
    assert client.get(LOGIN).headers["Location"] == "/"


def test_a_wrong_password_keeps_the_address_and_says_which_field_to_check(client, anna):
    response = sign_in(client, password="fout")
    page = response.content.decode()
    assert response.status_code == 200
    assert REFUSED in page
    assert 'value="anna@example.org"' in page
    assert 'value="fout"' not in page
    assert "<title>Fout: " in page
    assert not is_signed_in(client)


def test_an_unknown_and_a_closed_address_get_the_same_answer(client, anna):
    make.user("weg@example.org", is_active=False)

    def answer(email):
        response = sign_in(client, email, "fout")
        token = client.cookies["csrftoken"].value if "csrftoken" in client.cookies else ""
        return response.status_code, without_token(response.content.decode()).replace(email, "X"), token and ""

    assert answer("anna@example.org") == answer("niemand@example.org") == answer("weg@example.org")


def without_token(page: str) -> str:
    before, _, rest = page.partition('name="csrfmiddlewaretoken" value="')
    return before + rest.partition('"')[2]


def test_a_closed_account_stays_closed_with_the_right_password(client, db):
    make.user("weg@example.org", is_active=False)
    assert REFUSED in sign_in(client, "weg@example.org").content.decode()
    assert not is_signed_in(client)


def test_nothing_filled_in_is_said_beside_the_field(client, db):
    page = client.post(LOGIN, {"username": "", "password": ""}).content.decode()
    assert 'aria-describedby="id_username_error"' in page
    assert '<ul class="errors" id="id_username_error">' in page


def test_nonsense_is_refused_kindly(client, anna):
    for nonsense in ("\x00", "a" * 10_000, "👩‍🏫", "' OR 1=1 --"):
        assert sign_in(client, nonsense, nonsense).status_code == 200
    assert not is_signed_in(client)


def test_the_session_gets_a_new_key_at_the_door(client, anna):
    client.get(LOGIN)
    session = client.session
    session["from"] = "before"
    session.save()
    client.cookies["sessionid"] = before = session.session_key
    sign_in(client)
    assert client.cookies["sessionid"].value != before
    assert not type(session)().exists(before)


def test_the_page_is_nobody_elses(client, db):
    response = client.get(LOGIN)
    assert response.headers["Cache-Control"] == "private, no-store"


def test_other_methods_are_refused(client, db):
    assert client.put(LOGIN).status_code == 405
    assert client.delete(LOGIN).status_code == 405


def test_in_english(client, anna):
    page = client.post("/en/account/login/", {"username": "anna@example.org", "password": "fout"}).content.decode()
    assert "This e-mail address and password do not belong together." in page
