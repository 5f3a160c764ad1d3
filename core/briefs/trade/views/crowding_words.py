"""What is said of how few partners exports or imports rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.ranges import range_of, said
from core.briefs.reasons import reason_text
from core.briefs.trade.choices import flow_of
from core.formulas.trade.partner_concentration import partners_in
from core.i18n import _

if TYPE_CHECKING:
    from core.briefs.trade.asking import Scene
    from core.briefs.trade.periods import Periods
    from core.formulas.trade.partner_concentration import Partners


def partners_of_last(scene: Scene, periods: Periods) -> Partners:
    """Return the partners of the flow in the last period."""
    of = "exports" if flow_of(scene.asked.choice) == "export" else "imports"
    return partners_in(scene.table, scene.asked.stream, of, periods.last)


def concentrated(found: Partners) -> str:
    """Return on how few partners a flow rests, or nothing where that is not known."""
    if found.figure("partner_hhi_low").value is None:
        return ""
    return _(
        "The Herfindahl-Hirschman index of partners is {hhi} (effective number: "
        "{number}); the four largest make {ratio}."
    ).format(
        hhi=measure(found, "partner_hhi"),
        number=measure(found, "partner_effective_number"),
        ratio=measure(found, "partner_concentration_ratio"),
    )


def measure(found: Partners, name: str) -> str:
    """Return a measure; both its bounds where they do not print alike."""
    return said(range_of(name, found.figure))


def not_concentrated(found: Partners) -> str:
    """Return why it cannot be said on how few partners a flow rests."""
    reason = found.figure("partner_hhi_low").reason
    return _("On how few partners it rests is not known: {reason}.").format(
        reason=reason_text(reason)
    )
