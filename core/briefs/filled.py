"""A formula with its inputs filled in, so that anybody can work it out again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.digits import as_chosen, counted, decimal
from core.format import MINUS, written
from core.i18n import ngettext
from core.indicators.filling import FILLINGS, OF_QUOTIENTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.figure import Figure

WHOLE_FROM: Final = 1000
"""Numbers from here on are written without places behind the point, or with two."""
DIGITS: Final = 6
TERMS: Final = 3
"""So many terms of a sum are written out; the inputs list all of them."""
SUMS: Final = (
    *("value_added", "exports", "imports", "outside_imports"),
    *("exports_of_months", "imports_of_months"),
    *("cumulative_exports", "cumulative_imports"),
)
"""Formulas that add up cells."""
COUNTS_OF_CELLS: Final = ("items_compared", "lists_compared", "events_recorded")
COUNTS_OF_INDUSTRIES: Final = ("industries_led", "industries_known")
COUNTS_OF_PRODUCTS: Final = ("dependent_products", "products_imported")
"""Formulas that count cells, and inputs."""

_NAME: Final = re.compile(r"\{(\w+)(?:·(\w+))?\}(²?)")


def exact(value: float) -> str:
    """Return a number with all digits that a pocket calculator needs.

    Example:
        >>> exact(2283519091000.0), exact(0.248125731), exact(-1234.5)
        ('2,283,519,091,000', '0.248126', '−1,234.50')
    """
    size = abs(value)
    if size == int(size):
        text = decimal(size, 0)
    elif size >= WHOLE_FROM:
        text = decimal(size, 2)
    else:
        text = as_chosen(f"{size:.{DIGITS}g}")
    return f"{MINUS}{text}" if value < 0 else text


def filled_in(found: Figure, cells: int) -> str:
    """Return the formula of a figure with its numbers, and what comes out.

    Nothing is returned of a figure that stands in one cell as it is, nor of one that
    is unknown.

    Args:
        found: The figure.
        cells: How many cells it rests on.
    """
    if found.value is None or not found.inputs:
        return ""
    said = _said(found, cells)
    if not said:
        return ""
    results = (exact(found.value), written(found.value, found.unit))
    return " = ".join(dict.fromkeys((said, *results)))


def told_as(found: Figure) -> str:
    """Return the formula that a figure goes by.

    The supply under control of all items is the mean of that of each, and its notation,
    words and definition are those of the mean.
    """
    is_mean = any(given.name == "item_coverage" for given in found.inputs)
    return "effective_coverage_mean" if is_mean else found.formula


def _said(found: Figure, cells: int) -> str:
    given: dict[str, list[float]] = {}
    for one in found.inputs:
        if one.value is not None:
            given.setdefault(one.name, []).append(one.value)
    if "as_published" in given:
        return ""
    if found.formula in (
        *COUNTS_OF_CELLS,
        *COUNTS_OF_INDUSTRIES,
        *COUNTS_OF_PRODUCTS,
        "rank",
    ):
        return _counted(found, given, cells)
    if found.formula in SUMS:
        return _sum(cells)
    if "effect" in given:
        return _substituted("{effect}", given)
    fillings = (known.get(told_as(found)) for known in (FILLINGS, OF_QUOTIENTS))
    said = (_substituted(filling.pattern, given) for filling in fillings if filling)
    return next(filter(None, said), "")


def _counted(found: Figure, given: Mapping[str, Sequence[float]], cells: int) -> str:
    if found.formula in COUNTS_OF_CELLS:
        return _count_of_cells(cells)
    if found.formula in COUNTS_OF_PRODUCTS:
        return _count_of_products(len(given.get("product_imports", ())))
    if found.formula == "rank":
        return _rank(len(given.get("ranked_larger", ())))
    return _count_of_industries(len(given.get("first_value", ())))


def _substituted(pattern: str, given: Mapping[str, Sequence[float]]) -> str:
    found = _NAME.findall(pattern)
    names = {name for pair in found for name in pair[:2] if name}
    if not names <= given.keys():
        return ""

    def terms(match: re.Match[str]) -> str:
        numbers = [f"{exact(value)}{match[3]}" for value in given[match[1]]]
        if match[2]:
            pairs = zip(numbers, map(exact, given[match[2]]), strict=True)
            numbers = [f"{one} × {other}" for one, other in pairs]
        shown = numbers if len(numbers) <= TERMS else [*numbers[:TERMS], "…"]
        return " + ".join(shown)

    return _NAME.sub(terms, pattern)


def _sum(cells: int) -> str:
    if cells <= 1:
        return ""
    words = ngettext("sum of {count} cell", "sum of {count} cells", cells)
    return words.format(count=counted(cells))


def _rank(larger: int) -> str:
    words = ngettext("1 + {count} larger", "1 + {count} larger", larger)
    return words.format(count=larger)


def _count_of_cells(cells: int) -> str:
    words = ngettext("count of {count} cell", "count of {count} cells", cells)
    return words.format(count=counted(cells))


def _count_of_industries(industries: int) -> str:
    words = ngettext(
        "count of {count} industry", "count of {count} industries", industries
    )
    return words.format(count=counted(industries))


def _count_of_products(products: int) -> str:
    words = ngettext("count of {count} product", "count of {count} products", products)
    return words.format(count=counted(products))
