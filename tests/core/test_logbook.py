"""The log of one start: what it says, and how it stays small."""

from __future__ import annotations

import pytest

from core import logbook
from core.errors import IntakeError
from core.logbook import Event, Logbook, logs


@pytest.fixture
def book(tmp_path):
    book = Logbook(tmp_path / "log")
    yield book
    book.close()


def test_that_a_line_has_time_event_kind_and_numbers(book):
    book.note(Event.FAILED, IntakeError, seconds=1.25)
    time, said = book.path.read_text("utf-8").rstrip().split(" ", 1)
    assert time.endswith("Z")
    assert said == "work failed IntakeError seconds=1.25"


def test_that_a_log_that_grows_puts_its_beginning_aside(book, monkeypatch, tmp_path):
    book._file.maxBytes = 400
    for number in range(100):
        book.note(Event.TAB, number=number)
    sizes = [path.stat().st_size for path in logs(tmp_path / "log")]
    assert len(sizes) == 2
    assert max(sizes) <= 400


def test_that_the_logs_of_old_starts_go(tmp_path):
    for day in range(logbook.FILES_KEPT + 5):
        (tmp_path / f"202001{day:02}-000000-1.log").write_text("x")
    book = Logbook(tmp_path)
    book.note(Event.STARTED)
    book.close()
    found = logs(tmp_path)
    assert len(found) == logbook.FILES_KEPT
    assert found[-1] == book.path


def test_that_a_folder_that_cannot_be_written_stops_nobody(tmp_path):
    (tmp_path / "taken").write_text("")
    book = Logbook(tmp_path / "taken" / "log")
    book.note(Event.STARTED)
    book.close()
    assert not book.path.exists()
