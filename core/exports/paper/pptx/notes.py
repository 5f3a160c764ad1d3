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
    """Yield what numbers are made of; formula and workbook once for all of the same.

    Sixty shares of one chart would else name the same file sixty times.
    """
    most = FEW_CELLS if len(found) > MANY else None
    alike: dict[str, list[Traced]] = {}
    for one in found:
        alike.setdefault(_made_of(one, most), []).append(one)
    for made_of, several in alike.items():
        yield made_of
        for one in several:
            text = _("{label}  {what}: {value}. {cells}")
            yield text.format(
                label=one.label, what=one.what, value=one.value, cells=_cells(one, most)
            ).rstrip()


def _made_of(one: Traced, most: int | None) -> str:
    """Return the formula of a number, and its workbooks with their checksums."""
    hashes = dict(one.sha256)
    files: dict[str, dict[str, None]] = {}
    for file, sheet, _cell, _raw in one.cells[:most]:
        files.setdefault(file, {})[sheet] = None
    said = [_("Formula: {formula}.").format(formula=one.formula)] if one.formula else []
    for file, sheets in files.items():
        named = _("{file} (SHA-256 {checksum}), sheet {sheet}")
        checksum = hashes.get(file, "")[:HASH_SIGNS]
        sheet = ", ".join(sheets)
        said.append(named.format(file=file, checksum=checksum, sheet=sheet))
    return " ".join(said)


def _cells(one: Traced, most: int | None) -> str:
    """Return the cells behind a number; sheet and file where there are several."""
    shown = one.cells[:most]
    files = {file for file, _sheet, _cell, _raw in shown}
    is_one_sheet = len({(file, sheet) for file, sheet, _cell, _raw in shown}) == 1
    said: list[str] = []
    before = ("", "")
    for file, sheet, cell, raw in shown:
        where = _("cell {cell}: {value}").format(cell=cell, value=raw)
        if not is_one_sheet and (file, sheet) != before:
            where = _("sheet {sheet}, {cell}").format(sheet=sheet, cell=where)
            if len(files) > 1:
                where = _("{file}, {cell}").format(file=file, cell=where)
        before = (file, sheet)
        said.append(where)
    more = one.cell_count - len(shown)
    if more > 0:
        said.append(_("and {count} more cells").format(count=counted(more)))
    return "; ".join(said)
