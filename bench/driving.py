"""A small client that asks for one address over and over, on several connections of this machine at once."""

import socket
import statistics
import threading
import time
from dataclasses import dataclass, field

REQUEST = "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip, deflate, br\r\n{cookie}\r\n"
CONNECTIONS = 8


@dataclass
class Round:
    """What came of asking for a while."""

    seconds: float = 0.0
    times: list[float] = field(default_factory=list)
    bytes: int = 0
    errors: int = 0

    @property
    def per_second(self) -> float:
        return len(self.times) / self.seconds

    def milliseconds(self, hundredth: int) -> float:
        """The time within which so many of a hundred answers came."""
        return statistics.quantiles(self.times, n=100)[hundredth - 1] * 1000


class Line:
    """One connection that is kept open."""

    def __init__(self, port: int, source: str = ""):
        self._port, self._source = port, (source, 0) if source else None
        self._socket: socket.socket | None = None

    def ask(self, request: bytes) -> tuple[int, int]:
        """The status of the answer and the length of its body."""
        if self._socket is None:
            self._socket = socket.create_connection(("127.0.0.1", self._port), source_address=self._source)
        self._socket.sendall(request)
        answer = bytearray()
        while (end := answer.find(b"\r\n\r\n")) < 0:
            answer += self._more()
        head = bytes(answer[:end]).lower()
        length = int(head.partition(b"content-length:")[2].split(b"\r\n")[0])
        while len(answer) < end + 4 + length:
            answer += self._more()
        if b"connection: close" in head:
            self.close()
        return int(head[9:12]), length

    def _more(self) -> bytes:
        if not (part := self._socket.recv(65536)):
            raise ConnectionError("The server closed the connection.")
        return part

    def close(self) -> None:
        if self._socket:
            self._socket.close()
            self._socket = None


def request(path: str, cookie: str = "") -> bytes:
    return REQUEST.format(path=path, cookie=f"Cookie: {cookie}\r\n" if cookie else "").encode()


def drive(port: int, path: str, seconds: float, connections: int = CONNECTIONS, cookie: str = "") -> Round:
    """Ask as fast as answers come, for so many seconds."""
    made, began, asked = Round(), time.perf_counter(), request(path, cookie)
    drivers = [threading.Thread(target=_loop, args=(port, asked, began + seconds, made)) for _ in range(connections)]
    for driver in drivers:
        driver.start()
    for driver in drivers:
        driver.join()
    made.seconds = time.perf_counter() - began
    return made


def _loop(port: int, asked: bytes, until: float, made: Round) -> None:
    line = Line(port)
    while (began := time.perf_counter()) < until:
        try:
            status, length = line.ask(asked)
        except (OSError, ValueError):
            line.close()
            status, length = 0, 0
        made.times.append(time.perf_counter() - began)
        made.bytes = length or made.bytes
        made.errors += status != 200
    line.close()
