"""Between which two periods a view of many looks back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs.framing import span
from core.briefs.trade.choices import BALANCE, flow_of
from core.format import written_period
from core.i18n import N_, _
from core.tables.streams import Where
from core.tables.trade_periods import whole_periods

if TYPE_CHECKING:
    from core.briefs.trade.asking import Scene


IN_SENTENCE: Final = {"export": N_("exports"), "import": N_("imports")}


class Periods(NamedTuple):
    """The periods that are whole, within the years asked for.

    Attributes:
        held: All of them, oldest first.
    """

    held: tuple[str, ...]

    @property
    def last(self) -> str:
        """The newest one."""
        return self.held[-1]

    @property
    def first(self) -> str:
        """The oldest one; of months the oldest of the same season as the last."""
        return next(name for name in self.held if name[4:] == self.last[4:])

    @property
    def is_one(self) -> bool:
        """Whether there is nothing to look back to."""
        return self.first == self.last

    @property
    def said(self) -> str:
        """From the first to the last."""
        if "-" in self.last and not self.is_one:
            return f"{span(self.first, self.first)}–{span(self.last, self.last)}"
        return span(self.first, self.last)


def why_no_change(periods: Periods) -> str:
    """Return that one period is not enough."""
    return _(
        "A change needs two years, and only {period} is at hand. Choose more years, or "
        "another dataset."
    ).format(period=written_period(periods.last))


def mark_note(periods: Periods) -> str:
    """Return what the mark on a bar means."""
    return _("The mark on a bar is where it was in {period}.").format(
        period=written_period(periods.first)
    )


def periods_of(
    scene: Scene, partners: tuple[str, ...], products: tuple[str, ...]
) -> Periods | None:
    """Return the periods of the flow that is looked at; None where there are none.

    A period of which only a part is published counts only where there is no whole one.

    Args:
        scene: What was asked.
        partners: As published; all, if there are none.
        products: As published.
    """
    table, asked = scene.table, scene.asked
    flow, stream = flow_of(asked.choice), asked.stream
    where = Where(
        asked.frequency,
        stream.basis,
        table.reporters_of(stream.reporter),
        partners,
        products,
        flow=() if flow == BALANCE else (flow,),
    )
    first, last = asked.years
    for held in (whole_periods(table.rows, where), table.rows.held("period", where)):
        within = tuple(name for name in held if first <= int(name[:4]) <= last)
        if within:
            return Periods(within)
    return None
