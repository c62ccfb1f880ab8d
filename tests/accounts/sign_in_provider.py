"""A small OpenID Connect provider, for the tests: discovery, keys, a page that says yes, tokens signed with RS256."""

import json
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
CLIENT, SECRET = "kantlijn", "geheim van de school"


class Provider(BaseHTTPRequestHandler):
    """Whoever comes is the one person it knows; what it tells of them can be set."""

    person = {"sub": "u-1", "email": "els@school.example", "email_verified": True, "name": "Els", "picture": "x"}
    asked: list[dict] = []
    refuses = False
    nonces: dict[str, str] = {}

    def do_GET(self):
        address = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(address.query).items()}
        match address.path:
            case "/.well-known/openid-configuration":
                self.answer(self.configuration())
            case "/keys":
                self.answer(
                    {"keys": [jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key(), as_dict=True) | {"kid": "1"}]}
                )
            case "/authorize":
                self.asked.append(query)
                told = {"error": "access_denied"} if self.refuses else {"code": "een code"}
                self.send_response(302)
                self.send_header("Location", query["redirect_uri"] + "?" + urlencode(told | {"state": query["state"]}))
                self.end_headers()
            case "/userinfo":
                self.answer(self.person)

    def do_POST(self):
        sent = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.asked.append({name: values[0] for name, values in sent.items()})
        self.answer({"access_token": "t", "token_type": "Bearer", "expires_in": 60, "id_token": self.id_token()})

    def configuration(self) -> dict:
        pages = {"authorization_endpoint": "authorize", "token_endpoint": "token", "userinfo_endpoint": "userinfo"}
        return {
            "issuer": self.origin,
            "jwks_uri": f"{self.origin}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
            **{name: f"{self.origin}/{page}" for name, page in pages.items()},
        }

    def id_token(self) -> str:
        now = int(time.time())
        claims = self.person | {"iss": self.origin, "aud": CLIENT, "iat": now, "exp": now + 60}
        return jwt.encode(claims, KEY, algorithm="RS256", headers={"kid": "1"})

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}"

    def answer(self, told: dict) -> None:
        body = json.dumps(told).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        """Quiet."""


@contextmanager
def running():
    """The provider on a free port of this machine: its handler, to set what it tells, and its address."""

    class OfThisTest(Provider):
        asked: list[dict] = []

    server = ThreadingHTTPServer(("127.0.0.1", 0), OfThisTest)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield OfThisTest, f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def as_setting(origin: str) -> str:
    """What whoever runs the site writes in OIDC_PROVIDERS for it."""
    row = {"id": "school", "name": "Mijn school", "server": origin, "client_id": CLIENT, "secret": SECRET}
    return json.dumps([row])
