"""The selection bar of the export controls tab."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs import fields
from core.briefs.controls.asking import tables_with_items
from core.briefs.controls.names import (
    CLASSES,
    LEVELS,
    category_name,
    jurisdiction_names,
    named,
)
from core.format import written_period
from core.i18n import _
from core.moment import today
from core.tables.controls.entries import FACTS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from core.briefs.controls.asking import Scene
    from core.briefs.exhibit import Field

FILTERS: Final = ("category", "domain", "regime", "rationale")
OF_ITEMS: Final = (*FILTERS, "verified", "as_of")
SHARED: Final = ("jurisdictions", *OF_ITEMS)
"""What most views ask; all views ask for the dataset."""
ALWAYS: Final = ("controls.dataset", "controls.jurisdictions", "controls.as_of")
"""Controls that are shown even where they leave no choice."""


def bar_fields(scene: Scene, asks: Collection[str] = SHARED) -> tuple[Field, ...]:
    """Return the controls for the dataset, and for those of `SHARED` that are asked."""
    library, table, asked = scene
    datasets = [one.dataset for one in tables_with_items(library)]
    names = jurisdiction_names(library, table)
    shared = {
        "jurisdictions": fields.many(
            *("controls.jurisdictions", _("&Jurisdictions")), names, asked.jurisdictions
        ),
        **_filters(scene),
        "verified": fields.one(
            *("controls.verified", _("Chec&ked")),
            named(FACTS, LEVELS, _("Anything told")),
            table.verified,
        ),
        "as_of": as_of_field(table.dates, asked.choice.as_of),
    }
    shown = (
        fields.dataset("controls.dataset", datasets, table.dataset.slug),
        *(field for name, field in shared.items() if name in asks),
    )
    return tuple(
        field
        for field in shown
        if field.name in ALWAYS or len(field.options) > 2  # noqa: PLR2004  # all, and one
    )


def _filters(scene: Scene) -> dict[str, Field]:
    table, chosen = scene.table, scene.asked.chosen
    return {
        "category": fields.one(
            *("controls.category", _("Cate&gory")),
            {
                code: category_name(code) or _("All categories")
                for code in ("", *table.categories)
            },
            chosen.category,
        ),
        "domain": fields.one(
            *("controls.domain", _("Do&main")),
            _as_written(table.domains, _("All domains")),
            chosen.domain,
        ),
        "regime": fields.one(
            *("controls.regime", _("Reg&ime")),
            _as_written(table.baselines, _("Any regime")),
            chosen.regime,
        ),
        "rationale": fields.one(
            *("controls.rationale", _("Polic&y rationale")),
            named(table.classes, CLASSES, _("Any rationale")),
            chosen.rationale,
        ),
    }


def _as_written(words: Iterable[str], every: str) -> dict[str, str]:
    return {"": every, **{word: word for word in words if word}}


def as_of_field(dates: Iterable[str], chosen: str) -> Field:
    """Return the dates at which anything changed, and today, which is no date.

    Who chose today yesterday does not want yesterday.
    """
    now = today()
    known = sorted({*dates, chosen} - {"", now})
    past = {date: written_period(date) for date in known if date < now}
    coming = {date: written_period(date) for date in known if date > now}
    names = {**past, "": _("Today"), **coming}
    return fields.slider("controls.as_of", _("As &of"), names, chosen)


def destination_fields(scene: Scene) -> tuple[Field, ...]:
    """Return the choice of the destination: the target first, then all by name."""
    library, asked = scene.library, scene.asked
    codes = [row.code for row in library.economies.rows if not row.is_aggregate]
    names = {code: library.economies.name(code) for code in codes}
    by_name = sorted(names, key=lambda code: (code != asked.target, names[code]))
    offered = {code: names[code] for code in by_name}
    return (
        fields.one(
            "controls.destination", _("Destin&ation"), offered, asked.destination
        ),
    )
