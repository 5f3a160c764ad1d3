"""A matrix of statuses: its headings fold, and its words are made when wanted."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from core.briefs.colours import DARK, LIGHT
from core.briefs.exhibit import MatrixRow, MatrixSpec, StatusCell, StatusCells
from core.briefs.kind_looks import STATUS_HUES, UNKNOWN
from gui.charts.palette import Inks, contrast
from gui.charts.status_signs import tint
from tests.gui.charts.specs import MATRIX, STATUSES

CTRL = Qt.KeyboardModifier.ControlModifier
CODED = MATRIX._replace(
    rows=tuple(row._replace(code=row.name.upper()) for row in MATRIX.rows),
    column_codes=STATUSES,
)


class Counted(StatusCells):
    """Cells that say how often each was put into words."""

    made: ClassVar[Counter[tuple[int, int]]] = Counter()
    __hash__ = None

    def __init__(self, item: int, statuses: tuple[str, ...]) -> None:
        super().__init__(statuses)
        self.item = item

    def __getitem__(self, place):
        Counted.made[self.item, place] += 1
        return StatusCell(self.statuses[place], f"item {self.item}", f"m/{self.item}")

    def __eq__(self, other):
        return (self.item, self.statuses) == (other.item, other.statuses)


def names(drawn):
    return [name.text for name in drawn.view.cells.names]


def reach(drawn, row):
    drawn.view.setCurrentIndex(drawn.view.cells.index(row, 0))


def test_that_the_arrow_keys_stop_at_a_heading_and_read_it(chart, qtbot):
    drawn = chart(MATRIX)
    reach(drawn, 2)
    qtbot.keyClick(drawn.view, Qt.Key.Key_Down)
    assert drawn.readout.text() == "Minerals, open"
    qtbot.keyClick(drawn.view, Qt.Key.Key_Down)
    assert drawn.readout.text() == "controlled, Gallium: controlled"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Left])
def test_that_a_key_on_a_heading_closes_what_is_below_it(chart, qtbot, key):
    drawn = chart(MATRIX)
    reach(drawn, 0)
    qtbot.keyClick(drawn.view, key)
    assert names(drawn) == ["Chips", "Minerals", "Gallium"]
    assert drawn.readout.text() == "Chips, closed"
    assert drawn.view.currentIndex().row() == 0
    qtbot.keyClick(drawn.view, Qt.Key.Key_Right)
    assert names(drawn) == ["Chips", "Etching", "Deposition", "Minerals", "Gallium"]


def test_that_all_headings_close_and_open_at_one_stroke(chart, qtbot):
    drawn = chart(MATRIX)
    reach(drawn, 3)
    qtbot.keyClick(drawn.view, Qt.Key.Key_Left, CTRL)
    assert names(drawn) == ["Chips", "Minerals"]
    assert drawn.readout.text() == "Minerals, closed"
    qtbot.keyClick(drawn.view, Qt.Key.Key_Right, CTRL)
    assert len(names(drawn)) == 5


def test_that_a_click_on_a_heading_or_its_name_folds_it(chart):
    drawn = chart(MATRIX)
    drawn.view.clicked.emit(drawn.view.cells.index(3, 0))
    assert names(drawn)[3:] == ["Minerals"]
    drawn.view.down.sectionClicked.emit(3)
    assert names(drawn)[3:] == ["Minerals", "Gallium"]
    drawn.view.clicked.emit(drawn.view.cells.index(1, 0))
    assert len(names(drawn)) == 5


def test_that_what_is_closed_stays_closed_when_other_statuses_come(chart):
    drawn = chart(MATRIX)
    drawn.view.clicked.emit(drawn.view.cells.index(0, 0))
    drawn.show_spec(MATRIX._replace(rows=MATRIX.rows[1:]))
    assert names(drawn) == ["Chips", "Minerals", "Gallium"]


def test_that_the_keyboard_begins_at_a_heading_where_all_are_closed(chart, qtbot):
    drawn = chart(MATRIX)
    for row in (3, 0):
        drawn.view.clicked.emit(drawn.view.cells.index(row, 0))
    others = tuple(f"another {status}" for status in STATUSES)
    drawn.show_spec(MATRIX._replace(columns=others))
    qtbot.keyClick(drawn.view, Qt.Key.Key_Down)
    assert drawn.readout.text() == "Chips, closed"


def test_that_a_sign_before_a_heading_says_whether_it_is_open(chart):
    drawn = chart(MATRIX)
    drawn.view.clicked.emit(drawn.view.cells.index(0, 0))
    down = Qt.Orientation.Vertical
    written = [drawn.view.cells.headerData(row, down) for row in range(2)]
    assert written == ["▸ Chips", "▾ Minerals"]


def test_that_enter_and_a_double_click_look_into_a_cell(chart, emitted, qtbot):
    drawn = chart(CODED)
    opened, asked = emitted(drawn.opened), emitted(drawn.asked)
    drawn.view.setCurrentIndex(drawn.view.cells.index(4, 2))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        qtbot.keyClick(drawn.view, key)
    drawn.view.doubleClicked.emit(drawn.view.cells.index(1, 0))
    drawn.view.doubleClicked.emit(drawn.view.cells.index(0, 0))
    assert opened == [("GALLIUM", "narrower")] * 2 + [("ETCHING", "controlled")]
    qtbot.keyClick(drawn.view, Qt.Key.Key_G, CTRL)
    assert asked == ["m/2"]


def test_that_nothing_is_looked_into_where_nothing_is_behind(chart, emitted, qtbot):
    drawn = chart(MATRIX)
    opened = emitted(drawn.opened)
    reach(drawn, 1)
    qtbot.keyClick(drawn.view, Qt.Key.Key_Space)
    assert opened == []


def test_that_only_a_cell_that_is_pointed_at_is_put_into_words(chart):
    rows = tuple(
        MatrixRow(f"Group {item // 10}", f"Item {item}", Counted(item, STATUSES))
        for item in range(100)
    )
    Counted.made.clear()
    drawn = chart(MatrixSpec(STATUSES, rows, MATRIX.legend))
    drawn.grab()
    assert drawn.drawn()["Item 7"] == STATUSES
    assert not Counted.made
    reach(drawn, 3)
    assert drawn.readout.text() == "item 2"
    assert set(Counted.made) == {(2, 0)}


def test_that_it_stays_scrolled_where_it_was(chart):
    rows = tuple(
        MatrixRow("All", f"Item {item}", Counted(item, STATUSES)) for item in range(200)
    )
    drawn = chart(MatrixSpec(STATUSES, rows, MATRIX.legend))
    drawn.grab()
    drawn.view.verticalScrollBar().setValue(900)
    other = tuple(row._replace(cells=Counted(0, STATUSES[::-1])) for row in rows)
    drawn.show_spec(MatrixSpec(STATUSES, other, MATRIX.legend))
    assert drawn.view.verticalScrollBar().value() == 900


# --- seen by everybody ---

# Viénot, Brettel and Mollon (1999) for red and green; Brettel and others (1997),
# to one plane, for blue; on linear light.
EYES = {
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.11238, 0.88762, 0), (0.11238, 0.88762, 0), (0.00401, -0.00401, 1)),
    "no green": ((0.29275, 0.70725, 0), (0.29275, 0.70725, 0), (-0.02234, 0.02234, 1)),
    "no blue": ((1, 0.14461, -0.14461), (0, 0.85924, 0.14076), (0, 0.85924, 0.14076)),
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
}


def seen(colour, eyes):
    linear = [_linear(part) for part in colour.getRgbF()[:3]]
    through = [
        sum(f * part for f, part in zip(row, linear, strict=True)) for row in eyes
    ]
    return QColor.fromRgbF(*(_display(min(max(part, 0.0), 1.0)) for part in through))


def _linear(part):
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _display(part):
    return 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


def inks_of(scheme):
    ground, text = ("#ffffff", "#1a1a1a") if scheme is LIGHT else ("#1e1e1e", "#eeeeee")
    return Inks(scheme, *(QColor(one) for one in (ground, text, text, text)))


@pytest.mark.parametrize("eyes", EYES.values(), ids=EYES)
@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("status", [status for status in STATUSES if status != UNKNOWN])
def test_that_a_sign_stands_out_from_its_ground_for_every_eye(scheme, eyes, status):
    inks = inks_of(scheme)
    sign, ground = inks.hue(dict(STATUS_HUES)[status]), tint(status, inks)
    assert contrast(seen(sign, eyes), seen(ground, eyes)) >= 3


@pytest.mark.parametrize("eyes", EYES.values(), ids=EYES)
@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_that_controlled_and_not_listed_differ_from_afar_for_every_eye(scheme, eyes):
    inks = inks_of(scheme)
    one, other = (seen(tint(s, inks), eyes) for s in ("controlled", "not_listed"))
    assert contrast(one, other) >= 1.4


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_that_no_two_statuses_have_the_same_colours(scheme):
    inks = inks_of(scheme)
    looks = {status: (hue, tint(status, inks)) for status, hue in STATUS_HUES}
    known = [status for status in STATUSES if status != UNKNOWN]
    assert all(looks[one] != looks[other] for one, other in combinations(known, 2))


def test_that_only_controls_have_a_ground():
    assert tint("member", inks_of(LIGHT)) is tint(UNKNOWN, inks_of(LIGHT)) is None


def test_that_the_keyboard_stays_on_its_cell_while_what_it_says_changes(chart, qtbot):
    drawn = chart(MATRIX)
    drawn.view.setCurrentIndex(drawn.view.cells.index(2, 1))
    with qtbot.assertNotEmitted(drawn.pointed):
        drawn.show_spec(
            MATRIX._replace(
                rows=tuple(
                    row._replace(
                        cells=tuple(one._replace(text="later") for one in row.cells)
                    )
                    for row in MATRIX.rows[1:]
                )
            )
        )
    at = drawn.view.currentIndex()
    assert drawn.view.cells.names[at.row()].text == MATRIX.rows[1].name
    assert at.column() == 1
    assert drawn.readout.text() == "later"


def test_that_the_keyboard_is_nowhere_once_its_row_is_gone(chart):
    drawn = chart(MATRIX)
    reach(drawn, 1)
    drawn.show_spec(MATRIX._replace(rows=MATRIX.rows[1:]))
    assert not drawn.view.currentIndex().isValid()


def test_that_hatching_scrolls_with_its_cells(chart):
    rows = tuple(MATRIX.rows[0]._replace(name=f"item {n}") for n in range(40))
    rows = [row._replace(cells=(StatusCell(UNKNOWN, "", None),) * 8) for row in rows]
    view = chart(MATRIX._replace(rows=tuple(rows)), height=300).view
    before = view.viewport().grab().toImage()
    view.verticalScrollBar().setValue(3)
    after = view.viewport().grab().toImage()
    wide, high = before.width(), before.height() - 3
    assert after.copy(0, 0, wide, high) == before.copy(0, 3, wide, high)


def test_that_a_very_long_name_leaves_room_for_the_columns(chart):
    rows = tuple(row._replace(name="x" * 3000) for row in MATRIX.rows)
    drawn = chart(MATRIX._replace(rows=rows))
    assert drawn.view.down.width() <= drawn.view.width() / 2


def test_that_what_is_read_out_ends_in_an_ellipsis_and_is_whole_in_its_tooltip(chart):
    rows = tuple(
        row._replace(
            cells=tuple(cell._replace(text="read " * 90) for cell in row.cells)
        )
        for row in MATRIX.rows
    )
    drawn = chart(MATRIX._replace(rows=rows))
    reach(drawn, 1)
    shown = drawn.readout.grab().toImage()
    drawn.readout.setText(drawn.readout.text().rstrip() + " and an end nobody sees")
    assert drawn.readout.grab().toImage() == shown
    assert "an end nobody sees" in drawn.readout.toolTip()
