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
    for cell in row:
        held = cell if isinstance(cell, bytes) else repr(cell).encode()
        digest.update(b"%d " % len(held))
        digest.update(held)
