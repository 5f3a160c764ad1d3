from __future__ import annotations

import pytest

from core.intake.limits import Limits
from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.delimited import decode, read_text

JAPANESE = "国,輸出額\n日本,100\n中国,200\n"

LIMITS = Limits()


def code_of(data, name="a.csv", limits=LIMITS):
    with pytest.raises(Refusal) as caught:
        read_text(data, name, limits)
    return caught.value.code


def rows(text, name="a.csv"):
    return read_text(text.encode(), name, Limits())[0].rows


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(JAPANESE.encode(), "utf-8", id="utf-8"),
        pytest.param(JAPANESE.encode("utf-8-sig"), "utf-8-sig", id="utf-8-sig"),
        pytest.param(JAPANESE.encode("utf-16"), "utf-16", id="utf-16"),
        pytest.param(JAPANESE.encode("cp932"), "cp932", id="cp932"),
    ],
)
def test_that_japanese_is_read_in_every_encoding(data, encoding):
    assert decode(data) == (JAPANESE, encoding)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_that_utf_16_without_a_mark_is_known_by_its_zeros(encoding):
    assert decode("a,b\n1,2\n".encode(encoding)) == ("a,b\n1,2\n", encoding)


@pytest.mark.parametrize(
    "text", ["Côte d'Ivoire,1\n", "Réunion,1\n", "Curaçao,1\n", "RÉUNION,1\n"]
)
def test_that_western_accents_are_not_taken_for_japanese(text):
    assert decode(text.encode("cp1252")) == (text, "cp1252")


def test_that_bytes_of_no_encoding_are_refused():
    assert code_of(b"a,b\n\x81\x20\xff,1\n") == "encoding_unknown"


def test_that_the_encoding_and_the_delimiter_are_said():
    _, problems = read_text(JAPANESE.encode("cp932"), "a.csv", Limits())
    assert problems[0].named == {"encoding": "cp932", "delimiter": "comma"}


@pytest.mark.parametrize(
    "delimiter", [pytest.param(d, id=ascii(d)) for d in (",", "\t", ";", "|")]
)
def test_that_the_delimiter_is_found(delimiter):
    text = f"a{delimiter}b\n1{delimiter}2\n"
    assert rows(text) == [["a", "b"], ["1", "2"]]


def test_that_decimal_commas_do_not_hide_a_semicolon():
    assert rows("a;b;c\n1,5;2,5;x\n1,0;2,0;y\n")[1] == ["1,5", "2,5", "x"]


def test_that_a_cell_stays_the_text_in_the_file():
    assert rows("code,value\n0007,1.50\n")[1] == ["0007", "1.50"]


def test_that_title_lines_do_not_hide_the_table():
    assert rows("A title\n\na,b\n1,2\n3,4\n")[2:] == [
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
    ]


def test_that_all_rows_are_equally_long():
    assert rows("a,b\n1\n2,3,4\n") == [
        ["a", "b", None],
        ["1", None, None],
        ["2", "3", "4"],
    ]


def test_that_uneven_rows_are_counted():
    _, problems = read_text(b"a,b\n1,2\n3\n", "a.csv", Limits())
    assert problems[1].named == {"count": "1"}


def test_that_a_line_may_stand_inside_quotation_marks():
    assert rows('a,b\n"x\ny",2\n')[1] == ["x\ny", "2"]


def test_that_one_column_is_a_table_when_the_name_says_so():
    assert rows("a\n1\n") == [["a"], ["1"]]


def test_that_prose_is_not_a_table():
    assert code_of(b"Dear all\nsee below\n", "letter.doc") == "not_a_workbook"


def test_that_bytes_with_zeros_are_not_text():
    assert code_of(b"abcdefgh,\0\n") == "not_a_workbook"


def test_that_a_cell_longer_than_any_of_excel_is_refused_with_its_line():
    assert code_of(b"a,b\n1," + b"x" * 99_999 + b"\n") == "text_damaged"


def test_that_a_quotation_mark_left_open_is_refused_with_its_line():
    with pytest.raises(Refusal) as caught:
        read_text(b'a,b\n1,"2\n3,4\n5,6\n', "a.csv", LIMITS)
    assert caught.value.particulars == {"line": "2"}


def test_that_an_inch_mark_does_not_hurt():
    assert rows('a,b\n5" pipe,2\n')[1] == ['5" pipe', "2"]


def test_that_more_columns_than_excel_has_are_refused():
    assert code_of(b"," * 20_000 + b"\n") == "beyond_grid"


def test_that_the_box_of_a_text_is_limited():
    assert code_of(b"a,b\n1,2\n", limits=Limits(sheet_cells=3)) == "sheet_too_large"


def test_that_the_sheet_bears_the_name_of_the_file():
    assert read_text(b"a,b\n", "trade.csv", Limits())[0].name == "trade"
