"""The rules for tables that machines can read, broken one at a time."""

from __future__ import annotations

import pytest

from core.intake.reader.doctor.ailment import ailment
from core.intake.reader.doctor.cleaning import cleaned
from core.intake.reader.doctor.numbers import check_numbers
from core.intake.reader.doctor.patient import Patient
from core.intake.reader.doctor.shapes import check_merged, check_units, check_wholeness
from core.intake.reader.doctor.texts import check_names, check_texts, tidied
from core.intake.reader.doctor.years import check_years
from core.intake.reader.workbook.grid import ErrorCell, Sheet, UncalculatedCell
from core.intake.reader.workbook.styles import CellStyle, Range, Styles

HEAD = ["Country", 2019, 2020]
BODY = [["Japan", 10.5, 20.5], ["Korea", 30.5, 40.5], ["China", 50.5, 60.5]]


def patient(*rows, merged=(), **said):
    width = max(map(len, rows))
    padded = [[*row, *[None] * (width - len(row))] for row in rows]
    return Patient.of(Sheet("Data", 1, padded, merged=tuple(merged), **said))


def codes(found):
    return {one.code: one for one in found}


# --- numbers ---


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("１，２３４", 1234.0),
        ("△567", -567.0),
        (" 12.5 ", 12.5),
        ("1,234,567", 1234567.0),
    ],
    ids=["full-width", "triangle", "spaced", "grouped"],
)
def test_that_a_certain_number_becomes_one(text, number):
    sick = patient(HEAD, *BODY, ["India", text, 80.5])
    found = codes(check_numbers(sick))["number_as_text"]
    assert (found.places, found.fixed) == (((5, 2),), True)
    assert sick.rows[4][1] == number


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("600 (45)", "several_in_cell"),
        ("12\n13", "several_in_cell"),
        ("123*", "number_with_text"),
        ("5%", "number_with_text"),
        ("1.234", "number_with_text"),
        ("x", "symbol_among_numbers"),
    ],
)
def test_that_a_doubtful_cell_stays_as_it_is(text, code):
    sick = patient(HEAD, *BODY, ["India", text, 80.5], ["Nepal", 1.5, 2.5])
    found = codes(check_numbers(sick))[code]
    assert not found.fixed
    assert sick.rows[4][1] == text


def test_that_symbols_are_listed():
    sick = patient(
        HEAD, *BODY, ["India", "x", 1.5], ["Nepal", 1.5, "…"], ["Iran", 1, 2]
    )
    found = codes(check_numbers(sick))["symbol_among_numbers"]
    assert dict(found.said) == {"symbols": "x …"}


def test_that_an_error_stays_an_error():
    sick = patient(HEAD, *BODY, ["India", ErrorCell("#N/A"), 80.5])
    assert not codes(check_numbers(sick))["error_in_cell"].fixed


def test_that_a_formula_without_value_is_told():
    sick = patient(HEAD, *BODY, ["India", UncalculatedCell(), 80.5])
    assert codes(check_numbers(sick))["uncalculated"].cells == 1


# --- texts ---


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("総　　数", "総数"),
        ("United States of America", "United States of America"),
        ("前年\n同月比", "前年同月比"),
        ("新潟県　上越市　高田区", "新潟県 上越市 高田区"),
        ("Japan ", "Japan"),
    ],
    ids=["drawn-out", "words", "line-break", "long", "trailing"],
)
def test_that_only_spaces_for_layout_go(text, bare):
    assert tidied(text) == bare


def test_that_leading_spaces_that_show_a_hierarchy_stay():
    rows = (["World", 9.5, 9.5], ["  Asia", 5.5, 5.5], ["  Europe", 4.5, 4.5])
    sick = patient(HEAD, *rows)
    found = codes(check_texts(sick))["indented_by_spaces"]
    assert (found.cells, found.fixed) == (2, False)
    assert sick.rows[2][0] == "  Asia"


def test_that_a_circled_digit_is_told_and_kept():
    sick = patient(HEAD, *BODY, ["①India", 1.5, 2.5])
    assert not codes(check_texts(sick))["machine_dependent"].fixed


def test_that_a_ditto_mark_is_written_out():
    sick = patient(HEAD, *BODY, ["〃", 1.5, 2.5])
    assert codes(check_names(sick))["name_left_out"].fixed
    assert sick.rows[4][0] == "China"


WIDE = ["Year", "Country", "Exports", "Imports"]


def test_that_an_outer_label_that_is_left_out_is_filled_or_told():
    rows = [
        *(["2019", "Japan", 1.5, 2.5], [None, "Korea", 1.5, 2.5]),
        *([None, "China", 1.5, 2.5], ["2020", "Japan", 1.5, 2.5]),
        *([None, "Korea", 1.5, 2.5], [None, "China", 1.5, 2.5]),
    ]
    found = codes(check_names(patient(WIDE, *rows)))
    assert found.keys() & {"name_left_out", "name_blank"}


def test_that_a_column_without_heading_is_told():
    sick = patient(["Country", 2019, None], *BODY)
    assert codes(check_names(sick))["heading_missing"].places == ((1, 3),)


# --- merged cells, units, wholeness ---


def test_that_a_merged_heading_is_written_into_every_cell():
    head = (["Country", "Exports", None], [None, 2019, 2020])
    sick = patient(*head, *BODY, merged=[Range(1, 2, 1, 3)])
    assert codes(check_merged(sick))["merged_names"].fixed
    assert sick.rows[0][2] == "Exports"
    assert sick.added == 1


def test_that_merged_values_are_told_and_not_doubled():
    rows = (*BODY, ["India", 70.5, None])
    sick = patient(HEAD, *rows, merged=[Range(5, 2, 5, 3)])
    assert not codes(check_merged(sick))["merged_values"].fixed
    assert sick.rows[4][2] is None


def test_that_a_merged_range_beyond_the_cells_is_nothing():
    sick = patient(HEAD, *BODY, merged=[Range(90, 90, 91, 91)])
    assert list(check_merged(sick)) == []


def test_that_a_table_without_unit_is_told():
    assert codes(check_units(patient(HEAD, *BODY))).keys() == {"unit_not_stated"}


def test_that_a_unit_above_the_table_is_enough():
    sick = patient(["Exports (millions of US dollars)"], HEAD, *BODY)
    assert list(check_units(sick)) == []


def test_that_a_blank_row_within_a_table_is_cut_out():
    sick = patient(HEAD, *BODY, [None], ["India", 1.5, 2.5], ["Nepal", 1.5, 2.5])
    assert codes(check_wholeness(sick))["blank_within"].fixed
    assert [row[0] for row in cleaned(sick, ()).rows][3:] == ["China", "India", "Nepal"]


def test_that_hidden_rows_are_told():
    sick = patient(HEAD, *BODY, hidden_rows=frozenset({3}))
    assert codes(check_wholeness(sick))["hidden_within"].places == ((3, 1),)


def test_that_several_tables_on_a_sheet_are_told():
    sick = patient(HEAD, *BODY, [None], [None], [None], ["Second table"], HEAD, *BODY)
    if len(sick.tables) > 1:
        assert codes(check_wholeness(sick))["several_tables"].cells == 2


# --- years ---


def test_that_a_column_of_era_years_gets_the_gregorian_one_beside_it():
    rows = (["年次", "輸出"], ["平成30年", 1.5], ["令和元年", 2.5], ["令和2年", 3.5])
    sick = patient(*rows)
    found, columns = check_years(sick)
    assert codes(found)["era_alone"].fixed
    copy = cleaned(sick, columns)
    assert [row[1] for row in copy.rows] == ["西暦", 2018, 2019, 2020]
    assert copy.whole


def test_that_an_era_year_in_a_heading_gets_the_gregorian_one_behind_it():
    sick = patient(["国", "平成30年", "令和元年"], *BODY)
    check_years(sick)
    assert sick.rows[0] == ["国", "平成30年(2018)", "令和元年(2019)"]


def test_that_an_era_year_among_words_is_only_told():
    sick = patient(["国", "令和元年1-3月期速報", "計"], *BODY)
    found, columns = check_years(sick)
    assert codes(found)["era_in_doubt"].places == ((1, 2),)
    assert columns == []


def test_that_a_gregorian_year_that_is_there_already_is_enough():
    rows = (["年次", "西暦", "輸出"], ["平成30年", 2018, 1.5], ["令和元年", 2019, 2.5])
    found, columns = check_years(patient(*rows))
    assert (found, columns) == ([], [])


def test_that_half_years_are_no_eras():
    rows = (["Half", "Exports"], ["H1", 1.5], ["H2", 2.5], ["H1", 3.5])
    assert check_years(patient(*rows)) == ([], [])


# --- the copy ---


def test_that_the_copy_keeps_number_formats_at_their_new_places():
    styles = Styles([CellStyle(format="0.0%")])
    styles.add_row(6, {2: 0})
    rows = (HEAD, *BODY, [None], ["India", 0.125, 2.5], ["Nepal", 1.5, 2.5])
    copy = cleaned(patient(*rows, styles=styles), ())
    assert copy.formats == {"0.0%": [(5, 2)]}


def test_that_every_cell_is_accounted_for():
    copy = cleaned(patient(HEAD, *BODY), ())
    assert (copy.data, copy.added, copy.whole) == (12, 0, True)


def test_that_no_cells_are_no_ailment():
    assert ailment("1-4", "merged_names", Sheet("Data", 1, []), ()) == ()


def test_that_a_code_with_leading_zeros_stays_a_text():
    sick = patient(HEAD, *BODY, ["India", "007", 80.5], ["Nepal", 1.5, 2.5])
    list(check_numbers(sick))
    assert sick.rows[4][1] == "007"


def test_that_a_column_of_nothing_but_digits_as_text_may_be_codes():
    rows = [
        ["Item", "Group", "Weight"],
        ["A", "1", 5.5],
        ["B", "2", 6.5],
        ["C", "3", 7],
    ]
    sick = patient(*rows)
    found = codes(check_numbers(sick))
    assert "number_as_text" not in found
    assert [row[1] for row in sick.rows[1:]] == ["1", "2", "3"]


def test_that_a_column_of_words_is_no_column_of_numbers():
    rows = [["Japan", 1.5, "see 5"], ["Korea", 2.5, "see 6"], ["China", 3.5, "none"]]
    assert codes(check_numbers(patient(HEAD, *rows))) == {}


def test_that_a_text_file_cannot_tell_numbers_from_texts_and_is_not_blamed():
    rows = [["Country", "Exports"], ["Japan", "12"], ["Korea", "1,234"], ["China", "5"]]
    sick = Patient.of(Sheet("Data", 1, rows), typed=False)
    assert codes(check_numbers(sick))["number_as_text"].places == ((3, 2),)
    assert [row[1] for row in sick.rows[1:]] == [12.0, 1234.0, 5.0]


def test_that_a_list_of_texts_needs_no_unit():
    rows = [
        ["Entity", "Address", "Rule"],
        *([f"E{n}", f"A{n}", "Yes"] for n in range(5)),
    ]
    assert list(check_units(patient(*rows))) == []
