"""How many of something there are: the plain numbers that sentences say.

A count looks like no indicator at all, and still has a rule: what is counted, and what
is known too little to be counted.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from core.indicators.controls import CONTROLS_FROM
from core.indicators.outcome import Outcome, known, unknown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence


class ControlledEntries(NamedTuple):
    """How many entries of control lists are controlled, are not, and are unread."""

    controlled: Outcome
    others: Outcome
    unread: Outcome


def leader(column: Sequence[float | None]) -> int | None:
    """Return the place of the largest of some values.

    In words: the place of the largest value; of equal ones the first has it. Unit:
    a place, counted from 0. Nothing/zero/missing: where one value is missing nobody
    can be said to lead, because the missing one may be the largest: None, as for no
    values at all.

    Source:
        Arithmetic; null policy of the project's indicator methodology.

    Example:
        >>> leader((1.0, 3.0, 2.0)), leader((1.0, None))
        (1, None)
    """
    values = [value for value in column if value is not None]
    if not values or len(values) < len(column):
        return None
    return values.index(max(values))


def industries_known(columns: Sequence[Sequence[float | None]]) -> Outcome:
    """Return in how many industries all the economies compared have a value.

    In words: the number of industries in which every economy compared has a value,
    so that it can be said who comes first. Unit: number, 0 or more.
    Nothing/zero/missing: an industry in which one value is missing is not counted,
    because the missing one may be the largest.

    Args:
        columns: By industry the value of each economy.

    Source:
        Arithmetic; null policy of the project's indicator methodology.

    Alternatives:
        All industries shown, known or not: a larger number, of which nobody can be said
        to lead in all.

    Example:
        >>> industries_known([(1.0, 2.0), (5.0, 4.0), (None, 9.0)])
        Outcome(value=2.0, reason=None)
    """
    return known(sum(leader(column) is not None for column in columns))


def industries_led(columns: Sequence[Sequence[float | None]], place: int) -> Outcome:
    """Return in how many industries an economy comes first among those compared.

    In words: the number of industries in which the economy's value is the largest of
    the economies compared; where two are equal, the one chosen first has it. Unit:
    number, 0 or more. Nothing/zero/missing: an industry in which one value is missing
    is not counted; where no industry is known of all, neither is this number:
    `missing`.

    Args:
        columns: By industry the value of each economy, in one order.
        place: The economy's place in that order.

    Source:
        Arithmetic; null policy of the project's indicator methodology.

    Alternatives:
        `industries_known`, of which this is a part; `market_share`, which says by how
        much an economy leads and not only that it does.

    Example:
        >>> industries_led([(1.0, 2.0), (5.0, 4.0), (None, 9.0)], 0)
        Outcome(value=1.0, reason=None)
    """
    leaders = [leader(column) for column in columns]
    if all(first is None for first in leaders):
        return unknown("missing")
    return known(leaders.count(place))


def counted(things: Collection[object]) -> Outcome:
    """Return how many items, or how many lists of jurisdictions, are in question.

    In words: the number of items of the category chosen, or of the jurisdictions
    chosen, each as a row of the workbook. Unit: number, 0 or more.
    Nothing/zero/missing: an item or a jurisdiction that no workbook of the case names
    is not counted.

    Source:
        Arithmetic.

    Alternatives:
        `entries_compared`, which multiplies the two.

    Example:
        >>> counted(["EUV_SCANNER", "EUV_RESIST"])
        Outcome(value=2.0, reason=None)
    """
    return known(len(things))


def entries_compared(items: int, lists: int) -> Outcome:
    """Return how many answers there would be if every list were read whole.

    In words: the number of items times the number of jurisdictions. Unit: number, 0
    or more. Nothing/zero/missing: an item of which a list says nothing is counted here,
    and among the unknown.

    Source:
        Arithmetic.

    Alternatives:
        The rows of the workbook alone, which leave out what nobody has read.

    Example:
        >>> entries_compared(78, 5)
        Outcome(value=390.0, reason=None)
    """
    return known(items * lists)


def controlled_entries(strengths: Iterable[float | None]) -> ControlledEntries:
    """Return how many entries are controlled, are not, and are not known.

    The three add up to all entries, so that what nobody has read is never hidden among
    what is not listed.

    In words: the number of entries controlled from a strength of a half, which a
    control of a part has; of those below, not listed or not in force (proposed,
    suspended, expired); and of those unknown. Unit: number, each 0 or more.
    Nothing/zero/missing: an item without an entry on a list counts as unknown, never as
    not listed.

    Args:
        strengths: The strength of control of each item on each list, 0…1 or None.

    Source:
        Status strengths in the project's methodology of export controls.

    Alternatives:
        `control_status`, which tells a control of a part from one of the whole.

    Example:
        >>> [part.value for part in controlled_entries([1.0, 0.5, 0.0, None])]
        [2.0, 1.0, 1.0]
    """
    alike = Counter(strengths)  # of many thousands there are but a few kinds
    unread = alike.pop(None, 0)
    controlled = sum(
        entries
        for strength, entries in alike.items()
        if strength is not None and strength >= CONTROLS_FROM
    )
    return ControlledEntries(
        known(controlled), known(alike.total() - controlled), known(unread)
    )


def items_known_on_both(
    ours: Sequence[float | None], theirs: Sequence[float | None]
) -> Outcome:
    """Return of how many items both of two lists are known.

    In words: all items less those known on one side alone and those known on neither.
    Unit: number, 0 or more. Nothing/zero/missing: an item that one list leaves unknown
    is not counted, whatever the other says.

    Args:
        ours: One side's strength by item.
        theirs: The other side's, in the same order.

    Raises:
        ValueError: The two sides are not equally long.

    Source:
        M4 of the project's methodology of export controls.

    Alternatives:
        `items_compared`, known or not; the part of these that is known decides whether
        `alignment_jaccard` may be quoted.

    Example:
        >>> items_known_on_both([1.0, None, 0.0], [0.0, 1.0, 1.0])
        Outcome(value=2.0, reason=None)
    """
    pairs = zip(ours, theirs, strict=True)
    return known(sum(None not in pair for pair in pairs))
