"""Parts to either side of nought, and a heat map that marks one cell."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt

from core.briefs.exhibit import Datum, Stack, StackSpec
from gui.charts.palette import contrast
from tests.gui.charts.specs import HEAT, STACKS, datum


def test_that_parts_lie_one_upon_another_to_either_side(chart):
    assert chart(STACKS).drawn() == {
        "China": [(0.0, 3.0), (-1.0, 0.0), (3.0, 3.5)],
        "Japan": [(-2.0, 0.0), (-3.0, -2.0)],
    }


def test_that_the_sum_has_a_sign_where_it_is_known(chart):
    assert chart(STACKS).canvas.panels[0].marks == [(2.5, 0.0)]


def test_that_the_arrow_keys_go_through_the_parts_to_their_sum(chart, qtbot):
    drawn = chart(STACKS)
    qtbot.keyClick(drawn, Qt.Key.Key_Right)
    assert drawn.readout.text() == "China, Change: 2.5 pp"
    qtbot.keyClick(drawn, Qt.Key.Key_Home)
    assert drawn.readout.text() == "China, Own: 3.0 pp"


def test_that_an_unknown_part_can_be_reached_and_says_so(chart):
    drawn = chart(STACKS)
    drawn._go_to((1, 2))
    assert drawn.readout.text().startswith("Japan, Both: not known")
    drawn.grab()


def test_that_a_click_takes_the_part_below_it_and_the_name_the_sum(chart):
    drawn = chart(STACKS)
    panel = drawn.canvas.panels[0]
    drawn._on_sheet_clicked(panel.pixel(-0.5, 0))
    assert drawn.readout.text() == "China, Structure: −1.0 pp"
    drawn._on_sheet_clicked(QPointF(3, panel.pixel(0, 0).y()))
    assert drawn.readout.text() == "China, Change: 2.5 pp"
    assert drawn._nearest(QPointF(5, -50)) is None


def test_that_looks_differ_without_colour(chart):
    blocks = chart(STACKS).canvas.panels[0]._bars.blocks
    assert [block.hatched for block in blocks[:3]] == [False, True, False]


# --- shares of a whole ---

SUPPLY = StackSpec(
    ("Under control", "Backfill", "Unknown", "Third countries", "Target"),
    "",
    (
        Stack(
            "",
            "Etching",
            tuple(
                datum(part, name=f"s/{part}") for part in (0.5, 0.1, 0.2, 0.15, 0.05)
            ),
            Datum(None),
            beside=(datum(2300.0, "HHI", "s/hhi"), datum(None, "count", "s/score")),
        ),
    ),
    "share",
    ("controlled", "backfill", "unknown", "third", "target"),
    ("HHI", "Score"),
)


def test_that_parts_of_a_whole_fill_the_bar_and_have_no_sum(chart):
    drawn = chart(SUPPLY)
    (parts,) = drawn.drawn().values()
    assert parts[-1] == (pytest.approx(0.95), pytest.approx(1.0))
    assert drawn.canvas.panels[0].marks == []
    panel = drawn.canvas.panels[0]
    assert panel.pixel(0, 0).x() == pytest.approx(panel.rect.left(), abs=1)
    assert panel.pixel(1, 0).x() == pytest.approx(panel.rect.right(), abs=1)


def test_that_only_what_is_unknown_is_hatched_in_a_whole(chart):
    blocks = chart(SUPPLY).canvas.panels[0]._bars.blocks
    assert [block.hatched for block in blocks] == [False, False, True, False, False]


def test_that_the_edge_of_a_pale_part_stands_out_from_the_ground(chart):
    drawn = chart(SUPPLY)
    blocks = drawn.canvas.panels[0]._bars.blocks
    assert min(contrast(block.colour, drawn.inks.ground) for block in blocks) < 3.0
    assert min(contrast(block.edge, drawn.inks.ground) for block in blocks) >= 3.0


def test_that_neighbours_in_a_whole_differ_in_grey_as_well(chart):
    blocks = chart(SUPPLY).canvas.panels[0]._bars.blocks
    solid = [block.colour for block in blocks if not block.hatched]
    assert all(contrast(one, other) >= 1.5 for one, other in pairwise(solid))


def test_that_the_numbers_behind_a_bar_are_reached_and_say_what_they_are(chart, qtbot):
    drawn = chart(SUPPLY)
    qtbot.keyClick(drawn, Qt.Key.Key_Right)
    assert drawn.readout.text().startswith("Etching, Score: not known")
    qtbot.keyClick(drawn, Qt.Key.Key_Left)
    assert drawn.readout.text() == "Etching, HHI: HHI 2,300"
    drawn.grab()


# --- cells that stand out, and cells of nothing ---


def test_that_a_marked_cell_stands_out(chart):
    cells = chart(HEAT._replace(marked=(1, 1))).view.cells
    marked = [[cell.marked for cell in cells.row(place).cells] for place in range(2)]
    assert marked == [[False, False], [False, True]]


def test_that_a_terse_grid_leaves_the_unit_out(chart):
    assert chart(HEAT._replace(unit="fold", is_terse=True)).drawn()["Japan"] == (
        "1.50",
        "0.50",
    )


def test_that_a_cell_of_nothing_is_blank_and_passed_over(chart, qtbot):
    blank = HEAT.cells[0][0], Datum(None)
    drawn = chart(HEAT._replace(cells=(blank, HEAT.cells[1])))
    cell = drawn.view.cells.row(0).cells[1]
    assert cell.is_blank
    assert not cell.hatched
    drawn.view.setCurrentIndex(drawn.view.cells.index(0, 0))
    qtbot.keyClick(drawn.view, Qt.Key.Key_Right)
    assert drawn.view.currentIndex().column() == 0
    drawn.grab()


@pytest.mark.parametrize("is_even", [False, True])
def test_that_an_even_scale_gives_a_small_fall_a_small_depth(chart, is_even):
    spec = HEAT._replace(
        cells=((Datum(1.05), Datum(0.95)), (Datum(5.0), Datum(1.0))), is_even=is_even
    )
    fall = chart(spec).view.cells.row(0).cells[1].fill
    deepest = chart(spec).view.cells.row(1).cells[0].fill
    assert (fall.lightness() > deepest.lightness() + 60) == is_even


def test_that_the_whole_of_a_long_chart_needs_no_scroll_bar(chart):
    [first, *_others] = STACKS.stacks
    drawn = chart(STACKS._replace(stacks=(first,) * 59), height=300)
    assert drawn.scroller.verticalScrollBar().maximum() > 0
    drawn.for_picture()
    drawn.resize(drawn.full_size())
    drawn.grab()
    assert drawn.scroller.verticalScrollBar().maximum() == 0
