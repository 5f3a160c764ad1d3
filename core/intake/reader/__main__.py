"""The reader process: the path of one job on standard input, one line on the output.

The order of the first steps matters: what reads is loaded while the job is waited for;
then come the limits, and only then the file.
"""

from __future__ import annotations

import gc
import json
import os
import sqlite3
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from core.intake.reader.confine import confine
from core.intake.reader.job import Errand
from core.intake.reader.refusal import Refusal

if TYPE_CHECKING:
    from core.intake.reader.beside import Beside
    from core.intake.reader.staging import StagingWriter
    from core.intake.reader.workbook.sniff import Format
    from core.intake.reader.workbook.workbook_read import WorkbookRead
    from core.intake.reader.workbook.xlsx import Begun

_SQLITE_IOERR_WRITE: Final = 778
_FULL: Final = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, _SQLITE_IOERR_WRITE)
"""How SQLite says that the file may not grow."""


def main() -> None:
    """Do the job on standard input and say how it went."""
    # A process that reads one workbook leaves no cycles behind that are worth a search
    # among millions of cells.
    gc.disable()
    _load()
    if not _is_called():
        _load_rarer()
    if not _is_called():
        _rehearse()
    job = sys.stdin.buffer.read()
    if not job:
        return  # nobody has anything to be read any more
    errand = Errand.from_json(Path(os.fsdecode(job)).read_bytes())
    beside = confine(errand.limits)
    sys.stdout.write(json.dumps(answer(errand, beside)) + "\n")
    sys.stdout.flush()


def _load() -> None:
    """Load what every workbook needs; what only some need comes with them."""
    import core.intake.reader.apply  # noqa: PLC0415
    import core.intake.reader.workbook.cells  # noqa: PLC0415
    import core.intake.reader.workbook.unmarking  # noqa: F401, PLC0415


def _load_rarer() -> None:
    """Load what reads the rarer formats: a reader that waits has the time."""
    import xlrd  # noqa: F401, PLC0415

    import core.intake.reader.workbook.formats.html  # noqa: PLC0415
    import core.intake.reader.workbook.formats.ods  # noqa: PLC0415
    import core.intake.reader.workbook.formats.xls  # noqa: PLC0415
    import core.intake.reader.workbook.formats.xlsb  # noqa: PLC0415
    import core.intake.reader.workbook.formats.xml2003  # noqa: F401, PLC0415


def _rehearse() -> None:
    from core.intake.reader.rehearsal import rehearse  # noqa: PLC0415

    rehearse()


def _is_called() -> bool:
    """Return whether a job has come, or may have: Windows cannot look into a pipe."""
    if sys.platform == "win32":
        return True
    import select  # noqa: PLC0415

    return bool(select.select([sys.stdin], [], [], 0)[0])


def answer(errand: Errand, beside: Beside | None = None) -> dict[str, object]:
    """Return what is said to the parent: `read` or `refused`."""
    try:
        return {"status": "read", **_read(errand, beside)}
    except Refusal as refusal:
        particulars: dict[str, str] = refusal.particulars
        return {"status": "refused", "code": refusal.code, "particulars": particulars}
    except MemoryError:
        return _refused("memory_limit", limit_bytes=errand.limits.memory_bytes)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode not in _FULL:
            raise
        return _refused("staging_full", limit_bytes=errand.limits.staging_bytes)


def _refused(code: str, **particulars: object) -> dict[str, object]:
    said = {name: str(value) for name, value in particulars.items()}
    return {"status": "refused", "code": code, "particulars": said}


def _read(errand: Errand, beside: Beside | None) -> dict[str, object]:
    if errand.job.draft:
        from core.intake.reader.drafts.draft_read import read_draft  # noqa: PLC0415

        return read_draft(errand)
    from core.intake.reader.workbook.sniff import sniff  # noqa: PLC0415

    data, job = errand.copy.read_bytes(), errand.job
    form = sniff(data, job.name)
    parsing = _begun(errand, data, form, beside)

    from core.intake.reader.apply import read_sheets  # noqa: PLC0415
    from core.intake.reader.staging import StagingWriter  # noqa: PLC0415

    read = _cells(errand, data, form, parsing)
    if not job.examine:
        data = b""
    if not any(one.sheet.rows for one in read.sheets):
        raise Refusal("damaged" if _lost(read) else "empty_workbook")
    with StagingWriter(errand.staging, beside) as staging:
        _store(read, staging)
        sheets = [one.sheet for one in read.sheets]
        if job.examine:
            from core.intake.reader.doctor.examination import (  # noqa: PLC0415
                examine,
            )

            examine(data, form, sheets, staging)
        read_sheets(sheets, job, staging)
        counts = {
            "sheets": staging.count("sheet"),
            "datasets": staging.count("dataset"),
        }
    return {"format": form.value, **counts}


def _begun(
    errand: Errand, data: bytes, form: Format, beside: Beside | None
) -> Begun | None:
    from core.intake.reader.workbook.sniff import Format  # noqa: PLC0415

    if beside is None or errand.again or form is not Format.XLSX:
        return None
    from core.intake.reader.workbook.xlsx import begun  # noqa: PLC0415

    return begun(data, errand.limits, beside)


def _cells(
    errand: Errand,
    data: bytes,
    form: Format,
    parsing: Begun | None,
) -> WorkbookRead:
    from core.intake.reader.workbook.cells import read_cells  # noqa: PLC0415
    from core.intake.reader.workbook.unmarking import unmarked  # noqa: PLC0415

    if errand.again:
        from core.intake.reader.workbook.cells_again import (  # noqa: PLC0415
            read_cells_again,
        )

        return unmarked(read_cells_again(data, form, errand.limits))
    return unmarked(read_cells(data, form, errand.job.name, errand.limits, parsing))


def _lost(read: WorkbookRead) -> bool:
    problems = (problem for one in read.sheets for problem in one.problems)
    return any(problem.code == "sheet_unreadable" for problem in problems)


def _store(read: WorkbookRead, staging: StagingWriter) -> None:
    for one in read.sheets:
        staging.add_sheet(one.sheet)
    for problem in read.problems:
        staging.add_problem(problem)
    for one in read.sheets:
        for problem in one.problems:
            staging.add_problem(problem)


def run() -> NoReturn:
    """Do the job and end at once: giving back every cell one by one takes time."""
    main()
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    run()
