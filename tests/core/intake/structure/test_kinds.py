"""What cells look like."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from core.intake.reader.structure import cell_kinds
from core.intake.reader.structure.cell_kinds import Kinds, kind_of
from core.intake.reader.structure.text_kinds import kind_of_text
from core.intake.reader.workbook.grid import ErrorCell, UncalculatedCell


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("１，２３４", "N"), ("△1.5", "N"), ("▲ 3", "N"), ("US$ 3", "N"), ("12 p", "N"),
        ("(1)", "N"), ("2,3,3,5,0", "N"),
        ("1.234,5", "N"), ("30.0%", "N"), ("1e-5", "N"),
        ("令和5年度", "Y"), ("H30年", "Y"), ("1790 (August 2)", "Y"), ("2008 \\1", "Y"),
        ("1988-90", "Y"), ("2010 (r)8", "Y"), ("1991%", "Y"), ("2023 [2023]", "Y"),
        ("Q1", "P"), ("Mar-11", "P"), ("2001Q1", "P"), ("12月", "P"),
        ("第2四半期", "P"),
        ("2-Aug-10", "D"), ("2019-05-01", "D"), ("令和5年4月1日", "D"),
        ("(NA)", "M"), ("…", "M"), ("--", "M"),
        ("[x]", "M"), ("#DIV/0!", "M"), (">80 %", "N"),
        ("x", "L"), ("007", "C"), ("\\2", "F"),
        ("(r)", "F"), ("①", "F"), ("`", "F"), ("注1)", "F"),
        ("3E001", "T"), ("C20", "T"), ("H30", "T"),
        ("0 to 6", "T"), ("N" * 60, "T"), ("#hash", "T"),
        ("2024 through October", "Y"), ("平成30年第1四半期", "P"), ("12 million", "N"),
        ("約 5", "M"),
    ],
)  # fmt: skip
def test_that_a_text_is_known_for_what_it_looks_like(text, kind):
    assert kind_of_text(text) == kind


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        (None, "."), (" ", "."), ("\\n", "."), (True, "T"), (5, "N"), (5.0, "N"),
        (2019, "Y"),
        (2019.0, "Y"), (2019.5, "N"),
        (ErrorCell("#REF!"), "M"), (UncalculatedCell(), "M"),
        (date(2019, 1, 1), "D"),
        (datetime(2019, 1, 1, 1, tzinfo=UTC), "D"), (time(1), "N"),
        (timedelta(1), "N"), (float("nan"), "N"), (float("inf"), "N"),
    ],
)  # fmt: skip
def test_that_a_cell_is_known_for_what_it_looks_like(cell, kind):
    assert kind_of(cell) == kind


def test_that_a_row_is_a_short_text():
    assert Kinds().of_row(["Japan", None, 1.5, 2019.0, "..", 7]) == "T.NYMN"


def test_that_no_more_texts_are_kept_than_there_is_room_for(monkeypatch):
    monkeypatch.setattr(cell_kinds, "_MOST_TEXTS", 1)
    kinds = Kinds()
    assert kinds.of_row(["a", "5", "a", "5"]) == "TNTN"
