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


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has such sockets")
def test_that_a_socket_below_the_internet_cannot_be_made():
    with pytest.raises(PermissionError):
        socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)
    assert len(CONNECTED) == 1
    CONNECTED.clear()


@pytest.mark.parametrize(
    "look_up",
    [
        lambda: socket.getaddrinfo("example.org", 443),
        lambda: socket.gethostbyname("example.org"),
        lambda: socket.gethostbyname_ex("example.org"),
        lambda: socket.gethostbyaddr("192.0.2.1"),
        lambda: socket.getnameinfo(("192.0.2.1", 443), 0),
    ],
    ids=["addresses", "address", "aliases", "name", "name and service"],
)
def test_that_no_name_is_looked_up(look_up):
    with pytest.raises(PermissionError):
        look_up()
    assert len(CONNECTED) == 1
    CONNECTED.clear()


@pytest.mark.skipif(sys.platform == "win32", reason="has no sockets within a computer")
def test_that_programs_of_this_computer_may_still_talk():
    socket.socket(socket.AF_UNIX).close()
    assert CONNECTED == []
