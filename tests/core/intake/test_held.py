"""A workbook is held until a reading of it is accepted, and then leaves nothing."""

from __future__ import annotations

import openpyxl
import pytest

from core.errors import IntakeError
from core.intake.correction import Correction
from core.intake.imports import hold_workbook
from core.intake.limits import Limits
from core.progress import CancelledError
from tests.core.intake.places import workplace

__all__ = ["workplace"]

ROWS = (
    ("Exports of Japan",),
    ("Area", "2022", "2023"),
    ("China", 10, 12),
    ("Germany", 4, 5),
)


@pytest.fixture
def book(tmp_path):
    path = tmp_path / "a.xlsx"
    workbook = openpyxl.Workbook()
    for row in ROWS:
        workbook.active.append(row)
    workbook.save(path)
    return path


@pytest.fixture
def held(book):
    with hold_workbook(book) as one:
        yield one


def values(staged):
    return [
        seen.value
        for one in staged.datasets()
        for seen in staged.observations(one.dataset_no)
    ]


def test_that_a_workbook_nobody_knows_asks(held):
    assert held.staged.asks()


def test_that_a_correction_makes_another_reading(held):
    said = {1: Correction(facts={"unit": "USD million"})}
    with held.read(corrections=said) as staged:
        assert values(staged)[0] == 10e6
        assert not staged.asks()


def test_that_the_reading_before_stands_until_the_new_one_is_taken(held):
    said = {1: Correction(columns={3: "ignored"})}
    staged = held.read(corrections=said)
    assert len(values(held.staged)) == 4
    held.take(staged, said)
    assert (len(values(held.staged)), held.corrections) == (2, said)


def test_that_the_copy_is_read_and_not_the_file(book, held):
    book.unlink()
    with held.read() as staged:
        assert len(values(staged)) == 4


def test_that_a_reading_that_is_cancelled_leaves_the_one_before(held):
    def cancelling(fraction, doing):
        raise CancelledError

    with pytest.raises(CancelledError):
        held.read(cancelling, {1: Correction(left=True)})
    assert len(values(held.staged)) == 4


def test_that_nothing_is_left_once_it_is_closed(book, workplace):
    with hold_workbook(book) as held:
        held.take(held.read(), {})
        assert list(workplace.iterdir())
    assert list(workplace.iterdir()) == []


def test_that_nothing_is_left_where_the_file_is_refused(tmp_path, workplace):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK\x03\x04 no workbook")
    with pytest.raises(IntakeError):
        hold_workbook(path, limits=Limits())
    assert list(workplace.iterdir()) == []
