"""A number on the screen leads to cells from which anybody can work it out again."""

from __future__ import annotations

from collections import Counter
from math import isclose
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from core.briefs.filled import exact
from core.briefs.provenance import provenance
from core.casefile import Case
from core.format import written
from core.formulas.catalogue import figure
from core.formulas.controls.counts import COUNTS as CONTROL_COUNTS
from core.formulas.market import leading, pairs
from core.intake.imports import read_workbook
from core.library import Library
from tests.core.claims import likeness, supplying
from tests.core.claims.facts import read_book
from tests.core.claims.imported import write_books
from tests.core.claims.recomputing import recomputed
from tests.core.claims.showing import counts, mentioned, shown

if TYPE_CHECKING:
    from tests.core.claims.facts import Book

SAMPLES = Path(__file__).parents[3] / "resources" / "samples"
DRAWN = 250
"""So many numbers of each of the two cases."""


@pytest.fixture(scope="module")
def own_books(tmp_path_factory):
    return write_books(tmp_path_factory.mktemp("books"))


@pytest.fixture(scope="module")
def imported(tmp_path_factory, own_books, economies):
    """A case into which workbooks of the test's own have come."""
    path = tmp_path_factory.mktemp("case") / "imported.statecraft"
    with Case.create(path) as case:
        for book in own_books:
            with read_workbook(book) as staged:
                case.take_in(staged, economies)
        yield Library(case, economies)


def joined(paths) -> Book:
    books = [read_book(path) for path in paths]
    cells, rows = {}, {}
    for book in books:
        cells |= book.cells
        for kind, found in book.rows.items():
            rows.setdefault(kind, []).extend(found)
    return books[0]._replace(cells=cells, rows=rows)


@pytest.fixture(scope="module")
def sample_book():
    return joined(sorted(SAMPLES.glob("*.xlsx")))


@pytest.fixture(scope="module")
def own_book(own_books):
    return joined(own_books)


def drawn(library, count=DRAWN):
    """Draw a view at random, then one of its numbers."""
    dice = Random(20261201)  # noqa: S311  # the same draw every time
    views = shown(library)
    names = sorted(views)
    return [(name, *dice.choice(views[name])) for name in dice.choices(names, k=count)]


def differing(library, book, numbers):
    """Return the numbers that come out otherwise than they are shown."""
    wrong = []
    for name, figure_id, value in numbers:
        card = provenance(library, figure_id)
        facts = [book.cells[c.file, c.place.sheet, c.place.address] for c in card.cells]
        again = recomputed(figure_id, facts, book.rows)
        if not isclose(again, value, rel_tol=1e-9, abs_tol=1e-12):
            wrong.append((name, figure_id, value, again))
    return wrong


def test_that_numbers_of_the_sample_come_out_of_their_cells(sample, sample_book):
    assert differing(sample, sample_book, drawn(sample)) == []


def test_that_numbers_of_an_imported_case_come_out_of_their_cells(imported, own_book):
    assert differing(imported, own_book, drawn(imported)) == []


@pytest.mark.parametrize("case", ["sample", "imported"])
def test_that_every_count_in_a_sentence_comes_out_of_its_cells(request, case):
    library = request.getfixturevalue(case)
    book = request.getfixturevalue("sample_book" if case == "sample" else "own_book")
    numbers = [("reading", *each) for each in counts(library).items()]
    formulas = {figure_id.partition("/")[0] for _name, figure_id, _value in numbers}
    is_open = {"undecided_products"}
    of_trade = {"products_imported", *is_open}
    if case == "imported":
        of_trade = {*supplying.COUNTS} - is_open
    every = {*leading.COUNTS, *pairs.COUNTS, *CONTROL_COUNTS, "supply_hhi"}
    of_lists = {*likeness.COUNTS, *likeness.ROWS, "control_status"}
    if case == "imported":
        of_lists &= formulas
    assert formulas == every | of_trade | of_lists
    assert differing(library, book, numbers) == []


def test_that_a_cell_that_says_something_else_is_noticed(imported, own_book):
    figure_id = "value_added/dataset=own-output/economy=JPN/industry=C26/period=2021"
    [cell] = provenance(imported, figure_id).cells
    at = (cell.file, cell.place.sheet, cell.place.address)
    other = own_book.cells[at]._replace(value=1.0)
    assert recomputed(figure_id, [other], own_book.rows) == 1.0
    assert figure(imported, figure_id).value != 1.0


def test_that_every_view_is_drawn_from(sample, imported):
    for library in (sample, imported):
        views = {name.split(".")[0] for name, *_ in drawn(library)}
        assert views == {"market", "trade", "controls"}


@pytest.mark.parametrize("case", ["sample", "imported"])
def test_that_cells_are_told_as_the_workbook_has_them(request, case):
    library = request.getfixturevalue(case)
    book = request.getfixturevalue("sample_book" if case == "sample" else "own_book")
    formats = Counter()
    for _name, figure_id, _value in drawn(library, 40):
        for cell in provenance(library, figure_id).cells:
            fact = book.cells[cell.file, cell.place.sheet, cell.place.address]
            assert cell.format == fact.format
            if cell.number is None:
                assert cell.raw.replace("_", " ") == str(fact.stored).replace("_", " ")
            else:
                assert cell.number == fact.stored
            formats[cell.format] += 1
    assert len(formats) > (case == "imported")


def test_that_a_number_in_a_sentence_is_that_of_its_figure(sample):
    for figure_id, text in mentioned(sample):
        found = figure(sample, figure_id)
        texts = {written(found.value, found.unit)}
        texts.add(written(abs(found.value), found.unit))
        texts |= {exact(one.value) for one in found.inputs if one.value is not None}
        assert text in texts
