"""A reader may wait for an import, and one that nobody needs leaves nothing behind."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile

import openpyxl
import pytest

from core.intake.imports import read_workbook
from core.intake.limits import Limits, limits_for
from core.intake.memory import installed_bytes
from core.intake.recipes import shipped_recipes
from core.intake.waiting_room import WaitingRoom


@pytest.fixture
def room(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    room = WaitingRoom()
    yield room
    room.close()


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("Economy,2023\nJapan,1.5\n")
    return path


def folders(tmp_path):
    return list(tmp_path.glob("statecraft-*"))


LIMITS = limits_for(installed_bytes())


def test_that_a_reader_that_waits_reads_what_it_is_given(room, table):
    room.prepare()
    with read_workbook(table, waiting=room) as staged:
        assert staged.datasets()[0].observations == 1


def test_that_a_reader_that_waits_is_taken_once(room):
    room.prepare()
    reader = room.taken(LIMITS)
    assert reader is not None
    assert room.taken(LIMITS) is None
    reader.close()


def test_that_one_reader_waits_however_often_it_is_asked_for(room, tmp_path):
    room.prepare()
    room.prepare()
    assert len(folders(tmp_path)) == 1


def test_that_a_reader_with_other_limits_is_not_taken(room):
    room.prepare()
    assert room.taken(Limits(cpu_seconds=1)) is None


def test_that_a_reader_with_other_limits_makes_room_for_the_next(room, tmp_path):
    room.prepare()
    waited = room._reader
    room.taken(Limits(cpu_seconds=1))
    assert not waited.is_alive
    assert folders(tmp_path) == []
    room.prepare()
    assert room._reader is not waited


def test_that_a_reader_that_has_died_is_not_taken(room):
    room.prepare()
    reader = room.taken(LIMITS)
    reader.process.kill()
    reader.process.wait()
    room._reader = reader
    assert room.taken(LIMITS) is None


def test_that_closing_ends_the_reader_and_removes_its_folder(room, tmp_path):
    room.prepare()
    reader = room._reader
    room.close()
    assert not reader.is_alive
    assert folders(tmp_path) == []


def test_that_an_import_from_the_waiting_room_leaves_nothing(room, table, tmp_path):
    room.prepare()
    read_workbook(table, waiting=room).close()
    assert folders(tmp_path) == []


def test_that_an_import_begins_a_reader_where_none_waits(room, table):
    with read_workbook(table, waiting=room) as staged:
        assert staged.datasets()


def test_that_a_reader_that_cannot_begin_is_done_without(room, monkeypatch, tmp_path):
    nowhere = [str(tmp_path / "nowhere")]
    monkeypatch.setattr("core.intake.reader_process.reader_command", lambda: nowhere)
    room.prepare()
    assert room.taken(LIMITS) is None
    assert folders(tmp_path) == []


REHEARSED = """
import json, sys
from pathlib import Path
from core.intake.limits import Limits
from core.intake.reader import __main__ as reader
from core.intake.reader.job import Errand, ReadJob
reader._load()
reader._load_rarer()
reader._rehearse()
before = set(sys.modules)
folder = Path(sys.argv[1])
job = ReadJob("a.xlsx", tuple(json.loads(sys.argv[2])))
said = reader.answer(Errand(folder / "a.xlsx", folder / "staging", job, Limits()))
ours = (name for name in sys.modules if name.startswith("core."))
print(said["status"], *sorted(set(ours) - before))
"""


def test_that_a_reader_that_has_rehearsed_has_nothing_left_to_load(tmp_path):
    workbook = openpyxl.Workbook()
    for row in (["Economy", 2022, 2023], ["Japan", 1.5, 2.5], ["France", 2.5, 3.5]):
        workbook.active.append(row)
    workbook.save(tmp_path / "a.xlsx")
    recipes = json.dumps(shipped_recipes())
    command = [sys.executable, "-c", REHEARSED, str(tmp_path), recipes]
    said = subprocess.run(command, capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["read"]
