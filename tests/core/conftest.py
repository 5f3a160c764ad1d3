"""Cases made by the real reader, once for all the tests that only look."""

from __future__ import annotations

import shutil
from contextlib import ExitStack

import pytest

from core.casefile import Case
from core.economies import load_economies
from core.intake.imports import read_workbook
from core.library import Library
from core.sample import copy_sample
from tests.core.briefs.making import case_of
from tests.core.briefs.making import write_workbook as write_sheets
from tests.core.filling import output, write_workbook
from tests.core.tiny import OUTPUT, WORKBOOKS, write_loose


@pytest.fixture(scope="session")
def economies():
    return load_economies()


@pytest.fixture(scope="session")
def staged(tmp_path_factory):
    """What the reader hands over of each tiny workbook, by name."""
    folder = tmp_path_factory.mktemp("tiny")
    again = output([*OUTPUT.rows, ("Japan", None, "X", "C20", 2018, 1)])
    written = {
        name: write_workbook(folder / f"{name}.xlsx", *sheets)
        for name, sheets in WORKBOOKS.items()
    }
    written["long"] = write_loose(folder / "long.xlsx")
    written["again"] = write_workbook(
        folder / "again.xlsx", output(again.rows, dataset="tiny-output")
    )
    with ExitStack() as open_files:
        yield {
            name: open_files.enter_context(read_workbook(path))
            for name, path in written.items()
        }


@pytest.fixture
def case(tmp_path):
    """An empty case."""
    with Case.create(tmp_path / "a.statecraft") as made:
        yield made


@pytest.fixture(scope="session")
def copy_case(tmp_path_factory):
    """Return a function that puts a case of one workbook of the given sheets somewhere.

    A reader process costs more than all the rest of most tests; tests that want the
    same sheets, number for number, get copies of a case that was read once.
    """
    made = {}

    def copied(place, name, sheets):
        asked = (name, repr(sheets))
        if asked not in made:
            folder = tmp_path_factory.mktemp("read")
            with case_of(
                folder / "a.statecraft", write_sheets(folder / name, **sheets)
            ):
                made[asked] = folder / "a.statecraft"
        return shutil.copyfile(made[asked], place)

    return copied


@pytest.fixture(scope="session")
def tiny_file(tmp_path_factory, staged, economies):
    """A closed case that holds every tiny workbook; copy it before you change it."""
    path = tmp_path_factory.mktemp("case") / "tiny.statecraft"
    with Case.create(path) as made:
        for name in ("output", "world", "trade", "controls", "share", "long"):
            made.take_in(staged[name], economies)
    return path


@pytest.fixture(scope="session")
def tiny(tiny_file, economies):
    """A library over the tiny case, to look at only."""
    with Case.open(tiny_file) as opened:
        yield Library(opened, economies)


@pytest.fixture(scope="session")
def sample(tmp_path_factory, economies):
    """A library over the embedded sample case, to look at only."""
    path = tmp_path_factory.mktemp("sample") / "sample.statecraft"
    copy_sample(path)
    with Case.open(path) as opened:
        yield Library(opened, economies)
