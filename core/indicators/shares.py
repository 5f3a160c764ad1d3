"""How much of the world an economy makes, and what the word world stands for."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from core.indicators.outcome import Outcome, known, quotient, total, unknown

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


class ListedWorld(NamedTuple):
    """A world that is only the sum of the economies a source lists.

    Attributes:
        total: The sum over the economies with a value.
        counted: Those economies; their number belongs into the label.
        missing: Those listed without a value.
    """

    total: Outcome
    counted: tuple[str, ...]
    missing: tuple[str, ...]


def world_share(country: float | None, world: float | None) -> Outcome:
    """Return an economy's share of the world.

    In words: the economy's value over the world's. Unit: share, 0…1; above 1 only
    where the two do not belong together. Nothing/zero/missing: a world of zero is
    `world_zero`, a negative value `negative_value`, a missing one `missing`.

    Source:
        WITS, Trade Indicators (market share).

    Alternatives:
        A share of the sum of the economies listed, where nobody publishes the world: it
        overstates by the world over that sum. For what an economy does more of than
        others, `location_quotient`.

    Example:
        >>> world_share(21.5, 100.0)
        Outcome(value=0.215, reason=None)
        >>> world_share(5.0, 0.0)
        Outcome(value=None, reason='world_zero')
    """
    if country is None or world is None:
        return unknown("missing")
    if country < 0 or world < 0:
        return unknown("negative_value")
    return quotient(country, world, "world_zero")


def listed_world(values: Mapping[str, float | None]) -> ListedWorld:
    """Return the sum of the listed economies as a world, with who is in it.

    A share of this world overstates: it leaves out whoever is not listed. So the
    sum goes with the list, for the label "sum of the N economies listed".

    In words: the sum over the economies with a value. Unit and range: those of
    the values. Nothing/zero/missing: an economy without a value is named, not
    counted as zero; if none has one, the total is `empty`.

    Source:
        Denominator policy of the project's indicator methodology.

    Example:
        >>> listed_world({"JPN": 30.0, "USA": 50.0, "CHN": None})
        ListedWorld(total=Outcome(value=80.0, reason=None), \
counted=('JPN', 'USA'), missing=('CHN',))
    """
    present = {name: value for name, value in values.items() if value is not None}
    return ListedWorld(
        total=total(present.values()),
        counted=tuple(present),
        missing=tuple(name for name in values if name not in present),
    )


def rest_of_world(values: Mapping[str, float | None], world: float | None) -> Outcome:
    """Return what the world makes beyond some economies.

    In words: the world's value less the sum of theirs. Unit: that of the values, 0 or
    more. Nothing/zero/missing: a missing value of any of them makes the rest `missing`;
    a sum larger than the world is `listed_exceeds_world`.

    Source:
        Arithmetic; denominator policy of the project's indicator methodology.

    Alternatives:
        The sum of the economies that are left, which leaves out whoever is not listed.

    Example:
        >>> rest_of_world({"JPN": 40.0, "USA": 50.0}, 100.0)
        Outcome(value=10.0, reason=None)
    """
    listed = total(values.values())
    if listed.value is None:
        return listed
    if world is None:
        return unknown("missing")
    if listed.value > world * (1 + 1e-9):
        return unknown("listed_exceeds_world")
    return known(max(world - listed.value, 0.0))


def overstatement(values: Mapping[str, float | None], world: float | None) -> Outcome:
    """Return how many times too large shares of the listed economies' sum are.

    In words: the true world over the sum of the listed. Unit: ratio, 1 if everyone
    is listed. Nothing/zero/missing: a listed sum of zero is `world_zero`, a missing
    value `missing`, a negative one `negative_value`.

    Source:
        Arithmetic; denominator policy of the project's indicator methodology.

    Example:
        >>> overstatement({"JPN": 30.0, "USA": 50.0}, 100.0)
        Outcome(value=1.25, reason=None)
    """
    listed = total(values.values())
    if listed.value is None:
        return listed
    return world_share(world, listed.value)


def without_members(
    values: Mapping[str, float | None], members: Mapping[str, Collection[str]]
) -> dict[str, float | None]:
    """Return the values without the members of any group that has a value itself.

    EU-27 and Germany in one sum count Germany twice. A group listed without a value
    stands for nobody, so its members stay and the group goes.

    In words: drop every member, at any depth, of a group that is present. Unit and
    range: those of the values. Nothing/zero/missing: a missing economy that is in
    no present group stays, as missing; a group of zero does stand for its members.

    Source:
        Arithmetic; overlap guard of the project's indicator methodology.

    Example:
        >>> without_members({"EU27": 45.0, "DEU": 15.0}, {"EU27": ["DEU", "FRA"]})
        {'EU27': 45.0}
    """
    groups = [name for name in values if name in members]
    covered = {
        name
        for group in groups
        if values[group] is not None
        for name in _members_at_any_depth(group, members)
    }
    empty = {
        group
        for group in groups
        if values[group] is None
        and not values.keys().isdisjoint(_members_at_any_depth(group, members))
    }
    return {name: values[name] for name in values if name not in covered | empty}


def disjoint_total(
    values: Mapping[str, float | None], members: Mapping[str, Collection[str]]
) -> Outcome:
    """Return the sum of the values in which nobody is counted twice.

    In words: the sum after `without_members`. Unit and range: those of the values.
    Nothing/zero/missing: no values are `empty`, a missing one `missing`; two groups
    that share a member and contain neither each other (EU and G7) cannot be summed
    at all: `groups_overlap`.

    Source:
        Arithmetic; overlap guard of the project's indicator methodology.

    Example:
        >>> values = {"EU27": 45.0, "DEU": 15.0, "USA": 30.0}
        >>> disjoint_total(values, {"EU27": ["DEU"]})
        Outcome(value=75.0, reason=None)
    """
    kept = without_members(values, members)
    insides = [_members_at_any_depth(name, members) for name in kept if name in members]
    if any(not one.isdisjoint(other) for one, other in combinations(insides, 2)):
        return unknown("groups_overlap")
    return total(kept.values())


def _members_at_any_depth(
    group: str, members: Mapping[str, Collection[str]]
) -> frozenset[str]:
    found: set[str] = set()
    to_open = [group]
    while to_open:
        inside = set(members.get(to_open.pop(), ())) - found - {group}
        found |= inside
        to_open.extend(inside)
    return frozenset(found)
