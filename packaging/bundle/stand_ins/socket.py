"""In place of `socket`: psutil, email and logging want its names, nothing can connect.

The numbers only tell families apart; no system call is ever given one.
"""

# ruff: noqa: N801  # the name is what it stands in for

from __future__ import annotations

from enum import IntEnum
from typing import NoReturn


class AddressFamily(IntEnum):
    """The families that psutil names."""

    AF_UNSPEC = 0
    AF_UNIX = 1
    AF_INET = 2
    AF_INET6 = 10
    AF_PACKET = 17


class SocketKind(IntEnum):
    """The kinds that psutil names."""

    SOCK_STREAM = 1
    SOCK_DGRAM = 2


AF_UNSPEC = AddressFamily.AF_UNSPEC
AF_UNIX = AddressFamily.AF_UNIX
AF_INET = AddressFamily.AF_INET
AF_INET6 = AddressFamily.AF_INET6
AF_PACKET = AddressFamily.AF_PACKET
SOCK_STREAM = SocketKind.SOCK_STREAM
SOCK_DGRAM = SocketKind.SOCK_DGRAM
has_ipv6 = False
error = OSError


class socket:
    """A socket that cannot be made."""

    def __new__(cls, *_family: object, **_more: object) -> NoReturn:
        """Refuse.

        Raises:
            OSError: Always.
        """
        raise OSError(f"{cls.__name__}: this program opens no connection")
