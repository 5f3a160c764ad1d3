"""Who gained and who lost, worked out again, by formulas of the test's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from tests.core.claims.changes import End
    from tests.core.claims.facts import Fact

OTHERS = "OTHERS"
FORMULAS = ("share_of_losses", "contribution")
GROUPS = ("WLD", "EU27", "OECD")


def listed(
    dims: Mapping[str, str],
    period: str,
    facts: Sequence[Fact],
    rows: Mapping[str, list[dict[str, str]]],
) -> tuple[set[str], bool]:
    """Return the economies behind a figure, and whether they are all there are."""
    here = {fact.economy for fact in facts} - {*GROUPS}
    if not any(fact.published for fact in facts):
        every = 10 if dims["dataset"] == "ncses-10758" else 0
        return here, len(here) == every
    known = [
        {
            row.get("Economy code") or row["Economy"]
            for row in rows["share"]
            if (row.get("Year"), row.get("Measure")) == (year, "share")
            and row.get("Industry code") == dims["industry"]
            and row["Value"][0].isdigit()
        }
        for year in period.split(":")
    ]
    both = set.intersection(*known) - {*GROUPS, "European Union"}
    return here, len(here) == len(both)


def recomputed(
    formula: str,
    dims: Mapping[str, str],
    period: str,
    end: End,
    known: tuple[Collection[str], bool],
) -> float:
    """Return what an economy, or all others, had in a change."""
    economies, are_all = known
    first, last = period.split(":")

    def value(economy: str, year: str) -> float:
        if economy != OTHERS:
            return end("value", economy, dims["industry"], year)
        rest = [end("value", one, dims["industry"], year) for one in economies]
        return end("value", "WLD", dims["industry"], year) - sum(rest)

    if formula == "contribution":
        grown = value(dims["economy"], last) - value(dims["economy"], first)
        return 100 * grown / value("WLD", first)
    moved = {
        one: 100
        * (
            end("share", one, dims["industry"], last)
            - end("share", one, dims["industry"], first)
        )
        for one in economies
    }
    if are_all:
        moved[OTHERS] = -sum(moved.values())
    if formula == "pp_change":
        return moved[OTHERS]
    gains = sum(points for points in moved.values() if points > 0)
    return -moved[dims["economy"]] / gains
