"""Figures that somebody else computed and published: shown, traced, never mixed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Cells, Figure, Input, Question
from core.i18n import _

if TYPE_CHECKING:
    from core.tables.published import PublishedTable

MEASURES = {"market_share": "share", "location_quotient": "LQ"}
"""The measure of a published dataset that stands for a formula."""


def published(
    table: PublishedTable, formula: str, economy: str, industry: str, year: int
) -> Figure:
    """Return a share or a location quotient as its publisher printed it."""
    measure = MEASURES[formula]
    outcome = table.figure(measure, economy, industry, year)
    cells = Cells(
        table.dataset.slug,
        (
            ("economy", (economy,)),
            ("industry", (industry,)),
            ("measure", (measure,)),
            ("period", (str(year),)),
        ),
    )
    dims = (
        ("dataset", table.dataset.slug),
        ("economy", economy),
        ("industry", industry),
    )
    return Question(formula, dims, str(year)).answered(
        outcome,
        measure,
        (Input("as_published", outcome.value, measure, cells),),
        _("as published by {publisher}").format(
            publisher=table.dataset.said("publisher")
        ),
    )
