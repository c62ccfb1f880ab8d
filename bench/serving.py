"""A site under the production server, and what it costs: processor time, memory, the time to its first answer."""

import contextlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

TICK = 1 / os.sysconf("SC_CLK_TCK")
ROOT = Path(__file__).resolve().parent.parent


class Server:
    """A running site: its port, and the processes that work for it."""

    def __init__(self, port: int, process: subprocess.Popen, postmaster: int | None):
        self.port, self._process, self._postmaster = port, process, postmaster
        self.first_answer_after = 0.0

    @property
    def workers(self) -> list[int]:
        return children(self._process.pid)

    def seconds_worked(self) -> float:
        """Processor time of the workers, and of the database server when there is one."""
        busy = [*self.workers, *(children(self._postmaster) if self._postmaster else [])]
        return sum(map(processor_seconds, busy))

    def megabytes_a_worker(self) -> float:
        """The proportional share of memory of the heaviest worker."""
        return max(map(proportional_megabytes, self.workers))


@contextlib.contextmanager
def serve(application: str, processes: int, **environment: str) -> Iterator[Server]:
    """Start gunicorn as the demo and production do, with so many processes; stop it afterwards."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--config", "gunicorn.conf.py", application]
    environment = os.environ | environment | {"PORT": str(port), "WEB_CONCURRENCY": str(processes)}
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, env=environment)
    try:
        server = Server(port, process, postmaster_of(environment.get("DATABASE_URL", "")))
        wait_for_answer(port, process)
        server.first_answer_after = time.perf_counter() - started
        yield server
    finally:
        process.terminate()
        process.wait()


def wait_for_answer(port: int, process: subprocess.Popen) -> None:
    """Ask for the first page until it comes."""
    while process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)) as line:
            line.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
            if line.recv(12) == b"HTTP/1.1 200":
                return
        time.sleep(0.01)
    sys.exit("The server stopped before it answered.")


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


# -- What Linux tells of its processes --------------------------------------------------------------


def children(pid: int) -> list[int]:
    """The processes that this one started."""
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in listed.read_text().split()]


def processor_seconds(pid: int) -> float:
    """Processor time that a process has taken so far; nothing when it is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except FileNotFoundError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) * TICK


def proportional_megabytes(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def postmaster_of(database_url: str) -> int | None:
    """The server behind a database on a socket, as `.ci/with-postgres` starts it."""
    _, found, folder = database_url.partition("host=")
    return int(Path(folder, "data", "postmaster.pid").read_text().split()[0]) if found else None
