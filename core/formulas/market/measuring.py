"""From the parts of an id to figures of parity, concentration, and two datasets."""

from __future__ import annotations

from math import isfinite
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.formulas.market.comparing import COMPUTE as DIFFERENCES
from core.formulas.market.comparing import dataset_difference
from core.formulas.market.concentration import FORMULAS as CONCENTRATIONS
from core.formulas.market.concentration import concentration
from core.formulas.market.consistency import GAPS, gdp_gap, gdp_share, implied_share
from core.formulas.market.pace import parity_years
from core.formulas.market.parity import parity
from core.formulas.market.quotients import parity_as_published
from core.formulas.market.tables import either_of, figures_of
from core.formulas.market.target import parity_of_target
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.figure import Figure
    from core.library import Library
    from core.tables.sizes import SizeTable

PARITIES: Final = {
    (False, False): "parity_fixed_percent",
    (True, False): "parity_growing_percent",
    (False, True): "parity_target_fixed_percent",
    (True, True): "parity_target_percent",
}
"""Which figure says the growth needed: growing or not, and a number or a peer."""


def _parity(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    own, industry, year = dims["economy"], dims["industry"], int(period)
    goal = _number(dims["lq"]) if "target" in formula else dims["peer"]
    table = either_of(library, dims)
    if isinstance(table, PublishedTable):
        return parity_as_published(table, own, goal, industry, year)
    if isinstance(goal, str):
        return parity(table, formula, own, goal, industry, year)
    return parity_of_target(table, formula, own, goal, industry, year)


def _number(text: str) -> float:
    """Return a number above zero; raises ValueError if it is none."""
    number = float(text)
    if not (isfinite(number) and number > 0):
        raise ValueError(text)
    return number


def _years(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    del formula
    form, growth = dims["form"], _number(dims["growth"])
    asked = (form == "growing", "lq" in dims)
    return parity_years(_parity(library, PARITIES[asked], dims, period), growth)


def _concentration(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    table = either_of(library, dims)
    return concentration(table, formula, dims["industry"], int(period))


def _difference(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    over = dims["economy"], dims["industry"], int(period)
    first, second = (
        figures_of(library, {**dims, "dataset": slug}, dims["measure"])(*over)
        for slug in (dims["dataset"], dims["other"])
    )
    return dataset_difference(formula, first, second)


def _size(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    del formula
    return gdp_share(_sizes(library, dims["dataset"]), dims["economy"], int(period))


def _implied(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    del formula
    over = dims["economy"], dims["industry"], int(period)
    return implied_share(either_of(library, dims), *over)


def _gap(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    size = gdp_share(_sizes(library, dims["other"]), dims["economy"], int(period))
    return gdp_gap(formula, size, _implied(library, formula, dims, period))


def _sizes(library: Library, slug: str) -> SizeTable:
    """Return a dataset of GDP; raises KeyError if it is none."""
    sizes = library.sizes(slug)
    if sizes is None:
        raise KeyError(slug)
    return sizes


MEASURES: Final[Mapping[str, Callable[[Library, str, dict[str, str], str], Figure]]] = (
    MappingProxyType(
        {
            "parity_fixed": _parity,
            "parity_growing": _parity,
            "parity_fixed_percent": _parity,
            "parity_growing_percent": _parity,
            "parity_target": _parity,
            "parity_target_percent": _parity,
            "parity_target_fixed": _parity,
            "parity_target_fixed_percent": _parity,
            "parity_years": _years,
            "gdp_share": _size,
            "implied_gdp_share": _implied,
            **dict.fromkeys(GAPS, _gap),
            **dict.fromkeys(DIFFERENCES, _difference),
            **dict.fromkeys(CONCENTRATIONS, _concentration),
        }
    )
)
"""By formula, how its figure is computed from the dimensions and period of an id."""
