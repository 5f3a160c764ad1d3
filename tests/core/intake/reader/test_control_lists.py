"""Workbooks of export controls, by family: made small, and of another vintage."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from core.intake.reader.workbook.grid import ErrorCell
from core.intake.reader.workbook.styles import Range
from tests.core.intake.reader.reading import sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.intake.reader.workbook.grid import Sheet, Value
    from tests.core.intake.reader.reading import Read

    Reader = Callable[..., Read]


def cells_of(found: Read, kind: str) -> list[dict[str, list[Any]]]:
    """Return the cells of the records of a kind: text, column, row if another."""
    rows = found.rows("SELECT cells FROM record WHERE kind=? ORDER BY row", kind)
    return [json.loads(cells) for (cells,) in rows]


# --- Commerce Control List ---


def test_that_a_control_list_gives_entries(read: Reader) -> None:
    head = ["ECCN", "Category", "Heading", "Reason for Control", "GBS"]
    row = ["3E001", "3", "“Technology”", "NS, MT and AT", "N/A"]
    found = read(sheet(head, row))
    assert found.records("control_entry") == [
        {
            "list_no": "3E001",
            "list_no_norm": "3E001",
            "category": "3",
            "description": "“Technology”",
            "rationale": "NS, MT and AT",
            "rationale_codes": "NS, MT, AT",
            "exception_gbs": "N/A",
        }
    ]


def test_that_the_columns_of_a_control_list_may_stand_in_another_order(
    read: Reader,
) -> None:
    head = [
        "Reasons for control",
        "Description",
        "Export Control Classification Number",
    ]
    found = read(sheet(["CCL, January 2027"], head, ["NS", "Lasers", "6A005"]))
    assert found.slugs == ["us-ccl"]
    [entry] = found.records("control_entry")
    assert (entry["list_no"], entry["rationale_codes"]) == ("6A005", "NS")


def test_that_a_control_number_that_became_a_number_is_restored_and_told(
    read: Reader,
) -> None:
    head = ["eccn", "heading", "reason_for_control"]
    found = read(sheet(head, [30.0, "Technology", "NS"], ["3A001", "Parts", "NS"]))
    assert found.records("control_entry")[0]["list_no"] == "3E001"
    assert found.particulars("code_restored") == {"text": "30", "number": "3E001"}


def test_that_the_edition_comes_from_the_remarks(read: Reader) -> None:
    remarks = sheet(["eCFR issue date 2027-01-15"], name="ReadMe")
    head = ["eccn", "heading", "reason_for_control"]
    entries = sheet(head, ["3A001", "Parts", "NS"], name="Entries", position=2)
    found = read(remarks, entries)
    assert found.slugs == ["us-ccl-2027-01-15"]


def test_that_a_licence_requirement_says_reason_and_chart_column(
    read: Reader,
) -> None:
    head = ["eccn", "row", "control", "country_chart"]
    row = ["0A501", 2.0, "RS applies to entire entry except 0A501.y", "RS Column 1."]
    [found] = read(sheet(head, row)).records("licensing_policy")
    assert found["rationale"] == "RS"
    assert found["scope"] == "entire entry except 0A501.y"
    assert found["scope_numbers"] == "0A501"
    assert found["scope_numbers_excepted"] == "0A501.y"
    assert (found["chart_reason"], found["chart_column"]) == ("RS", "1")


@pytest.mark.parametrize(
    ("requirement", "numbers"),
    [
        ("NS applies to 3A001.a.1 to a.2, and b", "3A001.a.1; 3A001.a.2; 3A001.b"),
        ("MT applies to paragraphs .a and .c", "3A001.a; 3A001.c"),
        ("NP applies to pulse discharge capacitors", None),
    ],
)
def test_that_a_requirement_names_paragraphs_or_stays_in_words(
    read: Reader, requirement: str, numbers: str | None
) -> None:
    head = ["eccn", "control", "country_chart"]
    [found] = read(sheet(head, ["3A001", requirement, "NS Column 1"])).records(
        "licensing_policy"
    )
    assert found.get("scope_numbers") == numbers


def test_that_a_reserved_paragraph_is_not_controlled(read: Reader) -> None:
    head = ["eccn", "seq", "paragraph", "text"]
    rows = [["1A001", 1.0, "b", "[Reserved]"], ["1A001", 2.0, "c", "Seals"]]
    reserved, other = read(sheet(head, *rows)).records("provision")
    assert (reserved["status"], "status" in other) == ("not_listed", False)


# --- Commerce Country Chart ---

CHART = ["Countries", "NP 1", "NS 1", "MT 1", "AT 1", "Footnote", "Footnote"]


def test_that_an_x_means_that_a_licence_is_required(read: Reader) -> None:
    [found] = read(sheet(CHART, ["Algeria", "X", None, "X", None])).records(
        "licensing_policy"
    )
    assert found == {
        "destination": "Algeria",
        "licence_np_1": "required",
        "licence_mt_1": "required",
    }


def test_that_footnote_digits_are_no_part_of_a_name(read: Reader) -> None:
    row = ["Malta 2 3 4", "X", None, None, None, "See § 742.4(a)", "See § 742.6"]
    [found] = cells_of(read(sheet(CHART, row)), "licensing_policy")
    assert found["destination"] == ["Malta", 1]
    assert found["footnotes"] == ["2 3 4", 1]
    assert [found["note"], found["note_2"]] == [
        ["See § 742.4(a)", 6],
        ["See § 742.6", 7],
    ]


@pytest.mark.parametrize("name", ["Albania 2 3", "Albania2 3", "Albania 2, 3"])
def test_that_footnotes_may_be_written_in_any_way(read: Reader, name: str) -> None:
    [found] = read(sheet(CHART, [name, "X"])).records("licensing_policy")
    assert found["destination"] == "Albania"


def test_that_a_japanese_cross_in_the_chart_is_doubted(read: Reader) -> None:
    found = read(sheet(CHART, ["Algeria", "×"]))
    assert found.problems == ["unknown_mark"]
    assert found.records("licensing_policy")[0]["licence_np_1"] == "×"


def test_that_a_chart_may_have_its_reasons_in_two_rows(read: Reader) -> None:
    above = ["Countries", "Nuclear", "National security", None, "Missile tech", "AT"]
    head = [None, "NP 1", "NS 1", "NS 2", "MT 1", "AT 1"]
    [found] = read(sheet(above, head, ["Oman", None, "X", "X"])).records(
        "licensing_policy"
    )
    assert found == {
        "destination": "Oman",
        "licence_ns_1": "required",
        "licence_ns_2": "required",
    }


def test_that_a_row_cut_by_a_line_break_is_one_and_told(read: Reader) -> None:
    found = read(sheet(CHART, ["Zambia", "X"], ["Zimbabwe"], [None, "X"]))
    assert found.problems == ["row_broken_in_two"]
    [_zambia, zimbabwe] = cells_of(found, "licensing_policy")
    assert zimbabwe["destination"] == ["Zimbabwe", 1, 3]
    assert zimbabwe["licence_np_1"] == ["required", 2]


def test_that_a_row_without_marks_needs_no_licence(read: Reader) -> None:
    found = read(sheet(CHART, ["Oman", "X"], ["United States"], ["Yemen", "X"]))
    assert found.records("licensing_policy")[1] == {"destination": "United States"}
    assert found.problems == []


# --- European Union ---


def test_that_annex_i_gives_entries_and_paragraphs(read: Reader) -> None:
    entries = sheet(
        ["entry_code", "category", "first_line"],
        ["3B501", "3", "Equipment"],
        name="Entries",
    )
    paragraphs = sheet(
        ["entry_code", "path", "text"],
        ["3B501", "3B501.f.1.a", "Not used;"],
        name="Provisions",
        position=2,
    )
    found = read(entries, paragraphs)
    assert found.records("control_entry")[0]["list_no"] == "3B501"
    [paragraph] = found.records("provision")
    assert paragraph["parent_list_no"] == "3B501.f.1"
    assert paragraph["status"] == "not_listed"


# --- Entity List ---

ENTITIES = ["Country", "Entity", "License requirement", "License review policy"]


def test_that_an_entity_has_its_policy_and_its_level(read: Reader) -> None:
    head = ["name", "addresses_countries", "license_requirement", "license_policy"]
    row = ["Acme", "CN; HK", "All items", "Presumption of denial."]
    assert read(sheet(head, row)).records("entity") == [
        {
            "name": "Acme",
            "country": "CN; HK",
            "requirement": "All items",
            "policy": "Presumption of denial.",
            "policy_level": "P4",
        }
    ]


def test_that_a_country_named_once_holds_for_the_entities_below_it(
    read: Reader,
) -> None:
    rows = [
        ["CHINA", "A", "All items", "Case-by-case"],
        [None, "B", "All items", "Case-by-case"],
        [None, "C", "All items", "Case-by-case"],
        ["IRAN", "D", "All items", "Policy of denial"],
    ]
    found = cells_of(read(sheet(ENTITIES, *rows)), "entity")
    assert [one["country"] for one in found] == [
        ["CHINA", 1],
        ["CHINA", 1, 2],
        ["CHINA", 1, 2],
        ["IRAN", 1],
    ]


def test_that_a_single_missing_country_stays_unknown(read: Reader) -> None:
    rows: list[list[Value]] = [
        ["CHINA", letter, "All items", "Case-by-case"] for letter in "ABCDEF"
    ]
    rows[3][0] = None
    found = read(sheet(ENTITIES, *rows)).records("entity")
    assert "country" not in found[3]


def test_that_a_name_like_a_formula_stays_text(read: Reader) -> None:
    name = '=HYPERLINK("http://x","<img src=file://y>")'
    found = read(sheet(ENTITIES, ["CHINA", name, "All items", "Case-by-case"]))
    assert found.records("entity")[0]["name"] == name


# --- Japan ---

MATRIX: list[list[Value]] = [
    ["輸出令", None, "貨物等省令", None, "運用通達（解釈）", None, "EU規制番号等"],
    [
        "輸出令別表第１",
        "輸出令　本文",
        "貨物等省令",
        "貨物等省令　本文",
        "用語",
        "用語の意味",
    ],
    [
        "第７項\n（１６）",
        "製造装置",
        "第６条\n第十七号",
        "イ　露光装置",
        None,
        None,
        "3B001",
    ],
    [None, None, None, "ロ　成膜装置", "極端紫外", "波長…", "3B501"],
    [None, None, "第６条\n第十八号", "削除"],
]
MATRIX[1].append("参考ECCN番号")


def matrix(*, name: str = "７項") -> Sheet:
    made = sheet(["マトリクス表"], *MATRIX, name=name)
    made.merged = (Range(4, 1, 6, 1), Range(4, 2, 6, 2))
    return made


def test_that_an_item_of_the_order_holds_for_its_merged_rows(read: Reader) -> None:
    found = cells_of(read(matrix()), "provision")
    assert [one["list_no_norm"] for one in found] == [
        ["7項(16)", 1],
        ["7項(16)", 1, 4],
        ["7項(16)", 1, 4],
    ]
    assert [one["article_norm"][0] for one in found] == [
        "6条17号",
        "6条17号",
        "6条18号",
    ]


def test_that_a_deleted_article_controls_nothing(read: Reader) -> None:
    found = read(matrix()).records("provision")
    assert [one.get("status") for one in found] == [None, None, "not_listed"]


def test_that_a_term_belongs_to_its_item_and_to_no_article(read: Reader) -> None:
    [term] = read(matrix()).records("interpretation")
    assert term["term"] == "極端紫外"
    assert (term["list_no_norm"], "article" in term) == ("7項(16)", False)


def test_that_corresponding_numbers_make_rows_of_their_own(read: Reader) -> None:
    found = read(matrix()).records("correspondence")
    assert [one["other_no"] for one in found] == ["3B001", "3B501"]


def test_that_the_name_of_the_sheet_completes_an_item(read: Reader) -> None:
    made = matrix(name="３の２項")
    made.rows[3][0] = "（１）"
    [entry] = read(made).records("control_entry")
    assert entry["list_no_norm"] == "3の2項(1)"


def test_that_the_matrix_of_technology_is_known_too(read: Reader) -> None:
    rows: list[list[Value]] = [
        ["外為令第５項", None, "貨物等省令第17条", None, "解釈", None, "プログラム"],
        ["項番", "項目", "項番", "項目", "用語", "用語の意味"],
        ["外為令　第５項（１）", "技術", "第17条第１項", "設計の技術", None, None, "○"],
    ]
    found = read(sheet(*rows, name="5項"))
    assert found.slugs == ["meti-matrix"]
    [entry] = found.records("control_entry")
    assert (entry["list_no_norm"], entry["software"]) == ("5項(1)", "○")


# --- rows that contradict ---

ITEM_ENTRY = ["Item", "Jurisdiction", "List number", "Status", "Rationale"]
ITEM_ENTRY += ["Licensing policy", "Effective date", "Citation", "Verification"]


@pytest.mark.parametrize(
    ("other", "code"),
    [
        (["A", "US", "3B001", "controlled", "NS"], "record_repeated"),
        (["A", "US", "3B001", "controlled", "RS"], "record_differs"),
        (["A", "US", "3B001", "not listed", "NS"], "status_contradicted"),
    ],
)
def test_that_a_second_row_of_one_thing_is_told(
    read: Reader, other: list[Value], code: str
) -> None:
    first: list[Value] = ["A", "US", "3B001", "controlled", "NS"]
    banner = [["Statecraft template", "control_entry"], ["Dataset", "c"], [None]]
    found = read(sheet(*banner, ITEM_ENTRY, first, other))
    assert found.problems == [code]
    assert found.particulars(code)["first"] == "5"


def test_that_a_failed_cell_of_an_entity_is_a_problem(read: Reader) -> None:
    found = read(sheet(ENTITIES, ["CHINA", "A", ErrorCell("#N/A"), "Case-by-case"]))
    assert found.problems == ["error_cell"]
    assert "requirement" not in found.records("entity")[0]
