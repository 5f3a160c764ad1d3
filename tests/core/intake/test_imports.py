"""The way in as a whole: real files, real reader processes."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
from time import monotonic

import psutil
import pytest

from core.errors import IntakeError
from core.intake.imports import read_workbook
from core.intake.limits import Limits
from core.intake.reader.__main__ import answer, main
from core.intake.reader.job import Errand, ReadJob
from core.intake.reader_command import reader_command
from core.intake.recipes import shipped_recipes
from core.intake.staged import Staged
from core.intake.staged_values import Source
from core.progress import CancelledError
from tests.core.intake.making import (
    TABLE,
    cell,
    compound,
    row,
    workbook,
    workbook_that_kills,
)
from tests.core.intake.places import workplace

__all__ = ["workplace"]

NO_RECIPES = {"recipes": (), "vocabulary": ("japan",)}


@pytest.fixture
def file(tmp_path):
    def written(data, name="a.xlsx"):
        (tmp_path / name).write_bytes(data)
        return tmp_path / name

    return written


def refusal(path, **more):
    with pytest.raises(IntakeError) as caught:
        read_workbook(path, **NO_RECIPES, **more)
    return caught.value


def problems(path):
    with read_workbook(path, **NO_RECIPES) as staged:
        return {problem.code for problem in staged.problems()}


def test_that_a_workbook_is_read(file):
    with read_workbook(file(workbook(TABLE)), **NO_RECIPES) as staged:
        assert (staged.name, staged.format, len(staged.sheets())) == (
            "a.xlsx",
            "xlsx",
            1,
        )


def test_that_a_closed_reading_leaves_nothing_behind(file, workplace):
    read_workbook(file(workbook(TABLE)), **NO_RECIPES).close()
    assert list(workplace.iterdir()) == []


def test_that_a_place_for_the_copy_is_needed(file, monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    assert refusal(file(workbook(TABLE))).code == "no_space"


def test_that_the_copy_is_gone_when_the_workbook_is_read(file):
    with read_workbook(file(workbook(TABLE)), **NO_RECIPES) as staged:
        assert not (staged.path.parent / "copy").exists()


def test_that_the_recipes_and_the_economies_that_come_with_us_are_used(file):
    with read_workbook(file(workbook(TABLE))) as staged:
        assert staged.size > 0


def test_that_shipped_recipes_have_an_id():
    assert all("id" in recipe for recipe in shipped_recipes())


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes among files")
def test_that_a_named_pipe_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe.xlsx")
    assert refusal(tmp_path / "pipe.xlsx").code == "not_a_file"


CORNERS = row(1, cell("A1", 1)) + row(1048576, cell("XFD1048576", 1))
MANY = "".join(row(n, cell(f"A{n}", n)) for n in range(1, 12_000))
LARGE_CORNERS = workbook(MANY + row(1048576, cell("XFD1048576", 1)))
"""Seen only closely: calamine aborts over it first, and the second reader sees it."""
EVIL = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(workbook(CORNERS), "sheet_too_large", id="two-far-corners"),
        pytest.param(compound("EncryptedPackage"), "encrypted", id="encrypted"),
        pytest.param(b"Dear all,\nsee below\n", "not_a_workbook", id="letter"),
        pytest.param(workbook(TABLE)[:700], "damaged", id="truncated"),
        pytest.param(LARGE_CORNERS, "sheet_too_large", id="far-corners-of-many-cells"),
        pytest.param(b"", "empty_file", id="empty-file"),
        pytest.param(workbook(""), "empty_workbook", id="no-cells"),
        pytest.param(
            workbook(TABLE, more={"xl/a.xml": EVIL}), "document_type", id="dtd"
        ),
        pytest.param(
            compound("Workbook") + os.urandom(999), "damaged", id="xls-garbage"
        ),
    ],
)
def test_that_a_hostile_file_is_refused_by_its_reason(file, data, code):
    assert refusal(file(data)).code == code


def test_that_a_bomb_is_refused_by_its_ratio(file):
    bomb = workbook(TABLE, more={"xl/media/a.xml": b" " * 110_000_000})
    assert refusal(file(bomb)).code == "ratio_too_high"


@pytest.mark.skipif(sys.platform != "linux", reason="memory may be lent without limit")
def test_that_a_workbook_that_kills_one_reader_is_read_by_another(file):
    with read_workbook(file(workbook_that_kills()), **NO_RECIPES) as staged:
        sheet = staged.sheets()[0].sheet_no
        assert list(staged.grid(sheet)) == [(1, ["Japan"])]


def test_that_a_refusal_leaves_nothing_behind(file, workplace):
    refusal(file(workbook(TABLE)[:700]))
    assert list(workplace.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the watchdog does it")
def test_that_a_workbook_beyond_the_memory_limit_is_refused(file):
    wide = "".join(row(n, cell(f"A{n}", 1), cell(f"XFD{n}", 1)) for n in range(1, 900))
    limits = Limits(memory_bytes=300_000_000)
    assert refusal(file(workbook(wide)), limits=limits).code in {
        "memory_limit",
        "reader_died",
    }


def test_that_the_clock_ends_a_real_reader(file):
    assert refusal(file(workbook(TABLE)), limits=Limits(wall_seconds=0)).code in {
        "time_limit"
    }


def test_that_cancelling_ends_a_real_reader_within_half_a_second(file, workplace):
    asked = []

    def impatient(fraction, doing):
        asked.append(monotonic())
        if doing.startswith("Reading"):
            raise CancelledError

    with pytest.raises(CancelledError):
        read_workbook(file(workbook(TABLE)), progress=impatient, **NO_RECIPES)
    assert (monotonic() - asked[-1] < 0.5, list(workplace.iterdir())) == (True, [])


def test_that_no_reader_outlives_a_reading(file):
    read_workbook(file(workbook(TABLE)), **NO_RECIPES).close()
    assert psutil.Process().children() == []


def test_that_error_cells_and_missing_values_are_said(file):
    bad = '<c r="C1" t="e"><v>#REF!</v></c><c r="D1"><f>A1</f></c>'
    said = problems(file(workbook(row(1, cell("A1", 1), bad))))
    assert {"error_cells", "uncalculated_formulas"} <= said


def test_that_hidden_rows_are_said(file):
    rows = TABLE + row(3, cell("A3", "x"), more=' hidden="1"')
    assert "hidden_rows" in problems(file(workbook(rows)))


@pytest.mark.parametrize("encoding", ["cp932", "utf-16"])
def test_that_a_japanese_text_says_its_encoding(file, encoding):
    data = "国,2023\n日本,100\n".encode(encoding)
    with read_workbook(file(data, "a.csv"), **NO_RECIPES) as staged:
        said = [p.named["encoding"] for p in staged.problems() if "encoding" in p.named]
    assert said == [encoding]


def test_that_the_reader_starts_without_pandas_and_openpyxl():
    command = reader_command()
    at = command.index("-c") + 1
    code = (
        "import sys; sys.path += sys.argv[1:]; import core.intake.reader.__main__,"
        " core.intake.reader.workbook.cells, core.intake.reader.staging;"
        "print({'pandas', 'numpy', 'openpyxl', 'psutil'} & set(sys.modules))"
    )
    said = subprocess.check_output([*command[:at], code, *command[at + 1 :]], text=True)
    assert said.strip() == "set()"


def test_that_the_reader_loads_nothing_of_core_but_the_intake_and_plain_values():
    command = reader_command()
    at = command.index("-c") + 1
    code = (
        "import sys; sys.path += sys.argv[1:]; import core.intake.reader.__main__,"
        " core.intake.reader.workbook.cells, core.intake.reader.apply,"
        " core.intake.reader.staging;"
        "print(sorted(m for m in sys.modules if m.startswith('core.')"
        " and not m.startswith('core.intake')))"
    )
    said = subprocess.check_output([*command[:at], code, *command[at + 1 :]], text=True)
    plain = ("cell_blocks", "cell_formats", "columns", "lazily", "licensing", "marks")
    assert said.strip() == str(
        [f"core.{name}" for name in (*plain, "observed", "problems")]
    )


# --- the reader's own answers, in this process ---


def errand(tmp_path, data, name="a.xlsx", limits=Limits()):  # noqa: B008  # frozen
    (tmp_path / "copy").write_bytes(data)
    staging = tmp_path / "staging.sqlite"
    return Errand(tmp_path / "copy", staging, ReadJob(name), limits)


def test_that_the_reader_says_what_it_read(tmp_path):
    said = answer(errand(tmp_path, workbook(TABLE)))
    assert (said["status"], said["format"], said["sheets"]) == ("read", "xlsx", 1)


def test_that_the_reader_says_why_it_refused(tmp_path):
    said = answer(errand(tmp_path, b"%PDF-1.7"))
    assert said == {
        "status": "refused",
        "code": "not_a_workbook",
        "particulars": {"what": "pdf"},
    }


def test_that_the_reader_refuses_a_workbook_without_cells(tmp_path):
    assert answer(errand(tmp_path, workbook("")))["code"] == "empty_workbook"


def test_that_a_workbook_whose_only_sheet_is_lost_is_damaged_and_not_empty(tmp_path):
    broken = {"xl/worksheets/sheet1.xml": "<worksheet><sheetData><row></oops>"}
    said = answer(errand(tmp_path, workbook("", more=broken)))
    assert said["code"] == "damaged"


def test_that_the_reader_says_that_memory_ran_out(tmp_path, monkeypatch):
    def exhausted(*_):
        raise MemoryError

    monkeypatch.setattr("core.intake.reader.workbook.cells.read_cells", exhausted)
    assert answer(errand(tmp_path, workbook(TABLE)))["code"] == "memory_limit"


def failing_with(number):
    import sqlite3  # noqa: PLC0415

    def fail(*_):
        error = sqlite3.OperationalError("said by SQLite")
        error.sqlite_errorcode = number
        raise error

    return fail


def test_that_the_reader_says_that_the_disk_is_full(tmp_path, monkeypatch):
    monkeypatch.setattr("core.intake.reader.apply.read_sheets", failing_with(13))
    assert answer(errand(tmp_path, workbook(TABLE)))["code"] == "staging_full"


def test_that_a_fault_in_a_query_of_ours_is_not_a_full_disk(tmp_path, monkeypatch):
    monkeypatch.setattr("core.intake.reader.apply.read_sheets", failing_with(1))
    with pytest.raises(Exception, match="said by SQLite"):
        answer(errand(tmp_path, workbook(TABLE)))


def test_that_problems_of_sheets_are_handed_over(tmp_path):
    macros = {"xl/vbaProject.bin": b""}
    sent = errand(tmp_path, workbook(TABLE, states={0: "hidden"}, more=macros))
    answer(sent)
    with Staged(sent.staging, Source("a", "", 0, "xlsx")) as staged:
        codes = [problem.code for problem in staged.problems()]
    assert codes[:2] == ["macros_present", "hidden_sheet"]


def test_that_a_reader_nobody_needs_ends_without_a_word(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO()))
    monkeypatch.setattr("core.intake.reader.__main__._is_called", lambda: False)
    monkeypatch.setattr("gc.disable", lambda: None)
    main()
    assert capsys.readouterr().out == ""


def test_that_the_job_comes_in_and_the_answer_goes_out(tmp_path, monkeypatch, capsys):
    (tmp_path / "job").write_text(errand(tmp_path, b"%PDF").to_json())
    said = io.TextIOWrapper(io.BytesIO(os.fsencode(tmp_path / "job")))
    monkeypatch.setattr("sys.stdin", said)
    monkeypatch.setattr("core.intake.reader.__main__._is_called", lambda: True)
    monkeypatch.setattr("core.intake.reader.__main__.confine", lambda limits: None)
    monkeypatch.setattr("gc.disable", lambda: None)
    main()
    assert '"refused"' in capsys.readouterr().out
