"""Ids of figures that were typed: held against the case before they are answered.

A figure knows how to be computed from its id, also where the id names what no case
holds. What somebody typed is refused instead: an answer to a slip of the hand would
look like a figure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from core.cli.codes import ECONOMIES, JURISDICTIONS, require_known
from core.errors import RequestError
from core.formulas.catalogue import figure
from core.formulas.published import MEASURES
from core.formulas.trade import FLOWS
from core.i18n import _

if TYPE_CHECKING:
    from core.figure import Figure
    from core.library import Library

LONGEST: Final = 2000
MOST_SHOWN: Final = 200
"""So much of a refused id fits into the sentence that refuses it."""

ENDLESS: Final = re.compile(r"period=[^/]*(?:\d{5}:|:\d{5})")
"""A span whose years have five digits would be summed year by year for ever."""

TRADE: Final = (*FLOWS, "trade_balance", "cumulative_balance")
CONTROLS: Final = ("control_", "alignment_", "coverage", "effective_")
"""How the formulas over control lists begin."""


def asked_figure(library: Library, figure_id: str) -> Figure:
    """Return the figure with an id; an id in another spelling than ours is refused.

    Raises:
        RequestError: It is no id of ours, or the case does not hold what it names.
    """
    message = _(
        "“{figure}” is no figure of this case; copy the id as `show` prints it."
    )
    refusal = RequestError(message.format(figure=figure_id[:MOST_SHOWN]))
    if not 0 < len(figure_id) <= LONGEST or ENDLESS.search(figure_id):
        raise refusal
    found = figure(library, figure_id)
    dataset = library.dataset(found.dim("dataset"))
    if found.id != figure_id or dataset.kind not in _kinds(found.formula):
        raise refusal
    _require_known(library, found)
    return found


def _kinds(formula: str) -> tuple[str, ...]:
    """Return the kinds of dataset that answer a formula."""
    if formula in TRADE:
        return ("trade",)
    if formula.startswith(CONTROLS):
        return ("controls",)
    return ("output", "share") if formula in MEASURES else ("output",)


def _require_known(library: Library, found: Figure) -> None:
    dataset = library.dataset(found.dim("dataset"))
    economies = {row.code for row in library.economies.rows}
    economies |= {group.code for group in library.economies.groups}
    economies |= {term.code for term in library.case.terms(dataset).values()}
    named = [found.dim(name) for name in ("economy", "partner", "peer", "target")]
    require_known(filter(None, named), economies, ECONOMIES)
    if dataset.kind == "controls":
        lists_of = library.controls(dataset.slug).jurisdictions
        held = [known.jurisdiction_id for known in lists_of]
        asked = [found.dim(name) for name in ("jurisdiction", "with", "of")]
        asked += found.dim("coalition").split(",")
        require_known(filter(None, asked), held, JURISDICTIONS)
