"""The partners or products that a view shows, and what all others make together."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs.mentions import mentioned
from core.briefs.trade.choices import flow_of
from core.briefs.trade.names import coded_name
from core.briefs.trade.standing import farthest
from core.format import written_period
from core.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from core.briefs.trade.asking import Scene
    from core.briefs.trade.periods import Periods
    from core.briefs.trade.standing import Standing
    from core.figure import Figure

UNNAMED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "partner": N_("Not listed by partner"),
        "product": N_("Not divided by product"),
    }
)
NONE_TRADED: Final = {
    "export": N_("In {period} no exports of {reporter} above zero are listed."),
    "import": N_("In {period} no imports of {reporter} above zero are listed."),
    "balance": N_(
        "In {period} no balance of {reporter} that is known is above or below zero."
    ),
}


class Shown(NamedTuple):
    """What is shown of those there are.

    Attributes:
        by: Whether they are each a `partner` or a `product`.
        aspect: What of them: their `value`, `share` or `change`.
    """

    by: str
    aspect: str
    found: Sequence[Standing]
    shown: Sequence[Standing]
    rest: Figure | None = None

    def chosen(self, scene: Scene) -> str:
        """Return the code of the one that stands out."""
        stream = scene.asked.stream
        return stream.partner if self.by == "partner" else stream.product

    def name(self, scene: Scene, code: str) -> str:
        """Return what one of them is called."""
        if self.by == "partner":
            return scene.library.economies.name(code)
        return coded_name(scene.table, code)

    @property
    def rest_name(self) -> str:
        """What to call all those that are not shown."""
        count = len(self.found) - len(self.shown)
        if not count:
            return _(UNNAMED[self.by])
        return ngettext(
            "All others ({count} listed)", "All others ({count} listed)", count
        ).format(count=count)


def positive(found: Sequence[Standing]) -> list[Standing]:
    """Return those with a flow above zero, the largest first."""
    held = [one for one in found if (one.figure.value or 0.0) > 0]
    return sorted(held, key=lambda one: -(one.figure.value or 0.0))


def is_unknown(found: Sequence[Standing]) -> bool:
    """Return whether a source says of one that its flow is there and not known."""
    return any(one.figure.reason not in (None, "period_missing") for one in found)


def none_traded(scene: Scene, periods: Periods) -> str:
    """Return that nobody, or nothing, has a flow above zero, or a balance."""
    return _(NONE_TRADED[flow_of(scene.asked.choice)]).format(
        period=written_period(periods.last), reporter=scene.asked.reporter
    )


def moved(
    scene: Scene,
    periods: Periods,
    kept: tuple[str, Sequence[Standing]],
    said: Mapping[str, Mapping[str, str]],
    name: Callable[[Scene, str], str],
) -> str:
    """Return who rose and who fell most since the first period, if anybody did.

    Args:
        scene: What was asked.
        periods: From when to when.
        kept: Whether by partner or product, and all there are.
        said: By way and flow the sentence.
        name: What one is called within it.
    """
    by, found = kept
    most = farthest(found)
    if most is None:
        return ""
    way, rise, fall = most
    named = {by: name(scene, rise.dim(by)), "other": name(scene, fall.dim(by))}
    return _(said[way][flow_of(scene.asked.choice)]).format(
        first=written_period(periods.first),
        rise=mentioned(rise),
        fall=mentioned(fall),
        **named,
    )
