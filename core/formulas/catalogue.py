"""From the id of a figure to the figure: what `trace` and a pinned sentence rest on."""

from __future__ import annotations

from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.errors import RequestError
from core.figure import each, parsed_id
from core.formulas import control_answers, leading, market, published, trade
from core.formulas.ids import LONGEST, names_what_is_held
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.figure import Figure
    from core.library import Library
    from core.tables.trade import Stream


MOST_SHOWN: Final = 200
"""So much of a refused id fits into the sentence that refuses it."""


def figure(library: Library, figure_id: str) -> Figure:
    """Return the figure with an id, computed anew.

    An id in another spelling than ours is refused, and one that names what the case
    does not know: whoever asks must not be answered with a figure nobody printed.

    Raises:
        RequestError: It is no id of ours, or the case lacks what it needs.
    """
    if len(figure_id) > LONGEST:
        raise _refusal(figure_id)
    try:
        found = _computed(library, *parsed_id(figure_id))
    except (KeyError, ValueError, IndexError) as error:
        raise _refusal(figure_id) from error
    if found is None or found.id != figure_id:
        raise _refusal(figure_id)
    return found


def _computed(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure | None:
    compute = FORMULAS[formula]
    if not names_what_is_held(library, formula, dims, period):
        return None
    return compute(library, formula, dims, period)


def _refusal(figure_id: str) -> RequestError:
    message = _(
        "“{figure}” is no figure of this case; copy the id as `show` prints it."
    )
    return RequestError(message.format(figure=figure_id[:MOST_SHOWN]))


def _market(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    figure_of = _market_figures(library, dims["dataset"], formula)
    return figure_of(dims["economy"], dims["industry"], int(period))


def _market_figures(
    library: Library, slug: str, formula: str
) -> Callable[[str, str, int], Figure]:
    """Return what answers for an economy, an industry and a year."""
    if library.dataset(slug).kind == "share":
        return partial(published.published, library.published(slug), formula)
    compute = {
        "value_added": market.value_added,
        "market_share": market.market_share,
        "location_quotient": market.lq,
    }[formula]
    return partial(compute, library.output(slug))


def _change(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    table = library.output(dims["dataset"])
    first, last = (int(year) for year in period.split(":"))
    return market.share_change(
        table, formula, dims["economy"], dims["industry"], (first, last)
    )


def _parity(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    table = library.output(dims["dataset"])
    who = dims["economy"], dims["peer"]
    return market.parity(table, formula, *who, dims["industry"], int(period))


def _hhi(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    table = library.output(dims["dataset"])
    return market.concentration(table, formula, dims["industry"], int(period))


def _leading(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    slug, measure, economies = dims["dataset"], dims["measure"], each(dims["among"])
    published_here = library.dataset(slug).kind == "share"
    table = library.published(slug) if published_here else library.output(slug)
    compute, year = _market_figures(library, slug, measure), int(period)

    def figure_of(economy: str, industry: str) -> Figure:
        return compute(economy, industry, year)

    question = (measure, economies, dims.get("industry", ""), int(period))
    over = leading.compared(figure_of, table, question)
    if formula == "industries_known":
        return leading.known_figure(over)
    return leading.led_figure(over, dims["economy"])


def _flow(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    table, stream = library.trade(dims["dataset"]), _stream(dims)
    flows = table.flows(stream, _frequency(period)).get(period, {})
    return trade.period_figures(table, stream, period, flows).called(formula)


def _cumulative(
    library: Library, formula: str, dims: dict[str, str], period: str
) -> Figure:
    del formula
    table, stream = library.trade(dims["dataset"]), _stream(dims)
    first, last = (int(year) for year in period.split(":"))
    flows = table.flows(stream, "year")
    return trade.cumulative_figure(table, stream, (first, last), flows)


def _stream(dims: dict[str, str]) -> Stream:
    from core.tables.trade import Stream  # noqa: PLC0415  # pandas only when needed

    return Stream(dims["economy"], dims["partner"], dims["product"], dims["measure"])


def _frequency(period: str) -> str:
    return "month" if "-" in period else "year"


FORMULAS: Mapping[str, Callable[[Library, str, dict[str, str], str], Figure]] = (
    MappingProxyType(
        {
            "value_added": _market,
            "market_share": _market,
            "location_quotient": _market,
            "pp_change": _change,
            "fold": _change,
            "percent_change": _change,
            "cagr": _change,
            "parity_fixed": _parity,
            "parity_growing": _parity,
            "hhi": _hhi,
            "hhi_low": _hhi,
            "hhi_high": _hhi,
            **dict.fromkeys(leading.COUNTS, _leading),
            "exports": _flow,
            "imports": _flow,
            "trade_balance": _flow,
            "cumulative_balance": _cumulative,
            **control_answers.ANSWERS,
        }
    )
)
