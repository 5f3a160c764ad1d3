"""Nothing unexpected goes by in silence: what is logged as a warning fails the test."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import gc
import logging
import sys

import pytest

from core.i18n import use_language
from core.options import DELIVERED, use_options

# As the program does: rows by the hundred thousand are not gone through while they are
# made, which takes a tenth of the time.
gc.set_threshold(20_000)


def pytest_collection_finish() -> None:
    """Leave out of collecting what thousands of tests are made of."""
    gc.freeze()


NETWORK_FAMILIES = frozenset({2, 10, 23, 30, 16, 17})
"""AF_INET everywhere, AF_INET6 on Linux, Windows and macOS; then AF_NETLINK and
AF_PACKET of Linux."""
HEARD = frozenset(
    {
        *("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"),
        *("socket.getnameinfo", "urllib.Request", "socket.__new__"),
    }
)
CONNECTED: list[str] = []
"""What would have left this computer, since nobody may hide it by catching an error."""


def _refuse_the_network(event: str, details: tuple[object, ...]) -> None:
    """Let nothing in the process of the tests reach out of this computer.

    A program that a test starts is not heard here.
    """
    if event not in HEARD:
        return
    said = f"{event} {details[0]}"
    if event == "socket.__new__":
        if details[1] not in NETWORK_FAMILIES:
            return
        said = f"a socket of family {details[1]}"
    CONNECTED.append(said)
    raise PermissionError(said)


sys.addaudithook(_refuse_the_network)


@pytest.fixture(autouse=True)
def _nothing_leaves_this_computer():
    yield
    said, CONNECTED[:] = list(CONNECTED), []
    assert said == []


class Listener(logging.Handler):
    """Keeps what is logged, from whichever thread."""

    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _nothing_is_logged_as_a_warning():
    listener = Listener()
    logging.getLogger().addHandler(listener)
    yield
    logging.getLogger().removeHandler(listener)
    assert listener.heard == []


@pytest.fixture(autouse=True)
def _every_test_begins_in_english():
    use_language("en")
    yield
    use_language("en")


@pytest.fixture(autouse=True)
def _every_test_begins_with_nothing_chosen():
    yield
    use_options(DELIVERED)


@pytest.fixture(autouse=True)
def _nothing_is_noted_in_the_users_own_folder(tmp_path_factory, monkeypatch):
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path_factory.getbasetemp() / "home"))
