"""The items of a dataset, and what numbers of which lists are matched with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.tables.controls.list_rows import Correspondence, ItemMap
from core.tables.controls.matching import RELATIONS, with_matches
from core.tables.controls.proposing import proposals

if TYPE_CHECKING:
    from core.library import Library
    from core.tables.controls.proposing import Proposal
    from core.tables.controls.table import ControlsTable

# From the table: an index would answer for the kind, and is in no checksum.
ANY_IMPORTED: Final = "SELECT 1 FROM record NOT INDEXED WHERE kind = 'item_map' LIMIT 1"
IMPORTED: Final = "imported"
"""Why a number belongs to an item where a workbook says so."""


def list_code(library: Library, jurisdiction: str) -> str:
    """Return the code of a jurisdiction by which its lists are known, such as `JP`."""
    found = library.economies.resolve(jurisdiction).code
    known = library.economies.get(found) if found else None
    return (known.iso2 if known else "") or jurisdiction


def imported_matches(library: Library) -> tuple[ItemMap, ...]:
    """Return what workbooks say of numbers and items."""
    rows = library.control_rows(ItemMap)
    return tuple(row for row in rows if row.relation in RELATIONS)


def matched_table(library: Library, table: ControlsTable) -> ControlsTable:
    """Return a dataset with the entries that matched numbers stand for.

    What the user has decided goes before what a workbook says. Where nothing is
    matched, no other dataset is asked: one that is damaged is no matter here.
    """
    imported = any(library.case.rows(ANY_IMPORTED))
    if not table.items or not (library.matches or imported):
        return table
    own = [one for one in library.matches if one.dataset == table.dataset.slug]
    decided = {one.pair[1:] for one in own}
    told = [
        (row.item_id, list_code(library, row.jurisdiction_id), number, row.relation)
        for row in imported_matches(library)
        if (number := row.list_no_norm or row.list_no)
    ]
    matches = [one for one in told if one[:3] not in decided]
    matches += [
        (one.item_id, one.jurisdiction, one.list_no, one.relation)
        for one in own
        if one.relation in RELATIONS
    ]
    if not matches:
        return table
    ids = {
        list_code(library, known.jurisdiction_id): known.jurisdiction_id
        for known in (*table.jurisdictions, *table.targets)
    }
    return with_matches(table, matches, library.list_texts, ids)


def proposed(library: Library, table: ControlsTable) -> tuple[Proposal, ...]:
    """Return what numbers of the lists of a case may be about its items."""
    codes = {
        known.jurisdiction_id: list_code(library, known.jurisdiction_id)
        for known in (*table.jurisdictions, *table.targets)
    }
    beside = library.control_rows(Correspondence)
    return proposals(table, library.list_texts, beside, codes)
