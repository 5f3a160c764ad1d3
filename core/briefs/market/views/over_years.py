"""What the views of a change between two years share: the two ends, frame, words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs import fields
from core.briefs.framing import Told, framed, span
from core.briefs.market import words
from core.i18n import _
from core.joining import listed

if TYPE_CHECKING:
    from core.briefs.exhibit import ChartSpec, Exhibit, Field, TableSpec
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
    years: tuple[int, int] | None = None,
) -> Exhibit:
    """Return a view of a change in its frame.

    Args:
        scene: What was asked.
        told: The code of the view, its title without the years, and its unit.
        shown: Chart, table and reading.
        notes: What must be said beside them.
        years: Those of the title, if they are not those asked for.
    """
    source, asked = scene.source, scene.asked
    view, title, unit = told
    chart, table, reading = shown
    said = Told(
        key=f"market_share.{view}",
        title=listed((title, span(*(years or ends(asked))))),
        unit=unit,
        reading=reading,
        definition=words.definition(source, asked),
    )
    return framed(source.dataset, said, chart, table, notes)


def whose(asked: Asked) -> str:
    """Return the economy that a view of one economy is about."""
    chosen = asked.choice.whose
    return chosen if chosen in asked.economies else asked.economies[0]


def whose_field(scene: Scene) -> Field:
    """Return the control that chooses it among the economies chosen."""
    source, asked = scene.source, scene.asked
    names = {code: source.economies[code] for code in asked.economies}
    return fields.one("market.whose", _("&About"), names, whose(asked))


def ends(asked: Asked) -> tuple[int, int]:
    """Return the first and the last year asked for."""
    return asked.years[0], asked.years[-1]
