"""What the views of a change between two years share: the two ends, frame, words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.framing import Told, framed, span
from core.briefs.market import words
from core.i18n import _
from core.joining import listed

if TYPE_CHECKING:
    from core.briefs.exhibit import ChartSpec, Exhibit, TableSpec
    from core.briefs.market.asking import Asked, Scene


def why_no_change(scene: Scene) -> str | None:
    """Return why nothing can be said of a change; None if it can."""
    years = scene.asked.years
    if len(years) > 1:
        return None
    if len(scene.source.years) > 1:
        return _(
            "A change needs two years, and only {year} is chosen. Choose more years."
        ).format(year=years[0])
    return _(
        "A change needs two years, and this dataset has only {year}. Choose another "
        "dataset."
    ).format(year=years[0])


def framed_change(
    scene: Scene,
    told: tuple[str, str, str],
    shown: tuple[ChartSpec, TableSpec, str],
    notes: tuple[str, ...] = (),
) -> Exhibit:
    """Return a view of a change in its frame.

    Args:
        scene: What was asked.
        told: The code of the view, its title without the years, and its unit.
        shown: Chart, table and reading.
        notes: What must be said beside them.
    """
    source, asked = scene.source, scene.asked
    view, title, unit = told
    chart, table, reading = shown
    said = Told(
        key=f"market_share.{view}",
        title=listed((title, span(asked.years[0], asked.year))),
        unit=unit,
        reading=reading,
        definition=words.definition(source, asked),
    )
    return framed(source.dataset, said, chart, table, notes)


def ends(asked: Asked) -> tuple[int, int]:
    """Return the first and the last year asked for."""
    return asked.years[0], asked.years[-1]
