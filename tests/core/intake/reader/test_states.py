"""States and prefectures: parts of an economy whose own trade a table gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.economies import load_economies
from tests.core.intake.reader.reading import real_sheets, sheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.intake.reader.workbook.grid import Value
    from tests.core.intake.reader.reading import Read


@pytest.fixture
def guessed(read: Callable[..., Read]) -> Callable[..., Read]:
    known = load_economies().vocabulary()

    def reading(*rows: list[Value]) -> Read:
        return read(sheet(*rows), recipes=(), vocabulary=known)

    return reading


TITLE = ["Exports by state to China (USD million)"]
HEAD = ["State", 2021.0, 2022.0]
TRADE = (["California", 1.5, 2.5], ["Texas", 3.5, 4.5], ["Ohio", 5.5, 6.5])


def test_that_states_are_the_reporters(guessed: Callable[..., Read]) -> None:
    found = guessed(TITLE, HEAD, *TRADE)
    assert found.kinds == ["trade"]
    assert found.labels("economy")[::2] == ["California", "Texas", "Ohio"]
    assert set(found.labels("partner")) == {"China"}
    assert found.labels("product") == []


@pytest.mark.parametrize("heading", ["State", "Origin State", "Region"])
def test_that_a_state_reports_whatever_its_column_is_called(
    guessed: Callable[..., Read], heading: str
) -> None:
    found = guessed(TITLE, [heading, 2021.0, 2022.0], *TRADE)
    assert found.labels("economy")[::2] == ["California", "Texas", "Ohio"]


@pytest.mark.parametrize("first", ["state", "country"])
def test_that_countries_beside_states_are_partners(
    guessed: Callable[..., Read], first: str
) -> None:
    heads, pairs = ["State", "Country"], [["Texas", "Mexico"], ["Ohio", "Canada"]]
    step = 1 if first == "state" else -1
    found = guessed(
        ["Exports (USD million)"],
        [*heads[::step], 2021.0, 2022.0],
        *([*pair[::step], 1.5, 2.5] for pair in pairs),
    )
    assert found.labels("economy")[::2] == ["Texas", "Ohio"]
    assert found.labels("partner")[::2] == ["Mexico", "Canada"]


def test_that_the_state_of_georgia_is_not_the_country(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(TITLE, HEAD, *TRADE, ["Georgia", 7.5, 8.5])
    assert found.labels("economy")[-1] == "State of Georgia"


def test_that_georgia_among_countries_is_the_country(
    guessed: Callable[..., Read],
) -> None:
    found = guessed(
        ["Exports of Japan (USD million)"],
        ["Country", 2021.0, 2022.0],
        ["Georgia", 1.5, 2.5],
        ["Turkey", 1.5, 2.5],
    )
    assert found.labels("partner")[::2] == ["Georgia", "Turkey"]


def test_that_prefectures_report_too(guessed: Callable[..., Read]) -> None:
    found = guessed(
        ["都道府県別の対中国輸出（百万円）"],
        ["都道府県", "2021年", "2022年"],
        ["東京都", 1.5, 2.5],
        ["大阪府", 3.5, 4.5],
    )
    assert found.labels("economy")[::2] == ["東京都", "大阪府"]


def test_that_a_guess_names_states_as_the_recipe_does(
    read: Callable[..., Read],
) -> None:
    known = load_economies().vocabulary()
    [one] = real_sheets("publishers/us-census/exctyall.xls")
    found = read(one, recipes=(), vocabulary=known)
    reporters = set(found.labels("economy"))
    assert {"California", "State of Georgia"} < reporters
    assert "Georgia" not in reporters
    assert "China" in found.labels("partner")
