"""How old what is known of each list is, against how long it may be trusted."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs.controls.bar import as_of_field
from core.briefs.controls.names import jurisdiction_name, list_name
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Bar, BarSpec, Benchmark
from core.briefs.framing import Told, framed, table_of
from core.briefs.mentions import mentioned
from core.format import written
from core.formulas.controls.currency import OF_PARTIES, listings
from core.i18n import N_, _
from core.indicators.currency import STALE_AFTER, is_stale
from core.joining import sentences
from core.moment import today
from core.tables.controls.dates import is_whole
from core.tables.controls.rows import Jurisdiction

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.briefs.exhibit import Exhibit, Field, TableCell
    from core.formulas.controls.currency import Listing
    from core.library import Library
    from core.selection import Selection

LIMITS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "entities": N_("limit for lists of parties"),
        "target": N_("limit for lists of the target"),
        "list": N_("limit for other lists"),
    }
)
"""What the lines to judge by are called."""


def currency(
    library: Library, selection: Selection
) -> tuple[tuple[Field, ...], Exhibit | str]:
    """Return the age of every list of the case, the oldest first."""
    choice = selection.controls
    at = choice.as_of if is_whole(choice.as_of) else today()
    found = list(listings(library, at))
    if not found:
        return (), _(
            "No dataset of this case has entries of control lists, or parties on them, "
            "so there is no age to tell. Import a workbook, or open the sample case."
        )
    found.sort(key=lambda one: -(one.age.value or 0.0))
    bar = (as_of_field((), choice.as_of),)
    names = _names(library)
    limits = {one.limit for one in found}
    chart = BarSpec(
        tuple(_bar(names, one) for one in found if one.age.value is not None),
        "days",
        tuple(
            Benchmark(float(days), _(LIMITS[limit]))
            for limit, days in STALE_AFTER.items()
            if limit in limits
        ),
    )
    told = Told(
        key="controls.currency",
        title=_("Days since the lists were last checked, as of {date}").format(date=at),
        unit=_("days"),
        reading=_reading(names, found, at),
        definition=_(
            "A list is stale after 7 days if it is of parties, after 14 days if it is "
            "of the target, and after 30 days otherwise; one whose date of checking is "
            "not on record is stale."
        ),
    )
    table = table_of(_heads(), (_row(names, one) for one in found), labels=3)
    return bar, framed(found[0].dataset, told, chart, table)


def _bar(names: Mapping[str, str], one: Listing) -> Bar:
    stale = is_stale(one.age.value, one.limit)
    return Bar("", _name(names, one), datum(one.age), chosen=stale)


def _names(library: Library) -> dict[str, str]:
    return {
        known.jurisdiction_id: jurisdiction_name(library, known)
        for known in library.control_rows(Jurisdiction)
    }


def _name(names: Mapping[str, str], one: Listing) -> str:
    whose = names.get(one.jurisdiction, one.jurisdiction)
    listing = list_name(one.dataset.said("list_name")) or one.dataset.title
    return _("{jurisdiction}: {list}").format(jurisdiction=whose, list=listing)


def _heads() -> tuple[str, ...]:
    return (
        *(_("List"), _("Rows"), _("Edition"), _("Days since checked")),
        *(_("Limit"), _("Stale")),
    )


def _row(names: Mapping[str, str], one: Listing) -> tuple[TableCell, ...]:
    limit = float(STALE_AFTER[one.limit])
    is_old = is_stale(one.age.value, one.limit)
    return (
        label_cell(_name(names, one)),
        label_cell(_("parties") if one.kind == OF_PARTIES else _("entries")),
        label_cell(one.dataset.vintage),
        cell(one.age),
        label_cell(written(limit, "days"), limit),
        label_cell(_("stale") if is_old else _("current")),
    )


def _reading(names: Mapping[str, str], found: Sequence[Listing], at: str) -> str:
    """Return the list checked longest ago, or that no row says when it was checked."""
    dated = [one for one in found if one.age.value is not None]
    if not dated:
        return _(
            "No row of these lists says that it was checked by {date}, so all of them "
            "count as stale. Fill in the column “Verified on” of the "
            "template and import it."
        ).format(date=at)
    said = [
        _("Checked longest ago: {list}, {days}.").format(
            list=_name(names, dated[0]), days=mentioned(dated[0].age)
        )
    ]
    if len(dated) < len(found):
        said.append(_("Of other lists no date of checking is on record."))
    return sentences(said)
