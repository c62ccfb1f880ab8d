"""Nothing lies around: no door of a framework, no file of the project, and no private page under the name of a file."""

import pytest

LEFT_BY_OTHERS = [
    "/admin/", "/__debug__/", "/debug/", "/.git/config", "/.env", "/static/", "/static/css/", "/media/", "/data/",
    "/kantlijn.sqlite3", "/db.sqlite3.bak", "/docs/", "/settings.py", "/static/../config/settings/base.py",
    "/static/%2e%2e/manage.py", "/server-status", "/metrics", "/api/schema/", "/phpinfo.php",
]  # fmt: skip
DRESSED_AS_FILES = [
    "/account/x.css", "/account/profiel/x.js", "/mijn/x.css", "/mijn/;a.js", "/mijn/%2f..%2fstatic/x.css",
    "/beheer/x.png", "/account/%0a.css", "/mijn/lesplannen/1/x.css",
]  # fmt: skip


@pytest.mark.parametrize("address", LEFT_BY_OTHERS)
def test_what_others_leave_lying_about_is_not_there(client, db, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", DRESSED_AS_FILES)
def test_a_private_page_does_not_answer_to_the_name_of_a_file(client, dirk, address):
    """B9 of the security goal: what a cache would take for a file holds nothing of a person."""
    client.force_login(dirk)
    response = client.get(address)
    assert response.status_code == 404
    assert "dirk@example.org" not in response.content.decode()
