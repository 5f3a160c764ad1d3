from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from core.intake.limits import Limits
from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.cells import read_cells
from core.intake.reader.workbook.decimal_marks import decimal_mark
from core.intake.reader.workbook.delimited import read_text
from core.intake.reader.workbook.encodings import declared
from core.intake.reader.workbook.grid import ErrorCell
from core.intake.reader.workbook.naming import about_name
from core.intake.reader.workbook.serial_dates import dated
from core.intake.reader.workbook.sniff import Format

LIMITS = Limits()


def read(text, name="a.csv"):
    return read_text(text.encode(), name, LIMITS)


def codes(text):
    return [problem.code for problem in read(text)[1]]


# --- names ---


@pytest.mark.parametrize(
    ("form", "name", "ending"),
    [
        (Format.TEXT, "a.XLS", ".xls"),
        (Format.XLSX, "a.xls", ".xls"),
        (Format.XLS, "a.csv", ".csv"),
        (Format.HTML, "trade.xlsx", ".xlsx"),
    ],
)
def test_that_an_ending_that_says_another_format_is_said(form, name, ending):
    [said] = about_name(form, name)
    assert said.named == {"ending": ending, "form": form.value}


@pytest.mark.parametrize(
    ("form", "name"),
    [
        (Format.XLSX, "a.xlsm"),
        (Format.TEXT, "a.tsv"),
        (Format.XLS, "a"),
        (Format.XLS, "a.dat"),
    ],
)
def test_that_an_ending_that_says_no_other_format_is_passed_over(form, name):
    assert about_name(form, name) == ()


def test_that_a_text_that_calls_itself_a_workbook_is_read_and_said():
    whole = read_cells(b"a\tb\n1\t2\n", Format.TEXT, "a.xls", LIMITS)
    assert whole.sheets[0].sheet.rows == [["a", "b"], ["1", "2"]]
    assert whole.problems[0].code == "name_of_another_format"


# --- how a text is cut ---


def test_that_a_line_that_states_the_delimiter_is_obeyed():
    assert read("sep=|\na,b|c,d\n1,2|3,4\n")[0].rows == [["a,b", "c,d"], ["1,2", "3,4"]]


def test_that_a_tab_may_be_stated():
    assert read("sep=\t\r\na,b\tc\r\n")[0].rows == [["a,b", "c"]]


def test_that_a_line_that_states_no_delimiter_is_a_line():
    assert read("sep=x\na,b\n")[0].rows[0] == ["sep=x", None]


def test_that_single_quotation_marks_are_seen_where_they_hold_lines_together():
    sheet, problems = read("a,b\n'x, y',1\n'z, w',2\n'v',3\n")
    assert sheet.rows[1] == ["x, y", "1"]
    assert "single_quotes" in [problem.code for problem in problems]


def test_that_an_apostrophe_does_not_hurt():
    assert read("a,b\nCôte d'Ivoire,1\n'tis,2\n")[0].rows[2] == ["'tis", "2"]


def test_that_a_line_longer_than_any_row_is_refused():
    with pytest.raises(Refusal) as caught:
        read("a,b\n" + "," * (1 << 22) + "\n")
    assert caught.value.particulars == {"line": "2"}


def test_that_prose_in_a_file_named_as_a_workbook_is_not_read():
    with pytest.raises(Refusal) as caught:
        read("Dear all, see\nbelow\nthe\ntable, as\nagreed\nyours\n", "a.xlsx")
    assert caught.value.particulars == {"what": "text"}


def test_that_errors_in_a_text_are_errors():
    sheet, problems = read("a,b\nx,#N/A\ny,Err:502\n")
    assert sheet.rows[1:] == [["x", ErrorCell("#N/A")], ["y", ErrorCell("Err:502")]]
    assert problems[-1].named == {"sheet": "a", "count": "2", "example": "#N/A"}


# --- decimals ---


@pytest.mark.parametrize(
    ("cells", "mark", "doubtful"),
    [
        (["1,5", "2"], ",", ""),
        (["1.234,5"], ",", ""),
        (["1,5", "1,234"], ",", "1,234"),
        (["1,5", "1.234"], ",", "1.234"),
        (["1.5", "1,234"], ".", ""),
        (["1,234.5"], ".", ""),
        (["1.5", "1,5"], "", ""),
        (["1,234"], "", ""),
        (["a" * 99, None, 5.0], "", ""),
    ],
)
def test_that_the_decimal_mark_is_found_where_numbers_tell(cells, mark, doubtful):
    assert decimal_mark([cells]) == (mark, doubtful)


def test_that_numbers_that_may_be_misread_are_said():
    assert codes("a;b\nx;1,5\ny;1,234\n") == ["text_encoding", "decimal_in_doubt"]


def test_that_a_sheet_knows_its_decimal_mark():
    assert read("a;b\nx;1,5\n")[0].decimal == ","


# --- dates and encodings ---


@pytest.mark.parametrize(
    ("serial", "expected"),
    [
        (44957.0, date(2023, 1, 31)),
        (44957.25, datetime(2023, 1, 31, 6)),  # noqa: DTZ001
        (0.5, time(12)),
        (1.0, date(1900, 1, 1)),
        (59.0, date(1900, 2, 28)),
        (61.0, date(1900, 3, 1)),
        (-1.0, -1.0),
        (3e6, 3e6),
        (float("inf"), float("inf")),
    ],
)
def test_that_days_are_counted_as_excel_counts_them(serial, expected):
    assert dated(serial) == expected


def test_that_a_span_is_no_time_of_day():
    assert dated(1.5, elapsed=True) == timedelta(hours=36)


def test_that_old_macintoshes_count_from_1904():
    assert dated(0.0, since_1904=True) == time(0)
    assert dated(1.0, since_1904=True) == date(1904, 1, 2)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b'<?xml version="1.0" encoding="Shift_JIS"?>', "cp932"),
        (b"<meta charset=x-sjis>", "cp932"),
        (b'<meta content="text/html; charset=EUC-JP">', "euc-jp"),
        (b"<meta charset=unicode_escape>", ""),
        (b"<meta charset=idna>", ""),
        (b"<html>", ""),
    ],
)
def test_that_only_character_sets_are_believed(data, encoding):
    assert declared(data) == encoding
