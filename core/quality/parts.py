"""Published aggregates against their parts: the world, groups, sections, years.

Only what may be added up is added up, and a sum is compared within what rounding of
the numbers as published leaves open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from core.intake.kinds import DIMENSIONS
from core.money import is_currency
from core.problems import Severity
from core.quality.finding import Finding, Kind
from core.quality.grouping import grouped, sums
from core.quality.rounding import half_unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.quality.grouping import Bools, Floats, Ints
    from core.quality.observations import Observations

WORLD: Final = "WLD"
COUNTED: Final = ("Mt", "kt", "t", "persons", "number", "units")
AGGREGATE: Final = "aggregate"
LEAST_PARTS: Final = 2
MONTHS: Final = 12


@dataclass(frozen=True, eq=False, slots=True)
class Sums:
    """Wholes with the sums of their parts; all arrays are equally long.

    Attributes:
        whole: Rows of the observations.
        added: What the parts of each add up to.
        parts: How many there are.
        slack: What rounding leaves open.
    """

    whole: Ints
    added: Floats
    parts: Ints
    slack: Floats

    def only(self, chosen: Bools) -> Sums:
        """Return some of them."""
        return Sums(
            self.whole[chosen],
            self.added[chosen],
            self.parts[chosen],
            self.slack[chosen],
        )


def parts(seen: Observations, groups: Mapping[str, Sequence[str]]) -> Iterator[Finding]:
    """Yield the aggregates that differ from their parts.

    Args:
        seen: The observations.
        groups: The members of groups of economies, by the group's code.
    """
    for dim in ("economy", "partner"):
        yield from _world(seen, dim)
        for code, members in groups.items():
            yield from _group(seen, dim, code, members)


def _world(seen: Observations, dim: str) -> Iterator[Finding]:
    """Yield where the economies listed come to more than the world."""
    one = [
        at
        for at, term in enumerate(seen.members[dim])
        if term.role != AGGREGATE and term.code != WORLD
    ]
    found = added_up(seen, dim, WORLD, one)
    above = found.added - seen.value[found.whole] > found.slack
    if above.any():
        yield finding(seen, found.only(above), "parts_exceed_world")


def _group(
    seen: Observations, dim: str, code: str, members: Sequence[str]
) -> Iterator[Finding]:
    """Yield where a group differs from its members, if all of them are listed."""
    known = {term.code: at for at, term in enumerate(seen.members[dim])}
    if code not in known or not all(member in known for member in members):
        return
    found = added_up(seen, dim, code, [known[member] for member in members])
    found = found.only(found.parts == len(members))
    off = np.abs(found.added - seen.value[found.whole]) > found.slack
    if off.any():
        yield finding(seen, found.only(off), "group_differs")


def added_up(seen: Observations, dim: str, code: str, of: Sequence[int]) -> Sums:
    """Return the observations of an aggregate with the sums of some members."""
    others = [field for field in DIMENSIONS if field != dim]
    same = seen.alike(*others, "period", "period_kind", "unit")
    known = [at for at, term in enumerate(seen.members[dim]) if term.code == code]
    usable = additive(seen) & ~np.isnan(seen.value)
    whole = np.flatnonzero(np.isin(seen.dims[dim], known) & usable)
    part = np.flatnonzero(np.isin(seen.dims[dim], of) & usable)
    return matched(seen, same, whole, part)


def matched(seen: Observations, same: Ints, whole: Ints, part: Ints) -> Sums:
    """Return wholes with the sums of the parts that say the same otherwise."""
    size = int(same.max(initial=-1)) + 1
    added = np.zeros(size)
    counts = np.zeros(size, np.int64)
    if len(part):
        found = sums(seen.value[part], same[part])
        added[: len(found)] = found
        counts[: len(found)] = np.bincount(same[part])
    groups = same[whole]
    slack = (counts[groups] + 1) * half_unit(seen.value[np.concatenate([whole, part])])
    slack = slack + 1e-9 * np.abs(seen.value[whole])
    return Sums(whole, added[groups], counts[groups], slack).only(
        counts[groups] >= LEAST_PARTS
    )


def additive(seen: Observations) -> Bools:
    """Return which rows are in a unit that may be added up."""
    unit = seen.said["unit"]
    words = [word for word in unit.words if is_currency(word) or word in COUNTED]
    return unit.having(*words)


def finding(seen: Observations, off: Sums, code: str) -> Finding:
    """Return what is said of wholes that differ; the example differs most."""
    apart = np.abs(off.added - seen.value[off.whole])
    worst = int(np.argmax(apart))
    row = int(off.whole[worst])
    stated = seen.amount(row)
    assert stated is not None  # noqa: S101  # only rows with numbers were compared
    order = np.argsort(-apart, kind="stable")
    return Finding(
        Kind.TOTALS,
        code,
        Severity.WARNING,
        seen.places(off.whole[order]),
        len(off.whole),
        seen.largest(off.whole),
        (
            ("count", len(off.whole)),
            ("name", seen.name(row)),
            ("period", seen.word("period", row)),
            ("stated", stated),
            ("added", stated._replace(value=float(off.added[worst]))),
            ("apart", stated._replace(value=float(apart[worst]))),
            ("parts", int(off.parts[worst])),
        ),
    )


def years(seen: Observations) -> Iterator[Finding]:
    """Yield the years that differ from their twelve months, where most agree.

    Where most do not, the years are no sums: an average, a stock at the end.
    """
    kinds, flags = seen.said["period_kind"], seen.said["flag"]
    usable = additive(seen) & ~np.isnan(seen.value) & flags.having("")
    whole = np.flatnonzero(usable & kinds.having("year"))
    part = np.flatnonzero(usable & kinds.having("month"))
    if not (len(whole) and len(part)):
        return
    year = np.where(kinds.having("month"), seen.steps // MONTHS, seen.steps)
    same = grouped([seen.alike(*DIMENSIONS, "unit"), year])
    found = matched(seen, same, whole, part)
    found = found.only(found.parts == MONTHS)
    off = np.abs(found.added - seen.value[found.whole]) > found.slack
    if off.any() and off.sum() * 2 < len(off):
        yield finding(seen, found.only(off), "months_differ")
