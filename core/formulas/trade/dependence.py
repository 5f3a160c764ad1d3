"""On how few suppliers an economy's imports of a product rest."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.figure import Question
from core.formulas.trade.inputs import stream_dims
from core.i18n import _, ngettext
from core.indicators.concentration import hhi, hhi_bounds
from core.indicators.concentration_bounds import concentration_ratio_bounds
from core.indicators.dependence import (
    Limits,
    imports_to_exports,
    is_above_between,
    is_dependent,
    outside_share,
)
from core.indicators.outcome import Outcome, Ranged, total, unknown
from core.indicators.trade_shares import trade_share

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from core.figure import Figure
    from core.formulas.trade.sourcing import Sourcing, Supply
    from core.tables.trade import TradeTable

LARGEST: Final = 4
"""The k of the only CRk that is shown."""
ENDS: Final = ("", "_low", "_high")
"""Of what has bounds where a world is published beyond the partners listed."""
UNITS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "outside_imports": "",
        "unlisted_imports": "",
        "unlisted_share": "share",
        **{f"supplier_hhi{end}": "index" for end in ENDS},
        **{f"supplier_concentration_ratio{end}": "share" for end in ENDS},
        "outside_share": "share",
        "world_export_hhi": "index",
        "imports_to_exports": "ratio",
    }
)
"""What is said of a product's suppliers together, with its unit."""
BOUNDED: Final = ("supplier_hhi", "supplier_concentration_ratio")
"""What has bounds where not all suppliers are listed."""
SHARES: Final = ("supplier_share", "world_export_share")
"""What is said of one supplier."""


def criteria_of(*, is_group: bool) -> tuple[str, str, str]:
    """Return the formulas of the three criteria of a group, or of one economy."""
    second = "outside_share" if is_group else "world_export_hhi"
    return "supplier_hhi", second, "imports_to_exports"


def answerable(found: Sourcing | Supply) -> tuple[int, ...]:
    """Return the places of the criteria that a dataset can answer."""
    can = (True, found.is_group or not found.world_reason, found.has_exports)
    return tuple(place for place, one in enumerate(can) if one)


def supply_outcome(found: Supply, formula: str) -> Outcome:
    """Return one of `UNITS` without its figure."""
    if found.reason and formula != "world_export_hhi":
        return unknown(found.reason)
    outside = found.outside
    measure, end = split(formula)
    compute: Mapping[str, Callable[[], Outcome]] = {
        "outside_imports": lambda: outside,
        "unlisted_imports": lambda: Outcome(found.unlisted),
        "unlisted_share": lambda: trade_share(found.unlisted, outside.value),
        "supplier_hhi": lambda: getattr(supply_range(found, measure), end),
        "supplier_concentration_ratio": lambda: getattr(
            supply_range(found, measure), end
        ),
        "outside_share": lambda: outside_share(outside.value, found.inside.value),
        "world_export_hhi": lambda: world_outcome(found, hhi),
        "imports_to_exports": lambda: _ratio(found),
    }
    return compute[measure]()


def split(formula: str) -> tuple[str, str]:
    """Return a measure, and which of its numbers a formula means.

    Example:
        >>> split("supplier_hhi_low"), split("supplier_hhi")
        (('supplier_hhi', 'low'), ('supplier_hhi', 'point'))
    """
    ends = (end for end in ("low", "high") if formula.endswith(f"_{end}"))
    end = next(ends, "point")
    return formula.removesuffix(f"_{end}"), end


def supply_range(found: Supply, formula: str) -> Ranged:
    """Return one of `UNITS` with its bounds, which are the same if all is listed."""
    if formula == "supplier_hhi" and not found.reason:
        if found.outside.value == 0:
            nothing = unknown("no_trade")
            return Ranged(nothing, nothing, nothing)
        return hhi_bounds(found.values, found.unlisted)
    if formula == "supplier_concentration_ratio" and not found.reason:
        return concentration_ratio_bounds(found.values, found.unlisted, LARGEST)
    point = supply_outcome(found, formula)
    return Ranged(point, point, point)


def world_outcome(
    found: Supply, compute: Callable[[Iterable[float | None]], Outcome]
) -> Outcome:
    """Return what is computed of world exports, if there are any."""
    if found.world_reason:
        return unknown(found.world_reason)
    return compute(found.world.values()) if found.world else unknown("no_trade")


def _ratio(found: Supply) -> Outcome:
    if not found.has_exports:
        return found.exports
    return imports_to_exports(found.outside.value, found.exports.value)


def dependent(found: Supply, limits: Limits, judged_by: Iterable[int]) -> bool | None:
    """Return whether a product meets all criteria that a dataset can answer.

    Args:
        found: Its suppliers.
        limits: Of the three criteria.
        judged_by: The places of those that count.
    """
    if found.outside.value == 0:
        return False
    formulas = criteria_of(is_group=found.is_group)
    return is_dependent(
        is_above_between(supply_range(found, formulas[place]), limits[place])
        for place in judged_by
    )


# --- figures ---


def supply_figure(table: TradeTable, found: Supply, formula: str) -> Figure:
    """Return one of `UNITS` without its inputs, for lists of many products."""
    dims = stream_dims(table.dataset.slug, found.stream)
    if formula == "world_export_hhi":
        dims = tuple(pair for pair in dims if pair[0] not in ("economy", "partner"))
    if formula.startswith("supplier_concentration_ratio"):
        dims = (*dims, ("largest", str(LARGEST)))
    return Question(formula, dims, found.year).answered(
        supply_outcome(found, formula),
        UNITS[formula] or table.unit or "",
        (),
        note_of(found, formula),
    )


def share_figure(table: TradeTable, found: Supply, formula: str, code: str) -> Figure:
    """Return a supplier's share of imports, or a reporter's of world exports."""
    slug = table.dataset.slug
    if formula == "supplier_share":
        dims = stream_dims(slug, found.stream._replace(partner=code))
        part, whole = found.imports.get(code, 0.0), found.outside
        outcome = Outcome(None, whole.reason)
    else:
        dims = stream_dims(slug, found.stream._replace(reporter=code))
        part, whole = found.to_the_world(code), world_outcome(found, total)
        outcome = whole
        if part is None and code not in found.telling:
            outcome = whole = unknown("exports_missing")
    if whole.value is not None:
        outcome = trade_share(part, whole.value)
    note = note_of(found, formula)
    return Question(formula, dims, found.year).answered(outcome, "share", (), note)


def note_of(found: Supply, formula: str) -> str:
    """Return of how many a whole is the sum that no publisher states."""
    if formula.startswith("world_export"):
        text = ngettext(
            "{count} reporter listed exports it",
            "{count} reporters listed export it",
            len(found.world),
        )
        return text.format(count=len(found.world))
    if found.unlisted:
        return _("the world as published, of which a part has no supplier listed")
    text = ngettext(
        "sum of the {count} supplier listed",
        "sum of the {count} suppliers listed",
        len(found.imports),
    )
    return text.format(count=len(found.imports))
