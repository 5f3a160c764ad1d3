"""What is to be matched: a peer, or a location quotient that was typed in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs import fields
from core.briefs.market.views.over_years import whose, whose_field
from core.briefs.typed import number_typed
from core.i18n import _
from core.tables.output import WORLD

if TYPE_CHECKING:
    from core.briefs.exhibit import Field
    from core.briefs.market.asking import Scene


class Goal(NamedTuple):
    """Whose parity with whom.

    Attributes:
        own: The economy that adds.
        peer: The economy to be matched; empty where there is no other.
        target: The quotient to be reached instead of the peer's.
        growth: Per cent a year.
        refused: What was typed and is no such number.
    """

    own: str
    peer: str
    target: float | None
    growth: float | None
    refused: tuple[str, ...]

    @property
    def what(self) -> str | float:
        """The peer's code, or the quotient to be reached."""
        return self.peer if self.target is None else self.target


def goal_of(scene: Scene) -> Goal:
    """Return what is to be matched, as near to what was chosen as can be."""
    choice = scene.asked.choice
    own, others = whose(scene.asked), peers(scene)
    nearest = (choice.peer, *scene.asked.economies, *others)
    peer = next((code for code in nearest if code in others), "")
    typed = (choice.target, choice.growth)
    target, growth = map(number_typed, typed)
    refused = tuple(
        text
        for text, number in zip(typed, (target, growth), strict=True)
        if text.strip() and number is None
    )
    return Goal(own, peer, target, growth, refused)


def peers(scene: Scene) -> dict[str, str]:
    """Return who can be matched: everybody else, groups included."""
    own = whose(scene.asked)
    names = scene.source.economies.items()
    return {code: name for code, name in names if code not in (own, WORLD)}


def goal_fields(scene: Scene) -> tuple[Field, ...]:
    """Return the controls for the two economies, quotient and growth."""
    goal, choice = goal_of(scene), scene.asked.choice
    return (
        whose_field(scene),
        fields.one("market.peer", _("&Peer"), peers(scene), goal.peer),
        fields.number("market.target", _("or L&Q"), choice.target),
        fields.number("market.growth", _("&Growth, % a year"), choice.growth),
    )
