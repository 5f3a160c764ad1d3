from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QPalette

from core.briefs.colours import DARK, GREY, LIGHT, PALETTES
from core.briefs.heat_scale import heat_scale
from core.briefs.looks import MARKERS, bar_hue, hue_of, styles
from gui.charts.lighting import Lighting
from gui.charts.palette import contrast, inks, readable_on

GROUNDS = tuple(
    pytest.param(scheme, ground, id=f"{name} on {called}")
    for name, palette in PALETTES.items()
    for scheme, ground, called in (
        (palette.light, "#ffffff", "white"),
        (palette.light, "#f3f4f5", "light grey"),
        (palette.dark, "#1d1f22", "our dark"),
        (palette.dark, "#353535", "lighter dark"),
    )
)
G7_AND_CHINA = ["USA", "JPN", "DEU", "GBR", "FRA", "ITA", "CAN", "CHN"]


@pytest.mark.parametrize(("scheme", "ground"), GROUNDS)
def test_that_every_hue_stands_out_from_its_ground(scheme, ground):
    assert min(contrast(QColor(h), QColor(ground)) for h in scheme.hues) >= 3.0


@pytest.mark.parametrize(("scheme", "ground"), GROUNDS)
def test_that_names_in_a_hue_can_be_read(scheme, ground):
    assert min(contrast(QColor(h), QColor(ground)) for h in scheme.hues) >= 4.5


@pytest.mark.parametrize(("scheme", "ground"), GROUNDS)
def test_that_both_ends_of_a_heat_scale_stand_out_from_their_ground(scheme, ground):
    ends = (scheme.low, scheme.high)
    assert min(contrast(QColor(end), QColor(ground)) for end in ends) >= 3.0


def test_that_there_are_five_hues_and_a_grey():
    for scheme in (LIGHT, DARK):
        assert len(scheme.hues) == 6
        assert QColor(scheme.hues[-1]).saturation() < 30


def test_that_an_economy_keeps_its_hue_in_any_company():
    alone = styles(["JPN"])[0].hue
    assert styles(["CHN", "IND", "JPN"])[2].hue == alone
    assert hue_of("XYZ") == styles(["USA", "XYZ"])[1].hue


def test_that_the_five_met_most_often_have_five_hues_and_whole_lines():
    looks = styles(["USA", "CHN", "JPN", "EU27", "KOR"])
    assert len({look.hue for look in looks}) == 5
    assert {look.dash for look in looks} == {()}


@pytest.mark.parametrize(
    "codes",
    [
        pytest.param(G7_AND_CHINA, id="the seven and China"),
        pytest.param([f"C{n}" for n in range(20, 26)], id="industries"),
        pytest.param([f"hamilton-{n}" for n in range(6)], id="composites"),
    ],
)
def test_that_no_two_lines_look_the_same(codes):
    looks = styles(codes)
    assert len({(look.hue, look.dash) for look in looks}) == len(codes)


def test_that_six_economies_of_one_hue_differ_in_dash_or_marker():
    grey = [c for n in range(400) if hue_of(c := f"Z{n:03}") == 5][:6]
    looks = styles(grey)
    assert all(
        (a.dash, a.marker) != (b.dash, b.marker) for a, b in combinations(looks, 2)
    )


def test_that_no_other_economy_ever_has_the_look_of_a_listed_one():
    green = [c for n in range(400) if hue_of(c := f"Z{n:03}") == hue_of("EU")][:12]
    codes = [*green, "EU27", "EU27_2020", "EU"]
    looks = dict(zip(codes, styles(codes), strict=True))
    listed = {looks[code][:2] for code in ("EU27", "EU27_2020", "EU")}
    assert len(listed) == 3
    assert not listed & {looks[code][:2] for code in green}


def test_that_twelve_economies_of_one_hue_can_still_be_told_apart():
    green = [c for n in range(400) if hue_of(c := f"Z{n:03}") == 3][:12]
    assert len(set(styles(green))) == 12


def test_that_the_hue_of_a_bar_means_one_economy():
    listed = ("USA", "CHN", "JPN", "EU27", "KOR")
    assert [bar_hue(code) for code in listed] == [0, 1, 2, 3, 4]
    others = ("CAN", "GBR", "DEU", "FRA", "TWN", "IND", "WORLD", "XYZ", "")
    assert {bar_hue(code) for code in others} == {GREY}


def test_that_markers_are_those_pyqtgraph_knows():
    pytest.importorskip("pyqtgraph")
    from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols  # noqa: PLC0415

    assert set(MARKERS) <= set(Symbols)


def test_that_a_dark_ground_takes_the_dark_scheme():
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#202020"))
    assert inks(palette).scheme is DARK
    palette.setColor(QPalette.ColorRole.Base, QColor("white"))
    assert inks(palette).scheme is LIGHT


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("middle", [None, 1.0], ids=["one hue", "two hues"])
def test_that_the_number_in_a_cell_can_be_read_on_any_colour(scheme, middle):
    scale = heat_scale([0.0, 2.0], middle)
    fills = [QColor(scale.colour(step / 20, scheme)) for step in range(41)]
    assert min(contrast(fill, readable_on(fill)) for fill in fills) >= 4.5


def test_that_below_and_above_the_middle_are_two_hues():
    scale = heat_scale([0.2, 3.0], 1.0)
    low, high = QColor(scale.colour(0.2, LIGHT)), QColor(scale.colour(3.0, LIGHT))
    assert low.red() > low.blue()
    assert high.blue() > high.red()


def test_that_a_scale_of_one_value_or_none_has_a_colour():
    assert QColor(heat_scale([], None).colour(0.0, LIGHT)).isValid()
    assert QColor(heat_scale([], 1.0).colour(1.0, LIGHT)).isValid()
    assert QColor(heat_scale([2.0], None).colour(2.0, LIGHT)).isValid()


@pytest.mark.parametrize(
    ("ground", "ink"), [("#ffffff", "#1a1a1a"), ("#1d1f22", "#eee")]
)
def test_that_a_name_that_steps_back_can_still_be_read(ground, ink):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(ground))
    palette.setColor(QPalette.ColorRole.Text, QColor(ink))
    used = inks(palette)
    lights = Lighting("USA", ["USA", "CHN"], used)
    colour = lights.name_colour("CHN", used.hue(1))
    assert colour != used.hue(1)
    assert contrast(colour, used.ground) >= 4.5
