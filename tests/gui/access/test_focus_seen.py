"""What is written, edges, where the keyboard is: seen on light ground and on dark."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from gui.charts.palette import contrast
from gui.focus_ring import FocusRing, ring_colour
from gui.theme import house_palette
from tests.gui.access.inks_seen import Part, parts, seen_contrast
from tests.gui.access.places import places

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LEAST = 3.0
REASON = Qt.FocusReason.TabFocusReason


class Frame(NamedTuple):
    """What changes in the picture of a control when the keyboard comes to it.

    Attributes:
        pixels: How many change with a contrast of at least 3:1.
        around: How many there are along a third of its edge.
    """

    place: str
    pixels: int
    around: int


class Sight(NamedTuple):
    """What was seen on one walk.

    Attributes:
        frames: Of each kind of control that the keyboard stops at.
        parts: The contrast of each kind of part.
    """

    frames: dict[str, Frame]
    parts: dict[Part, float]


@pytest.fixture(scope="module")
def sights() -> dict[str, Sight]:
    return {}


@pytest.fixture(params=["Light", "Dark"])
def sight(request, sights, tmp_path) -> Sight:
    """Return what a user sees who likes it light, or dark; walking once for each."""
    if request.param not in sights:
        user = request.getfixturevalue("user")
        user.picks("appearance", request.param)
        sights[request.param] = _walk(user, tmp_path)
    return sights[request.param]


def _walk(user, folder) -> Sight:
    sight = Sight({}, {})
    for place, window in places(user, folder):
        window.activateWindow()
        for part in parts(window):
            if part not in sight.parts:
                sight.parts[part] = seen_contrast(window, part.rect)
        sight.frames.update(_new_frames(place, window, set(sight.frames)))
    return sight


def test_that_the_keyboard_is_seen_on_every_kind_of_control(sight):
    assert len(sight.frames) > 40
    dim = {kind: one for kind, one in sight.frames.items() if one.pixels < one.around}
    assert dim == {}


@pytest.mark.parametrize(("sort", "many"), [("text", 60), ("edge", 8), ("sign", 6)])
def test_that_what_is_there_can_be_seen(sight, sort, many):
    seen = {one: found for one, found in sight.parts.items() if one.sort == sort}
    assert len(seen) > many
    assert {one: found for one, found in seen.items() if found < one.least} == {}


def _new_frames(
    place: str, window: QWidget, known: set[str]
) -> Iterator[tuple[str, Frame]]:
    """Yield what changes around the controls of kinds that were not met before."""
    stops = [one for one in window.findChildren(QWidget) if _is_stop(one)]
    for stop in stops:
        kind = type(stop).__name__
        other = next((one for one in stops if one is not stop), None)
        if kind not in known and other is not None:
            known.add(kind)
            yield kind, _frame(place, stop, other)


def _is_stop(widget: QWidget) -> bool:
    stops = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return stops and widget.isVisible() and widget.isEnabled() and _is_itself(widget)


def _is_itself(widget: QWidget) -> bool:
    return widget.focusProxy() is None


def _frame(place: str, widget: QWidget, other: QWidget) -> Frame:
    other.setFocus(REASON)
    before = _picture(widget)
    widget.setFocus(REASON)
    after = _picture(widget)
    third = (before.width() + before.height()) * 2 // 3
    return Frame(place, _changed(before, after), third)


def _picture(widget: QWidget) -> QImage:
    QApplication.processEvents()
    window = widget.window()
    at = QRect(widget.mapTo(window, QPoint()), widget.size())
    return window.grab(at & window.rect()).toImage()


def _changed(before: QImage, after: QImage) -> int:
    common = QRect(QPoint(), before.size().boundedTo(after.size()))
    one, other = _pixels(before.copy(common)), _pixels(after.copy(common))
    pairs = Counter(zip(one[one != other], other[one != other], strict=True))
    return sum(count for pair, count in pairs.items() if _contrast(*pair) >= LEAST)


def _pixels(image: QImage) -> np.ndarray:
    rows = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(rows.constBits(), np.uint32).copy()


def _contrast(one: np.uint32, other: np.uint32) -> float:
    return contrast(QColor(int(one)), QColor(int(other)))


def test_that_the_ring_goes_where_the_keyboard_goes(user):
    user.window.activateWindow()
    switch = user.window.current_tab().views_switch
    switch.setFocus(REASON)
    chart = user.window.current_tab().home
    chart.setFocus(REASON)
    user.settles()
    QApplication.processEvents()
    [ring] = [one for one in user.window.findChildren(FocusRing) if one.isVisible()]
    assert ring.parent() is chart
    assert ring.size() == chart.size()


@pytest.mark.parametrize("dark", [True, False], ids=["dark", "light"])
@pytest.mark.parametrize("accent", ["#ffe100", "#0b5cad", "#6db3f2", "#808080"])
def test_that_the_ring_stands_out_whatever_accent_the_system_has(dark, accent):
    palette = house_palette(dark=dark)
    palette.setColor(QPalette.ColorRole.Highlight, QColor(accent))
    for ground in ("Window", "Base", "Button"):
        colour = palette.color(QPalette.ColorRole[ground])
        assert contrast(ring_colour(palette, palette.ColorRole.Window), colour) >= LEAST
