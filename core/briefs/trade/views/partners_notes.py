"""What partners are called, and what is said where something of them is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.names import with_article
from core.briefs.reasons import reason_text
from core.format import joined, written_period
from core.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.trade.asking import Scene
    from core.briefs.trade.periods import Periods
    from core.briefs.trade.standing import Standing

MOST_NAMED: Final = 6
"""So many partners are named in a note; of more their number is said."""

NO_PARTNERS: Final = N_(
    "This dataset gives trade with the world or with groups alone, not by partner. "
    "Choose another dataset, or import one with partners."
)


def partner_name(scene: Scene, code: str) -> str:
    """Return what a partner is called."""
    return scene.library.economies.name(code)


def in_sentence(scene: Scene, code: str) -> str:
    """Return what a partner is called within a sentence."""
    return with_article(code, partner_name(scene, code))


def no_partners(scene: Scene) -> str:
    """Return that a dataset is not divided by partner, or nothing if it is."""
    return "" if scene.table.each_partner else _(NO_PARTNERS)


def nothing_known(scene: Scene, period: str, found: Sequence[Standing] = ()) -> str:
    """Return that nothing is known by partner, and why."""
    reasons = [one.figure.reason for one in found if one.figure.reason]
    if reasons:
        return _("No trade by partner is known for {period}: {reason}.").format(
            period=written_period(period), reason=reason_text(reasons[0])
        )
    return _(
        "No trade of {reporter} by partner is published for these years. Choose "
        "another flow, product or dataset."
    ).format(reporter=scene.asked.reporter)


def partly_known(
    scene: Scene, periods: Periods, found: Sequence[Standing]
) -> tuple[str, ...]:
    """Return with whom only a part of the period's trade is published."""
    names = [in_sentence(scene, one.code) for one in found if one.flag]
    if not names:
        return ()
    if len(names) > MOST_NAMED:
        text = ngettext(
            "With {count} partner only part of {period} is published.",
            "With {count} partners only part of {period} is published.",
            len(names),
        )
        return (text.format(count=len(names), period=written_period(periods.last)),)
    text = _("With {partners} only part of {period} is published.")
    return (text.format(partners=joined(names), period=written_period(periods.last)),)
