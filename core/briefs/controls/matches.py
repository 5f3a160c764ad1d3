"""Numbers of lists and the items they may be about, for the user to decide."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs.controls.asking import tables_with_items
from core.briefs.controls.names import NOT_ECONOMIES, item_name
from core.casefile.own_matches import NONE, Match
from core.i18n import N_, _
from core.joining import sentences
from core.tables.controls.matched import (
    IMPORTED,
    imported_matches,
    list_code,
    proposed,
)
from core.tables.controls.matching import RELATIONS
from core.tables.controls.proposing import ABOVE, ACROSS, ALIKE, PUBLISHED, SAME
from core.tables.controls.texts import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.library import Library
    from core.tables.controls import ControlsTable

RELATION_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "equal": N_("the same as the item"),
        "broader": N_("broader than the item"),
        "narrower": N_("narrower than the item"),
        "overlap": N_("overlaps with the item"),
    }
)
"""What a number may be to an item, in the order in which it is offered."""

GROUNDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        SAME: N_("An entry of the item names this number."),
        ABOVE: N_("An entry of the item names {because}, which is below this number."),
        PUBLISHED: N_(
            "Across lists: the list names the number of {because} beside its own."
        ),
        ALIKE: N_("Across lists: the names share {because}."),
        IMPORTED: N_("A workbook says so: {because}"),
    }
)
"""Why a number is proposed."""

STATES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "gone": N_("no longer fits"),
        "proposed": N_("proposed"),
        "confirmed": N_("confirmed"),
        "refused": N_("rejected"),
        "imported": N_("imported"),
    }
)


class MatchRow(NamedTuple):
    """A number and an item, proposed or decided.

    Attributes:
        match: What would be kept if it were confirmed as it is.
        state: A key of `STATES`.
        is_across: The ground leads from one list to another.
    """

    match: Match
    state: str
    item: str
    jurisdiction: str
    text: str
    relation: str
    why: str
    is_across: bool = False


def match_rows(library: Library) -> tuple[MatchRow, ...]:
    """Return what is to be decided first, then what was decided or imported."""
    tables = tables_with_items(library)
    rows = [row for table in tables for row in _rows(library, table)]
    order = list(STATES)
    return tuple(sorted(rows, key=lambda row: order.index(row.state)))


def relation_names() -> dict[str, str]:
    """Return what a number may be to an item, by code."""
    return {code: _(name) for code, name in RELATION_NAMES.items()}


def _rows(library: Library, table: ControlsTable) -> Iterator[MatchRow]:
    slug = table.dataset.slug
    own = {one.pair: one for one in library.matches if one.dataset == slug}
    met = set(own)
    for one in own.values():
        state = "confirmed" if one.relation in RELATIONS else "refused"
        yield _row(library, table, one, state)
    for told in imported_matches(library):
        code = list_code(library, told.jurisdiction_id)
        number = told.list_no_norm or told.list_no
        why = f"{IMPORTED} {told.source}"
        match = Match(slug, told.item_id, code, number, told.relation, why)
        if match.pair not in met and _has(table, told.item_id):
            met.add(match.pair)
            yield _row(library, table, match, "imported")
    for new in proposed(library, table):
        why = f"{new.ground} {new.because}"
        pair = slug, new.item_id, new.jurisdiction, new.list_no
        if pair not in met:
            yield _row(library, table, Match(*pair, new.relation, why), "proposed")


def _has(table: ControlsTable, item_id: str) -> bool:
    return any(item.item_id == item_id for item in table.items)


def _row(library: Library, table: ControlsTable, match: Match, state: str) -> MatchRow:
    ground, _space, because = match.why.partition(" ")
    row = library.list_texts.first(match.jurisdiction, match.list_no)
    known = _has(table, match.item_id)
    why = _(GROUNDS[ground]).format(because=because) if ground in GROUNDS else because
    lacking = _lacking(has_item=known, has_number=row is not None)
    relation = RELATION_NAMES.get(match.relation)
    return MatchRow(
        match,
        "gone" if lacking and state == "confirmed" else state,
        item_name(table.item(match.item_id)) if known else match.item_id,
        jurisdiction_of_list(library, match.jurisdiction),
        text_of(row) if row is not None else "",
        _(relation) if relation else _("not this item"),
        sentences((lacking, why)),
        is_across=ground in ACROSS,
    )


def _lacking(*, has_item: bool, has_number: bool) -> str:
    """Return why a number counts for nothing, as after a refresh; else nothing."""
    if not has_item:
        return _("The dataset has no such item now, so the number counts for nothing.")
    if not has_number:
        return _("No list of the case has this number now, so it counts for nothing.")
    return ""


def jurisdiction_of_list(library: Library, code: str) -> str:
    """Return what the jurisdiction of a list is called."""
    if code in NOT_ECONOMIES:
        return _(NOT_ECONOMIES[code])
    found = library.economies.resolve(code).code
    return library.economies.name(found) if found else code


def decided(row: MatchRow, relation: str) -> Match:
    """Return what is kept when a row is decided: a relation, or `NONE`; or as it is."""
    match = row.match
    if relation == NONE or relation in RELATIONS:
        return match._replace(relation=relation)
    return match if match.relation in RELATIONS else match._replace(relation="overlap")
