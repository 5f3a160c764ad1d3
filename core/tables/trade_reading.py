"""A dataset of trade, read from the case into a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.tables.products import WHOLE, ProductTree
from core.tables.streams import WORLD
from core.tables.trade import TradeTable, groups_held
from core.tables.trade_frame import trade_frame
from core.tables.trade_rows import TradeRows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.casefile import Case, Dataset
    from core.casefile.datasets import Term
    from core.economies import Economies


def trade_table(case: Case, dataset: Dataset, economies: Economies) -> TradeTable:
    """Return a dataset of trade, read from the case."""
    terms = case.terms(dataset)
    rows = TradeRows(trade_frame(case.passing(dataset), terms))
    reporters, partners, products, bases = (
        {term.code: term for term in terms.values() if term.dimension == dimension}
        for dimension in ("economy", "partner", "product", "measure")
    )
    aggregates = _aggregates(partners) | _aggregates(reporters)
    labels = _labels(partners)
    return TradeTable(
        dataset=dataset,
        rows=rows,
        reporters=_labels(reporters),
        partners=_by_size(rows, labels, aggregates),
        aggregates=aggregates,
        products=ProductTree(
            _labels(products),
            _aggregates(products),
            has_whole=WHOLE in rows.words("product"),
        ),
        bases=_labels(bases),
        groups=groups_held(economies, reporters.keys() | partners.keys()),
        _found={},
        _made={},
    )


def _labels(terms: Mapping[str, Term]) -> dict[str, str]:
    return {code: term.label for code, term in terms.items()}


def _aggregates(terms: Mapping[str, Term]) -> frozenset[str]:
    return frozenset(code for code, term in terms.items() if term.role == "aggregate")


def _by_size(
    rows: TradeRows, labels: Mapping[str, str], aggregates: frozenset[str]
) -> dict[str, str]:
    """Return the world, economies by the size of their trade, then other groups."""
    sizes = rows.sizes("partner")
    ordered = sorted(labels, key=lambda code: -sizes.get(code, 0.0))
    ranked = sorted(ordered, key=lambda code: (code != WORLD, code in aggregates))
    return {code: labels[code] for code in ranked}
