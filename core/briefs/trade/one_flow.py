"""What a stream of exports alone, or of imports alone, can still tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.mentions import mentioned
from core.briefs.trade import words
from core.briefs.trade.periods import IN_SENTENCE
from core.format import written, written_period
from core.formulas.trade.changes import trade_change
from core.formulas.trade.inputs import FLOWS, only_flow
from core.formulas.trade.months import OF_MONTHS, change_figure, year_before
from core.i18n import N_, _
from core.joining import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.trade.asking import Asked, Scene
    from core.figure import Figure
    from core.tables.trade import TradeTable


def shown_of(scene: Scene) -> tuple[str, ...]:
    """Return exports, imports and balance; the one flow where there is no other."""
    flows = scene.table.flows(scene.asked.stream, scene.asked.frequency)
    only = only_flow(flows)
    return (only,) if only else tuple(words.FLOW_HEADS)


def columns_of(table: TradeTable) -> tuple[str, ...]:
    """Return the same for a table of many: what its dataset holds."""
    every = tuple(words.FLOW_HEADS)
    only = table.rows.only_flow
    return tuple(of for of in FLOWS if FLOWS[of] == only) if only else every


def lacking_note(scene: Scene, shown: Sequence[str]) -> str:
    """Return which flow is not there, so that no balance is known."""
    if len(shown) > 1:
        return ""
    lacking = next(kind for formula, kind in FLOWS.items() if formula not in shown)
    asked, flow = scene.asked, _(IN_SENTENCE[lacking])
    if lacking not in scene.table.rows.words("flow"):
        text = _("This dataset holds no {flow}, so no balance is known.")
        return text.format(flow=flow)
    return _(
        "This dataset holds no {flow} of {reporter} in trade with {partner} for what "
        "is chosen, so no balance is known."
    ).format(flow=flow, reporter=asked.reporter, partner=asked.partner)


def whose(asked: Asked, shown: Sequence[str]) -> str:
    """Return whose trade, exports or imports are shown: how a title begins."""
    text = _TRADE if len(shown) > 1 else _FLOW[shown[0]]
    return _(text).format(reporter=asked.reporter, partner=asked.partner)


def reading_of(
    scene: Scene, shown: Sequence[str], last: Figure | None, summed: str = ""
) -> str:
    """Return what the last whole period came to, and what is said of their sum.

    Of one flow it is said as well how it moved since a year earlier.
    """
    asked = scene.asked
    if len(shown) > 1:
        return words.balance_reading(asked, last, summed)
    (formula,) = shown
    names = {"reporter": asked.reporter, "partner": asked.partner}
    if last is None or last.value is None:
        return _(_UNKNOWN[formula]).format(**names)
    said = _(_SAID[formula]).format(
        period=written_period(last.period), value=mentioned(last), **names
    )
    return sentences((said, _moved(scene, last), summed))


def _moved(scene: Scene, last: Figure) -> str:
    before = year_before(last.period)
    table, stream = scene.table, scene.asked.stream
    if last.formula in OF_MONTHS:
        change = change_figure(
            table, "months_change_percent", stream, last.formula, last.period
        )
    else:
        change = trade_change(
            *(table, "trade_percent_change", stream, last.formula),
            (before, last.period),
        )
    if change.value is None:
        return ""
    return _(_LESS if change.value < 0 else _MORE).format(
        before=written_period(before),
        change=mentioned(change, written(abs(change.value), change.unit)),
    )


ADDED_UP: Final = {
    "exports": N_("Cumulative exports"),
    "imports": N_("Cumulative imports"),
    "trade_balance": N_("Cumulative balance"),
}
"""What the sum over the years is called in a heading."""
_TRADE: Final = N_("Trade of {reporter} with {partner}")
_FLOW: Final = {
    "exports": N_("Exports of {reporter} to {partner}"),
    "imports": N_("Imports of {reporter} from {partner}"),
}
_UNKNOWN: Final = {
    "exports": N_("The exports of {reporter} to {partner} are not known."),
    "imports": N_("The imports of {reporter} from {partner} are not known."),
}
_SAID: Final = {
    "exports": N_("In {period} {reporter} exported {value} to {partner}."),
    "imports": N_("In {period} {reporter} imported {value} from {partner}."),
}
_MORE: Final = N_("That is {change} more than in {before}.")
_LESS: Final = N_("That is {change} less than in {before}.")
