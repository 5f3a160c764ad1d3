"""Months a publisher has not published yet, and prints as zeros.

In the last year of such a table a month in which no partner traded anything at all
is not a month without trade. Its zeros become unknown, and the totals of that year
are flagged as covering only the months before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from core.columns import numbers, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.columns import Column
    from core.intake.reader.gathering import Gathered

REASON = "not_published"

_SAID = ("period", "period_kind", "value", "flag", "reason", "note")


class _Said(NamedTuple):
    """The fields of one observation that are looked at, and may change."""

    period: str
    period_kind: str
    value: float | None
    flag: str
    reason: str | None
    note: str


def withhold_unpublished(gathered: Gathered) -> None:
    """Replace the zeros of months that are not out; note the last month that is."""
    parts = [list(_said(part)) for part in gathered.found]
    monthly = [one for part in parts for one in part if one.period_kind == "month"]
    months = sorted({one.period for one in monthly})
    if not months:
        return
    year = months[-1][:4]
    traded = {one.period for one in monthly if one.value}
    missing = {month for month in months if month[:4] == year and month not in traded}
    published = [month for month in months if month not in missing]
    gathered.meta["vintage"] = published[-1] if published else year
    if missing:
        covered = [month for month in published if month[:4] == year]
        for at, part in enumerate(parts):
            corrected = [_corrected(one, year, missing, covered) for one in part]
            gathered.found[at] = {**gathered.found[at], **_columns(corrected)}


def _said(part: Mapping[str, Column]) -> Iterator[_Said]:
    return map(_Said._make, zip(*(part[name].cells() for name in _SAID), strict=True))


def _columns(said: Sequence[_Said]) -> Mapping[str, Column]:
    cells: dict[str, Sequence[Any]] = dict(
        zip(_SAID, zip(*said, strict=True), strict=True)
    )
    return {
        name: numbers(column) if name == "value" else words(column)
        for name, column in cells.items()
    }


def _corrected(
    said: _Said, year: str, missing: set[str], covered: Sequence[str]
) -> _Said:
    if said.period in missing:
        return said._replace(value=None, reason=REASON)
    if said.period == year and said.period_kind == "year":
        span = f"{covered[0]}:{covered[-1]}" if covered else ""
        return said._replace(flag="partial", note=span)
    return said
