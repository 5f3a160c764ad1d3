"""Nothing leaves this computer, and the guard of all other tests would notice."""

from __future__ import annotations

import socket
import sys

import pytest

from tests.conftest import CONNECTED


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_that_a_socket_of_the_internet_cannot_be_made(family):
    with pytest.raises(PermissionError):
        socket.socket(family)
    assert [f"a socket of family {int(family)}"] == CONNECTED
    CONNECTED.clear()


def test_that_no_name_is_looked_up():
    with pytest.raises(PermissionError):
        socket.getaddrinfo("example.org", 443)
    assert len(CONNECTED) == 1
    CONNECTED.clear()


@pytest.mark.skipif(sys.platform == "win32", reason="has no sockets within a computer")
def test_that_programs_of_this_computer_may_still_talk():
    socket.socket(socket.AF_UNIX).close()
    assert CONNECTED == []
