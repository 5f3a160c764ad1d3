"""What figures are called: what each measures, over what, when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.controls.names import item_name, jurisdiction_name
from core.briefs.figure_words import dim_name, formula_name
from core.briefs.record_words import kind_name
from core.briefs.trade.names import product_name
from core.figure import each
from core.format import written_period
from core.formulas.controls.asking import CONTROLS
from core.formulas.target import GAPS
from core.joining import listed

if TYPE_CHECKING:
    from core.figure import Figure
    from core.library import Library

UNSAID: Final = frozenset({"dataset", "reached", "by", "field"})
"""Dimensions that only say where to look."""
OF_JURISDICTIONS: Final = (
    *("jurisdiction", "with", "of", "border"),
    *("jurisdictions", "coalition", "adopting"),
)
"""Dimensions that name a jurisdiction, or several."""
OF_TREE: Final = ("product", "whole")
"""Dimensions that name a product."""


def figure_title(library: Library, figure: Figure) -> str:
    """Return a figure in words: what it measures, over what, when."""
    said = [formula_name(figure.formula)]
    for dimension, code in figure.dims:
        if dimension not in UNSAID and code:
            label = _label(library, figure, dimension, code)
            is_named = bool(label) and dimension in OF_JURISDICTIONS
            name = label if is_named else dim_name(library, dimension, code, label)
            said.append(name)
    if figure.period:
        said.append(written_period(figure.period))
    return listed(said)


def _label(library: Library, figure: Figure, dimension: str, code: str) -> str:
    """Return what the dataset of a figure calls a code, where it has to be asked."""
    slug = figure.dim("dataset")
    if figure.formula in ("indicator", "indicator_share", *GAPS.values()):
        return library.indicators(slug).names.get(dimension, {}).get(code, "")
    if slug and figure.formula in CONTROLS:
        return _of_controls(library, slug, dimension, code)
    is_product = dimension in OF_TREE
    return product_name(library.trade(slug), code) if is_product else ""


def _of_controls(library: Library, slug: str, dimension: str, code: str) -> str:
    """Return what an item or a jurisdiction of a dataset of controls is called."""
    table = library.controls(slug)
    if dimension == "item":
        return next((item_name(one) for one in table.items if one.item_id == code), "")
    if dimension in OF_JURISDICTIONS:
        known = table.by_jurisdiction
        return listed(
            jurisdiction_name(library, known[one]) if one in known else one
            for one in each(code)
        )
    if dimension == "kind":
        return kind_name(code)
    return library.economies.name(code) if dimension == "to" else ""
