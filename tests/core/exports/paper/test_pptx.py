"""Slides: charts that stay charts, notes that lead to cells, and nothing that acts."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime
from io import BytesIO

import openpyxl
import pptx
import pytest
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.package import Package

from core.briefing.annex import numbers_of
from core.briefing.drawing import Bar, Plot, Timeline
from core.errors import RequestError
from core.exports.paper.charts.bounds import bounds_of
from core.exports.paper.charts.columns import columns_of
from core.exports.paper.charts.frame import bar_frame, category_size
from core.exports.paper.measure import height, width
from core.exports.paper.pptx import pptx_bytes
from core.exports.paper.pptx.layouts import DRAWING, PRESENTATION
from core.exports.paper.pptx.notes import notes_of
from core.exports.paper.pptx.package import CountedPackage, presentation
from core.exports.paper.script import cell_text, clean, paragraphs
from tests.core.exports.paper import making
from tests.core.exports.paper.hostile import HOSTILE, hostile_paper
from tests.core.exports.paper.office import live, meant, parts, texts, trees

LAYOUTS = ("note", "landscape", "deck", "report", "questions")


def opened(paper, template=None):
    return pptx.Presentation(BytesIO(pptx_bytes(paper, template)))


def graphics(show):
    return [
        shape
        for slide in show.slides
        for shape in slide.shapes
        if shape.has_chart or shape.has_table
    ]


def charts(show):
    return [shape.chart for shape in graphics(show) if shape.has_chart]


def notes(slide):
    return slide.notes_slide.notes_text_frame.text


def one(drawing, **more):
    return making.paper(making.exhibit(1, drawing, **more), layout="deck")


@pytest.fixture(scope="module")
def full():
    return making.full_paper("deck")


@pytest.fixture(scope="module")
def shown(full):
    return opened(full)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_that_no_text_of_a_slide_acts_and_each_stays_as_it_is(text):
    blob = pptx_bytes(hostile_paper(text))
    assert live(blob) == []
    wanted = set(filter(None, paragraphs(clean(text))))
    slides = texts(blob, "ppt/slides/slide")
    said = texts(blob, "ppt/notesSlides")
    for line in wanted:
        assert sum(line in one for one in slides) > 10
        assert any(line in one for one in said)


def test_that_texts_stay_texts_in_the_workbook_of_a_chart():
    points = (making.point(0.5),) * len(HOSTILE)
    plot = making.bar_plot()._replace(categories=HOSTILE, benchmarks=())
    series = tuple(one._replace(points=points) for one in plot.series)
    shown = charts(opened(one(plot._replace(series=series))))
    blobs = [chart.part.chart_workbook.xlsx_part.blob for chart in shown]
    books = [openpyxl.load_workbook(BytesIO(blob)) for blob in blobs]
    cells = [cell for book in books for cell in book.active["A"][1:]]
    for cell, text in zip(cells, HOSTILE, strict=True):
        assert cell.data_type == "s", text
        assert str(cell.value).startswith(cell_text(text)), text


def test_that_every_chart_is_a_chart_with_a_workbook_and_none_a_picture(shown):
    found = charts(shown)
    assert len(found) >= 8
    for chart in found:
        assert chart.part.chart_workbook.xlsx_part is not None
    kinds = {shape.shape_type for slide in shown.slides for shape in slide.shapes}
    assert MSO_SHAPE_TYPE.PICTURE not in kinds


def test_that_a_workbook_within_a_chart_holds_the_plotted_rows_alone():
    plot = making.bar_plot()
    plot = plot._replace(benchmarks=(), series=plot.series[:2])
    (chart,) = charts(opened(one(plot)))
    book = openpyxl.load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    (sheet,) = book.worksheets
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == (None, *(one.name for one in plot.series))
    assert rows[1:] == [
        ("China", 0.215, 0.036),
        ("United States", 0.229, 0.245),
        ("Japan", 0.068, 0.203),
        ("Germany", 0.065, 0.081),
        ("Viet Nam  (n/a)", None, None),
    ]


def test_that_an_unknown_point_is_blank_and_the_line_has_a_gap():
    (chart,) = charts(opened(one(making.line_plot())))
    values = list(chart.plots[0].series[2].values)
    assert values[8] is values[9] is None
    assert 0 not in values
    assert b'dispBlanksAs val="gap"' in chart.part.blob


def test_that_missing_years_have_rows_so_that_distances_are_true():
    plot = making.line_plot()
    cut = plot._replace(
        categories=("1995", "1998"),
        positions=(1995.0, 1998.0),
        series=tuple(s._replace(points=s.points[:2]) for s in plot.series),
        marks=(),
    )
    (chart,) = charts(opened(one(cut)))
    assert list(chart.plots[0].categories) == ["1995", "1996", "1997", "1998"]
    assert list(chart.plots[0].series[0].values)[1:3] == [None, None]


def test_that_a_chart_has_the_colours_and_formats_of_the_paper():
    (chart,) = charts(opened(one(making.line_plot())))
    first = chart.plots[0].series[0]
    assert str(first.format.line.color.rgb) == making.RED.lstrip("#").upper()
    assert b"<c:formatCode>0.0%</c:formatCode>" in chart.part.blob


def test_that_levels_to_judge_by_and_events_are_series():
    (chart,) = charts(opened(one(making.line_plot())))
    names = [series.name for series in chart.plots[0].series]
    assert names[-2:] == ["one tenth", "Events"]


def test_that_every_graphic_is_described_and_every_table_has_a_row_of_headings(shown):
    for shape in graphics(shown):
        assert shape._element.xpath("./p:nvGraphicFramePr/p:cNvPr/@descr")[0]
        if shape.has_table:
            assert shape.table.first_row


def test_that_every_slide_has_a_title_that_is_read_first(shown):
    for slide in shown.slides:
        assert slide.shapes.title.text
        assert slide.shapes[0].shape_id == slide.shapes.title.shape_id


def test_that_a_figure_has_its_words_its_source_and_its_marking_on_its_slide():
    slide = opened(one(making.line_plot())).slides[1]
    text = "\n".join(s.text_frame.text for s in slide.shapes if s.has_text_frame)
    for said in (
        "Ten advanced industries",
        "share of world value added",
        "China rose from 3.6% to 21.5%.",
        "OECD, Inter-Country Input-Output Tables, 2021 edition",
        "Value added of the economy over that of all economies listed.",
        "EU-27 contains Germany.",
        "CUI//SP-PROPIN",
    ):
        assert said in text


def test_that_the_marking_is_on_every_slide(shown, full):
    for slide in shown.slides:
        said = [s.text_frame.text for s in slide.shapes if s.has_text_frame]
        assert full.marking in said


def test_that_a_number_is_traced_from_the_note_of_its_slide_alone():
    note = notes(opened(one(making.line_plot(), note="Mind the gap.")).slides[1])
    assert "Mind the gap." in note
    for said in ("n2", "21.5%", "tables.xlsx", "VALU", "T51", "153837.091", "ab" * 6):
        assert said in note
    assert "ab" * 7 not in note
    assert "value added of the economy ÷ value added of the world" in note


def test_that_properties_are_those_of_the_paper_and_no_others(shown, full):
    said = shown.core_properties
    assert (said.title, said.author, said.last_modified_by) == (
        *(full.title, full.author, ""),
    )
    assert (
        said.created
        == said.modified
        == datetime(2026, 12, 1, tzinfo=UTC).replace(tzinfo=said.created.tzinfo)
    )
    names = parts(pptx_bytes(full))
    assert not [name for name in names if "thumbnail" in name or "printer" in name]


def test_that_two_runs_are_equal_byte_for_byte(full):
    assert pptx_bytes(full) == pptx_bytes(full)


def test_that_every_run_says_its_language_and_its_east_asian_font():
    paper = making.full_paper("deck", 6)._replace(language="ja")
    for name, tree in trees(pptx_bytes(paper)):
        if name.startswith("ppt/slides/slide"):
            for run in tree.iter(f"{{{A}}}rPr"):
                assert run.get("lang") == "ja-JP"
                assert run.find(f"{{{A}}}ea").get("typeface") == "Yu Gothic"


A = "http://schemas.openxmlformats.org/drawingml/2006/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_that_english_and_japanese_slides_plot_the_same_numbers(layout):
    def numbers(language):
        paper = making.full_paper(layout, 8)._replace(language=language)
        return [
            [None if one is None else meant(one, written_in(series)) for one in held]
            for chart in charts(opened(paper))
            for plot in chart.plots
            for series in plot.series
            for held in [series.values]
        ]

    def written_in(series):
        return next(series._element.iter(f"{{{C}}}formatCode")).text

    assert numbers("en") == numbers("ja") != []


def test_that_the_one_pager_is_a4_in_landscape():
    show = opened(
        making.paper(making.exhibit(1, making.line_plot()), layout="landscape")
    )
    assert (show.slide_width, show.slide_height) == (297 * 36_000, 210 * 36_000)
    assert len(show.slides) == 1


def test_that_a_text_too_long_for_a_slide_goes_on_and_nothing_is_cut():
    sentences = [f"Sentence number {n} says what has to be said." for n in range(120)]
    show = opened(making.paper(making.prose(" ".join(sentences)), layout="deck"))
    slides = list(show.slides)[1:]
    text = " ".join(slide.placeholders[1].text_frame.text for slide in slides)
    assert len(slides) > 1
    assert all(sentence in text for sentence in sentences)
    assert slides[1].shapes.title.text.endswith("(continued)")


def test_that_a_long_matrix_goes_over_slides_each_with_its_headings():
    show = opened(one(making.sign_grid(60)))
    tables = [shape.table for shape in graphics(show)]
    assert len(tables) > 1
    names = [row.cells[0].text for table in tables for row in list(table.rows)[1:]]
    assert len(names) == 61
    assert {table.cell(0, 1).text for table in tables} == {"United States"}


def test_that_a_question_is_the_title_of_its_answer():
    asked = making.prose("Why?", "question")
    answer = making.prose("Because.", "answer")
    slide = opened(making.paper(asked, answer, layout="questions")).slides[1]
    assert slide.shapes.title.text == "Why?"
    assert slide.placeholders[1].text_frame.text == "Because."


# --- the user's own template ---


def template(tmp_path, change=lambda name, content: content, add=()):
    """Write a template: PowerPoint's plain one, with parts changed or added."""
    source, path = BytesIO(), tmp_path / "ministry.potx"
    show = pptx.Presentation()
    show.slides.add_slide(show.slide_layouts[0]).shapes.title.text = "An old slide"
    show.save(source)
    with zipfile.ZipFile(source) as given, zipfile.ZipFile(path, "w") as made:
        for name in given.namelist():
            made.writestr(name, change(name, given.read(name)))
        for name, content in add:
            made.writestr(name, content)
    return path


def as_template(name, content):
    return content.replace(b"presentation.main+xml", b"template.main+xml")


def test_that_the_users_master_is_used_and_its_slides_are_not(tmp_path):
    path = template(tmp_path, as_template)
    show = opened(making.full_paper("deck", 3), path)
    assert (show.slide_width, show.slide_height) == (9_144_000, 6_858_000)
    assert len(show.slide_layouts) == 11
    assert "An old slide" not in [slide.shapes.title.text for slide in show.slides]
    assert {slide.slide_layout.name for slide in show.slides} == {
        *("Title Slide", "Title Only", "Title and Content"),
    }


@pytest.mark.parametrize(
    ("change", "add", "said"),
    [
        (lambda _n, c: c, (("ppt/vbaProject.bin", b"x"),), "macros"),
        (
            lambda _n, c: c.replace(
                b"presentation.main+xml", b"x.macroEnabled.main+xml"
            ),
            *((), "macros"),
        ),
        (lambda _n, c: c, (("ppt/embeddings/o.bin", b"x"),), "embedded objects"),
        (
            lambda n, c: (
                c.replace(b"<Relationship ", b'<Relationship TargetMode="External" ')
                if n.endswith("slideMaster1.xml.rels")
                else c
            ),
            *((), "links"),
        ),
        (
            lambda n, c: b"<!DOCTYPE x>" + c if n == "ppt/presentation.xml" else c,
            *((), "not a PowerPoint presentation"),
        ),
        (
            lambda n, c: c.replace(b"presentation.main+xml", b"x.main+xml"),
            *((), "not a PowerPoint presentation"),
        ),
        (
            lambda n, c: b"<broken" if n == "ppt/presentation.xml" else c,
            *((), "not a PowerPoint presentation"),
        ),
        (
            lambda _n, c: c,
            ((f"ppt/media/{n}.png", b"") for n in range(3001)),
            "larger than a template",
        ),
    ],
    ids=["vba", "macro", "object", "link", "entity", "kind", "broken", "many parts"],
)
def test_that_a_harmful_or_broken_template_is_refused_in_one_sentence(
    tmp_path, change, add, said
):
    path = template(tmp_path, change, tuple(add))
    with pytest.raises(RequestError, match=said):
        pptx_bytes(making.full_paper("deck", 1), path)


def test_that_what_is_no_presentation_is_refused(tmp_path):
    path = tmp_path / "plain.pptx"
    path.write_text("not a zip")
    with pytest.raises(RequestError, match="not a PowerPoint presentation"):
        pptx_bytes(making.full_paper("deck", 1), path)


def test_that_a_slide_is_read_from_its_title_to_its_foot():
    slide = opened(one(making.line_plot())).slides[1]
    names = [shape.name for shape in slide.shapes]
    assert names.index("Reading") < names.index("Source and notes")
    assert slide.shapes[-1].placeholder_format.type.name == "SLIDE_NUMBER"
    assert slide.shapes[-1].text_frame.text == "2"


def test_that_ranks_run_downwards_and_small_charts_share_their_scale():
    turned = making.line_plot()._replace(is_turned=True, benchmarks=(), marks=())
    (chart,) = charts(opened(one(turned)))
    assert b'<c:orientation val="maxMin"/>' in chart.part.blob
    found = charts(opened(one(making.panels())))
    assert (
        len({(c.value_axis.minimum_scale, c.value_axis.maximum_scale) for c in found})
        == 1
    )


def test_that_the_names_at_the_ends_of_lines_do_not_cover_one_another():
    near = making.line_plot()
    series = tuple(
        one._replace(
            points=(*one.points[:-1], one.points[-1]._replace(value=0.2 + n / 999))
        )
        for n, one in enumerate(near.series)
    )
    (chart,) = charts(opened(one(near._replace(series=series))))
    shifts = chart.part._element.xpath(".//c:dLbl/c:layout/c:manualLayout/c:y/@val")
    assert len({float(shift) for shift in shifts}) >= 2


def test_that_an_incomplete_period_is_hollow_and_joined_to_nothing():
    plot = making.line_plot()
    first = plot.series[0]
    points = (*first.points[:-1], first.points[-1]._replace(flag="partial"))
    changed = (first._replace(points=points), *plot.series[1:])
    (chart,) = charts(opened(one(plot._replace(series=changed))))
    point = chart.part._element.xpath("(.//c:ser)[1]/c:dPt[c:idx/@val='23']")[0]
    assert point.xpath("./c:spPr/a:ln/a:noFill")
    assert point.xpath("./c:marker/c:spPr/a:solidFill/a:srgbClr[@val='FFFFFF']")


def test_that_part_of_a_sum_that_is_unknown_is_striped():
    (chart,) = charts(opened(one(making.stacked_plot())))
    assert chart.part._element.xpath("(.//c:ser)[3]/c:spPr/a:pattFill")


def test_that_many_bars_go_over_slides_on_one_scale():
    plot = making.bar_plot()._replace(benchmarks=())
    long = plot._replace(
        categories=tuple(map(str, range(30))),
        series=(plot.series[0]._replace(points=plot.series[0].points[:1] * 30),),
    )
    found = charts(opened(one(long)))
    assert len(found) > 1
    names = [name for chart in found for name in chart.plots[0].categories]
    assert names == list(map(str, range(30)))
    assert len({chart.value_axis.maximum_scale for chart in found}) == 1


def test_that_a_timeline_is_shapes_each_with_its_words():
    spans = making.timeline()
    rows = (("Japan", (spans.rows[0][1][0]._replace(said="In force since 2022."),)),)
    slide = opened(one(spans._replace(rows=rows))).slides[1]
    said = [s._element.xpath(".//p:cNvPr/@descr") for s in slide.shapes]
    assert ["In force since 2022."] in said


def test_that_japanese_charts_count_money_in_oku_and_say_so():
    paper = one(making.balance_plot())._replace(language="ja")
    (chart,) = charts(opened(paper))
    axis = chart.value_axis
    first = next(iter(chart.plots[0].series))
    assert first.values[0] == pytest.approx(910.0)
    assert axis.tick_labels.number_format == '#,##0"億ドル"'


def test_that_a_number_at_the_left_end_of_a_bar_has_room_before_the_names():
    bars = making.series("Balance", (-4.9e11, 1.2e12), unit="USD")
    plot = Plot("bar", ("Services", "Goods"), (bars,), "USD")
    axis = bounds_of(plot)
    assert -4.9e11 - axis.low > 0.1 * (axis.high - axis.low)


def test_that_no_two_slides_have_the_same_title(shown):
    titles = [slide.shapes.title.text for slide in shown.slides]
    assert len(titles) == len(set(titles))


def test_that_a_note_names_formula_and_workbook_once_for_all_that_share_them():
    note = notes(opened(one(making.line_plot())).slides[1])
    assert note.count("tables.xlsx") == 1
    assert note.count("value added of the economy ÷ value added of the world") == 1


def test_that_a_note_says_in_which_of_two_workbooks_a_cell_is():
    cells = (("a.xlsx", "Data", "B2", "1"), ("b.xlsx", "Data", "B3", "2"))
    traced = making.traced("n1", "0.215")._replace(cells=cells, cell_count=2)
    [_heading, _formula, said] = notes_of(
        [making.exhibit(1, making.line_plot())],
        {next(numbers_of(making.exhibit(1, making.line_plot()))): traced},
    )[-3:]
    assert "a.xlsx, sheet Data, cell B2: 1; b.xlsx, sheet Data, cell B3: 2" in said


def test_that_the_name_of_an_open_suspension_does_not_stand_on_its_bar():
    open_one = Bar("suspension", "Affiliates rule", "", 2020.0, None, None)
    early = Bar("measure", "Rule", "", 2010.0, None, None)
    time = Timeline((("United States", (early, open_one)),), 2021.0, "now")
    shapes = opened(one(time)).slides[1].shapes
    named = [one for one in shapes if one.name == "Affiliates rule"]
    name = next(one for one in named if one.has_text_frame and one.text_frame.text)
    bars = [one for one in named if one is not name]
    assert name.left + name.width <= min(one.left for one in bars)


@pytest.mark.parametrize("colour", ["zz", "", "10203", None])
def test_that_an_odd_colour_of_a_template_is_taken_for_paper(tmp_path, colour):
    def change(show):
        in_the_dark(show)
        [found] = show.slide_master.element.iter(f"{{{DRAWING}}}srgbClr")
        if colour is None:
            del found.attrib["val"]
        else:
            found.set("val", colour)

    slide = opened(one(making.line_plot()), template_of(tmp_path, change)).slides[1]
    assert "Paper" not in [shape.name for shape in slide.shapes]


def test_that_an_odd_name_of_a_colour_of_a_template_is_no_trouble(tmp_path):
    def change(show):
        show.slide_master.element.find(f"{{{PRESENTATION}}}clrMap").set("bg1", "(")

    assert opened(one(making.line_plot()), template_of(tmp_path, change)).slides


def test_that_a_legend_of_time_has_its_signs():
    texts = texts_of(opened(one(making.timeline())).slides[1])
    assert any("● in force" in text for text in texts)


def texts_of(slide):
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


def template_of(tmp_path, change):
    show = pptx.Presentation()
    change(show)
    show.save(tmp_path / "own.pptx")
    return tmp_path / "own.pptx"


def without_titles(show):
    for layout in show.slide_layouts:
        for shape in list(layout.placeholders):
            if "TITLE" in shape.placeholder_format.type.name:
                shape.element.getparent().remove(shape.element)


def test_that_a_template_without_titles_gives_slides_that_have_one(tmp_path):
    paper = making.full_paper("deck", 4)
    show = opened(paper, template_of(tmp_path, without_titles))
    for slide in show.slides:
        assert slide.shapes.title.text
        assert slide.shapes.title.width > show.slide_width / 2


def with_titles_below(show):
    for holder in (show.slide_master, *show.slide_layouts):
        for shape in holder.placeholders:
            if shape.placeholder_format.type.name == "TITLE":
                shape.left, shape.top = 0, show.slide_height * 3 // 4
                shape.width, shape.height = show.slide_width, show.slide_height // 6


def test_that_no_chart_lies_over_a_title_at_the_foot_of_a_template(tmp_path):
    template = template_of(tmp_path, with_titles_below)
    for slide in opened(one(making.line_plot()), template).slides:
        for shape in slide.shapes:
            if shape.has_chart:
                assert shape.top + shape.height <= slide.shapes.title.top


def in_the_dark(show):
    fill = show.slide_master.background.fill
    fill.solid()
    fill.fore_color.rgb = RGBColor(0x10, 0x20, 0x30)


def test_that_charts_on_a_dark_template_stand_on_paper(tmp_path):
    template = template_of(tmp_path, in_the_dark)
    slide = opened(one(making.line_plot()), template).slides[1]
    (plate,) = (one for one in slide.shapes if one.name == "Paper")
    assert plate.fill.fore_color.rgb == RGBColor(255, 255, 255)
    written = [
        shape
        for shape in slide.shapes
        if shape.has_chart or shape.name in ("Reading", "Source and notes", "Unit")
    ]
    assert len(written) == 4
    for shape in written:
        assert plate.left <= shape.left
        assert plate.top <= shape.top
        assert shape.left + shape.width <= plate.left + plate.width
        assert shape.top + shape.height <= plate.top + plate.height


def test_that_a_light_template_has_no_paper_laid_over_it(tmp_path):
    slide = opened(
        one(making.line_plot()), template_of(tmp_path, lambda show: None)
    ).slides[1]
    assert "Paper" not in [shape.name for shape in slide.shapes]


def test_that_a_long_marking_stands_above_the_title_and_not_on_it():
    marking = "HANDLE WITH CARE//" * 11
    show = opened(one(making.line_plot())._replace(marking=marking))
    for slide in show.slides:
        (held,) = (one for one in slide.shapes if one.name == "Handling marking")
        size = held.text_frame.paragraphs[0].runs[0].font.size.pt
        assert height((marking,), size, held.width / 12_700) <= held.height / 12_700
        assert held.top + held.height <= slide.shapes.title.top


def test_that_a_long_name_of_a_bar_has_room_to_spare_on_its_line():
    name = "米国-日本  (92.3%)  78品目中 78品目が双方で判明"
    bars = making.series("Shares", (0.9, 0.5), unit="share")
    columns = columns_of(Plot("bar", (name, "日本"), (bars,), "share"))
    frame = bar_frame(columns, 800.0, 300.0, 12.0)
    size = category_size(columns, frame)
    assert width(name, size) * 1.05 < frame.left


def test_that_parts_are_looked_through_once_for_each_kind(monkeypatch):
    looked = []
    walk = CountedPackage.iter_parts
    monkeypatch.setattr(
        CountedPackage, "iter_parts", lambda self: looked.append(1) or walk(self)
    )
    package = presentation(None).part.package
    named = [package.next_partname("/ppt/charts/chart%d.xml") for _time in range(3)]
    assert named == [f"/ppt/charts/chart{number}.xml" for number in (1, 2, 3)]
    assert len(looked) == 1


def test_that_a_part_takes_a_number_that_is_free_as_the_library_has_it():
    package = presentation(None).part.package
    kind = "/ppt/slideLayouts/slideLayout%d.xml"
    layouts = package.main_document_part.presentation.slide_layouts
    layouts.remove(layouts[2])
    assert package.next_partname(kind) == Package.next_partname(package, kind)
