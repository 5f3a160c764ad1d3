"""What the reader says of a workbook it examined: broken rules, and the cleaned copy.

The process that wrote it may have been taken over, so what is not as agreed on is
refused here as it is everywhere.
"""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from core.cell_blocks import rows_of
from core.intake.refusals import refused
from core.problems import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.intake.reader.workbook.cell_json import CellJson
    from core.intake.staged import Staged

ILL: Final = """
    SELECT rule, code, name, cells, places, fixed, particulars FROM ailment
    LEFT JOIN sheet USING (sheet_no) ORDER BY ailment.rowid"""
COPIES: Final = """
    SELECT sheet_no, name, hidden, c.rows, formats, data, added, whole
    FROM cleaned AS c JOIN sheet USING (sheet_no) ORDER BY position"""
_MALFORMED: Final = (ValueError, TypeError, KeyError, AttributeError, zlib.error)


class StagedAilment(NamedTuple):
    """What breaks a rule; see `core.intake.reader.doctor.ailment`."""

    rule: str
    code: str
    sheet: str
    cells: int
    places: tuple[Place, ...]
    fixed: bool
    said: Mapping[str, str]


class CleanedSheet(NamedTuple):
    """A sheet of the cleaned copy; see `core.intake.reader.doctor.cleaning`."""

    sheet_no: int
    name: str
    hidden: bool
    rows: int
    formats: Mapping[str, tuple[tuple[int, int], ...]]
    data: int
    added: int
    whole: bool


def ailments(staged: Staged) -> list[StagedAilment]:
    """Return what breaks a rule for tables that machines can read.

    Raises:
        IntakeError: The staging file says what no reader of ours says.
    """
    try:
        return [_ailment(*row) for row in staged.rows(ILL)]
    except _MALFORMED as error:
        raise refused("reader_untrusted", staged.name) from error


def cleaned_sheets(staged: Staged) -> list[CleanedSheet]:
    """Return the sheets of the cleaned copy.

    Raises:
        IntakeError: The staging file says what no reader of ours says.
    """
    try:
        return [_cleaned(*row) for row in staged.rows(COPIES)]
    except _MALFORMED as error:
        raise refused("reader_untrusted", staged.name) from error


def cleaned_rows(staged: Staged, sheet_no: int) -> Iterator[list[CellJson]]:
    """Yield the rows of a cleaned sheet, from row 1 and column A on."""
    blocks = staged.rows(
        "SELECT payload FROM cleaned_grid WHERE sheet_no = ? ORDER BY first_row",
        sheet_no,
    )
    try:
        for (payload,) in blocks:
            yield from rows_of(payload)
    except _MALFORMED as error:
        raise refused("reader_untrusted", staged.name) from error


def _ailment(*row: Any) -> StagedAilment:  # noqa: ANN401  # whatever the file holds
    rule, code, sheet, cells, places, fixed, said = row
    name = str(sheet or "")
    where = tuple(Place(name, int(at), int(to)) for at, to in json.loads(places))
    texts = {str(key): str(value) for key, value in json.loads(said).items()}
    return StagedAilment(rule, code, name, int(cells), where, bool(fixed), texts)


def _cleaned(*row: Any) -> CleanedSheet:  # noqa: ANN401
    number, name, hidden, rows, formats, data, added, whole = row
    codes = {
        str(code): tuple((int(at), int(to)) for at, to in cells)
        for code, cells in json.loads(formats).items()
    }
    return CleanedSheet(
        number, name, bool(hidden), rows, codes, data, added, bool(whole)
    )
