"""Deleting an account, at once."""

from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.test import Client

from accounts.models import Letter, Profile, User
from tests import make

from .doors import RESET, letters_to, show_it_is_you, sign_in

DELETE = "/account/verwijderen/"


def delete(client, email="anna@example.org"):
    sign_in(client, email)
    show_it_is_you(client)
    return client.post(DELETE)


def test_the_page_says_what_goes_and_how_to_keep_it(client, anna):
    sign_in(client)
    show_it_is_you(client)
    page = client.get(DELETE).content.decode()
    assert "Alles van jou gaat meteen en voorgoed weg" in page
    assert "Wat je deelde, wordt ingetrokken: codes en links openen niets meer. Kopieën die collega" in page
    assert 'href="/account/mijn-gegevens/"' in page


def test_everything_of_anna_is_gone_and_bram_stays(client, anna, bram):
    Profile.objects.create(user=anna, school="De Linde")
    SocialAccount.objects.create(user=anna, provider="school", uid="1")
    assert delete(client).headers["Location"] == "/"
    assert list(User.objects.values_list("email", flat=True)) == ["bram@example.org"]
    for model in (Profile, SocialAccount, UserSession):
        assert model.objects.count() == 0
    assert EmailAddress.objects.filter(email="anna@example.org").count() == 0


def test_another_device_is_out_at_its_next_step(client, anna):
    other = Client()
    sign_in(other)
    delete(client)
    assert other.get("/account/").status_code == 302
    assert other.post("/account/profiel/", {"school": "x"}).status_code == 302


def test_what_waited_in_the_outbox_is_gone_and_one_last_letter_says_so(client, anna):
    Client().post(RESET, {"email": "anna@example.org"})
    delete(client)
    assert [letter.subject for letter in letters_to("anna@example.org")] == ["Je account is verwijderd"]
    assert Letter.objects.count() == 1


def test_first_she_shows_that_it_is_her(client, anna):
    client.force_login(anna)
    assert client.post(DELETE).headers["Location"].startswith("/account/reauthenticate/")
    assert User.objects.count() == 1


def test_the_address_can_be_used_again(client, anna):
    delete(client)
    make.user("anna@example.org")
    assert sign_in(Client()).headers["Location"] == "/account/"


def test_the_last_administrator_stays(client, dirk):
    page = delete(client, "dirk@example.org")
    assert "Je bent de laatste beheerder." in page.content.decode()
    assert User.objects.count() == 1
    make.user("els@example.org", is_staff=True, is_superuser=True)
    client.post(DELETE)
    assert list(User.objects.values_list("email", flat=True)) == ["els@example.org"]


def test_a_visitor_is_sent_to_the_door(client, db):
    assert client.post(DELETE).status_code == 302
