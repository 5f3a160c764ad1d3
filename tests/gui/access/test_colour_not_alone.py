"""Whatever a hue tells, something else tells as well."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from core.briefs.kind_looks import MARK_HUES, PART_LOOKS, STATUS_HUES, SUPPLY_LOOKS
from core.briefs.looks import MEMBERS, styles
from core.briefs.sheet_roles import CELL_ROLES
from core.problems import Severity
from gui.charts.palette import inks
from gui.charts.stack_parts import part_stops
from gui.charts.status_signs import Signs
from gui.charts.text_view import mark_format
from gui.charts.treemap_parts import stops
from gui.panels.problems import SEVERITIES
from gui.preview.role_tints import SIGNS
from tests.gui.charts.specs import ALL, STACKS, TREEMAP

CUES = {
    "LineSpec": "the name at the end of each line, its dash, its mark",
    "BarSpec": "the name before each bar; all bars mean the same",
    "BalanceSpec": "above and below nought, the names at the ends, a line for the sum",
    "RangeSpec": "the name before each span, the numbers behind it",
    "SlopeSpec": "the name at both ends of each line",
    "StackSpec": "hatching, darkness, the order of the legend, the read-out",
    "PairSpec": "a full mark and a hollow one, the name before each pair",
    "BumpSpec": "the name at the end of each line, the height, its dash",
    "MultiplesSpec": "the heading of each chart, the legend with dashes",
    "TreemapSpec": "the name and number on each tile, the sign in words",
    "HeatSpec": "the number in each cell",
    "MatrixSpec": "the shape of the sign in each cell",
    "TimelineSpec": "hollow, full and hatched marks, the name beside each",
    "TextSpec": "bold, underlined or struck out",
}
"""By kind of chart, what tells beside the hue."""


@pytest.fixture
def one_ink(qapp):
    """Inks that have one hue only."""
    found = inks(QPalette())
    hues = (found.text.name(),) * len(found.scheme.hues)
    return found._replace(scheme=found.scheme._replace(hues=hues))


def test_that_every_kind_of_chart_has_a_cue_beside_its_hue():
    assert {type(spec).__name__ for spec in ALL} == set(CUES)


def test_that_economies_met_together_differ_without_their_hue():
    codes = [code for code, _hue in MEMBERS if code in ("USA", "CHN", "JPN", "KOR")]
    looks = styles([*codes, "DEU", "GBR", "FRA", "TWN"])
    assert len({(look.dash, look.marker) for look in looks}) == len(looks)


def test_that_each_status_has_a_sign_of_its_own_shape(one_ink):
    statuses = [status for status, _hue in STATUS_HUES]
    seen = {status: _sign(status, one_ink) for status in statuses}
    alike = {
        (one, other) for one, other in combinations(seen, 2) if seen[one] == seen[other]
    }
    # The views with the one do not have the other: they are the same answer.
    assert alike == {("controlled", "member"), ("not_listed", "outside")}


def _sign(status: str, ink) -> bytes:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    Signs(painter, ink).paint(QRectF(0, 0, 40, 40), status)
    painter.end()
    return bytes(image.constBits())


@pytest.mark.parametrize("looks", [PART_LOOKS, tuple(SUPPLY_LOOKS.values())])
def test_that_neighbours_in_a_stack_differ_in_more_than_hue(looks, qapp):
    ink = inks(QPalette())
    grey = [
        (look.hatched, look.full, round(ink.hue(look.hue).lightnessF(), 2))
        for look in looks
    ]
    assert all(one != other for one, other in pairwise(grey))


def test_that_parts_of_a_stack_are_read_out_by_name():
    for stack in STACKS.stacks:
        told = [stop.text for stop in part_stops(STACKS, stack, 0)]
        assert all(h in text for h, text in zip(STACKS.heads, told, strict=True))


def test_that_a_tile_is_read_out_with_what_gives_it_its_colour():
    [tile] = [one for one in TREEMAP.tiles if one.chosen]
    told = [stop.text for (stop,) in stops(TREEMAP)]
    assert any(tile.name in text and TREEMAP.signs[1] in text for text in told)


def test_that_marks_in_a_text_differ_without_their_ground(one_ink):
    looks = {kind: mark_format(kind, one_ink) for kind in MARK_HUES}
    shapes = {
        kind: (look.fontUnderline(), look.fontStrikeOut())
        for kind, look in looks.items()
    }
    assert shapes["removed"] != shapes["added"]
    assert all(any(shape) for shape in shapes.values())


def test_that_every_gravity_of_a_problem_is_a_word():
    assert set(SEVERITIES) == set(Severity)
    assert len(set(SEVERITIES.values())) == len(Severity)


def test_that_every_role_of_a_cell_has_a_letter_of_its_own():
    assert {*CELL_ROLES} <= set(SIGNS)
    assert len(set(SIGNS.values())) == len(SIGNS)
