"""What is asked of a table of trade, and what it answers: the words of both."""

from __future__ import annotations

from typing import Final, NamedTuple

WORLD: Final = "WLD"
MONTHS: Final = 12


class Stream(NamedTuple):
    """What is asked of a trade table: who, with whom, in what, on which basis."""

    reporter: str
    partner: str
    product: str
    basis: str


class Parts(NamedTuple):
    """What a stream is added up from; where one of them is empty, it is not known."""

    reporters: tuple[str, ...]
    partners: tuple[str, ...]
    products: tuple[str, ...]


class Flow(NamedTuple):
    """One flow in one period.

    Attributes:
        value: As published; None where it is unknown.
        partial: Whether the period is not over, or not all of it was published.
    """

    value: float | None
    partial: bool = False
    reason: str | None = None


class Where(NamedTuple):
    """Which observations are meant; what is empty counts whole.

    Attributes:
        kind: `year` or `month`.
        basis: Such as NSA; the empty basis is one of its own.
    """

    kind: str
    basis: str
    reporter: tuple[str, ...] = ()
    partner: tuple[str, ...] = ()
    product: tuple[str, ...] = ()
    period: tuple[str, ...] = ()
    flow: tuple[str, ...] = ()
