"""The mirror view: what both sides report, and nothing where there is one alone."""

from __future__ import annotations

import pytest

from core.briefs.trade.brief import trade_brief
from core.formulas.catalogue import figure
from tests.core.briefs.making import TRADE, case_of, sheet, write_workbook
from tests.core.briefs.walking import choosing, column, field

MIRROR = choosing(trade_view="mirror", trade_reporter="JPN", trade_partner="CHN")


def row(reporter, partner, year, exports, imports, flag=None):
    return (reporter, partner, None, year, exports, imports, flag)


@pytest.fixture
def two_sides(library_of):
    """What Japan sells to China, as both report it; China's year 2020 is not over."""
    return library_of(
        Data=sheet(
            "trade",
            TRADE,
            row("Japan", "China", 2018, 100.0, 50.0),
            row("Japan", "China", 2019, 120.0, 60.0),
            row("Japan", "China", 2020, 130.0, 70.0),
            row("China", "Japan", 2018, 40.0, 110.0),
            row("China", "Japan", 2019, 66.0, 108.0),
            row("China", "Japan", 2020, 10.0, 20.0, "partial"),
        )
    )


@pytest.fixture
def two_datasets(tmp_path):
    """The same of two datasets, the second of two bases."""
    header = ("Reporter", "Partner", "Measure", "Period", "Exports", "Imports")
    books = [
        write_workbook(
            tmp_path / "one.xlsx",
            Data=sheet(
                "trade",
                TRADE,
                row("Japan", "China", 2018, 100.0, 50.0),
                dataset="japan",
                Title="Japan's own",
                Basis="FOB",
            ),
        ),
        write_workbook(
            tmp_path / "two.xlsx",
            Data=sheet(
                "trade",
                header,
                ("China", "Japan", "CIF", 2018, 40.0, 110.0),
                dataset="china",
                Title="China's own",
                Basis="general trade",
            ),
        ),
    ]
    with case_of(tmp_path / "two.statecraft", *books) as library:
        yield library


def values(brief, place):
    return [one.value for one in brief.exhibit.chart.lines[place].data]


def test_that_exports_are_held_up_to_the_partners_imports(two_sides):
    brief = trade_brief(two_sides, MIRROR.choosing("trade.flow", ("export",)))
    assert values(brief, 0) == [100e6, 120e6, 130e6]
    assert values(brief, 1) == [110e6, 108e6, 20e6]
    assert brief.exhibit.reading == (
        "In 2019 China reported $12.0 million (10.0%) less imports from Japan than "
        "Japan reported exports to it."
    )


def test_that_imports_are_held_up_to_the_partners_exports(two_sides):
    brief = trade_brief(two_sides, MIRROR.choosing("trade.flow", ("import",)))
    assert values(brief, 1) == [40e6, 66e6, 10e6]
    assert column(brief, 3) == ["$10.0 million", "−$6.0 million", "n/a"]
    assert column(brief, 4) == ["25.0%", "−9.1%", "n/a"]


def test_that_a_part_of_a_year_makes_no_gap_with_a_whole_one(two_sides):
    brief = trade_brief(two_sides, MIRROR)
    assert [one.flag for one in brief.exhibit.chart.lines[0].data] == [
        "",
        "",
        "partial",
    ]
    gap = figure(two_sides, brief.exhibit.table.rows[0][3].figure_id)
    later = gap.id.replace("period=2018", "period=2020")
    assert figure(two_sides, later).reason == "part_of_period"


def test_that_the_usual_causes_stand_below(two_sides):
    notes = trade_brief(two_sides, MIRROR).exhibit.notes
    causes = next(note for note in notes if note.startswith("Why two reports"))
    for cause in ("CIF", "FOB", "re-exported", "transit", "arrives in", "valued"):
        assert cause in causes
    assert "special trade" in causes


def test_that_the_second_side_may_be_another_dataset_and_is_cited(two_datasets):
    chosen = MIRROR.choosing("trade.dataset", ("japan",))
    brief = trade_brief(two_datasets, chosen.choosing("trade.flow", ("export",)))
    assert brief.exhibit.reading.startswith("In 2018 China reported $10.0 million")
    assert brief.exhibit.source == "Japan's own; China's own"
    assert brief.exhibit.notes[0] == "Reported by China: general trade; CIF."


def test_that_one_side_alone_is_said_in_one_sentence(library):
    assert trade_brief(library, choosing(trade_view="mirror")).empty == (
        "No dataset of this case has what China reports of the same trade with the "
        "United States, so there is no second side. Import figures of the partner."
    )


def test_that_sides_without_a_common_year_say_so(library_of):
    library = library_of(
        Data=sheet(
            "trade",
            TRADE,
            row("Japan", "China", 2018, 100.0, 50.0),
            row("China", "Japan", 2019, 40.0, 110.0),
        )
    )
    assert trade_brief(library, MIRROR).empty.startswith(
        "small-trade has no year that both sides report."
    )


def test_that_a_dataset_of_months_has_no_mirror_by_year(library_of):
    library = library_of(
        Data=sheet("trade", TRADE, row("Japan", "China", "2018-01", 100.0, 50.0))
    )
    assert trade_brief(library, MIRROR).empty.startswith("This dataset has no yearly")


def test_that_a_reporter_of_exports_alone_is_asked_for_them(library_of):
    library = library_of(
        Data=sheet(
            "trade",
            TRADE,
            row("Japan", "China", 2018, 100.0, None),
            row("China", "Japan", 2018, None, 110.0),
        )
    )
    brief = trade_brief(library, MIRROR)
    assert field(brief, "trade.flow").chosen == ("export",)
    assert brief.exhibit.reading.startswith("In 2018 China reported $10.0 million")
