"""What a row counts for in a checksum."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Protocol

    class Digest(Protocol):
        """A checksum that grows."""

        def update(self, data: bytes, /) -> None:
            """Take bytes in."""


def take_row(digest: Digest, row: Iterable[object]) -> None:
    """Take a row in, cell by cell, each with its length before it."""
    held = [cell if isinstance(cell, bytes) else repr(cell).encode() for cell in row]
    digest.update(b"".join([b"%d %b" % (len(cell), cell) for cell in held]))
