"""What a timeline is drawn from: what was announced, took effect and ends, and when."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """One measure on a line of its own, or the time by which one followed another.

    Moments are in years, as on every axis of time.

    Attributes:
        kind: `measure`, `draft` (announced, not in force), `suspension` (hatched: what
            it suspends is not repealed), or `lag` (from the first mover's date to that
            of the follower).
        name: What is written beside it.
        said: All that is read out of it, its dates in words.
        start: When it takes effect; None where only its announcement is known.
        end: When it ends; None where no end is known.
        announced: When it was made known.
        figure_id: Leads to its cells.
        soon: Whether it ends or begins shortly, which stands out.
    """

    kind: str
    name: str
    said: str
    start: float | None
    end: float | None = None
    announced: float | None = None
    figure_id: str | None = None
    soon: bool = False

    @property
    def moments(self) -> tuple[float, ...]:
        """All its dates that are known, in order."""
        known = (self.announced, self.start, self.end)
        return tuple(sorted(moment for moment in known if moment is not None))


class TimelineRow(NamedTuple):
    """A jurisdiction with what it did; each span takes a line."""

    name: str
    spans: tuple[Span, ...]
    code: str = ""


class TimelineSpec(NamedTuple):
    """Jurisdictions down, time across.

    Attributes:
        today: The moment as at which all is seen.
        today_name: How it is written.
        legend: What the kinds that occur mean, as (kind, words).
    """

    rows: tuple[TimelineRow, ...]
    today: float
    today_name: str
    legend: tuple[tuple[str, str], ...]
