"""What stands in the speaker notes: enough to find every number again without the file.

A colleague abroad gets the slides and nothing else. So a note names workbook, sheet and
cell of each number on its slide, the checksum of the workbook and the formula.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefing.annex import numbers_of
from core.briefing.paper import Exhibit
from core.digits import counted
from core.exports.paper.words import below_figure
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.briefing.paper import Paper, Part, Traced

HASH_SIGNS: Final = 12
MANY: Final = 24
"""On a slide with more numbers than this, fewer cells of each are named."""
FEW_CELLS: Final = 3


def origins(paper: Paper) -> dict[str, Traced]:
    """Return by figure where each number comes from."""
    return {one.figure_id: one for one in paper.annex}


def notes_of(parts: Sequence[Part], known: Mapping[str, Traced]) -> list[str]:
    """Return the lines of a slide's notes: the user's, the sources, every number."""
    lines: list[str] = []
    figures: dict[str, None] = {}
    for part in parts:
        figures |= dict.fromkeys(numbers_of(part))
        if isinstance(part, Exhibit):
            lines += part.note.splitlines()
            lines += below_figure(part)
    found = [known[one] for one in figures if one in known]
    if found:
        lines += ["", _("Where the numbers on this slide come from:")]
        lines += _told(found)
    return lines


def _told(found: Sequence[Traced]) -> Iterator[str]:
    most = FEW_CELLS if len(found) > MANY else None
    for one in found:
        text = _("{label}  {what}: {value}. Formula: {formula}. {cells}")
        yield text.format(
            label=one.label,
            what=one.what,
            value=one.value,
            formula=one.formula,
            cells=_cells(one, most),
        )


def _cells(one: Traced, most: int | None) -> str:
    """Return the cells behind a number; each file is named once, with its checksum."""
    shown = one.cells[:most]
    hashes = dict(one.sha256)
    said: list[str] = []
    before = ""
    for file, sheet, cell, raw in shown:
        where = _("sheet {sheet}, cell {cell}: {value}").format(
            sheet=sheet, cell=cell, value=raw
        )
        if file != before:
            checksum = hashes.get(file, "")[:HASH_SIGNS]
            named = _("{file} (SHA-256 {checksum})") if checksum else "{file}"
            where = f"{named.format(file=file, checksum=checksum)}, {where}"
        before = file
        said.append(where)
    more = one.cell_count - len(shown)
    if more > 0:
        said.append(_("and {count} more cells").format(count=counted(more)))
    return "; ".join(said)
