"""Tables with a row for each item or instrument and a column for each jurisdiction."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.economies import load_economies
from core.intake.correction import Correction
from core.intake.reader.codes.control_marks import control_mark, marks_meant
from core.intake.reader.codes.instruments import availability, instrument_type
from tests.core.intake.reader.reading import read_into, real_sheets, sheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from core.intake.reader.workbook.grid import Value
    from tests.core.intake.reader.reading import Read

    Reader = Callable[..., Read]

KNOWN = load_economies().vocabulary()
HEAD: list[Value] = ["Item", "Japan", "US"]


@pytest.fixture
def table(read: Reader) -> Reader:
    """Read one table, knowing all economies."""

    def reading(*rows: list[Value], **wishes: object) -> Read:
        return read(sheet(*rows), vocabulary=KNOWN, **wishes)

    return reading


def statuses(found: Read) -> dict[tuple[str, str], str]:
    """Return the status of each item in each jurisdiction."""
    return {
        (one["item_id"], one["jurisdiction_id"]): one["status"]
        for one in found.records("control_entry")
    }


@pytest.mark.parametrize("role", ["ignored", "note", "total"])
def test_that_a_row_the_user_leaves_out_makes_no_entries(
    table: Reader, role: str
) -> None:
    rows: list[list[Value]] = [HEAD, ["HBM", "○", None], ["EUV", "該当", "△"]]
    said = Correction(rows={3: role})
    found = table(*rows, corrections={1: said})
    assert statuses(found) == {("HBM", "Japan"): "controlled"}
    assert [one["item_id"] for one in found.records("item")] == ["HBM"]
    assert found.rows("SELECT row, cells FROM set_aside") == [(3, 3)]


@pytest.mark.parametrize(
    "columns",
    [{1: "ignored"}, {1: "product"}, {1: "ignored", 2: "ignored", 3: "ignored"}],
    ids=["left", "another", "all"],
)
def test_that_rows_whose_names_are_left_out_are_not_read(
    table: Reader, columns: dict[int, str]
) -> None:
    found = table(HEAD, ["HBM", "○", "△"], corrections={1: Correction(columns=columns)})
    assert found.records("item") == found.records("control_entry") == []
    assert found.problems == ["names_left_out"]


def test_that_every_cell_of_a_matrix_is_an_entry_of_its_jurisdiction(
    table: Reader,
) -> None:
    found = table(
        ["品目", "日本", "米国"], ["HBM", "○", "非該当"], ["EUV", "該当", "△"]
    )
    assert statuses(found) == {
        ("HBM", "日本"): "controlled",
        ("HBM", "米国"): "not_listed",
        ("EUV", "日本"): "controlled",
        ("EUV", "米国"): "narrower",
    }
    assert [one["item_id"] for one in found.records("item")] == ["HBM", "EUV"]


def test_that_a_blank_and_a_dash_are_unknown(table: Reader) -> None:
    found = table(HEAD, ["HBM", "○", None], ["EUV", "—", "○"])
    assert ("HBM", "US") not in statuses(found)
    assert statuses(found)["EUV", "Japan"] == "unknown"


def test_that_the_user_may_say_that_blanks_are_not_listed(table: Reader) -> None:
    said = {1: Correction(facts={"blank": "not_listed"})}
    found = table(HEAD, ["HBM", "○", None], ["EUV", "—", "○"], corrections=said)
    assert statuses(found)["HBM", "US"] == "not_listed"
    assert statuses(found)["EUV", "Japan"] == "not_listed"


def test_that_a_cross_alone_is_asked_and_meanwhile_unknown(table: Reader) -> None:
    found = table(HEAD, ["HBM", "X", None], ["EUV", None, "X"])
    assert set(statuses(found).values()) == {"unknown"}
    assert found.problems == ["cross_unclear"] * 2
    assert found.standings == ["unclear"]
    assert found.roles()["facts"] == {"blank": "unknown", "cross": "unclear"}


@pytest.mark.parametrize("meant", ["controlled", "not_listed"])
def test_that_a_cross_means_what_the_user_says(table: Reader, meant: str) -> None:
    said = {1: Correction(facts={"cross": meant})}
    found = table(HEAD, ["HBM", "X", None], ["EUV", "×", "X"], corrections=said)
    assert set(statuses(found).values()) == {meant}
    assert found.problems == []


def test_that_a_sign_of_a_cross_beside_a_circle_is_no(table: Reader) -> None:
    found = table(HEAD, ["HBM", "×", "○"])
    assert statuses(found)["HBM", "Japan"] == "not_listed"
    assert (found.problems, found.standings) == ([], ["known"])


def test_that_an_x_beside_a_circle_is_still_asked(table: Reader) -> None:
    found = table(HEAD, ["HBM", "X", "○"])
    assert statuses(found)["HBM", "Japan"] == "unknown"
    assert found.standings == ["unclear"]


def test_that_a_date_or_a_number_of_a_list_says_that_the_item_is_on_it(
    table: Reader,
) -> None:
    found = table(HEAD, ["HBM", "2025-05-28", "○ 3A090.c"], ["EUV", "No", "3E001"])
    dated, signed, _no, numbered = found.records("control_entry")
    assert (dated["status"], dated["effective_date"]) == ("controlled", "2025-05-28")
    assert (signed["status"], signed["list_no"]) == ("controlled", "3A090.c")
    assert numbered["list_no_norm"] == "3E001"


def test_that_words_nobody_knows_are_kept_and_unknown(table: Reader) -> None:
    found = table(
        HEAD, *([f"Item {n}", "○", "○"] for n in range(9)), ["EUV", "?!", "○"]
    )
    last = found.records("control_entry")[-2]
    assert (last["status"], last["mark"]) == ("unknown", "?!")
    assert found.problems == ["unknown_mark"]


def test_that_columns_beside_the_jurisdictions_belong_to_the_item(
    table: Reader,
) -> None:
    head = ["Item", "Category", "JPN", "USA", "Source"]
    found = table(head, ["HBM", "Memory", "yes", "no", "my notes"])
    [item] = found.records("item")
    assert (item["category"], item["citation"]) == ("Memory", "my notes")
    assert set(statuses(found)) == {("HBM", "JPN"), ("HBM", "USA")}


def test_that_an_item_named_twice_is_told(table: Reader) -> None:
    found = table(HEAD, ["HBM", "○", "○"], ["HBM", "○", "非該当"])
    assert found.problems == ["record_repeated"]


def test_that_the_place_of_a_jurisdiction_is_its_heading(table: Reader) -> None:
    found = table(HEAD, ["HBM", "○", "○"])
    [cells] = found.rows("SELECT cells FROM record WHERE kind='control_entry' LIMIT 1")
    assert '"jurisdiction_id": ["Japan", 2, 1]' in cells[0]


@pytest.mark.parametrize(
    "rows",
    [
        [["C26", 1.0, 0.0], ["C27", 0.0, 1.0]],
        [["C26", 1.5, 22.0], ["C27", "-", 3.0]],
    ],
    ids=["zeros-and-ones", "figures"],
)
def test_that_figures_by_country_are_no_matrix_of_controls(
    table: Reader, rows: list[list[Value]]
) -> None:
    found = table(["Industry", "Japan", "United States"], *rows)
    assert found.recipes_used == {"guessed"}


def test_that_marks_without_a_vocabulary_mean_nothing() -> None:
    assert marks_meant({}) == {}
    assert control_mark("x", {}).status == ""
    assert control_mark("（○）", {}).status == "controlled"


# --- instruments ---


def test_that_an_instrument_has_an_availability_and_its_words(table: Reader) -> None:
    head = ["instrument", "US", "KR", "source"]
    row = ["end_user_list", "yes (Entity List etc.)", "not checked", "CSIS (S)"]
    known, unread = table(head, row).records("instrument")
    assert (known["type_code"], known["availability_code"]) == ("end_user", "yes")
    assert known["availability"] == "yes (Entity List etc.)"
    assert (unread["availability_code"], unread["citation"]) == ("unknown", "CSIS (S)")


def test_that_an_instrument_that_is_neither_there_nor_not_is_told(
    table: Reader,
) -> None:
    found = table(["Instrument", "US", "KR"], ["Outbound investment", "maybe", "yes"])
    assert found.particulars("unknown_availability") == {"text": "maybe"}
    assert found.records("instrument")[0]["availability_code"] == "unknown"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("yes", "yes"),
        ("no (country-neutral)", "no"),
        ("none", "no"),
        ("limited (WMD)", "partial"),
        ("power since 2024-08-21 - not used as of 2025-03", "partial"),
        ("suspended to 2026-11-10", "suspended"),
        ("not checked", "unknown"),
        ("有", "yes"),
        ("一部", "partial"),
    ],
)
def test_that_the_first_words_say_how_far_an_instrument_reaches(
    text: str, code: str
) -> None:
    assert availability(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("list_outside_regimes", "list"),
        ("end_user_list", "end_user"),
        ("end_use_advanced_node", "end_use"),
        ("services_us_person_type", "services"),
        ("extraterritorial_fdp", "extraterritorial"),
        ("country_specific", "country_specific"),
        ("de minimis", "de_minimis"),
        ("outbound investment", "outbound"),
        ("tariffs", ""),
    ],
)
def test_that_an_instrument_has_its_type(text: str, code: str) -> None:
    assert instrument_type(text) == code


def test_that_the_matrix_of_authority_is_read_whole(tmp_path: Path) -> None:
    sheets = real_sheets("sample/authority_matrix.csv")
    wishes = {"vocabulary": KNOWN}
    found = read_into(tmp_path / "staging.sqlite", sheets, "authority.csv", wishes)
    records = found.records("instrument")
    assert (len(records), found.problems) == (54, [])
    assert all(one["availability_code"] for one in records)
    assert {one["type_code"] for one in records} == {
        *("list", "end_user", "end_use", "services", "extraterritorial"),
        "country_specific",
    }
