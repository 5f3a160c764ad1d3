"""What columns and rows stand under."""

from __future__ import annotations

from core.intake.reader.structure.finder import structure_of
from core.intake.reader.structure.paths import row_paths
from core.intake.reader.structure.styles import Merged
from tests.core.intake.structure.pages import only, rows_of


class Styles:
    """Styles by row of the first column."""

    def __init__(self, indents=(), bold=(), merged=()):
        self._indents = dict(indents)
        self._bold = frozenset(bold)
        self.merged = tuple(merged)

    def bold(self, row, column):
        return column == 0 and row in self._bold

    def indent(self, row, column):
        return self._indents.get(row, 0) if column == 0 else 0


def paths(page, styles=None):
    rows = rows_of(page)
    [table] = structure_of(rows, styles).tables
    return [
        (*one.groups, *one.parents, *one.labels)
        for one in row_paths(rows, table, styles)
    ]


def test_that_a_heading_goes_on_over_blanks():
    table = only(
        "Land|2019||2020|\n|Exports|Imports|Exports|Imports\n"
        "Japan|1.5|2|3|4\nChina|5|6|7|8"
    )
    assert table.header_paths[1:] == (
        ("2019", "Exports"),
        ("2019", "Imports"),
        ("2020", "Exports"),
        ("2020", "Imports"),
    )


def test_that_a_heading_ends_where_the_one_above_ends():
    table = only(
        "Land|All||Some|\n|Profits|||Sales\n|before|after|x|y\n"
        "Japan|1.5|2|3|4\nChina|5|6|7|8"
    )
    assert table.header_paths[2:4] == (("All", "Profits", "after"), ("Some", "x"))


def test_that_a_heading_with_nothing_below_stands_for_its_column_only():
    table = only("Land|Total|||\n||Men|Women|All\nJapan|1.5|2|3|4\nChina|5|6|7|8")
    assert table.header_paths[1:3] == (("Total",), ("Men",))


def test_that_the_heading_of_labels_says_nothing_of_values():
    table = only("Land||2019\n|Exports|Imports\nJapan|1.5|2\nChina|5|6")
    assert table.header_paths[1] == ("Exports",)


def test_that_merged_ranges_say_how_far_a_heading_goes():
    styles = Styles(merged=[Merged(0, 0, 2, 3)])
    table = only(
        "Land|Total|Metals||Wood\n||a|b|c\nJapan|1.5|2|3|4\nChina|5|6|7|8", styles
    )
    assert table.header_paths[2:] == (("Metals", "a"), ("Metals", "b"), ("Wood", "c"))


def test_that_a_row_stands_under_its_groups():
    assert paths("Item|2019|2020\nExports\nIron|1.5|2\nImports\nIron|3|4") == [
        ("Exports", "Iron"),
        ("Imports", "Iron"),
    ]


def test_that_two_groups_at_once_are_nested():
    page = "Item|2019|2020\nReal\nExports\nIron|1.5|2\nImports\nIron|3|4"
    assert paths(page)[0] == ("Real", "Exports", "Iron")


def test_that_an_indented_group_stands_under_the_other():
    page = (
        "Item|2019|2020\nReal\n  Exports\nIron|1.5|2\n  Imports\nIron|3|4\n"
        "Nominal\nIron|5|6"
    )
    assert paths(page) == [
        ("Real", "Exports", "Iron"),
        ("Real", "Imports", "Iron"),
        ("Nominal", "Iron"),
    ]


def test_that_a_bold_group_holds_plain_ones():
    page = (
        "Item|2019|2020\nReal\nExports\nIron|1.5|2\nImports\nIron|3|4\n"
        "Nominal\nIron|5|6"
    )
    assert paths(page, Styles(bold=[1, 6])) == [
        ("Real", "Exports", "Iron"),
        ("Real", "Imports", "Iron"),
        ("Nominal", "Iron"),
    ]


def test_that_spaces_before_a_label_put_it_under_another():
    page = (
        "Item|2019|2020\nMetals|9.5|8\n  Iron|1.5|2\n    Scrap|3|4\n"
        "  Zinc|1|1\nWood|3|5"
    )
    assert paths(page) == [
        ("Metals",),
        ("Metals", "Iron"),
        ("Metals", "Iron", "Scrap"),
        ("Metals", "Zinc"),
        ("Wood",),
    ]


def test_that_indents_of_the_workbook_do_so_too():
    page = "Item|2019|2020\nMetals|9.5|8\nIron|1.5|2\nWood|3|5"
    assert paths(page, Styles(indents={2: 1})) == [
        ("Metals",),
        ("Metals", "Iron"),
        ("Wood",),
    ]


def test_that_labels_are_filled_down():
    page = "Year|Country|Value\n2019|Japan|1.5\n|China|2.5\n2020|Japan|3.5\n|China|4.5"
    assert paths(page)[1] == ("2019", "China")


def test_that_a_label_of_two_lines_is_joined():
    page = "Item|2019|2020\nOre|1.5|2\nIron and\nSteel|1.5|2\nTin|5|6"
    assert paths(page)[1] == ("Iron and Steel",)


def test_that_a_second_line_makes_no_row():
    page = "Item|2019|2020\nOre|1.5|2\n(per head)\nTin|5|6\nGold|1|2"
    assert paths(page) == [("Ore",), ("Tin",), ("Gold",)]
