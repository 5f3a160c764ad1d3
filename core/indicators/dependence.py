"""Whether an economy depends on few others for what it imports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.indicators.outcome import Ranged, known, quotient, unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.indicators.outcome import Outcome

EXPORTS_ZERO: Final = "exports_zero"
"""Why there is no ratio of imports to exports; such an economy is very dependent."""
DIGITS: Final = 12
"""A sum of squares must not miss a limit by its last digit."""
YEARS_MET: Final = 2
YEARS_LOOKED_AT: Final = 3


class Limits(NamedTuple):
    """Above which values an economy is dependent.

    Attributes:
        suppliers: Of the concentration of its suppliers.
        second: Of the part of imports that comes from outside a group; for a single
            economy of the concentration of world exports.
        exports: Of imports over exports.
    """

    suppliers: float
    second: float
    exports: float


OF_GROUPS: Final = Limits(0.4, 0.5, 1.0)
"""SWD(2021) 352 final: core dependency indicators 1 to 3."""
OF_ECONOMIES: Final = Limits(0.4, 0.4, 1.0)
"""CEPII, GeoDep."""


def outside_share(outside: float | None, inside: float | None) -> Outcome:
    """Return which part of a group's imports comes from outside it (CDI 2).

    In words: imports from outside the group, over those and what its members import
    from one another. Unit: share, 0…1; 1 for a single economy. Nothing/zero/missing:
    no imports at all are `no_trade`, a negative value `negative_value`, a missing one
    `missing`.

    Source:
        European Commission, SWD(2021) 352 final, core dependency indicator 2.

    Alternatives:
        For a single economy GeoDep takes the concentration of world exports instead.

    Example:
        >>> outside_share(100.0, 60.0), outside_share(5.0, 0.0)
        (Outcome(value=0.625, reason=None), Outcome(value=1.0, reason=None))
    """
    if outside is None or inside is None:
        return unknown("missing")
    if outside < 0 or inside < 0:
        return unknown("negative_value")
    return quotient(outside, outside + inside, "no_trade")


def imports_to_exports(imports: float | None, exports: float | None) -> Outcome:
    """Return how far own exports could stand in for imports (CDI 3).

    In words: imports from outside over all exports. Unit: ratio, 0 or more.
    Nothing/zero/missing: imports without any exports are `exports_zero`, which counts
    as very dependent; no trade at all is `no_trade`, a negative value
    `negative_value`, a missing one `missing`.

    Source:
        European Commission, SWD(2021) 352 final, core dependency indicator 3; CEPII,
        GeoDep, which writes 9999 where nothing is exported.

    Alternatives:
        `import_penetration`, where production is known.

    Example:
        >>> imports_to_exports(100.0, 80.0), imports_to_exports(5.0, 0.0).reason
        (Outcome(value=1.25, reason=None), 'exports_zero')
    """
    if imports is None or exports is None:
        return unknown("missing")
    if imports < 0 or exports < 0:
        return unknown("negative_value")
    return quotient(imports, exports, EXPORTS_ZERO if imports else "no_trade")


def is_above(value: Outcome, limit: float) -> bool | None:
    """Return whether a criterion of dependence is met.

    In words: whether the value exceeds the limit; imports of what is not exported do.
    Unit: yes, no or not known. Nothing/zero/missing: an unknown value leaves it open:
    None.

    Source:
        European Commission, SWD(2021) 352 final; CEPII, GeoDep.

    Example:
        >>> is_above(known(0.54), 0.4), is_above(imports_to_exports(5.0, 0.0), 1.0)
        (True, True)
    """
    if value.reason == EXPORTS_ZERO:
        return True
    return None if value.value is None else round(value.value, DIGITS) > limit


def is_above_between(bounds: Ranged, limit: float) -> bool | None:
    """Return whether a criterion of dependence is met wherever a value lies.

    In words: yes where even the lower bound exceeds the limit, no where not even the
    upper one does. Unit: yes, no or not known. Nothing/zero/missing: bounds with the
    limit between them, or unknown ones, leave it open: None.

    Source:
        European Commission, SWD(2021) 352 final; CEPII, GeoDep.

    Alternatives:
        `is_above`, where the value itself is known.

    Example:
        >>> bounds = Ranged(unknown("residual"), known(0.3), known(0.5))
        >>> [is_above_between(bounds, limit) for limit in (0.2, 0.4, 0.6)]
        [True, None, False]
    """
    if is_above(bounds.low, limit):
        return True
    return False if is_above(bounds.high, limit) is False else None


def is_dependent(criteria: Iterable[bool | None]) -> bool | None:
    """Return whether all criteria of dependence are met.

    In words: yes where every one is met, no as soon as one is not. Unit: yes, no or
    not known. Nothing/zero/missing: where none fails and one is open, so is the answer:
    None.

    Source:
        European Commission, SWD(2021) 352 final.

    Example:
        >>> is_dependent([True, True]), is_dependent([None, False])
        (True, False)
    """
    met = list(criteria)
    if False in met:
        return False
    return None if None in met else True


def persists(years: Mapping[int, bool | None]) -> bool | None:
    """Return whether a dependence is no matter of one year.

    In words: whether the criteria are met in at least two of three years. Unit: yes,
    no or not known. Nothing/zero/missing: where the years that are known leave both
    open, so is the answer: None.

    Source:
        CEPII, GeoDep, criterion 4.

    Example:
        >>> persists({2019: True, 2020: False, 2021: True}), persists({2021: True})
        (True, None)
    """
    met = sum(one is True for one in years.values())
    open_still = YEARS_LOOKED_AT - sum(one is not None for one in years.values())
    if met >= YEARS_MET:
        return True
    return None if met + open_still >= YEARS_MET else False


def moved_imports(
    imports: Mapping[str, float], source: str, part: float, basket: Mapping[str, float]
) -> dict[str, float]:
    """Return who supplies what once a part is bought elsewhere.

    In words: the part of what the source supplies is taken from it and given to those
    of the basket by their weights. Unit: that of the values. Nothing/zero/missing: who
    supplies nothing yet begins to; a basket without any weight moves nothing.

    Args:
        imports: What each supplies now.
        source: From whom is bought less.
        part: Which part of it, 0…1.
        basket: The weights of those who supply more; they need not add up to one.

    Source:
        Arithmetic.

    Alternatives:
        A model of trade, in which prices move as well.

    Example:
        >>> moved_imports({"CHN": 80.0, "JPN": 20.0}, "CHN", 0.25, {"JPN": 1, "KOR": 3})
        {'CHN': 60.0, 'JPN': 25.0, 'KOR': 15.0}
    """
    weight = sum(basket.values())
    if not weight:
        return dict(imports)
    moved = imports.get(source, 0.0) * part
    after = dict.fromkeys((*imports, *basket), 0.0) | dict(imports)
    for code, one in basket.items():
        after[code] += moved * (one / weight)
    return {**after, source: imports.get(source, 0.0) - moved}


def capacity_left(exports: float | None, needed: float | None) -> Outcome:
    """Return what a supplier exports to the world beyond what would be bought of it.

    In words: present exports to the world less what would be imported from it. Unit:
    that of the values; below zero it would have to export more than it does.
    Nothing/zero/missing: a missing value is `missing`.

    Source:
        Arithmetic.

    Alternatives:
        Production and its spare capacity, where they are known.

    Example:
        >>> capacity_left(100.0, 130.0)
        Outcome(value=-30.0, reason=None)
    """
    if exports is None or needed is None:
        return unknown("missing")
    return known(exports - needed)
