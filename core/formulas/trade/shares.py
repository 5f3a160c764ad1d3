"""Which part of an economy's exports or imports goes to, or comes from, a partner."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.figure import Figure, Question
from core.formulas.trade.flows import flow_of
from core.formulas.trade.inputs import given
from core.indicators.trade_shares import trade_share
from core.tables.streams import WORLD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.tables.streams import Stream
    from core.tables.trade import TradeTable

SHARES: Final[Mapping[str, str]] = MappingProxyType(
    {"export_exposure": "exports", "import_share": "imports"}
)
"""By what a share is called, of which flow it is."""


def partner_share(
    table: TradeTable, formula: str, stream: Stream, period: str
) -> Figure:
    """Return a partner's part of the exports to, or the imports from, the world.

    Args:
        table: The dataset.
        formula: `export_exposure` or `import_share`.
        stream: The partner is the one whose part is asked for.
        period: A year or a month.
    """
    flow = SHARES[formula]
    part = flow_of(table, stream, flow, period)
    whole = flow_of(table, stream._replace(partner=WORLD), flow, period)
    return share_of(formula, part, whole)


def share_of(formula: str, part: Figure, whole: Figure) -> Figure:
    """Return the same of flows that are at hand."""
    return share_between(formula, part, whole)._replace(
        inputs=(given("partner_trade", part), given("world_trade", whole)),
        note=whole.note,
    )


def share_between(formula: str, part: Figure, whole: Figure) -> Figure:
    """Return the same of flows that are at hand, without what is behind it."""
    question = Question(formula, part.dims, part.period)
    return question.answered(trade_share(part.value, whole.value), "share", ())
