"""What figures are called: what each measures, over what, when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.figure_words import dim_name, formula_name
from core.briefs.trade.names import product_name
from core.format import written_period
from core.formulas.target import GAPS
from core.joining import listed

if TYPE_CHECKING:
    from core.figure import Figure
    from core.library import Library

OF_TREE: Final = ("product", "whole")
"""Dimensions that name a product."""


def figure_title(library: Library, figure: Figure) -> str:
    """Return a figure in words: what it measures, over what, when."""
    said = [formula_name(figure.formula)]
    for dimension, code in figure.dims:
        if dimension not in {"dataset", "reached"} and code:
            label = _label(library, figure, dimension, code)
            said.append(dim_name(library, dimension, code, label))
    if figure.period:
        said.append(written_period(figure.period))
    return listed(said)


def _label(library: Library, figure: Figure, dimension: str, code: str) -> str:
    """Return what the dataset of a figure calls a code, where it has to be asked."""
    slug = figure.dim("dataset")
    if figure.formula in ("indicator", "indicator_share", *GAPS.values()):
        return library.indicators(slug).names.get(dimension, {}).get(code, "")
    is_product = dimension in OF_TREE
    return product_name(library.trade(slug), code) if is_product else ""
