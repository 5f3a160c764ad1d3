"""A sheet parsed in pieces is what calamine reads of the whole sheet."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.intake.limits import Limits
from core.intake.reader.beside import AtOnce, Beside
from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.cells import read_cells
from core.intake.reader.workbook.grid import ErrorCell
from core.intake.reader.workbook.sniff import Format
from core.intake.reader.workbook.xlsx import begun
from tests.core.intake.making import cell, row, workbook

LIMITS = Limits()
LETTERS = "ABCDE"
CELLS = st.one_of(
    st.integers(0, 3),
    st.sampled_from(["", "Japan", "Korea", 1.5, 2.5, True]),
)
ROWS = st.dictionaries(
    st.integers(1, 60),
    st.dictionaries(st.sampled_from(LETTERS), CELLS, max_size=4),
    max_size=25,
)


@pytest.fixture(autouse=True)
def in_small_pieces(monkeypatch):
    monkeypatch.setattr("core.intake.reader.workbook.workbook_xml._LARGE", 1)
    monkeypatch.setattr("core.intake.reader.workbook.piecewise.PIECE", 100)
    monkeypatch.setattr("core.intake.reader.workbook.piecewise._FRAME_SHARE", 0)


def whole(data, limits=LIMITS):
    return read_cells(data, Format.XLSX, "a.xlsx", limits)


def in_pieces(data, limits=LIMITS, beside=None):
    parsing = begun(data, limits, beside or AtOnce())
    assert parsing.pieces is not None
    return read_cells(data, Format.XLSX, "a.xlsx", limits, parsing)


def shown(read):
    """Return all that is read of a workbook, with the kinds of its cells."""
    return [
        (
            one.sheet.name,
            (one.sheet.first_row, one.sheet.first_column),
            [[(type(each), each) for each in cells] for cells in one.sheet.rows],
            one.problems,
        )
        for one in read.sheets
    ]


def markup(rows):
    return "".join(
        row(n, *(written(f"{letter}{n}", cells[letter]) for letter in sorted(cells)))
        for n, cells in sorted(rows.items())
    )


def written(address, value):
    if isinstance(value, bool):
        return f'<c r="{address}" t="b"><v>{int(value)}</v></c>'
    return cell(address, value)


@settings(deadline=None)
@given(ROWS)
def test_that_pieces_say_what_the_whole_sheet_says(rows):
    data = workbook(markup(rows))
    assert shown(in_pieces(data)) == shown(whole(data))


@settings(deadline=None)
@given(ROWS)
def test_that_columns_and_words_of_pieces_are_those_of_their_rows(rows):
    sheet = in_pieces(workbook(markup(rows))).sheets[0].sheet
    cells = [list(column) for column in zip(*sheet.rows, strict=True)]
    assert [list(column) for column in sheet.columns] == cells
    said = [one and one.cells() for one in sheet.said]
    assert said == [one and column for one, column in zip(said, cells, strict=True)]


TABLE = {n: {"A": "Japan", "B": n / 2} for n in range(1, 40)}


def test_that_pieces_are_parsed_in_other_threads_alike():
    data = workbook(markup(TABLE))
    assert shown(in_pieces(data, beside=Beside())) == shown(whole(data))


def test_that_texts_dates_and_errors_are_those_of_the_workbook():
    rows = "".join(
        row(
            n,
            f'<c r="A{n}" t="s"><v>{n % 2}</v></c>',
            f'<c r="B{n}" s="1"><v>{45_000 + n}</v></c>',
            f'<c r="C{n}" t="e"><v>#N/A</v></c>' if n == 20 else cell(f"C{n}", n),
        )
        for n in range(1, 40)
    )
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    more = {
        "xl/sharedStrings.xml": f"<sst {main}><si><t>a</t></si><si><t>b</t></si></sst>",
        "xl/styles.xml": (
            f'<styleSheet {main}><cellXfs count="2"><xf numFmtId="0"/>'
            '<xf numFmtId="14"/></cellXfs></styleSheet>'
        ),
    }
    data = workbook(rows, more=more)
    found = shown(in_pieces(data))
    assert found == shown(whole(data))
    assert found[0][2][19][2] == (ErrorCell, ErrorCell("#N/A"))


def test_that_only_the_largest_sheet_is_parsed_in_pieces():
    data = workbook(row(1, cell("A1", "x")), markup(TABLE), row(2, cell("B2", 7)))
    assert shown(in_pieces(data)) == shown(whole(data))


def test_that_a_hidden_sheet_in_pieces_is_hidden():
    data = workbook(markup(TABLE), states={0: "hidden"})
    assert in_pieces(data).sheets[0].sheet.hidden


@pytest.mark.parametrize(
    "spoilt",
    [
        markup(TABLE) + "<!-- the end -->",
        markup(TABLE).replace('<c r="A30"', '<c r="A3"'),
        markup(TABLE).replace('<c r="A30"', '<c r="A39"'),
        markup(TABLE).replace('<row r="30"', '<row r="3"'),
        markup(TABLE).replace('<row r="30"', '<row spans="1:2" r="30"'),
    ],
    ids=["a comment", "a cell above", "a cell below", "a row above", "wide"],
)
def test_that_a_sheet_that_cannot_be_cut_is_read_whole(spoilt):
    data = workbook(spoilt)
    assert shown(in_pieces(data)) == shown(whole(data))


def test_that_a_sheet_calamine_gives_up_in_one_piece_is_read_again():
    spill = '<c r="C25" t="e"><v>#SPILL!</v></c>'
    rows = markup(TABLE).replace('<c r="B25"', spill + '<c r="D25"')
    found = in_pieces(workbook(rows)).sheets[0].sheet
    assert found.value(25, 3) == ErrorCell("#SPILL!")
    assert found.value(39, 1) == "Japan"


def test_that_pieces_beyond_the_limits_are_refused():
    data = workbook(markup(TABLE) + row(1_000_000, cell("B1000000", 1)))
    with pytest.raises(Refusal) as caught:
        in_pieces(data, Limits(sheet_cells=100_000))
    assert caught.value.code == "sheet_too_large"
