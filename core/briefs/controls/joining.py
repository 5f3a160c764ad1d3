"""What if others joined: who acts together, who may join, and to what threshold."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs import fields
from core.briefs.controls.names import item_name, jurisdiction_names
from core.briefs.controls.supplying import (
    items_field,
    portfolio_of,
    shares_fields,
    shares_of,
)
from core.briefs.typed import number_typed
from core.formulas.controls.coalitions import MOST_CANDIDATES
from core.formulas.controls.gaps import gain_figures
from core.formulas.controls.reaching import threshold_text
from core.formulas.market.target import number_text
from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.briefs.controls.asking import Scene
    from core.briefs.controls.supplying import Shares
    from core.briefs.exhibit import Field
    from core.figure import Figure
    from core.formulas.controls.portfolio import Portfolio

JOINS: Final[Mapping[str, str]] = MappingProxyType(
    {"stand": N_("As they stand"), "adopt": N_("Adopting every item")}
)
ABOUT: Final[Mapping[str, str]] = MappingProxyType(
    {"joins": N_("Who joins"), "size": N_("Best coalitions")}
)
USUAL_BASE: Final = 2
"""The first two of the workbook act together where nobody is ticked."""
MOST_PERCENT: Final = 100.0


class Joining(NamedTuple):
    """The question of a what-if.

    Attributes:
        base: Those that act together, as they stand.
        candidates: Those that may join, the largest gain first.
        left_out: Those that are too many to be tried in every combination.
        is_adopting: Whether whoever joins controls every item.
        threshold: From which coverage an item counts, 0…1; None where all of it does.
        gains: By candidate the three parts of what it would add.
    """

    shares: Shares
    base: Portfolio
    candidates: tuple[str, ...]
    left_out: tuple[str, ...]
    is_adopting: bool
    threshold: float | None
    gains: Mapping[str, Mapping[str, Figure]]

    def joined_by(self, *others: str) -> Portfolio:
        """Return the coalition that some of the candidates have joined."""
        return self.base.joined_by(others, adopting=self.is_adopting)


def joining_of(scene: Scene) -> Joining:
    """Return the nearest what-if to the selection."""
    shares, choice = shares_of(scene), scene.asked.choice
    base = portfolio_of(scene, shares.source, _base(scene))
    gains = {code: gain_figures(base, code) for code in _candidates(scene)}
    is_adopting = choice.joins == "adopt"
    ranked = sorted(gains, key=lambda code: -_sure(gains[code], adopting=is_adopting))
    return Joining(
        shares,
        base,
        tuple(ranked[:MOST_CANDIDATES]),
        tuple(ranked[MOST_CANDIDATES:]),
        is_adopting,
        threshold_of(scene),
        gains,
    )


def joining_fields(scene: Scene) -> tuple[Field, ...]:
    """Return who acts together, who may join, how, over which items, to what end."""
    names, choice = _may_act(scene), scene.asked.choice
    base, others = _base(scene), _candidates(scene)
    items = {item.item_id: item_name(item) for item in scene.asked.items}
    about = choice.about if choice.about in ABOUT else "joins"
    joins = choice.joins if choice.joins in JOINS else "stand"
    offered = {code: name for code, name in names.items() if code not in base}
    threshold = threshold_of(scene)
    percent = "" if threshold is None else number_text(threshold * MOST_PERCENT)
    return (
        fields.many("controls.base", _("&Act together"), names, base),
        fields.many("controls.joining", _("Candidates to &join"), offered, others),
        fields.one("controls.joins", _("They join"), _named(JOINS), joins),
        fields.one("controls.about", _("Show"), _named(ABOUT), about),
        fields.number("controls.threshold", _("Threshold, per cent"), percent),
        items_field(scene, items),
        *shares_fields(scene),
    )


def threshold_of(scene: Scene) -> float | None:
    """Return the threshold that was typed, 0…1; None where no number was."""
    typed = number_typed(scene.asked.choice.threshold, MOST_PERCENT)
    return None if typed is None else float(threshold_text(typed / MOST_PERCENT))


def is_refused(scene: Scene) -> bool:
    """Return whether something was typed that is no threshold."""
    return bool(scene.asked.choice.threshold.strip()) and threshold_of(scene) is None


def _sure(gains: Mapping[str, Figure], *, adopting: bool) -> float:
    """Return what a candidate would add for certain."""
    counted = gains.values() if adopting else (gains["gain_held"],)
    return sum(one.value or 0.0 for one in counted)


def _may_act(scene: Scene) -> dict[str, str]:
    """Return the jurisdictions that may act together: those that are one economy."""
    names = jurisdiction_names(scene.library, scene.table)
    known = scene.table.by_jurisdiction
    return {code: name for code, name in names.items() if known[code].iso3}


def _base(scene: Scene) -> tuple[str, ...]:
    held = tuple(_may_act(scene))
    ticked = tuple(code for code in held if code in scene.asked.choice.base)
    return ticked or held[:USUAL_BASE]


def _candidates(scene: Scene) -> tuple[str, ...]:
    """Return who may join: those ticked, or whoever is no member."""
    base = _base(scene)
    held = tuple(code for code in _may_act(scene) if code not in base)
    ticked = tuple(code for code in held if code in scene.asked.choice.joining)
    return ticked or held


def _named(names: Mapping[str, str]) -> dict[str, str]:
    return {code: _(name) for code, name in names.items()}
