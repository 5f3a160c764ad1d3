"""From the dimensions of an id to the table it is about, and to what answers of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from core.figure import each
from core.formulas.market.levels import lq, market_share, value_added
from core.formulas.published import published

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.figure import Figure
    from core.formulas.market.measured import MarketTable
    from core.library import Library
    from core.tables.output import OutputTable


def table_of(library: Library, dims: dict[str, str]) -> OutputTable:
    """Return the table that an id is about, without those it leaves out.

    One that is not in it cannot be left out: the id comes out otherwise and is refused.
    """
    return library.output(dims["dataset"]).without(each(dims.get("without", "")))


def either_of(library: Library, dims: dict[str, str]) -> MarketTable:
    """Return the table that an id is about, of output or of published shares."""
    if library.dataset(dims["dataset"]).kind == "share":
        return library.published(dims["dataset"])
    return table_of(library, dims)


def figures_of(
    library: Library, dims: dict[str, str], formula: str
) -> Callable[[str, str, int], Figure]:
    """Return what answers for an economy, an industry and a year."""
    slug = dims["dataset"]
    if library.dataset(slug).kind == "share":
        return partial(published, library.published(slug), formula)
    compute = {
        "value_added": value_added,
        "market_share": market_share,
        "location_quotient": lq,
    }[formula]
    return partial(compute, table_of(library, dims))
