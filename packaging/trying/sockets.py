"""What system calls say of the network, as `strace` writes them down."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

TRACED: Final = ("strace", "--follow-forks", "--trace=socket,connect,sendto,bind", "-o")
_LEAVES: Final = re.compile(r"\b(?:PF|AF)_(?:INET6?|PACKET|NETLINK)\b")


def traced(record: Path, command: list[str]) -> list[str]:
    """Return the command that runs another and writes its calls down."""
    return [*TRACED, str(record), *command]


def calls_to_the_network(record: Path) -> list[str]:
    """Return every call that made, bound or used a socket which leaves the computer."""
    return [
        line for line in record.read_text("utf-8").splitlines() if _LEAVES.search(line)
    ]


def calls(record: Path) -> int:
    """Return how many calls were written down: none would mean that nobody looked."""
    return len(record.read_text("utf-8").splitlines())
