"""Whether a case is sound enough to be changed.

A change seals anew what it adds to, so in a damaged case it would make the damage look
as if it had been meant. What was taken in before has checksums of its own, which no
import touches and every look at it asks for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.casefile.integrity.blocks import unsound_pages
from core.casefile.integrity.seals import broken_seals
from core.casefile.interrupting import cancellable
from core.errors import CaseDamagedError
from core.i18n import _
from core.joining import listed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable


def require_sound(
    connection: sqlite3.Connection, name: str, ask: Callable[[], None]
) -> None:
    """Make sure that the sealed tables and the pages of a case are as written.

    A million observations take a third of a second.

    Raises:
        CancelledError: `ask` raised it.
        CaseDamagedError: They are not; `name` is the case's.
    """
    with cancellable(connection, ask):
        damaged = [*broken_seals(connection), *unsound_pages(connection, "quick_check")]
    if damaged:
        message = _(
            "Nothing was changed, because {name} is damaged in {blocks}; open a "
            "backup of it."
        )
        raise CaseDamagedError(message.format(name=name, blocks=listed(damaged)))


def looked_over(connection: sqlite3.Connection, name: str) -> list[str]:
    """Return the sealed tables that are damaged; for a case that is being opened.

    A million observations take a twentieth of a second: their own checksums are asked
    for when they are looked at.

    Raises:
        CaseDamagedError: The pages are not sound; `name` is the case's.
    """
    pages = unsound_pages(connection)
    if pages:
        message = _("{name} is damaged in {blocks}; open a backup of it.")
        raise CaseDamagedError(message.format(name=name, blocks=listed(pages)))
    return broken_seals(connection)
