"""What is drawn on paper is what the views show: same numbers, figures and colours."""

from __future__ import annotations

import re
from math import isfinite

import pytest

from core.briefing.drawing import Plot
from core.briefing.drawings import drawing_of
from core.briefing.drawings.bars import BARS_AT_MOST
from core.briefing.drawings.grids import COLUMNS_AT_MOST, ROWS_AT_MOST
from core.briefing.drawings.lines import SMALL_AT_MOST
from core.briefing.drawings.number_formats import number_format
from core.briefing.drawings.spans import LINES_AT_MOST
from core.briefs.colours import GREY, LIGHT
from core.briefs.exhibit import (
    BalanceSpec,
    Bar,
    BarSpec,
    Datum,
    HeatSpec,
    Line,
    LineSpec,
    Marked,
    MatrixRow,
    MatrixSpec,
    MultiplesSpec,
    SmallChart,
    Span,
    StatusCell,
    TextCell,
    TextRow,
    TextSpec,
    TimelineRow,
    TimelineSpec,
)
from core.i18n import use_language
from tests.core.briefs.test_every_brief import ASKED
from tests.core.briefs.walking import parts

SHOWN = (Datum, StatusCell, TextCell, Span)


@pytest.fixture(scope="module")
def briefs(sample):
    """Every brief of the sample, by the name of what is asked."""
    return {name: make(sample, chosen) for name, (make, chosen) in ASKED.items()}


@pytest.fixture(scope="module")
def drawings(briefs):
    """Charts of the views that show something, with what is drawn of each."""
    charts = {name: one.exhibit.chart for name, one in briefs.items() if one.exhibit}
    return {name: (chart, drawing_of(chart)) for name, chart in charts.items()}


def held(value, name):
    """Return what every part of a value has under a name, where it has it."""
    found = (getattr(part, name, None) for part in parts(value))
    return {one for one in found if one}


def plots(drawing):
    return [one for one in parts(drawing) if isinstance(one, Plot)]


def points(plot):
    return [point for one in plot.series for point in one.points]


def shown(spec):
    """Return the figures on the screen, but for those that others are made of."""
    known = [part for part in parts(spec) if isinstance(part, SHOWN)]
    rows = spec.rows if isinstance(spec, MatrixSpec) else ()
    known += [cell for row in rows for cell in row.cells]
    return {one.figure_id for one in known if one.figure_id}


def test_that_only_views_of_other_data_show_nothing_of_the_sample(briefs, drawings):
    every = {(name.partition("-")[0], one.view) for name, one in briefs.items()}
    shown = {(name.partition("-")[0], briefs[name].view) for name in drawings}
    assert every - shown == {
        *(("trade_brief", view) for view in ("sufficiency", "mirror")),
        *(("controls_brief", view) for view in ("exposure", "parties")),
        *(("controls_brief", view) for view in ("board", "currency")),
    }


def test_that_every_view_is_drawn_with_the_figures_it_shows(drawings):
    for name, (chart, drawing) in drawings.items():
        ours, theirs = held(drawing, "figure_id"), shown(chart)
        assert ours <= theirs, name
        assert ours, name
        if not held(drawing, "left_out"):
            assert ours == theirs, name


def test_that_every_point_has_the_value_and_words_of_its_number(drawings):
    for name, (chart, drawing) in drawings.items():
        known = {
            (part.value, part.text, part.figure_id, part.flag)
            for part in parts(chart)
            if isinstance(part, Datum)
        }
        drawn = {point[:4] for plot in plots(drawing) for point in points(plot)}
        assert drawn - {(None, "", None, "")} <= known, name


def test_that_every_series_has_a_point_in_each_category(drawings):
    for name, (_chart, drawing) in drawings.items():
        for plot in plots(drawing):
            counts = {len(one.points) for one in plot.series}
            assert counts <= {len(plot.categories)}, name


def test_that_every_point_is_finite_or_unknown(drawings):
    for name, (_chart, drawing) in drawings.items():
        values = [point.value for plot in plots(drawing) for point in points(plot)]
        assert all(value is None or isfinite(value) for value in values), name


def test_that_every_colour_is_written_as_office_programs_read_it(drawings):
    for name, (_chart, drawing) in drawings.items():
        colours = held(drawing, "colour") | held(drawing, "fill") | held(drawing, "ink")
        assert all(re.fullmatch("#[0-9a-f]{6}", one) for one in colours), name


def lines(*codes, kind=""):
    return tuple(Line(code, code, (Datum(0.5), Datum(0.6)), kind) for code in codes)


def test_that_an_economy_has_the_colour_of_the_screen_in_lines_and_bars():
    line = drawing_of(LineSpec((2000.0, 2001.0), ("2000", "2001"), lines("JPN"), "LQ"))
    bar = drawing_of(BarSpec((Bar("JPN", "Japan", Datum(0.5)),), "share"))
    assert line.series[0].colour == bar.series[0].points[0].colour == LIGHT.hues[2]


def test_that_a_benchmark_is_grey_and_dashed():
    spec = LineSpec((2000.0, 2001.0), ("", ""), lines("WLD", kind="benchmark"), "LQ")
    (one,) = drawing_of(spec).series
    assert (one.role, one.colour) == ("benchmark", LIGHT.hues[GREY])
    assert one.dash


def test_that_what_somebody_else_published_is_signs_without_a_line():
    spec = LineSpec((2000.0, 2001.0), ("", ""), lines("USA", kind="published"), "share")
    (one,) = drawing_of(spec).series
    assert (one.role, one.dash, one.marker) == ("published", (), "d")


def test_that_an_unknown_point_keeps_its_reason():
    spec = BarSpec((Bar("JPN", "Japan", Datum(None, said="not known: no data")),), "")
    assert drawing_of(spec).series[0].points[0][:2] == (None, "not known: no data")


def test_that_imports_go_down_only_below_exports():
    flow = (Datum(1.0),)
    both = BalanceSpec((2000.0,), ("2000",), flow, flow, flow, (), "USD")
    alone = both._replace(exports=(), balance=())
    assert [one.is_down for one in drawing_of(both).series] == [False, True, False]
    assert [one.is_down for one in drawing_of(alone).series] == [False]


def test_that_a_long_ranking_says_what_it_leaves_out_and_keeps_the_chosen():
    bars = [Bar(str(n), str(n), Datum(float(n))) for n in range(BARS_AT_MOST + 20)]
    bars[-1] = bars[-1]._replace(chosen=True)
    drawing = drawing_of(BarSpec(tuple(bars), "count"))
    assert drawing.categories[-1] == bars[-1].name
    assert drawing.chosen == (BARS_AT_MOST,)
    total, shown = len(bars), BARS_AT_MOST + 1
    assert drawing.left_out == f"Of {total} rows, {shown} are shown here."


def test_that_a_matrix_of_a_thousand_items_says_how_many_are_shown():
    rows = tuple(
        MatrixRow("head", str(n), (StatusCell("controlled", "words"),))
        for n in range(1000)
    )
    drawing = drawing_of(MatrixSpec(("US",), rows, ()))
    assert len(drawing.rows) == ROWS_AT_MOST + 1
    assert drawing.left_out == f"Of 1,000 rows, {ROWS_AT_MOST} are shown here."


def test_that_of_too_many_columns_of_a_heat_map_the_latest_are_shown():
    years = tuple(map(str, range(1900, 2000)))
    cells = (tuple(Datum(float(n)) for n in range(100)),)
    drawing = drawing_of(HeatSpec(("row",), years, cells, "LQ"))
    assert drawing.columns[-1] == "1999"
    assert len(drawing.rows[0].cells) == len(drawing.columns) == COLUMNS_AT_MOST
    assert "the last 36 are shown" in drawing.left_out


def test_that_many_small_charts_and_measures_are_bounded_in_words():
    small = SmallChart("", "", lines("USA"))
    many = MultiplesSpec((2000.0, 2001.0), ("", ""), (small,) * 40, "LQ")
    assert len(drawing_of(many).plots) == SMALL_AT_MOST
    assert drawing_of(many).left_out == "Of 40 small charts, 24 are shown here."
    span = Span("measure", "name", "said", 2020.0)
    rows = (TimelineRow("US", (span,) * 50), TimelineRow("JP", (span,) * 50))
    drawing = drawing_of(TimelineSpec(rows, 2026.0, "today", ()))
    assert sum(len(spans) for _name, spans in drawing.rows) == LINES_AT_MOST
    assert drawing.left_out == "Of 100 rows, 60 are shown here."


def test_that_an_unknown_number_of_a_heat_map_is_hatched_and_says_why():
    cells = ((Datum(1.0), Datum(None, said="not known"), Datum(None)),)
    row = drawing_of(HeatSpec(("row",), ("a", "b", "c"), cells, "LQ")).rows[0]
    assert [cell.hatched for cell in row.cells] == [False, True, False]
    assert row.cells[1].said == "row, b: not known"
    assert row.cells[2] == row.cells[2]._replace(text="", said="", fill="")


def test_that_what_differs_in_texts_is_bold_and_what_was_removed_struck():
    marks = (Marked(0, 1, "added"), Marked(2, 3, "removed"))
    spec = TextSpec(("head",), (TextRow("row", (TextCell("abc", None, marks),)),))
    (cell,) = drawing_of(spec).rows[0].cells
    assert (cell.bold, cell.struck) == (((0, 1),), ((2, 3),))


@pytest.mark.parametrize(
    ("unit", "values", "english", "japanese"),
    [
        ("share", [0.25], "0.0%", "0.0%"),
        ("USD", [377.5e9], '"$"#,##0', '#,##0"ドル"'),
        ("fold", [4.2], '#,##0.0"-fold"', '#,##0.0"倍"'),
    ],
)
def test_that_office_programs_write_numbers_in_the_language_of_the_paper(
    unit, values, english, japanese
):
    assert number_format(unit, values) == english
    use_language("ja")
    try:
        assert number_format(unit, values) == japanese
    finally:
        use_language("en")
