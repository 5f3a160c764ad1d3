from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox

from gui.charts.palette import contrast
from gui.icon_names import Icon
from gui.icons import icon
from gui.legible import edge, legible
from gui.theme import (
    APPEARANCES,
    apply_appearance,
    apply_theme,
    house_palette,
    is_dark,
    stylesheet,
)

ROOT = Path(__file__).parents[2]


@pytest.fixture
def app(qapp):
    before = qapp.font()
    yield qapp
    apply_appearance(qapp, "system")
    qapp.setStyleSheet("")
    qapp.setFont(before)


@pytest.mark.parametrize("appearance", APPEARANCES)
def test_that_the_window_is_light_or_dark_as_told(app, appearance):
    apply_theme(app, appearance)
    if appearance != "system":
        assert is_dark(app.palette()) == (appearance == "dark")


def test_that_the_appearance_changes_at_run_time(app):
    for appearance in ("dark", "light", "dark"):
        apply_appearance(app, appearance)
        assert is_dark(app.palette()) == (appearance == "dark")


@pytest.mark.parametrize("dark", [True, False], ids=["dark", "light"])
def test_that_text_can_be_read_in_our_own_palette(dark):
    palette = house_palette(dark=dark)
    role = QPalette.ColorRole
    for ink, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.PlaceholderText, role.Base),
    ):
        assert contrast(palette.color(ink), palette.color(ground)) >= 4.5


def test_that_the_style_sheet_is_short_and_names_no_colour():
    text = stylesheet("common")
    assert len(text.splitlines()) < 40
    assert re.search(r"#[0-9a-fA-F]{6}", text) is None


def test_that_there_is_one_drawing_for_each_icon_and_no_other():
    drawings = {
        each.name for each in (files("resources") / "icons").iterdir() if each.is_file()
    }
    assert drawings == {f"{name}.svg" for name in Icon}


def test_that_every_icon_is_used():
    sources = [path for path in (ROOT / "gui").rglob("*.py") if path.stem != "icons"]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    assert [name for name in Icon if f"Icon.{name.name}" not in text] == []


@pytest.mark.parametrize("name", list(Icon))
def test_that_an_icon_is_drawn_in_the_ink_of_its_palette(qapp, name):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.ButtonText, QColor("#ff0000"))
    image = icon(name, palette).pixmap(32, 32).toImage()
    inked = [
        colour
        for x in range(image.width())
        for y in range(image.height())
        if (colour := image.pixelColor(x, y)).alpha() > 200
    ]
    assert inked
    assert all(colour.red() > 200 and colour.green() < 60 for colour in inked)


def test_that_an_empty_box_to_tick_is_seen_on_a_dark_ground(app, qtbot):
    apply_appearance(app, "dark")
    box = QCheckBox("One")
    qtbot.addWidget(box)
    box.ensurePolished()
    edge = box.palette().window().color().lightness()
    assert edge > box.palette().base().color().lightness() + 100


def test_that_the_edges_for_a_dark_ground_go_with_it(app, qtbot):
    apply_appearance(app, "light")
    box = QCheckBox("One")
    qtbot.addWidget(box)
    box.ensurePolished()
    before = box.palette().window().color()
    apply_appearance(app, "dark")
    assert box.palette().window().color() != before
    apply_appearance(app, "light")
    assert box.palette().window().color() == before


@pytest.mark.parametrize(
    ("window", "base", "text"),
    [
        pytest.param("#efefef", "#ffffff", "#000000", id="light"),
        pytest.param("#000000", "#000000", "#ffffff", id="black"),
        pytest.param("#25282c", "#1d1f22", "#e8eaed", id="dark"),
    ],
)
def test_that_what_a_system_leaves_too_faint_is_made_stronger(window, base, text):
    role, palette = QPalette.ColorRole, QPalette()
    faint = QColor(text)
    faint.setAlpha(100)
    for one, colour in ((role.Window, window), (role.Base, base), (role.Text, text)):
        palette.setColor(one, QColor(colour))
    palette.setColor(role.PlaceholderText, faint)
    palette.setColor(role.Highlight, QColor("#308cc6"))
    palette.setColor(role.HighlightedText, QColor("#ffffff"))
    mended = legible(palette)
    ground = QColor(base)
    assert contrast(mended.color(role.PlaceholderText), ground) >= 4.5
    assert contrast(mended.color(role.HighlightedText), QColor("#308cc6")) >= 4.5
    drawn = edge(palette, QColor(window)).darker(140)
    assert min(contrast(drawn, one) for one in (ground, QColor(window))) >= 3.0


def test_that_a_palette_that_can_be_read_stays_as_it_is():
    assert legible(house_palette(dark=True)).resolveMask() == 0


def test_that_an_edge_between_opposite_grounds_is_as_strong_as_can_be():
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor("#777777"))
    palette.setColor(QPalette.ColorRole.Base, QColor("#000000"))
    assert edge(palette, QColor("#777777")) in (QColor("black"), QColor("white"))
