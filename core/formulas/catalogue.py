"""From the id of a figure to the figure: what `trace` and a pinned sentence rest on."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.errors import RequestError
from core.figure import parsed_id
from core.formulas import event, indicator, target
from core.formulas.controls.asking import CONTROLS
from core.formulas.ids import LONGEST, names_what_is_held
from core.formulas.market.asking import MARKET
from core.formulas.trade.asking import TRADE
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.figure import Figure
    from core.library import Library


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


def _gap(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    del formula
    return target.asked(library, figure(library, dims["reached"]), dims, period)


def _refusal(figure_id: str) -> RequestError:
    message = _(
        "“{figure}” is no figure of this case; copy the id as `show` prints it."
    )
    return RequestError(message.format(figure=figure_id[:MOST_SHOWN]))


FORMULAS: Final[Mapping[str, Callable[[Library, str, dict[str, str], str], Figure]]] = (
    MappingProxyType(
        {
            **MARKET,
            **TRADE,
            **CONTROLS,
            "indicator": indicator.asked,
            "indicator_share": indicator.asked,
            "events_recorded": event.asked,
            **dict.fromkeys(target.GAPS.values(), _gap),
        }
    )
)
