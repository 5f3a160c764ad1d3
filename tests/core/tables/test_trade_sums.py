"""Trade that no publisher states: of groups, of a world, of products above others."""

from __future__ import annotations

import pytest

from core.casefile.groups import add_group
from core.tables.streams import Flow, Stream
from tests.core.briefs.making import TRADE, case_of, sheet, write_workbook
from tests.core.tiny import MILLION

MEMBERS = {"G7 in Europe": ("DEU", "FRA", "ITA"), "Neighbours": ("DEU", "FRA")}


def row(partner, product, exports, imports=0.0, *, reporter="Japan", year=2020):
    return (reporter, partner, product, year, exports, imports, None)


ROWS = (
    row("Germany", None, 10.0),
    row("France", None, 20.0),
    row("Italy", None, 30.0),
    row("European Union", None, 500.0),
    row("Germany", "8501", 1.0),
    row("Germany", "8542", 2.0),
    row("France", "8542", 4.0),
    row("Japan", None, 7.0, reporter="Germany"),
    row("France", None, 8.0, reporter="Germany"),
    row("Japan", None, 9.0, reporter="France"),
)


@pytest.fixture(scope="module")
def library(tmp_path_factory, economies):
    folder = tmp_path_factory.mktemp("sums")
    book = write_workbook(folder / "a.xlsx", Data=sheet("trade", TRADE, *ROWS))
    with case_of(folder / "a.statecraft", book) as found:
        for name, members in MEMBERS.items():
            found.case.edit(add_group, economies, name, members)
        yield found.renewed()


@pytest.fixture(scope="module")
def table(library):
    return library.trade("small-trade")


@pytest.fixture(scope="module")
def groups(library):
    return {group.name: group.code for group in library.economies.groups}


def exports(table, partner, product="", reporter="JPN"):
    flows = table.flows(Stream(reporter, partner, product, ""), "year")
    value = flows["2020"]["export"].value
    return None if value is None else value / MILLION


def test_that_a_group_is_the_sum_of_its_members(table, groups):
    assert exports(table, groups["Neighbours"]) == 30.0
    assert exports(table, groups["G7 in Europe"]) == 60.0


def test_that_the_world_is_every_economy_once_whatever_overlaps(table):
    assert exports(table, "WLD") == 60.0
    assert sorted(table.partners_of("WLD")) == ["DEU", "FRA", "ITA", "JPN"]


def test_that_an_aggregate_that_is_published_stays_as_published(table):
    assert exports(table, "EU27") == 500.0


def test_that_a_group_that_reports_trades_with_others_only(table, groups):
    stream = Stream(groups["Neighbours"], "JPN", "", "")
    assert table.reporters_of(stream.reporter) == ("DEU", "FRA")
    assert exports(table, "JPN", reporter=stream.reporter) == 16.0


def test_that_whoever_reports_is_no_partner_of_its_own_group(table, groups):
    assert table.partners_of(groups["Neighbours"], "DEU") == ("FRA",)
    assert exports(table, groups["Neighbours"], reporter="DEU") == 8.0


def test_that_a_group_with_a_member_the_dataset_lacks_is_not_offered(table, library):
    held = {*table.partners, *table.reporters}
    lacking = {
        group.code
        for group in library.economies.groups
        if not held.issuperset(group.members) and group.code not in table.partners
    }
    assert {"G7", "OECD"} <= lacking
    assert not lacking & set(table.every_partner)
    assert all(table.partners_of(code) == () for code in lacking)


def test_that_a_chapter_is_the_sum_of_its_headings(table, groups):
    assert exports(table, "DEU", "85") == 3.0
    assert exports(table, groups["Neighbours"], "85") == 7.0


def test_that_all_products_are_not_added_to_their_parts(table):
    assert exports(table, "DEU") == 10.0


def test_that_other_groups_are_other_sums(library, economies):
    table = library.trade("small-trade")
    library.case.edit(add_group, economies, "One more", ("ITA", "FRA"))
    now = library.renewed()
    code = next(
        group.code for group in now.economies.groups if group.name == "One more"
    )
    assert exports(now.trade("small-trade"), code) == 50.0
    assert now.trade("small-trade").rows is table.rows


def test_that_a_sum_with_an_unknown_part_is_unknown_and_says_why(tmp_path, economies):
    rows = (row("Germany", None, 1.0), row("France", None, "n.a."))
    book = write_workbook(tmp_path / "b.xlsx", Data=sheet("trade", TRADE, *rows))
    with case_of(tmp_path / "b.statecraft", book) as found:
        table = found.trade("small-trade")
        flow = table.flows(Stream("JPN", "WLD", "", ""), "year")["2020"]["export"]
        places = table.at(Stream("JPN", "WLD", "", ""), "year", "export")
        assert flow == Flow(None, reason="not_available")
        assert table.rows.sums(places, "partner") == {
            "DEU": Flow(1.0 * MILLION),
            "FRA": Flow(None, reason="not_available"),
        }
