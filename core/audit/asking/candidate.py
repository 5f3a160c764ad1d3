"""A figure of the case that a stated one may be, and in what the two differ."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from core.figure import Figure


class Differs(StrEnum):
    """In what a candidate is not what the draft says."""

    YEAR = "year"
    UNIT = "unit"
    PARTNER = "partner"
    DEFINITION = "definition"
    ECONOMY = "economy"


SUM: Final = "sum"
"""How a value is made of the months of a year."""


class Candidate(NamedTuple):
    """One answer of the case.

    Attributes:
        figures: What was computed; where the value is that of no figure, those that
            it is worked out from: the two ends of a change, the months of a sum or a
            mean, the rates of a conversion and then what is converted.
        change: How the value is made of them where it is not that of a figure: the
            kind of a change (`percent_change`, `pp_change`, `fold`, `difference`),
            `above_one`, `sum`, `mean`, `per_year`, `converted`, `sum_converted`; or
            empty.
        value: In the unit of the draft, without a sign; None where it is unknown.
        low: The least it can be, were the published numbers behind it not rounded.
        high: The most it can be.
        differs: In what it is not what the draft says; empty if it is.
        fit: How well its subject meets the words of the draft; more is better.
        is_current: Whether it is how things stand now, which a draft without a date
            speaks of.
        distance: How far its date lies from the one in the draft, in years.
    """

    figures: tuple[Figure, ...]
    value: float | None
    change: str = ""
    low: float | None = None
    high: float | None = None
    differs: tuple[Differs, ...] = ()
    fit: int = 0
    distance: float = 0.0
    is_current: bool = False

    @property
    def figure(self) -> Figure:
        """The figure, or the last of several."""
        return self.figures[-1]


def of_figure(figure: Figure) -> Candidate:
    """Return a candidate of one figure, its value as a draft writes such values.

    Example:
        >>> from core.figure import Figure
        >>> of_figure(Figure("market_share", (), "2020", 0.25, "share")).value
        25.0
    """
    value = as_told(figure)
    return Candidate((figure,), None if value is None else abs(value))


def as_told(figure: Figure) -> float | None:
    """Return the value of a figure as a draft tells it: shares in per cent."""
    times = 100 if figure.unit in ("share", "per_year") else 1
    return None if figure.value is None else figure.value * times


def away(first: str, second: str) -> float:
    """Return how many years lie between two dates such as 2015 and 2014-06.

    Example:
        >>> away("2015-08", "2014-02"), away("2015", "2015")
        (1.5, 0.0)
    """
    return abs(_position(first) - _position(second))


def _position(date: str) -> float:
    if not date[:4].isdigit():
        return 0.0
    month = date[5:7]
    return int(date[:4]) + ((int(month) - 1) / 12 if month.isdigit() else 0.0)


def differences(
    differs: tuple[Differs, ...], *, is_year: bool, is_own: bool
) -> tuple[Differs, ...]:
    """Return in what a candidate differs, its year and its economy added if they do."""
    more = (() if is_year else (Differs.YEAR,)) + (() if is_own else (Differs.ECONOMY,))
    return (*differs, *more)
