"""Months a publisher has not published yet, and prints as zeros.

In the last year of such a table a month in which no partner traded anything at all
is not a month without trade. Its zeros become unknown, and the totals of that year
are flagged as covering only the months before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.gathering import Found, Gathered

REASON = "not_published"


def withhold_unpublished(gathered: Gathered) -> None:
    """Replace the zeros of months that are not out; note the last month that is."""
    months = sorted({f.period for f in gathered.found if f.period_kind == "month"})
    if not months:
        return
    year = months[-1][:4]
    traded = {f.period for f in gathered.found if f.value and f.period_kind == "month"}
    missing = {month for month in months if month[:4] == year and month not in traded}
    published = [month for month in months if month not in missing]
    gathered.meta["vintage"] = published[-1] if published else year
    if missing:
        covered = [month for month in published if month[:4] == year]
        for at, found in enumerate(gathered.found):
            gathered.found[at] = _corrected(found, year, missing, covered)


def _corrected(
    found: Found, year: str, missing: set[str], covered: Sequence[str]
) -> Found:
    if found.period in missing:
        return found._replace(value=None, reason=REASON)
    if found.period == year and found.period_kind == "year":
        span = f"{covered[0]}:{covered[-1]}" if covered else ""
        return found._replace(flag="partial", note=span)
    return found
