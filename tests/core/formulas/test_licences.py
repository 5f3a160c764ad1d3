"""For which reasons a licence is required: the list, and the chart it points to."""

from __future__ import annotations

import pytest

from core.briefs.controls.brief import controls_brief
from core.formulas.catalogue import figure
from tests.core.briefs.walking import choosing
from tests.core.formulas.of_controls import AT, licensed


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    with licensed(tmp_path_factory.mktemp("licences")) as found:
        yield found


def reasons(library, item, to, chart="other=us-country-chart/"):
    over = f"dataset=lists/item={item}/jurisdiction=US/to={to}/{chart}period={AT}"
    return figure(library, f"licence_reasons/{over}")


@pytest.mark.parametrize(
    ("item", "to", "required"),
    [
        ("e1", "CHN", 1),
        ("e1", "JPN", 0),
        ("e2", "CHN", 1),
        ("e2", "JPN", 0),
        ("e3", "CHN", 1),
        ("e3", "ISR", 0),
        ("e3", "ARE", 1),
        ("e4", "JPN", 1),
    ],
)
def test_that_a_licence_is_required_where_chart_or_list_say_so(
    library, item, to, required
):
    assert reasons(library, item, to).value == required


@pytest.mark.parametrize(("item", "to"), [("e5", "CHN"), ("e2", "KOR")])
def test_that_a_requirement_that_nobody_tells_is_unknown(library, item, to):
    found = reasons(library, item, to)
    assert (found.value, found.reason) == (None, "requirement_not_told")


def test_that_without_the_chart_its_columns_are_unknown(library):
    assert reasons(library, "e2", "CHN", chart="").value is None


def test_that_a_requirement_leads_to_the_list_and_to_the_chart(library):
    found = reasons(library, "e2", "CHN")
    places = [
        (given.name, one.note)
        for given in found.inputs
        for one in library.case.observations(given.cells)
    ]
    assert places == [
        ("control_entry", "controlled"),
        ("reason_told", "NS Column 2."),
        ("chart_column", "required"),
    ]


def test_that_the_ladder_says_the_reasons_of_each_edition_of_the_chart(library):
    brief = controls_brief(
        library,
        choosing(controls_view="ladder", controls_as_of=AT, controls_destination="JPN"),
    )
    table = brief.exhibit.table
    assert table.columns[-1].heading == "Licence required, Country Chart chart.xlsx"
    assert [row[-1].text for row in table.rows] == [
        "not required: NS, AT 1",
        "not required: NS 2",
        "not required: RS; not known: AT",
        "required: RS; not known: AT",
        "",
    ]
