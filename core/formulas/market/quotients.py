"""What an economy must add, from location quotients as somebody published them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Input, Question
from core.formulas.market.inputs import share_input
from core.formulas.market.target import number_text
from core.formulas.published import published
from core.i18n import _
from core.indicators.outcome import Outcome
from core.indicators.parity import parity_from_lqs

if TYPE_CHECKING:
    from core.figure import Figure
    from core.tables.published import PublishedTable


def parity_as_published(
    table: PublishedTable,
    own: str,
    goal: str | float,
    industry: str,
    year: int,
) -> Figure:
    """Return by how many per cent an industry must grow, its economy held fixed.

    Args:
        table: The dataset; it has no amounts, and none can be made of quotients.
        own: The economy that adds.
        goal: A peer's code, or a location quotient to be reached.
        industry: An industry or set, as published.
        year: Of both quotients.
    """
    lq = published(table, "location_quotient", own, industry, year)
    if isinstance(goal, str):
        formula, dim = "parity_fixed_percent", ("peer", goal)
        other = published(table, "location_quotient", goal, industry, year)
        target = share_input("lq_target", other)
        unknown = next((one for one in (lq, other) if one.value is None), None)
    else:
        formula, dim = "parity_target_fixed_percent", ("lq", number_text(goal))
        target = Input("lq_target", goal, "LQ")
        unknown = lq if lq.value is None else None
    outcome = (
        Outcome(None, unknown.reason)
        if unknown
        else parity_from_lqs(lq.value, target.value).percent
    )
    slug = table.dataset.slug
    dims = (("dataset", slug), ("economy", own), dim, ("industry", industry))
    return Question(formula, dims, str(year)).answered(
        outcome,
        "percent",
        (share_input("lq_own", lq), target),
        _("from location quotients as published by {publisher}").format(
            publisher=table.dataset.said("publisher")
        ),
    )
