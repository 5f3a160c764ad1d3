"""Labels of two lines."""

from __future__ import annotations

import pytest

from tests.core.intake.structure.pages import only, reason

TAIL = "Zinc|3|4\nTin|5|6\nLead|7|8\nGold|9|1"


@pytest.mark.parametrize(
    ("second", "code"),
    [
        ("(per head)", "carries_on_line_above"),
        ("except coins", "carries_on_line_above"),
        ("and its alloys", "carries_on_line_above"),
    ],
)
def test_that_a_second_line_belongs_to_the_label_above(second, code):
    table = only(f"Item|2019|2020\nIron|1.5|2\n{second}\n{TAIL}")
    assert (table.wrapped_rows, table.group_rows, reason(table, 2)) == ((2,), (), code)


@pytest.mark.parametrize(
    "lines",
    [(
        "Professional, administrative\nand technical|1.5|2"
    ), "Iron and\nSteel|1.5|2", "Intermediate goods\n|1.5|2"],
)  # fmt: skip
def test_that_a_first_line_belongs_to_the_label_below(lines):
    table = only(f"Item|2019|2020\nOre|1.5|2\n{lines}\n{TAIL}")
    assert (table.wrapped_rows, reason(table, 2)) == ((2,), "carried_on_below")


def test_that_a_colon_makes_a_group():
    table = only(f"Item|2019|2020\nOre|1.5|2\nof which:\niron|1.5|2\n{TAIL}")
    assert (table.wrapped_rows, table.group_rows) == ((), (2,))


def test_that_small_letters_tell_nothing_where_all_are_small():
    table = only("item|2019|2020\nore|1.5|2\nzinc|3|4\nmetals\niron|5|6\ntin|7|8")
    assert (table.wrapped_rows, table.group_rows) == ((), (3,))


def test_that_a_remark_beside_an_outer_label_is_no_group():
    table = only(
        "Area|Part|2019|2020\nAkron||699|700\n|Includes Portage County\n"
        "|City of Akron|208|209\nAbilene||157|158\n"
        "|Includes Callahan County\n|City of Abilene|114|115"
    )
    assert (table.wrapped_rows, table.group_rows) == ((2, 5), ())


def test_that_the_last_label_may_wrap_too():
    table = only(
        "Item|2019|2020\nMen|1.5|2\n(per head)\nWomen|3|4\n(per head)\nSource: us"
    )
    assert (table.wrapped_rows, table.note_rows) == ((2, 4), (5,))
