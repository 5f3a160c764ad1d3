"""What an economy must add to match another's specialization."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Input, Question
from core.formulas.market.inputs import asked, first_reason, output_input
from core.indicators.outcome import Outcome, quotient
from core.indicators.parity import parity_fixed, parity_growing
from core.indicators.shares import world_share
from core.industries import WHOLE_ECONOMY

if TYPE_CHECKING:
    from core.figure import Figure
    from core.tables.output import OutputTable

PERCENT = "_percent"
"""How the formulas end that say by how many per cent an industry must grow."""


def parity(
    table: OutputTable, formula: str, own: str, peer: str, industry: str, year: int
) -> Figure:
    """Return the output an economy must add to match a peer's specialization.

    Args:
        table: The dataset.
        formula: `parity_fixed` or `parity_growing`, with `_percent` for the same in
            per cent of the industry as it is.
        own: The economy that adds.
        peer: The economy to be matched.
        industry: An industry or set.
        year: Of all values.
    """
    if formula.endswith(PERCENT):
        of = formula.removesuffix(PERCENT)
        return in_percent(table, parity(table, of, own, peer, industry, year))
    questions = (
        ("own_output", own, industry),
        ("own_total", own, WHOLE_ECONOMY),
        ("peer_output", peer, industry),
        ("peer_total", peer, WHOLE_ECONOMY),
    )
    given = [table.value(who, what, year) for _name, who, what in questions]
    compute = parity_fixed if formula == "parity_fixed" else parity_growing
    peer_share = world_share(given[2].value, given[3].value)
    return asked(
        table, formula, str(year), economy=own, peer=peer, industry=industry
    ).answered(
        first_reason(*given, peer_share)
        or compute(given[0].value, given[1].value, peer_share.value).added,
        table.unit or "",
        tuple(output_input(table, *question, year) for question in questions),
        table.dataset.title,
    )


def in_percent(table: OutputTable, added: Figure) -> Figure:
    """Return what must be added in per cent of the industry as it is."""
    whose, year = (added.dim("economy"), added.dim("industry")), int(added.period)
    own = table.value(*whose, year)
    return Question(f"{added.formula}{PERCENT}", added.dims, added.period).answered(
        _over(added, own.value),
        "percent",
        (
            Input("added_output", added.value, added.unit, figure_id=added.id),
            output_input(table, "own_output", *whose, year),
        ),
        added.note,
    )


def _over(added: Figure, own: float | None) -> Outcome:
    if added.value is None or own is None:
        return Outcome(None, added.reason)
    return quotient(added.value * 100, own, "base_zero")
