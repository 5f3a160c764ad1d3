"""A cell is explained by its role, its value in the case's unit, and the reason."""

from __future__ import annotations

from copy import deepcopy

import pytest

from core.briefs.explanation import explained
from core.economies import load_economies
from core.errors import RequestError
from core.intake.imports import read_workbook
from core.intake.recipes import shipped_recipes
from tests.core.briefs.making import (
    ITEMS,
    OUTPUT,
    TRADE,
    sheet,
    write_workbook,
)


@pytest.fixture(scope="module")
def staged(tmp_path_factory):
    path = tmp_path_factory.mktemp("explained") / "mixed.xlsx"
    write_workbook(
        path,
        Notes=[("A first sheet without a table",)],
        Output=sheet(
            "output",
            (*OUTPUT, "Remark"),
            ("Japan", "Electronics", "C26", 2020, 80.5, "so far"),
            ("China", "Electronics", "C26", 2020, "n/a"),
            ("Germany", "Electronics", "C26", 2020, "about ten"),
            (),
            ("Source: a bureau",),
        ),
        Trade=sheet("trade", TRADE, ("Japan", "China", None, 2023, 1.5, 2, "partial")),
        Items=sheet("item", ITEMS, ("e1", "Etching machines", "Machines", "etch")),
    )
    with read_workbook(path) as read:
        yield read


@pytest.fixture(scope="module")
def said(staged):
    economies = load_economies()

    def of(address, sheet_name="Output"):
        return explained(staged, economies, address, sheet_name)

    return of


def test_that_a_value_is_given_in_the_unit_of_the_case(said):
    cell = said("E6")
    assert (cell["role"], cell["raw"]) == ("value", "80.5")
    assert (cell["value"], cell["unit"], cell["period"]) == (80.5e6, "USD", "2020")
    assert cell["dims"] == {"economy": "JPN", "industry": "C26"}
    assert cell["partial"] is False


def test_that_the_answer_has_the_keys_of_the_contract_in_order(said):
    assert list(said("E6")) == [
        *("cell", "sheet", "role", "raw", "value", "unit", "dims", "period"),
        *("partial", "why", "recipe", "reason"),
    ]


def test_that_a_partial_value_says_so(said):
    assert said("E6", "Trade")["partial"] is True


def test_that_a_marker_is_a_value_that_is_unknown(said):
    cell = said("E7")
    assert (cell["role"], cell["value"], cell["reason"]) == (
        *("value", None, "not_available"),
    )


@pytest.mark.parametrize(
    ("address", "role"),
    [
        pytest.param("A1", "title", id="title"),
        pytest.param("E5", "header", id="header"),
        pytest.param("A6", "label", id="label"),
        pytest.param("A10", "note", id="note"),
        pytest.param("E8", "other", id="refused"),
        pytest.param("F6", "other", id="unused"),
        pytest.param("A9", "blank", id="blank-row"),
        pytest.param("F7", "blank", id="blank"),
        pytest.param("A5000", "blank", id="below"),
        pytest.param("ZZ1", "blank", id="beside"),
        pytest.param("$e$6", "value", id="dollars"),
    ],
)
def test_that_a_cell_has_its_role_and_a_reason(said, address, role):
    cell = said(address)
    assert cell["role"] == role
    assert cell["why"]


def test_that_a_cell_outside_of_all_tables_says_so(said):
    assert said("A1", "Notes")["why"] == "it belongs to no table that was read"


def test_that_a_field_of_a_record_names_its_kind(said):
    cell = said("B6", "Items")
    assert (cell["role"], cell["raw"]) == ("field", "Etching machines")
    assert cell["dims"] == {"kind": "item", "field": "name_en"}


def test_that_a_field_of_a_record_comes_with_the_whole_row(said):
    assert said("B6", "Items")["record"] == {
        "item_id": "e1",
        "name_en": "Etching machines",
        "category": "Machines",
        "supplier_node": "etch",
    }


def test_that_a_cell_that_names_the_rows_below_it_is_a_field_of_theirs(tmp_path):
    head = ("Countries", "NP 1", "NS 1", "MT 1", "AT 1")
    rows = [head, ("Zambia", "X"), ("Zimbabwe",), (None, "X")]
    with read_workbook(write_workbook(tmp_path / "b.xlsx", Chart=rows)) as staged:
        cell = explained(staged, load_economies(), "A3", "Chart")
    assert cell["dims"] == {"kind": "licensing_policy", "field": "destination"}
    assert cell["record"]["licence_np_1"] == "required"


def test_that_a_sheet_of_remarks_holds_notes(tmp_path):
    entries = [("eccn", "heading", "reason_for_control"), ("3A001", "Parts", "NS")]
    path = write_workbook(tmp_path / "b.xlsx", ReadMe=[("As issued",)], Entries=entries)
    with read_workbook(path) as staged:
        assert explained(staged, load_economies(), "A1", "ReadMe")["role"] == "note"


def test_that_a_row_set_aside_is_called_so(tmp_path):
    path = write_workbook(
        tmp_path / "b.xlsx",
        Data=sheet(
            "output",
            OUTPUT,
            ("Japan", "Electronics", "C26", 2020, 80.5),
            ("China", "Electronics", "C26", 2020, 99.5),
        ),
    )
    [shipped] = [one for one in shipped_recipes() if one["id"] == "template-output"]
    recipe = deepcopy(shipped)
    recipe["table"][0]["set_aside"] = [{"where": {"economy": "China"}, "why": "ratio"}]
    with read_workbook(path, recipes=[recipe]) as staged:
        cell = explained(staged, load_economies(), "E7", "Data")
    assert (cell["role"], cell["why"]) == (
        *("set_aside", "it was set aside because it is a ratio of other rows"),
    )


def test_that_the_first_sheet_that_was_read_is_meant_if_none_is_named(said):
    assert said("E6", "")["sheet"] == "Output"


def test_that_a_cell_before_the_first_filled_column_is_blank(tmp_path):
    path = write_workbook(tmp_path / "b.xlsx", Data=[(), (None, "x"), (None, "y")])
    with read_workbook(path) as staged:
        for address in ("A2", "B1"):
            cell = explained(staged, load_economies(), address, "")
            assert (cell["role"], cell["recipe"]) == ("blank", "")


@pytest.mark.parametrize("address", ["", "E", "6", "E0", "E06", "ABCD1", "A1:B2", "é1"])
def test_that_what_is_no_address_is_refused(said, address):
    with pytest.raises(RequestError, match="is no cell address"):
        said(address)


def test_that_an_unknown_sheet_is_refused_with_those_there_are(said):
    with pytest.raises(RequestError, match="its sheets are Notes, Output, Trade"):
        said("A1", "Nowhere")
