"""What holds for every indicator of the sample case, one after another."""

from __future__ import annotations

import pytest

from core.briefs.behind import cells_behind
from core.formulas.catalogue import figure
from tests.core.briefs.test_indicators_view import indicators
from tests.core.briefs.walking import drawn, tabulated


def every(library):
    """Yield the brief of each indicator of each dataset, and of all of a dataset."""
    for dataset in library.of_kind("indicator"):
        for measure in ("", *library.indicators(dataset.slug).measures):
            yield (
                (dataset.slug, measure),
                indicators(library, trade_source=dataset.slug, trade_indicator=measure),
            )


@pytest.fixture(scope="module")
def briefs(library):
    return dict(every(library))


def test_that_an_indicator_is_charted_or_says_why_not(briefs):
    blank = {which: brief.empty for which, brief in briefs.items() if brief.empty}
    assert len(briefs) > 60
    assert all(
        "not known: published only as a bound" in said for said in blank.values()
    )


def test_that_each_number_of_an_indicator_leads_to_a_cell(library, briefs):
    ids = {
        one.figure_id
        for brief in briefs.values()
        for one in (*drawn(brief)[-3:], *tabulated(brief)[-3:])
        if one.figure_id
    }
    without = [
        name
        for name in ids
        if (found := figure(library, name)).value is not None
        and not cells_behind(library, found)
    ]
    assert len(ids) > 60
    assert without == []


def test_that_no_reading_says_anything_twice(briefs):
    for (_slug, measure), brief in briefs.items():
        if brief.exhibit and measure:
            assert brief.exhibit.reading.count(measure) == 1


def test_that_what_is_alone_is_not_called_the_largest(briefs):
    for brief in briefs.values():
        if brief.exhibit and len(brief.exhibit.table.rows) == 1:
            assert "largest" not in brief.exhibit.reading


def test_that_a_value_without_a_sign_of_its_own_has_its_unit_behind_it(briefs):
    steel = briefs["steel-production", "Crude steel production"].exhibit
    assert "1,005 Mt (2024)" in steel.reading
    reserves = briefs["china-fx-reserves", "Total reserves excluding gold"].exhibit
    assert "$3.3 trillion (2024-11)" in reserves.reading
