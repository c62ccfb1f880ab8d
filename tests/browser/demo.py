"""Starts the demo as `make demo` does, on a free port, and ends it by its own number."""

import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


@contextmanager
def running_demo(data: Path) -> Iterator[str]:
    """The address of a demo that keeps everything in `data`; its own words are in `data/server.log`."""
    port = free_port()
    doors = {"DJANGO_SETTINGS_MODULE": "config.settings.demo", "DATA": str(data), "PORT": str(port)}
    environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"} | doors
    log = data / "server.log"
    with log.open("wb") as lines:
        demo = [sys.executable, "manage.py", "demo"]
        server = subprocess.Popen(demo, cwd=ROOT, env=environment, stdout=lines, stderr=lines)
    try:
        _wait_for(f"http://localhost:{port}/gezond/", server, log)
        yield f"http://localhost:{port}"
    finally:
        server.terminate()
        server.wait(timeout=60)


def free_port() -> int:
    """A free port that stays free until the demo takes it: the lines that programs open outwards start at 32768."""
    while True:
        port = 20_000 + secrets.randbelow(10_000)
        with closing(socket.socket()) as door, suppress(OSError):
            door.bind(("127.0.0.1", port))
            return port


def _wait_for(address: str, server: subprocess.Popen, log: Path) -> None:
    for _ in range(1500):
        assert server.poll() is None, log.read_text()
        try:
            urllib.request.urlopen(address, timeout=2)  # noqa: S310 - our own server
            return
        except OSError:
            time.sleep(0.2)
    raise AssertionError("The demo did not answer within five minutes:\n" + log.read_text())
