"""What two sides report of one and the same trade, and how far they lie apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.figure import Figure, Question
from core.formulas.trade.flows import flow_of
from core.formulas.trade.inputs import FLOWS, frequency_of, given, stream_dims
from core.indicators.mirror import mirror_gap, mirror_gap_percent
from core.indicators.outcome import Outcome
from core.joining import clauses
from core.tables.streams import Stream

if TYPE_CHECKING:
    from core.tables.trade import TradeTable

GAPS: Final = ("mirror_gap", "mirror_gap_percent")
OTHER_SIDE: Final = {"exports": "imports", "imports": "exports"}


class Report(NamedTuple):
    """What one side says: who, with whom, in which dataset."""

    table: TradeTable
    stream: Stream


def mirrored(stream: Stream, basis: str) -> Stream:
    """Return the same trade as the partner reports it."""
    return Stream(stream.partner, stream.reporter, stream.product, basis)


def is_partial(report: Report, formula: str, period: str) -> bool:
    """Return whether a side reports only a part of a period."""
    flows = report.table.flows(report.stream, frequency_of(period))
    flow = flows.get(period, {}).get(FLOWS[formula])
    return flow is not None and flow.partial


def mirror_figure(
    formula: str, own: Report, theirs: Report, flow: str, period: str
) -> Figure:
    """Return how far two reports lie apart.

    Args:
        formula: One of `GAPS`.
        own: The one side.
        theirs: The other side; its stream is `mirrored`.
        flow: `exports` or `imports` of the one side.
        period: A year or a month.
    """
    one = flow_of(*own, flow, period)
    other = flow_of(*theirs, OTHER_SIDE[flow], period)
    exporter, importer = (one, other) if flow == "exports" else (other, one)
    is_percent = formula == "mirror_gap_percent"
    compute = mirror_gap_percent if is_percent else mirror_gap
    outcome = compute(exporter.value, importer.value)
    if is_partial(own, flow, period) or is_partial(theirs, OTHER_SIDE[flow], period):
        outcome = Outcome(None, "part_of_period")
    if exporter.unit != importer.unit:
        outcome = Outcome(None, "currencies_differ")
    dims = (
        *stream_dims(own.table.dataset.slug, own.stream),
        ("flow", flow),
        ("other", theirs.table.dataset.slug),
        ("other_measure", theirs.stream.basis),
    )
    notes = dict.fromkeys(side.note for side in (one, other) if side.note)
    return Question(formula, dims, period).answered(
        outcome,
        "percent" if is_percent else one.unit,
        (given("exporter_report", exporter), given("importer_report", importer)),
        clauses(notes),
    )
