"""The card of a figure leads to every cell it rests on, as the workbook holds it."""

from __future__ import annotations

import pytest

from core.briefs import behind
from core.briefs.provenance import provenance
from core.errors import RequestError
from core.formulas.catalogue import figure
from tests.core.briefs.making import OUTPUT, case_of, sheet, write_workbook

SHARE = (
    "market_share/dataset=oecd-iot-2021/economy=CHN/industry=hamilton-10/period=2018"
)
CHANGE = (
    "pp_change/dataset=ncses-10758/economy=CHN/industry=hamilton-7/period=2002:2022"
)
DEFICIT = (
    "cumulative_balance/dataset=census-balance-2023-01/economy=USA/partner=CHN"
    "/product=/measure=NSA/period=2001:2022"
)
STATUS = "control_status/dataset=controls-seed/item=EUV_SCANNER/jurisdiction=NL/period="


@pytest.fixture
def chips(library_of):
    rows = [
        ("Japan", "Electronics", "C26", 2020, 80.5),
        ("United States", "Electronics", "C26", 2020, 120),
        ("China", "Electronics", "C26", 2020, 99.5),
    ]
    return library_of(Data=sheet("output", OUTPUT, *rows, Publisher="A bureau"))


def share_of(economy):
    return (
        f"market_share/dataset=small-output/economy={economy}/industry=C26/period=2020"
    )


def test_that_the_economys_own_cell_comes_first_then_the_largest(chips):
    card = provenance(chips, share_of("JPN"))
    assert [(row.place.address, row.raw) for row in card.cells] == [
        *(("E7", "80.5"), ("E8", "120"), ("E9", "99.5")),
    ]


def test_that_a_cell_is_listed_once_though_two_inputs_use_it(chips):
    places = [row.place for row in provenance(chips, share_of("JPN")).cells]
    assert len(places) == len({*places})


def test_that_the_raw_text_is_as_stored_and_the_value_as_understood(chips):
    row = provenance(chips, share_of("JPN")).cells[0]
    assert (row.raw, row.value) == ("80.5", "$80.5 million")


def test_that_a_cell_is_called_by_names_and_not_by_codes(chips):
    row = provenance(chips, share_of("JPN")).cells[0]
    assert row.what == "Japan, Computers and electronics, 2020"


def test_that_the_cells_of_a_share_add_up_to_its_denominator(library):
    card = provenance(library, SHARE)
    world = figure(library, SHARE).inputs[1].value
    assert len(card.cells) == 660
    assert sum(row.size for row in card.cells) == pytest.approx(world)


def test_that_the_inputs_are_named_and_written(library):
    assert [(row.name, row.value) for row in provenance(library, SHARE).inputs] == [
        ("Own value added in the industry: China", "$2.3 trillion"),
        ("The world's value added in the industry: 66 economies", "$9.2 trillion"),
    ]


def test_that_a_change_leads_through_both_shares_to_their_cells(library):
    card = provenance(library, CHANGE)
    assert all(row.figure_id for row in card.inputs)
    years = {row.what.rpartition(", ")[2] for row in card.cells}
    assert years == {"2002", "2022"}


def test_that_the_deficit_rests_on_two_cells_a_year(library):
    assert len(provenance(library, DEFICIT).cells) == 2 * 22


def test_that_a_status_leads_to_the_cell_of_its_entry(library):
    [row] = provenance(library, STATUS).cells
    assert row.raw == row.value == "controlled"


def test_that_the_card_says_what_the_figure_is(library):
    card = provenance(library, SHARE)
    assert card.what == (
        "World share, China, Ten industries of the Hamilton Index (2023), 2018"
    )
    assert card.value == "24.8%"
    assert card.note == "sum of the 66 economies listed"
    assert card.formula == "own value added ÷ the whole"


@pytest.mark.parametrize(
    ("figure_id", "what"),
    [
        (
            STATUS,
            (
                "Strength of control, EUV / sub-193 nm step-and-scan lithography, "
                "Netherlands"
            ),
        ),
        (
            (
                "items_at_policy/dataset=controls-seed/jurisdiction=US/to=CHN/policy=P4"
                "/period=2026-12-01"
            ),
            (
                "Number of items with a licensing policy, United States, China, P4, "
                "2026-12-01"
            ),
        ),
        (
            "lists_compared/dataset=controls-seed/jurisdictions=US,JP/period=",
            "Number of jurisdictions, United States, Japan",
        ),
        (
            (
                "rows_told/dataset=controls-seed/kind=control_measure/by=measure_id"
                "/said=CN_2025_61/field=measure_id/period="
            ),
            "Number of rows on record, measures, CN_2025_61",
        ),
    ],
)
def test_that_the_card_of_controls_names_items_and_jurisdictions(
    library, figure_id, what
):
    assert provenance(library, figure_id).what == what


def test_that_the_card_of_a_status_has_no_formula(library):
    assert provenance(library, STATUS).formula == ""


def test_that_the_source_says_file_publisher_and_digest(chips):
    source = provenance(chips, share_of("JPN")).source
    assert source[0] == "File: book1.xlsx"
    assert source[2] == "Edition: not stated"
    assert source[3] == "Publisher: A bureau"
    assert len(source[-1]) == len("SHA-256: ") + 64


def test_that_two_editions_of_one_file_name_keep_their_own_raw_text(tmp_path):
    books = []
    for folder, value in (("first", 80.5), ("second", 91.25)):
        (tmp_path / folder).mkdir()
        row = ("Japan", "Electronics", "C26", 2020, value)
        data = sheet("output", OUTPUT, row)
        books.append(write_workbook(tmp_path / folder / "chips.xlsx", Data=data))
    with case_of(tmp_path / "c.statecraft", *books) as library:
        raw = [
            provenance(library, share_of("JPN").replace("output", edition)).cells[0].raw
            for edition in ("output", "output-2")
        ]
    assert raw == ["80.5", "91.25"]


def test_that_an_unknown_figure_says_why_and_lists_what_there_is(chips):
    card = provenance(chips, share_of("DEU"))
    assert card.value == "not known: the economy is not in this dataset"
    assert card.inputs[0].value == ""
    assert len(card.cells) == 3


def test_that_what_is_no_figure_is_refused(library):
    with pytest.raises(RequestError, match="is no figure of this case"):
        provenance(library, "guess/period=2018")


def test_that_a_figure_behind_many_is_followed_once(library, monkeypatch):
    followed = []

    def following(asked_of, figure_id):
        followed.append(figure_id)
        return figure(asked_of, figure_id)

    monkeypatch.setattr(behind, "figure", following)
    asked = (
        "relocated_hhi/dataset=census-balance-2023-01/economy=USA/partner=WLD/product="
        "/measure=NSA/moved_from=CHN/percent=20/basket=/divided=imports/period=2022"
    )
    assert len(provenance(library, asked).cells) > 100
    assert len(followed) < 4 * len(figure(library, asked).inputs)
