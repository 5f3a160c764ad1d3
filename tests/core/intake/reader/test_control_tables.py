"""The tables of the template of export controls, and lists of parties and suppliers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.intake.recipes import shipped_recipes
from tests.core.intake.reader.reading import banner, sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.intake.reader.workbook.grid import Value
    from tests.core.intake.reader.reading import Read

    Reader = Callable[..., Read]

ROWS: dict[str, dict[str, str]] = {
    "parameter": {
        "Item": "DUV",
        "Jurisdiction": "JP",
        "List number": "3B001.f",
        "Parameter": "overlay_nm",
        "Operator": "以下",
        "Value": "2.4",
        "Unit": "nm",
    },
    "instrument": {
        "Jurisdiction": "KR",
        "Instrument": "list",
        "Availability": "partial (not used)",
        "As of": "2025-03-14",
    },
    "ip_exclusion": {
        "Order": "337-TA-1",
        "Jurisdiction": "US",
        "Instrument": "US s.337 LEO",
        "Product": "Lamps",
        "HS code": "8541.43",
        "Right": "patent",
        "Start": "2024-05-01",
    },
    "item_node": {"Item": "EUV", "Node": "N20", "Proxy quality": "close"},
    "item_map": {
        "Jurisdiction": "US",
        "List number": "3B001.f.1.a",
        "Item": "EUV",
        "Relation": "equal",
        "Source": "read",
    },
    "destination_group": {"Group": "D:5", "Jurisdiction": "US", "Member": "CHN"},
    "control_measure": {
        "Measure": "CN_61",
        "Title": "No. 61",
        "Type": "suspension",
        "Description": "Suspends",
        "Jurisdiction": "CN",
        "List number": "",
        "Affects": "CN_55; CN_56",
        "Status": "suspended",
        "Rationale": "",
        "Licensing policy": "",
        "Announced": "2025-11-07",
        "Effective date": "2025-11-10",
        "Expires": "2026-11-10",
        "Citation": "Notice 70",
        "Verification": "S",
    },
    "control_entry": {
        "Item": "EUV",
        "Jurisdiction": "JP",
        "List number": "3B501",
        "Status": "narrower",
        "Scope": "narrower",
        "Parameters": "<= 1.5 nm",
        "Rationale": "NS",
        "Regime": "plurilateral",
        "Licensing policy": "",
        "Legal text": "露光装置",
        "First control date": "2023-07-23",
        "Announced": "2023-05-23",
        "Effective date": "2024-09-08",
        "End date": "",
        "Supersedes": "6条17号",
        "Citation": "省令",
        "Verification": "V1",
        "Verified on": "2026-08-01",
        "Date verification": "S",
    },
}
"""A row for each new table, by the headings of the template."""


def read_row(read: Reader, template: str, row: dict[str, str]) -> dict[str, str]:
    rows: list[list[Value]] = [
        *banner(template, dataset="mine"),
        [*row],
        [*row.values()],
    ]
    found = read(sheet(*rows))
    assert found.problems == []
    [record] = found.records(template)
    return record


@pytest.mark.parametrize("template", ROWS)
def test_that_every_cell_of_a_table_is_kept(read: Reader, template: str) -> None:
    row = ROWS[template]
    [rule] = next(
        recipe["table"]
        for recipe in shipped_recipes()
        if recipe["table"][0].get("template") == template
    )
    record = read_row(read, template, row)
    for column in rule["column"]:
        printed = row.get(column["heading"], "")
        said = column.get("words", {}).get(printed, printed)
        assert record.get(column["role"], "") == said


def test_that_the_words_of_an_operator_are_its_sign(read: Reader) -> None:
    assert read_row(read, "parameter", ROWS["parameter"])["op"] == "<="


def test_that_an_unknown_operator_is_told(read: Reader) -> None:
    row = {**ROWS["parameter"], "Operator": "about"}
    rows: list[list[Value]] = [
        *banner("parameter", dataset="m"),
        [*row],
        [*row.values()],
    ]
    assert read(sheet(*rows)).particulars("unknown_mark") == {"text": "about"}


def test_that_a_threshold_said_twice_is_told(read: Reader) -> None:
    row = ROWS["parameter"]
    rows = [*banner("parameter", dataset="m"), [*row], *[[*row.values()]] * 2]
    assert read(sheet(*rows)).problems == ["record_repeated"]


def test_that_a_row_of_several_numbers_takes_no_section_of_the_law_for_one(
    read: Reader,
) -> None:
    row = {**ROWS["control_measure"], "List number": "3A090, 4A090, 744.23"}
    record = read_row(read, "control_measure", row)
    assert record["list_no"] == "3A090, 4A090, 744.23"
    assert "list_nos" not in record


# --- lists of parties ---


def test_that_a_screening_list_names_the_list_of_each_party(read: Reader) -> None:
    head = ["_id", "source", "type", "name", "addresses", "start_date"]
    head += ["license_policy", "dates_of_birth", "alt_names", "source_list_url"]
    row = ["1", "Unverified List (UVL)", "Entity", "ACME", "Beijing, CN", "2020-01-01"]
    row += ["Presumption of denial", "", "ACME Co.; A.C.", "https://x"]
    found = read(sheet(head, row))
    assert found.slugs == ["us-screening-list"]
    [party] = found.records("entity")
    assert party["list_name"] == "Unverified List (UVL)"
    assert (party["policy"], party["policy_level"]) == ("Presumption of denial", "P4")


def test_that_the_list_of_foreign_end_users_is_known(read: Reader) -> None:
    head = [
        "No.",
        "国名、地域名\nCountry or Region",
        "企業名、組織名\nCompany or Organization",
    ]
    head += ["別名\nAlso Known As", "懸念区分\nType of WMD"]
    rows = [["1", "イラン", "A社", "B社", "核"], ["2", None, "C社", None, "生物"]]
    found = read(sheet(["令和7年9月29日"], head, *rows))
    assert found.meta()["list_name"] == "外国ユーザーリスト"
    first, second = found.records("entity")
    assert (first["aliases"], first["reason"]) == ("B社", "核")
    assert second["country"] == "イラン"


def test_that_two_spellings_of_a_policy_are_one_and_both_are_kept(
    read: Reader,
) -> None:
    head = ["name", "license_requirement", "license_policy"]
    rows = [
        ["A", "All", "Presumption of denial."],
        ["B", "All", "Presumption of denial"],
    ]
    first, second = read(sheet(head, *rows)).records("entity")
    assert first["policy_level"] == second["policy_level"] == "P4"
    assert (first["policy"], second["policy"]) == (rows[0][2], rows[1][2])


# --- supplier shares ---

PROVISION = ["provider_name", "provider_id", "provided_name", "provided_id"]
PROVISION += ["share_provided", "minor_share"]


def test_that_shares_of_economies_come_in_and_those_of_firms_do_not(
    read: Reader,
) -> None:
    rows = [
        ["Japan", "P1", "Resist", "N1", "61%", None],
        ["JSR", "P2", "Resist", "N1", "28%", None],
    ]
    found = read(sheet(PROVISION, *rows))
    assert (found.values, found.labels("economy")) == ([0.61], ["Japan"])
    assert found.rows("SELECT row, why FROM set_aside") == [(3, "firm")]


def test_that_a_share_without_a_sign_is_in_percent_too(read: Reader) -> None:
    found = read(sheet(PROVISION, ["Japan", "P1", "Resist", "N1", 2.5, "negligible"]))
    assert (found.values, found.said("unit")) == ([0.025], ["share"])
    assert found.said("flag") == ["negligible"]


def test_that_a_long_table_of_anybody_has_entries(read: Reader) -> None:
    head = ["item", "jurisdiction", "status", "ECCN"]
    found = read(
        sheet(head, ["HBM", "Japan", "非該当", None], ["EUV", "US", "○", 30.0])
    )
    first, second = found.records("control_entry")
    assert (first["status"], second["status"]) == ("not_listed", "controlled")
    assert second["list_no"] == "3E001"
    assert found.problems == ["code_restored"]
