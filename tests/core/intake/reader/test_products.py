"""Products that stand over others in their classification, and sums of products."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.economies import load_economies
from tests.core.intake.reader.reading import sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.intake.reader.workbook.grid import Value
    from tests.core.intake.reader.reading import Read

KNOWN = load_economies().vocabulary()
TITLE = ["Exports of Japan to China (USD million)"]


@pytest.fixture
def guessed(read: Callable[..., Read]) -> Callable[..., Read]:
    def reading(*rows: list[Value]) -> Read:
        return read(sheet(TITLE, *rows), recipes=(), vocabulary=KNOWN)

    return reading


def set_aside(found: Read) -> list[int]:
    return [row for (row,) in found.rows("SELECT row FROM set_aside ORDER BY row")]


def test_that_a_chapter_over_its_headings_is_a_product(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["HS code", "Product", 2021.0, 2022.0],
        ["84", "Machinery", 30.0, 50.0],
        ["8407", "Engines", 10.0, 20.0],
        ["8408", "Diesel engines", 20.0, 30.0],
    )
    assert (set_aside(found), found.codes("product")) == ([], ["84", "8407", "8408"])


@pytest.mark.parametrize(
    "names",
    [
        ["84", "8407", "8408"],
        ["84 Machinery", "8407 Engines", "8408 Diesel engines"],
        ["HS 84: Machinery", "HS 84.07: Engines", "HS 84.08: Diesel engines"],
        ["Machinery", "  Engines", "  Diesel engines"],
    ],
    ids=["codes", "code and name", "code with a point", "indented"],
)
def test_that_products_are_in_a_hierarchy_by_code_or_indent(
    guessed: Callable[..., Read], names: list[str]
) -> None:
    found = guessed(
        ["Product", 2021.0, 2022.0],
        [names[0], 30.0, 50.0],
        [names[1], 10.0, 20.0],
        [names[2], 20.0, 30.0],
    )
    assert (set_aside(found), len(set(found.labels("product")))) == ([], 3)


def test_that_all_products_in_one_row_are_still_a_total(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["HS code", "Product", 2021.0, 2022.0],
        ["TOTAL", "All products", 33.0, 53.0],
        ["84", "Machinery", 30.0, 50.0],
        ["85", "Electronics", 3.0, 3.0],
    )
    assert set_aside(found) == [3]


def test_that_a_sum_without_a_code_among_coded_products_goes(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["HS code", "Product", 2021.0, 2022.0],
        [None, "Machines of both kinds", 33.0, 53.0],
        ["84", "Machinery", 30.0, 50.0],
        ["85", "Electronics", 3.0, 3.0],
    )
    assert set_aside(found) == [3]


def test_that_a_number_in_a_name_is_no_code(guessed: Callable[..., Read]) -> None:
    found = guessed(
        ["Product", 2021.0, 2022.0],
        ["3 kinds of cars", 30.0, 50.0],
        ["Cars", 10.0, 20.0],
        ["Vans", 20.0, 30.0],
    )
    assert set_aside(found) == [3]
