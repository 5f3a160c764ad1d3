"""From a workbook to its cleaned copy: what is put right, and that nothing is lost."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from core.briefs.doctor import examination
from core.briefs.doctor_words import RULES, TEXTS, ailment_text
from core.errors import ExportError, IntakeError
from core.exports import cleaned
from core.exports.cells import put
from core.exports.cleaned import write_cleaned
from core.intake.examined import ailments, cleaned_rows, cleaned_sheets
from core.intake.imports import read_workbook
from tests.house import ROOT

PUBLISHERS = ROOT.parent / "shared" / "data" / "publishers"
REAL = (
    "japan-cao-sna/30s2n_jp.xlsx",
    "controls/kamotsu_matrix_layout_synthetic.xlsx",
    "imf/Exports_to_Count_China.xlsx",
    "us-census/exh1.xlsx",
)
ROWS = (
    ("主要国別　輸出額",),
    ("（単位：百万円）",),
    ("年　　次", "地　域", "金額", "前年比"),
    ("平成30年", "アジア", "１，２３４", "5.1"),
    ("平成30年", "欧州", "△567", "-2.0"),
    (),
    ("令和元年", "アジア", "1,300", "x"),
    ("〃", "欧州", "=1+1", 0.125),
    ("令和2年", "アジア", 1400.5, "=HYPERLINK"),
)


@pytest.fixture
def messy(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in ROWS:
        sheet.append(row)
    sheet.merge_cells("A1:D1")
    sheet["D9"].data_type = "s"
    sheet["D8"].number_format = "0.0%"
    sheet["F4"] = date(2020, 1, 31)
    path = tmp_path / "messy.xlsx"
    book.save(path)
    return path


@pytest.fixture
def examined(messy):
    with read_workbook(messy, examine=True) as staged:
        yield staged


@pytest.fixture
def copy(examined, tmp_path):
    path = tmp_path / "clean.xlsx"
    write_cleaned(path, examined)
    return openpyxl.load_workbook(path).active


def test_that_every_rule_stands_in_the_examination(examined):
    found = examination(examined)
    assert [rule.number for rule in found.rules] == [rule.number for rule in RULES]


def test_that_broken_rules_come_with_their_cells(examined):
    broken = {rule.number: rule for rule in examination(examined).broken}
    assert {"1-3", "1-4", "1-5", "1-6", "1-7", "1-11", "1-13", "2-1"} <= broken.keys()
    assert str(broken["1-4"].rows[0].places[0]) == "Sheet!A1"


def test_that_the_summary_counts_what_a_copy_puts_right(examined):
    assert "of 15 rules" in examination(examined).summary


def test_that_a_workbook_in_order_says_so(tmp_path):
    book = openpyxl.Workbook()
    for row in (("Country", "Exports (USD million)"), ("Japan", 1), ("Korea", 2)):
        book.active.append(row)
    path = tmp_path / "good.xlsx"
    book.save(path)
    with read_workbook(path, examine=True) as staged:
        assert "keeps all rules" in examination(staged).summary


def test_that_the_copy_holds_numbers_as_numbers(copy):
    assert [copy["D4"].value, copy["D5"].value] == [1234, -567]


def test_that_the_copy_has_the_gregorian_year_beside_the_era(copy):
    assert [copy.cell(row, 2).value for row in range(3, 9)] == [
        *("西暦", 2018, 2018),
        *(2019, 2019, 2020),
    ]


def test_that_the_copy_has_no_merged_cells_and_no_blank_rows(copy):
    assert not copy.merged_cells.ranges
    assert copy["A6"].value == "令和元年"


def test_that_the_copy_keeps_texts_formats_and_dates(copy):
    assert copy["E8"].data_type != "f"
    assert copy["E7"].number_format == "0.0%"
    assert datetime(2020, 1, 31) in [copy["G4"].value, copy["F4"].value]  # noqa: DTZ001


def test_that_no_digit_of_a_number_is_lost(tmp_path):
    book = openpyxl.Workbook()
    put(book.active, 1, 1, 0.1 + 0.2)
    book.save(tmp_path / "exact.xlsx")
    again = openpyxl.load_workbook(tmp_path / "exact.xlsx")
    assert again.active["A1"].value == 0.1 + 0.2


def test_that_the_original_is_left_alone(examined, messy, copy):
    assert openpyxl.load_workbook(messy).active["C4"].value == "１，２３４"


def test_that_a_copy_that_reads_back_otherwise_is_not_kept(
    examined, tmp_path, monkeypatch
):
    monkeypatch.setattr(cleaned, "_written", lambda value: None)
    path = tmp_path / "clean.xlsx"
    with pytest.raises(ExportError, match="would not hold every cell"):
        write_cleaned(path, examined)
    assert not path.exists()


def test_that_a_workbook_read_without_examination_has_no_copy(messy, tmp_path):
    with read_workbook(messy) as staged, pytest.raises(ExportError):
        write_cleaned(tmp_path / "clean.xlsx", staged)


class Forged:
    """A staging file that another hand has written."""

    name = "forged.xlsx"

    def rows(self, query, *values):
        return [(b"no block",)] if values else [("1-4", "x", "S", 1, "no json", 1, "")]


def test_that_a_forged_answer_is_refused():
    for ask in (ailments, cleaned_sheets, lambda it: list(cleaned_rows(it, 1))):
        with pytest.raises(IntakeError):
            ask(Forged())


def test_that_an_unknown_code_is_said_as_it_stands():
    assert ailment_text("from_a_later_version", {}) == "from_a_later_version"


def test_that_every_sentence_can_be_said():
    said = {"form": "html", "symbols": "x"}
    assert all(ailment_text(code, said) for code in TEXTS)


@pytest.mark.parametrize("name", REAL)
def test_that_a_real_workbook_survives_cleaning(name, tmp_path):
    if not (PUBLISHERS / name).exists():
        pytest.skip("the publishers' workbooks are not beside the checkout")
    with read_workbook(PUBLISHERS / name, examine=True) as staged:
        assert write_cleaned(Path(tmp_path) / "clean.xlsx", staged) > 0
        assert examination(staged).broken
