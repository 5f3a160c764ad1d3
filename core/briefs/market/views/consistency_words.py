"""What is said of shares of the world economy that ought to be one number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.mentions import mentioned
from core.format import joined
from core.i18n import _
from core.joining import clauses, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.market.asking import Scene
    from core.briefs.market.views.consistency import Row
    from core.casefile import Dataset

MOST_NAMED: Final = 3


def reading(scene: Scene, sizes: Dataset, rows: Sequence[Row]) -> str:
    """Return both shares of the first economies, and for whom they differ."""
    both = [row for row in rows if row.percent.value is not None]
    if not both:
        return _(
            "{industry}, {year}: of no economy chosen are both shares known."
        ).format(industry=scene.asked.industry_name, year=scene.asked.year)
    numbers = clauses(
        _("{economy} {implied} against {size}").format(
            economy=scene.source.in_sentence(row.economy),
            implied=mentioned(row.implied),
            size=mentioned(row.size),
        )
        for row in both[:MOST_NAMED]
    )
    main = _(
        "{industry}, {year}: share over location quotient against the share of GDP "
        "({publisher}): {numbers}."
    ).format(
        industry=scene.asked.industry_name,
        year=scene.asked.year,
        publisher=sizes.said("publisher") or sizes.title,
        numbers=numbers,
    )
    return sentences((main, _verdict(scene, both)))


def _verdict(scene: Scene, both: Sequence[Row]) -> str:
    apart = [row for row in both if row.parts]
    if not apart:
        return _("They agree.")
    apart.sort(key=lambda row: -abs(row.percent.value or 0.0))
    names = [
        _("{economy} ({value})").format(
            economy=scene.source.in_sentence(row.economy), value=mentioned(row.percent)
        )
        for row in apart[:MOST_NAMED]
    ]
    if len(apart) > MOST_NAMED:
        return _("They differ for several, most for {economies}.").format(
            economies=joined(names)
        )
    return _("They differ for {economies}.").format(economies=joined(names))
