"""What people do at the doors, for the tests of signing in and of one's own account."""

import re

from django.test import Client

from accounts.demo import PASSWORD
from accounts.models import Letter, User

LOGIN = "/account/login/"
SIGNUP = "/account/signup/"
CODE = "/account/login/code/"
CODE_TYPED = "/account/login/code/confirm/"
ADDRESS_TYPED = "/account/confirm-email/"
RESET = "/account/password/reset/"
AGAIN = "/account/reauthenticate/"
WITH_THE_CONTENT = ("Content-Length", "ETag", "Expires")  # headers that follow the bytes and the clock
LONG_ENOUGH = "een lange zin om in te komen"


def sign_in(client: Client, email: str = "anna@example.org", password: str = PASSWORD, **more):
    return client.post(LOGIN, {"login": email, "password": password, **more})


def show_it_is_you(client: Client, password: str = PASSWORD):
    return client.post(AGAIN, {"password": password})


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def letters_to(email: str) -> list[Letter]:
    return list(Letter.objects.filter(to=email).order_by("pk"))


def code_in(letter: Letter) -> str:
    """The code stands on a line of its own."""
    return re.search(r"^([A-Z0-9-]{4,12})$", letter.text, re.MULTILINE)[1]


def link_in(letter: Letter) -> str:
    """The address to press, as a path of the site."""
    return re.search(r"^https?://[^/]+(/\S+)$", letter.text, re.MULTILINE)[1]


def newest_code(email: str) -> str:
    return code_in(letters_to(email)[-1])


def without_what_differs(response, email: str) -> tuple:
    """An answer without its token and without the address that was typed: what is left may tell nothing."""
    page = re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", response.content.decode())
    headers = {name: value for name, value in response.headers.items() if name not in WITH_THE_CONTENT}
    return response.status_code, page.replace(email, "X"), headers


def reloaded(user: User) -> User:
    return User.objects.get(pk=user.pk)
