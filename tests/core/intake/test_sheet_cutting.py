"""A sheet is cut between rows where its markup is as usual, and else left whole."""

from __future__ import annotations

import re

import pytest

from core.intake.reader.workbook.sheet_cutting import CutError, Cutter
from tests.core.intake.making import cell, row

HEAD = '<?xml version="1.0"?><worksheet xmlns="x"><cols/><sheetData>'
TAIL = "</sheetData><mergeCells/></worksheet>"
ROWS = [row(n, cell(f"A{n}", n), cell(f"B{n}", "x" * (n % 40))) for n in range(1, 60)]


def pieces(markup, size=200, chunk=37):
    data = markup.encode()
    cutter = Cutter(size)
    chunks = (data[at : at + chunk] for at in range(0, len(data), chunk))
    found = list(map(cutter.piece, chunks))
    return [piece for piece in [*found, cutter.last()] if piece is not None]


def rows_in(piece):
    markup = b"".join(piece.markup)
    assert markup.startswith(HEAD.encode())
    assert markup.endswith(b"</worksheet>")
    return [int(number) for number in re.findall(rb'<row r="(\d+)"', markup)]


@pytest.mark.parametrize("chunk", [1, 37, 100_000])
def test_that_every_row_is_in_one_piece(chunk):
    found = pieces(HEAD + "".join(ROWS) + TAIL, chunk=chunk)
    assert [n for piece in found for n in rows_in(piece)] == list(range(1, 60))


def test_that_a_piece_says_which_rows_it_may_hold():
    for piece in pieces(HEAD + "".join(ROWS) + TAIL):
        assert all(number - 1 in piece.rows for number in rows_in(piece))


def test_that_a_small_sheet_is_one_piece():
    assert len(pieces(HEAD + "".join(ROWS) + TAIL, size=1 << 20)) == 1


@pytest.mark.parametrize(
    "markup",
    [
        HEAD + TAIL,
        HEAD.replace("<", "<x:") + "".join(ROWS) + TAIL,
        HEAD + "<!-- rows -->" + "".join(ROWS) + TAIL,
        HEAD.replace("<cols/>", "<!-- <cols/> -->") + "".join(ROWS) + TAIL,
        HEAD + "".join(ROWS[:30]) + "<!-- rows -->" + "".join(ROWS[30:]) + TAIL,
        HEAD + "".join(ROWS).replace(">x", "><![CDATA[x]]>") + TAIL,
        HEAD + "".join(ROWS).replace("<row ", "<row  ") + TAIL,
        HEAD + "".join(reversed(ROWS)) + TAIL,
        HEAD + row(0) + "".join(ROWS) + TAIL,
        HEAD + "".join(ROWS) + row(10**7) + row(10**7 + 1) * 20 + TAIL,
        HEAD + "".join(ROWS[:30]) + TAIL + "".join(ROWS[30:]),
    ],
    ids=[
        *("no rows", "prefixes", "a comment", "a comment above", "a comment below"),
        *("unparsed text", "wide spaces", "upwards", "no row 1", "beyond the grid"),
        "rows after the end",
    ],
)
def test_that_an_unusual_sheet_is_left_whole(markup):
    with pytest.raises(CutError):
        pieces(markup)
