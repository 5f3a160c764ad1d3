"""`brief` writes the files of a briefing; further languages in another process."""

from __future__ import annotations

import sys

import pytest

from core.casefile import Case
from core.casefile.pinning import add_pin
from core.casefile.pins import Pin, Said
from core.sample import copy_sample

GONE = "Share of a dataset that was taken out"
LATE = "Written late at night"


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    """A case with an exhibit, one that shows nothing any more, and an English text."""
    path = tmp_path_factory.mktemp("case") / "s.statecraft"
    copy_sample(path)
    with Case.open(path) as opened:
        first, *others = [pin for pin in opened.pins() if pin.kind == "exhibit"]
        for pin in opened.pins():
            if pin != first:
                opened.remove_pin(pin.pin_id)
        gone = first.selection.replace('"', '"x')
        opened.edit(add_pin, others[0]._replace(title=GONE, selection=gone))
        opened.edit(add_pin, Pin.saying("text", Said("en", LATE)))
    return path


@pytest.fixture
def brief(run, case, tmp_path):
    """Return a function that writes the briefing as workbooks into `out`."""

    def written(languages, *more):
        asked = ("--out", tmp_path / "out", "--formats", "xlsx", "--lang", languages)
        return run("brief", case, *asked, *more)

    return written


def test_that_files_are_answered_in_the_order_of_the_languages(brief, tmp_path):
    files = brief("ja,en", "--json").json["files"]
    assert [name[-7:] for name in files] == ["ja.xlsx", "en.xlsx"]
    assert sorted(files) == sorted(path.name for path in (tmp_path / "out").iterdir())


def test_that_another_process_writes_the_same_bytes(brief, tmp_path):
    name = brief("en,ja", "--json").json["files"][1]
    beside = (tmp_path / "out" / name).read_bytes()
    assert brief("ja", "--json").json["files"] == [name]
    assert (tmp_path / "out" / name).read_bytes() == beside


def test_that_problems_are_answered_once_in_the_language_of_the_answer(brief):
    problems = brief("en,ja", "--json").json["problems"]
    assert [problem["code"] for problem in problems] == [
        *("exhibit_missing", "text_untranslated"),
    ]
    assert GONE in problems[0]["message"]
    assert problems[1]["message"] == f"“{LATE}” is not written in 日本語"


def test_that_a_file_another_process_cannot_write_is_refused(brief, tmp_path):
    [name] = brief("ja", "--json").json["files"]
    (tmp_path / "out" / name).unlink()
    (tmp_path / "out" / name).mkdir()
    answer = brief("en,ja")
    assert (answer.status, answer.out) == (2, "")
    assert name in answer.err


def test_that_what_the_system_refuses_another_process_is_told(
    run, case, tmp_path, monkeypatch
):
    gone = "import os; os.open('gone.xlsx', os.O_RDONLY)"
    start = f"import core.cli.beside as b; b.written = lambda *_a, **_k: exec({gone!r})"
    words = [sys.executable, "-c", f"{start}; b.run()"]
    monkeypatch.setattr("core.cli.beside._command", lambda: words)
    answer = run("brief", case, "--out", tmp_path / "out", "--lang", "en,ja")
    assert answer.status == 2
    assert answer.err.startswith("gone.xlsx was refused by the system")


def test_that_the_end_of_another_process_is_told(brief, monkeypatch):
    dies = [sys.executable, "-c", ""]
    monkeypatch.setattr("core.cli.beside._command", lambda: dies)
    answer = brief("en,ja")
    assert answer.status == 2
    assert "What was to be written in 日本語 is not there" in answer.err


def test_that_a_case_without_a_briefing_is_told_how_to_begin_one(run, tmp_path):
    with Case.create(tmp_path / "new.statecraft"):
        pass
    answer = run("brief", tmp_path / "new.statecraft", "--out", tmp_path / "out")
    assert answer.status == 2
    assert "has no briefing yet" in answer.err
    assert not (tmp_path / "out").exists()
