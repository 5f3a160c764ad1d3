"""What items the numbers of control lists are about, as the user has decided it.

Numbers are no keys across countries: 3B903 is one thing in Washington and another in
Berlin. What may belong together is proposed elsewhere; here is what was decided.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.casefile.history.changing import changing
from core.casefile.history.steps import Step

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

NONE: Final = ""
"""The relation of a number and an item that have nothing to do with one another."""

COLUMNS: Final = "dataset, item_id, jurisdiction, list_no, relation, why"


class Match(NamedTuple):
    """A number of a list and an item, and what the one is to the other.

    Attributes:
        dataset: The dataset that has the item.
        jurisdiction: Whose list it is.
        list_no: The number in its one spelling, with its paragraph.
        relation: `equal`, `broader`, `narrower` or `overlap`: the number against the
            item; `NONE` where the user has said that they do not belong together.
        why: On what ground they were proposed, as a code with its particulars.
    """

    dataset: str
    item_id: str
    jurisdiction: str
    list_no: str
    relation: str
    why: str = ""

    @property
    def pair(self) -> tuple[str, str, str, str]:
        """What is matched with what."""
        return self[:4]


def own_matches(connection: sqlite3.Connection) -> tuple[Match, ...]:
    """Return what the user has decided, in the order in which it was."""
    rows = connection.execute(
        f"SELECT {COLUMNS} FROM main.own_match ORDER BY match_id"  # noqa: S608  # names are ours
    )
    return tuple(Match(*row) for row in rows)


def decide_matches(connection: sqlite3.Connection, decided: Sequence[Match]) -> None:
    """Keep what the user decides of some numbers and items, in the place of before."""
    with changing(connection, _step("match", decided)):
        _forget(connection, decided)
        connection.executemany(
            f"INSERT INTO own_match ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",  # noqa: S608
            decided,
        )


def undecide_matches(connection: sqlite3.Connection, undone: Sequence[Match]) -> None:
    """Let some numbers and items be undecided again."""
    with changing(connection, _step("unmatch", undone)):
        _forget(connection, undone)


def _forget(connection: sqlite3.Connection, matches: Sequence[Match]) -> None:
    connection.executemany(
        "DELETE FROM own_match WHERE dataset = ? AND item_id = ? AND jurisdiction = ? "
        "AND list_no = ?",
        [one.pair for one in matches],
    )


def _step(what: str, matches: Sequence[Match]) -> Step:
    if len(matches) != 1:
        return Step(f"{what}_many", {"count": str(len(matches))})
    [one] = matches
    is_refused = what == "match" and one.relation == NONE
    said = {
        "number": f"{one.jurisdiction} {one.list_no}",
        "item": one.item_id,
    }
    return Step("match_refused" if is_refused else what, said)
