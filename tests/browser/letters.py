"""The mail that the demo sent during the browser tests, as it kept it in files."""

import re
import time
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from pathlib import Path

END = b"-" * 79 + b"\n"  # what comes after the last one is still being written


class Mailbox:
    """All mail of the demo."""

    def __init__(self, folder: Path):
        self.folder = folder

    def __call__(self, address: str, after: int = 0) -> EmailMessage:
        """The newest mail to an address, once there are more than `after`."""
        for _ in range(300):
            found = [mail for mail in self._all() if mail["To"] == address]
            if len(found) > after:
                return found[-1]
            time.sleep(0.1)
        raise AssertionError(f"No mail to {address} came.")

    def _all(self) -> list[EmailMessage]:
        files = sorted(self.folder.glob("*"), key=lambda file: file.stat().st_mtime)
        written = [mail for file in files for mail in file.read_bytes().split(END)[:-1]]
        return [BytesParser(policy=default).parsebytes(mail) for mail in written]


def code_in(mail: EmailMessage) -> str:
    """The code that the mail asks to type."""
    text = mail.get_body(("plain",)).get_content()
    return re.search(r"^([A-Z0-9-]{4,12})$", text, re.MULTILINE)[1]
