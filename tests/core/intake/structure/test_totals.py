"""Rows derived from others, by word or by sum."""

from __future__ import annotations

import pytest

from core.intake.reader.structure.words import total_word
from tests.core.intake.structure.pages import only, reason


@pytest.mark.parametrize(
    "label",
    [
        *(
            "Total",
            "Grand total",
            "TOTAL1",
            "Sub-total",
            "合計",
            "小　計",
            "計",
            "総　数",
        ),
        *("Exports, total", "All countries", "輸出計", "合計（注1）", "Insgesamt"),
    ],
)
def test_that_a_word_makes_a_total(label):
    assert total_word(label)


@pytest.mark.parametrize(
    "label",
    ["Totalizator", "計画", "All other", "うち合計", "統計", "Japan", "of which total"],
)
def test_that_other_words_make_none(label):
    assert not total_word(label)


def test_that_a_total_is_said_with_its_word():
    table = only("Item|2019|2020\nIron|1.5|2\nZinc|3|4\n合計|9|9")
    assert table.total_rows == (3,)
    assert table.why[3][1] == ("total_word", (("word", "合計"),))


def test_that_a_total_below_is_known_by_its_sum():
    table = only("Item|2019|2020\nIron|100|200\nZinc|300|400\nMetals|400|600\nWood|7|8")
    assert (table.total_rows, table.why[3][1].code) == ((3,), "sum_of_rows_above")


def test_that_a_total_above_is_known_by_its_sum():
    table = only("Item|2019|2020\nMetals|400|600\nIron|100|200\nZinc|300|400\nWood|7|8")
    assert (table.total_rows, reason(table, 1)) == ((1,), "sum_of_rows_below")


def test_that_numbers_written_as_text_add_up():
    table = only(
        "Item|2019|2020\nMetals|4,000|6,000\nIron|1,000|2,000\n"
        "Zinc|3,000|△1\nTin|0|4,001"
    )
    assert table.total_rows == (1,)


def test_that_shares_in_percent_do_not_add_up():
    table = only("Item|2019|2020\nAlle|100%|100%\nIron|40%|50%\nZinc|60%|50%")
    assert table.total_rows == ()


def test_that_a_part_is_no_total():
    table = only("Item|2019|2020\nof which: metals|400|600\nIron|100|200\nZinc|300|400")
    assert table.total_rows == ()


def test_that_a_name_that_begins_like_a_total_is_none():
    table = only(
        "Ref|Supplier|Net|Tax\nA1|Total Catering|1.5|2\nA2|Kent Temps|3|4\n"
        "A3|Total Cleaning|5|6\nA4|Acme|7|9"
    )
    assert table.total_rows == ()


def test_that_a_kind_of_reserves_is_no_total():
    table = only(
        "Land|Series|2019|2020\nJapan|Total reserves|1.5|2\n"
        "Japan|Other|3|4\nChina|Total reserves|5|6\nChina|Other|7|9"
    )
    assert table.total_rows == ()


def test_that_a_total_under_a_shared_label_is_one():
    table = only(
        "Year|Land|Net|Tax\n2019|Japan|1.5|2\n2019|China|3|4\n"
        "2019|Total|9|9\n2020|Japan|7|9"
    )
    assert table.total_rows == (3,)


def test_that_the_word_tells_nothing_where_nearly_all_have_it():
    rows = "\n".join(f"Total {name}|1.5|{n}" for n, name in enumerate("abcdefgh"))
    assert only(f"Item|2019|2020\n{rows}").total_rows == ()


def test_that_lists_of_texts_have_no_totals():
    assert only("Name|Town\nTotal|Ulm\nBob|Bonn\nEve|Kiel").total_rows == ()
