"""The door of `make demo`: as in production, on this machine, over plain http."""

from django.core.management.utils import get_random_secret_key

from .base import *

DEBUG = False
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *env.list("ALLOWED_HOSTS", default=[])]
DATA.mkdir(parents=True, exist_ok=True)
STATIC_ROOT = DATA / "static"

_secret = DATA / "secret"
if not _secret.exists():
    _secret.write_text(get_random_secret_key())
    _secret.chmod(0o600)
SECRET_KEY = _secret.read_text()
