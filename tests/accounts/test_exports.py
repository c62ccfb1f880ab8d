"""What the account itself tells of a person."""

from accounts.exports import export_of
from accounts.models import Profile

from .doors import RESET, sign_in


def test_annas_account_and_nothing_of_bram(client, anna, bram):
    Profile.objects.create(user=anna, school="De Linde", grades=["lager-3"])
    sign_in(client)
    client.post("/account/logout/")
    client.post(RESET, {"email": "anna@example.org"})
    told = export_of(anna)
    assert told["account"]["email"] == "anna@example.org"
    assert told["profile"] == {"school": "De Linde", "network": "", "grades": ["lager-3"], "subjects": ""}
    assert [row["email"] for row in told["email_addresses"]] == ["anna@example.org"]
    assert [row["subject"] for row in told["mail_in_the_outbox"]] == [
        "Nieuwe aanmelding",
        "Kies een nieuw wachtwoord",
    ]
    assert "bram" not in str(told)


def test_no_secret_is_in_it(anna):
    assert anna.password not in str(export_of(anna))
    assert "password" not in export_of(anna)["account"]
