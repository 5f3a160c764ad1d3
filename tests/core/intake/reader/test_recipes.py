"""What a recipe can say, on small sheets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from core.intake.kinds import DATASET_KINDS
from core.intake.reader.recipes.recipe_reading import recipe_from
from tests.core.intake.reader.reading import sheet, shipped

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.intake.reader.workbook.grid import Sheet, Value
    from tests.core.intake.reader.reading import Read

MONTHLY = ["year", "CTY_CODE", "CTYNAME", "IJAN", "IFEB", "IYR", "EJAN", "EFEB", "EYR"]


def census(*rows: list[Value]) -> Sheet:
    return sheet(MONTHLY, *rows, name="country")


@pytest.mark.parametrize("data", shipped(), ids=lambda data: data["id"])
def test_that_a_shipped_recipe_can_be_read(data: dict[str, Any]) -> None:
    recipe = recipe_from(data)
    assert recipe.kind in DATASET_KINDS


def test_that_recipes_have_different_ids() -> None:
    ids = [data["id"] for data in shipped()]
    assert len(set(ids)) == len(ids)


def test_that_a_table_without_a_kind_is_no_recipe() -> None:
    with pytest.raises(KeyError):
        recipe_from({"id": "a", "title": "A", "kind": "output", "table": [{}]})


def test_that_a_broken_pattern_is_no_recipe() -> None:
    column = {"pattern": "(", "role": "value"}
    with pytest.raises(re.error):
        recipe_from(
            {
                "id": "a",
                "title": "A",
                "kind": "output",
                "table": [{"kind": "output", "column": [column]}],
            }
        )


def test_that_zeros_of_the_last_year_are_unpublished_if_all_are_zero(
    read: Callable[..., Read],
) -> None:
    found = read(
        census(
            ["2022", "5700", "China", 1.0, 2.0, 3.0, 4.0, 0.0, 4.0],
            ["2023", "5700", "China", 1.0, 0.0, 1.0, 4.0, 0.0, 4.0],
            ["2023", "5880", "Japan", 0.0, 0.0, 0.0, 2.0, 0.0, 2.0],
        )
    )
    reasons = found.rows(
        "SELECT row, col FROM observation WHERE reason='not_published'"
    )
    assert reasons == [(3, 5), (3, 8), (4, 5), (4, 8)]
    assert found.value(2, 8) == 0.0
    assert found.value(4, 4) == 0.0


def test_that_a_year_that_is_out_as_a_whole_is_not_partial(
    read: Callable[..., Read],
) -> None:
    found = read(census(["2022", "5700", "China", 1.0, 2.0, 3.0, 4.0, 1.0, 5.0]))
    assert set(found.said("flag")) == {""}
    assert found.slugs == ["census-balance-2022-02"]


def test_that_a_year_of_which_nothing_is_out_covers_no_month(
    read: Callable[..., Read],
) -> None:
    found = read(census(["2022", "5700", "China", 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]))
    assert found.said("note") == [""] * 6
    assert found.slugs == ["census-balance-2022"]


def test_that_a_table_of_years_alone_has_no_unpublished_months(
    read: Callable[..., Read],
) -> None:
    found = read(census(["2022", "5700", "China", None, None, 3.0, None, None, 4.0]))
    assert found.values == [3000000.0, 4000000.0]


def test_that_the_world_seasonally_adjusted_is_the_world(
    read: Callable[..., Read],
) -> None:
    found = read(
        census(
            ["2022", "0004", "World, Seasonally Adjusted", 1.0, None, 1.0],
            ["2022", "0015", "World, Not Seasonally Adjusted", 2.0, None, 2.0],
        )
    )
    assert set(found.labels("partner")) == {"World"}
    assert found.labels("measure") == ["SA", "SA", "NSA", "NSA"]


def matrix(status: str) -> list[Sheet]:
    head = ["item_id", "item_name", "jurisdiction", "list_no", "status"]
    entry = ["A", "Scanner", "US", "3B001", "controlled"]
    controls = sheet(head, entry, name="Controls", position=2)
    repeated = sheet(["item_id", "US", "JP"], ["A", status, None], name="Matrix")
    return [repeated, controls]


def seed() -> tuple[dict[str, Any], ...]:
    """Return the recipe of the seed workbook with every column optional."""
    [data] = [recipe for recipe in shipped() if recipe["id"] == "controls-seed"]
    for table in data["table"]:
        for column in table.get("column", []):
            column["optional"] = True
    return (data,)


def test_that_a_table_that_repeats_another_is_set_aside(
    read: Callable[..., Read],
) -> None:
    found = read(*matrix("controlled"), recipes=seed())
    assert found.rows("SELECT cells, why FROM set_aside") == [(2, "repeated")]
    assert found.problems == []


def test_that_a_repeated_cell_that_differs_is_told(read: Callable[..., Read]) -> None:
    found = read(*matrix("proposed"), recipes=seed())
    said = found.particulars("repeated_differs")
    assert said == {"text": "proposed", "other": "controlled"}


def test_that_a_wanted_recipe_that_does_not_fit_is_told(
    read: Callable[..., Read],
) -> None:
    found = read(sheet(["Economy", "2020"], ["Japan", 1.0]), recipe="census-balance")
    assert found.problems == [
        "recipe_does_not_fit",
        "layout_guessed",
        "unit_unknown",
    ]


def test_that_only_the_wanted_recipe_is_tried(read: Callable[..., Read]) -> None:
    rows = census(["2022", "5700", "China", 1.0, 2.0, 3.0, 4.0, 1.0, 5.0])
    assert read(rows, recipe="ncses-10758").slugs == ["book-country"]


def test_that_the_kind_the_user_names_goes_before_a_recipe(
    read: Callable[..., Read],
) -> None:
    rows = census(["2022", "5700", "China", 1.0, 2.0, 3.0, 4.0, 1.0, 5.0])
    assert read(rows, kind="indicator").kinds == ["indicator"]


def test_that_a_layout_says_which_recipe_read_it(read: Callable[..., Read]) -> None:
    found = read(census(["2022", "5700", "China", 1.0, 2.0, 3.0, 4.0, 1.0, 5.0]))
    [(layout,)] = found.rows("SELECT payload FROM layout")
    assert "census-balance" in layout
    assert '"header_rows": [1]' in layout


def test_that_a_label_stands_for_the_rows_below_it(read: Callable[..., Read]) -> None:
    recipe = {
        "id": "blocks",
        "title": "Blocks",
        "kind": "indicator",
        "slug": "blocks",
        "table": [
            {
                "kind": "indicator",
                "header": ["Country", "Time"],
                "column": [
                    {"heading": "Country", "role": "economy", "fill_down": True},
                    {"heading": "Time", "role": "period"},
                    {"heading": "Value", "role": "value"},
                ],
            }
        ],
    }
    rows = [["Japan", 2020.0, 1.0], [None, 2021.0, 2.0], ["China", 2020.0, 3.0]]
    found = read(sheet(["Country", "Time", "Value"], *rows), recipes=(recipe,))
    assert found.labels("economy") == ["Japan", "Japan", "China"]


def test_that_many_problems_of_a_kind_are_counted(read: Callable[..., Read]) -> None:
    rows = [["2022", "5700", f"Land {n}", "?"] for n in range(250)]
    found = read(census(*rows))
    assert found.problems.count("unreadable_number") == 200
    assert found.particulars("further_problems")["count"] == "50"


def test_that_a_sheet_of_remarks_alone_makes_no_workbook_known(
    read: Callable[..., Read],
) -> None:
    found = read(
        sheet(["Read this first"], name="ReadMe"),
        sheet(["Economy", "2019"], ["Japan", 1.0], name="Entries", position=2),
    )
    assert "controls-seed" not in found.slugs


SERIES = ["Country", "Country Code", "Series", "Series Code", "2031 [2031]"]


def databank(name: str, position: int = 1) -> Sheet:
    row: list[Value] = ["Japan", "JPN", "Total Reserves,,,,", "TOTRESV", 7.0]
    return sheet(SERIES, row, name=name, position=position)


def test_that_data_on_a_sheet_called_like_remarks_are_read(
    read: Callable[..., Read],
) -> None:
    found = read(databank("Summary"))
    assert found.recipes_used == {"worldbank-databank"}
    assert found.values == [7e6]


def test_that_remarks_are_notes_beside_data_only(read: Callable[..., Read]) -> None:
    remarks = sheet(["Code", "Source"], ["A", "B"], name="Series - Metadata")
    assert read(remarks).recipes_used == set()


def test_that_a_recipe_is_tried_for_every_kind_it_has(
    read: Callable[..., Read],
) -> None:
    found = read(databank("Data"), kind="trade")
    assert found.recipes_used == {"worldbank-databank"}


def test_that_a_sheet_may_be_left_for_a_reason(read: Callable[..., Read]) -> None:
    table = {"kind": "indicator", "header": ["Place", "2031"]}
    columns = [
        {"heading": "Place", "role": "economy"},
        {"pattern": r"(?P<year>\d{4})", "role": "value"},
    ]
    own = {
        "id": "own",
        "title": "Own",
        "kind": "indicator",
        "slug": "own",
        "left": [{"sheet": "Draft", "why": "working"}],
        "table": [{**table, "column": columns}],
    }
    data = sheet(["Place", "2031"], ["Japan", 5.0])
    draft = sheet(["Place", "2032"], ["Japan", 6.0], name="Draft", position=2)
    found = read(data, draft, recipes=(own,))
    assert found.particulars("sheet_not_read")["why"] == "working"
