"""The Sources tab accounts for every filled cell."""

from __future__ import annotations

import pytest

from core.briefs.record_words import KINDS as RECORD_NAMES
from core.briefs.sources import KINDS, counted, kind_name, sources
from core.intake.kinds import DATASET_KINDS, RECORD_KINDS
from tests.core.briefs.making import OUTPUT, sheet


def test_that_the_cells_are_the_sum_of_what_became_of_them(library):
    for row in sources(library):
        cells, *others = row.counts
        assert cells == sum(others) > 0


def test_that_every_dataset_has_a_row_in_the_order_it_came_in(library):
    assert [row.slug for row in sources(library)] == [
        dataset.slug for dataset in library.datasets
    ]


@pytest.mark.parametrize("kind", DATASET_KINDS)
def test_that_every_kind_has_a_name(kind):
    assert kind_name(kind) == KINDS[kind]


def test_that_every_kind_of_record_has_a_name():
    assert set(RECORD_NAMES) == set(RECORD_KINDS)


def test_that_the_rows_of_a_list_are_counted_by_kind(library_of):
    head = ("ECCN", "Heading", "Reason for control")
    rows = [("3A001", "Electronic items", "NS"), ("3A002", "Instruments", "NS")]
    [row] = sources(library_of(Entries=[head, *rows]))
    assert row.details[0] == "Rows: 2 entries of control lists"


def test_that_a_row_says_what_its_banner_says(library_of):
    library = library_of(
        Data=sheet(
            "output",
            OUTPUT,
            ("Japan", "Electronics", "C26", 2020, 80.5),
            Title="Output of chips",
            Edition="2021",
            Licence="CC BY 4.0",
        )
    )
    [row] = sources(library)
    assert (row.title, row.edition, row.sheets) == ("Output of chips", "2021", "Data")
    assert row.details == ("Licence: CC BY 4.0",)
    assert row.file == "book1.xlsx"


def test_that_a_refused_cell_is_counted_among_the_problems(library_of):
    library = library_of(
        Data=sheet(
            "output", OUTPUT, ("Japan", "Electronics", "C26", 2020, "about eighty")
        )
    )
    [dataset] = library.datasets
    assert counted(dataset)["problems"] == 1
    assert counted(dataset)["observations"] == 0
