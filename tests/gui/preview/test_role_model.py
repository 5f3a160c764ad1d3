"""What the cells and headers of a previewed sheet say, and in which colours."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor

from core.briefs.importing import COLUMN_ROLES, ROW_ROLES, ColumnRow, RowSpan
from core.briefs.sheet_roles import CELL_ROLES
from core.i18n import LANGUAGES, use_language
from core.options import DELIVERED, choosing
from gui.charts.palette import contrast
from gui.preview.role_model import RoleGridModel
from gui.preview.role_tints import NAMES, SIGNS, sign, swatch, tints
from gui.theme import house_palette
from tests.core.briefs.test_colours import apart
from tests.gui.preview.values import BOX, COVER, ROWS, SHEET, cells

ItemRole = Qt.ItemDataRole
ACROSS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
PALETTES = {"light": house_palette(dark=False), "dark": house_palette(dark=True)}


@pytest.fixture(params=PALETTES)
def palette(request):
    return PALETTES[request.param]


@pytest.fixture
def model() -> RoleGridModel:
    model = RoleGridModel()
    model.show_tints(tints(PALETTES["light"]))
    model.show_preview(SHEET, partial(cells, 4))
    return model


def at(model, row, column):
    """Return the index of a cell by Excel's numbers."""
    return model.index(row - 1, column - 1)


# --- colours and signs ---


def test_that_text_on_every_tint_can_be_read(palette):
    assert min(contrast(t.fill, t.ink) for t in tints(palette).values()) >= 4.5


def test_that_every_role_of_a_cell_has_a_tint_a_sign_and_a_name(palette):
    for of_all in (tints(palette), SIGNS, NAMES):
        assert set(of_all) == set(CELL_ROLES)


def test_that_no_two_roles_look_alike(palette):
    fills = {tint.fill.name() for tint in tints(palette).values()}
    assert len(fills) == len(CELL_ROLES)


@pytest.mark.parametrize("chosen", ["safe", "grey"])
@pytest.mark.parametrize("seen", ["without red", "without green", "without blue"])
def test_that_roles_are_told_apart_by_whoever_chose_other_colours(
    palette, chosen, seen
):
    house = _apart(palette, seen)
    with choosing(DELIVERED._replace(palette=chosen)):
        assert _apart(palette, seen) > house


def _apart(palette, seen):
    return apart([tint.fill.name() for tint in tints(palette).values()], seen)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_no_two_roles_have_the_same_sign(language):
    use_language(language)
    assert len({sign(role) for role in CELL_ROLES}) == len(CELL_ROLES)


def test_that_every_role_of_a_row_is_a_role_of_its_cells():
    assert set(ROW_ROLES) < set(CELL_ROLES)
    assert {"value", "label", "ignored"} < set(COLUMN_ROLES)


def test_that_a_swatch_has_the_colour_of_its_role(palette, qapp):
    pixel = swatch("total", palette).pixmap(18, 18).toImage().pixelColor(2, 2)
    assert pixel == tints(palette)["total"].fill


# --- the model ---


def test_that_qt_finds_no_fault_with_a_previewed_sheet(model, qtmodeltester):
    qtmodeltester.check(model)
    model.show_preview(COVER, lambda _row: ())
    qtmodeltester.check(model)
    qtmodeltester.check(RoleGridModel())


def test_that_a_cell_has_the_colours_of_its_role(model):
    fill = at(model, 5, 4).data(ItemRole.BackgroundRole)
    ink = at(model, 5, 3).data(ItemRole.ForegroundRole)
    assert fill == tints(PALETTES["light"])["value"].fill
    assert ink == tints(PALETTES["light"])["ignored"].ink
    assert isinstance(fill, QColor)


def test_that_rows_of_no_role_and_columns_beyond_the_sheet_have_no_colour(model):
    assert at(model, 8, 4).data(ItemRole.BackgroundRole) is None
    assert at(model, 3, 6).data(ItemRole.BackgroundRole) is None


def test_that_a_role_is_told_without_colour_too(model):
    title, total, ignored = at(model, 2, 2), at(model, 7, 2), at(model, 5, 3)
    assert title.data(ItemRole.FontRole).bold()
    assert total.data(ItemRole.FontRole).italic()
    assert ignored.data(ItemRole.FontRole).strikeOut()


def test_that_an_error_among_the_values_is_still_marked(model):
    assert at(model, 5, 5).data(ItemRole.FontRole).bold()
    assert at(model, 5, 4).data(ItemRole.FontRole) is None


def test_that_a_screen_reader_says_the_role_after_the_text(model):
    assert at(model, 6, 4).data(ItemRole.AccessibleTextRole) == "2, Values"
    assert at(model, 8, 4).data(ItemRole.AccessibleTextRole) == "7"
    assert at(model, 4, 4).data(ItemRole.AccessibleTextRole) == "Group"


def test_that_headers_name_the_role_of_columns_and_give_the_sign_of_rows(model):
    heads = [model.headerData(each, ACROSS) for each in range(6)]
    assert heads[:4] == ["A", "B · Partner", "C · Ignored", "D · Values"]
    assert heads[4:] == ["E · Values (new)", "F"]
    assert [model.headerData(each, DOWN) for each in (1, 6, 7)] == ["2 T", "7 Σ", "8"]


def test_that_a_header_says_why(model):
    row = model.headerData(6, DOWN, ItemRole.ToolTipRole)
    column = model.headerData(4, ACROSS, ItemRole.ToolTipRole)
    assert row == "<qt>Row 7: Total, set aside. The word Total.</qt>"
    assert "Heading: 2020<br>Exports, 2020<br>Unit: JPY<br>" in column
    assert "was not there" in column
    assert model.headerData(0, ACROSS, ItemRole.ToolTipRole) == ""
    assert model.headerData(0, DOWN, ItemRole.ToolTipRole) == ""


def test_that_rows_and_columns_that_hold_nothing_say_nothing(model):
    empty = SHEET._replace(rows=(RowSpan(2, 9, ""),), columns=(ColumnRow(2, ""),))
    model.show_correction(empty, partial(cells, 4))
    assert model.headerData(1, DOWN, ItemRole.ToolTipRole) == ""
    assert model.headerData(1, ACROSS, ItemRole.ToolTipRole) == ""


def test_that_headers_are_set_as_qt_sets_them(model):
    assert model.headerData(0, ACROSS, ItemRole.FontRole) is None


def test_that_a_cell_says_what_its_row_and_column_are(model):
    said = at(model, 6, 4).data(ItemRole.ToolTipRole)
    assert said.startswith("<qt>2<br>Row 6: Values.<br>Column: Values<br>Heading: 2019")


def test_that_a_title_that_names_a_file_opens_none(model):
    said = at(model, 2, 2).data(ItemRole.ToolTipRole)
    assert "&lt;img" in said
    assert "<img" not in said


def test_that_a_cell_without_a_role_says_what_stands_in_it(model):
    assert at(model, 8, 2).data(ItemRole.ToolTipRole) == "<qt>Revised</qt>"
    assert model.data(QModelIndex()) is None


def test_that_a_correction_resets_nothing(model, emitted):
    resets, changes = emitted(model.modelReset), emitted(model.dataChanged)
    rows = (ROWS[0], ROWS[1]._replace(role="note"), *ROWS[2:])
    model.show_correction(SHEET._replace(rows=rows), partial(cells, 4))
    assert model.role(3, 4) == "note"
    assert resets == []
    assert len(changes) == 1


def test_that_a_correction_reads_the_cells_anew(model):
    model.show_correction(SHEET, lambda _row: (("new",),))
    assert model.text(2, 2) == "new"


def test_that_a_correction_that_changes_the_box_shows_the_sheet_anew(model, emitted):
    resets = emitted(model.modelReset)
    model.show_correction(SHEET._replace(box=BOX._replace(rows=3)), partial(cells, 4))
    assert len(resets) == 1


def test_that_a_row_with_one_text_knows_where_it_stands(model):
    assert model.lone_cell(2) == 2
    assert model.lone_cell(3) is None
    assert model.lone_cell(99) is None
