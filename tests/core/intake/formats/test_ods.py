from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from core.intake.limits import Limits
from core.intake.reader.refusal import Refusal
from core.intake.reader.workbook.formats.ods import read_ods, read_ods_alone
from core.intake.reader.workbook.grid import ErrorCell, UncalculatedCell
from core.intake.reader.workbook.guarding import Unreadable
from core.intake.reader.workbook.styles import CellStyle, Range
from tests.core.intake.formats.ods_writer import KIND, content, ods, ods_of
from tests.core.intake.formats.sheets import table
from tests.core.intake.making import package

LIMITS = Limits()


def cell(more="", text=""):
    inner = f"<text:p>{text}</text:p>" if text else ""
    return f"<table:table-cell{more}>{inner}</table:table-cell>"


def rows(*cells, more=""):
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


def sheet(*inner, name="Data", more=""):
    return f'<table:table table:name="{name}"{more}>{"".join(inner)}</table:table>'


def read(body, styles="", limits=LIMITS, **more):
    return read_ods(ods_of(body, styles, more), limits)


def sheet_of(*inner, styles=""):
    return read(sheet(*inner), styles).sheets[0].sheet


def value(more="", text=""):
    found = sheet_of(rows(cell(more, text))).rows
    return found[0][0] if found else None


def refusal(data, limits=LIMITS):
    with pytest.raises(Refusal) as caught:
        read_ods(data, limits)
    return caught.value.code


@pytest.mark.parametrize(
    ("said", "text", "expected"),
    [
        pytest.param(
            'office:value-type="float" office:value="1.5"', "2", 1.5, id="number"
        ),
        pytest.param(
            'office:value-type="currency" office:value="7"', "", 7.0, id="money"
        ),
        pytest.param(
            'office:value-type="float" office:value="x"', "2", "2", id="no-number"
        ),
        pytest.param('office:value-type="string"', "0007", "0007", id="text"),
        pytest.param(
            'office:value-type="string" office:string-value="a"', "b", "a", id="stated"
        ),
        pytest.param(
            'office:value-type="boolean" office:boolean-value="false"',
            "",
            False,
            id="no",
        ),
        pytest.param(
            'office:value-type="date" office:date-value="2023-01-31"',
            "",
            date(2023, 1, 31),
            id="date",
        ),
        pytest.param(
            'office:value-type="date" office:date-value="2023-01-31T00:00:00"',
            "",
            date(2023, 1, 31),
            id="midnight",
        ),
        pytest.param(
            'office:value-type="date" office:date-value="2023-01-31T08:00:00"',
            "",
            datetime(2023, 1, 31, 8),  # noqa: DTZ001
            id="moment",
        ),
        pytest.param(
            'office:value-type="date" office:date-value="??"',
            "May",
            "May",
            id="no-date",
        ),
        pytest.param(
            'office:value-type="time" office:time-value="PT08H30M00S"',
            "",
            time(8, 30),
            id="time",
        ),
        pytest.param(
            'office:value-type="time" office:time-value="PT36H00M00S"',
            "",
            timedelta(hours=36),
            id="span",
        ),
        pytest.param(
            'office:value-type="time" office:time-value="-PT1H"',
            "",
            timedelta(hours=-1),
            id="before",
        ),
        pytest.param(
            'office:value-type="time" office:time-value="?"',
            "noon",
            "noon",
            id="no-time",
        ),
        pytest.param(
            'calcext:value-type="error"', "Err:502", ErrorCell("Err:502"), id="error"
        ),
        pytest.param(
            'calcext:value-type="error"', "", ErrorCell("#N/A"), id="error-unsaid"
        ),
        pytest.param(
            'office:value-type="float" office:value="0" table:formula="x"',
            "#DIV/0!",
            ErrorCell("#DIV/0!"),
            id="old-error",
        ),
        pytest.param(
            'table:formula="of:=1+1"', "", UncalculatedCell(), id="uncalculated"
        ),
        pytest.param(
            'table:formula="x" office:value-type="float"',
            "",
            UncalculatedCell(),
            id="unvalued",
        ),
        pytest.param("", "", None, id="nothing"),
    ],
)
def test_that_a_cell_is_what_it_says(said, text, expected):
    found = value(f" {said}", text)
    assert (found, type(found)) == (expected, type(expected))


def test_that_a_text_keeps_its_breaks_and_blanks():
    inner = (
        "<table:table-cell><text:p>a<text:s text:c='2'/>b<text:tab/>c</text:p>"
        "<text:p><text:span>d</text:span><text:line-break/>e</text:p>"
        "</table:table-cell>"
    )
    assert sheet_of(rows(inner)).rows == [["a  b\tc\nd\ne"]]


def test_that_a_remark_is_no_part_of_its_cell():
    note = "<office:annotation><text:p>remark</text:p></office:annotation>"
    inner = f"<table:table-cell>{note}<text:p>value</text:p></table:table-cell>"
    assert sheet_of(rows(inner)).rows == [["value"]]


def test_that_a_table_within_a_cell_is_left_out():
    inner = sheet(rows(cell(text="deep")), name="Inner")
    outer = f"<table:table-cell>{inner}<text:p>a</text:p></table:table-cell>"
    assert [one.sheet.rows for one in read(sheet(rows(outer))).sheets] == [[["a"]]]


def test_that_repeated_cells_and_rows_are_repeated():
    twice = cell(' table:number-columns-repeated="2"', "x")
    found = sheet_of(rows(twice, more=' table:number-rows-repeated="2"'))
    assert found.rows == [["x", "x"], ["x", "x"]]


def test_that_empty_repeats_only_move_on():
    blank = cell(' table:number-columns-repeated="3"')
    far = rows(more=' table:number-rows-repeated="1000"')
    found = sheet_of(far, rows(blank, cell(text="x")))
    assert (found.first_row, found.first_column, found.rows) == (1001, 4, [["x"]])


def test_that_repeats_over_the_whole_grid_are_refused_at_once():
    wide = cell(' table:number-columns-repeated="16384"', "x")
    body = sheet(rows(wide, more=' table:number-rows-repeated="1048576"'))
    assert refusal(ods_of(body), Limits(sheet_cells=10_000)) == "sheet_too_large"


def test_that_a_cell_beyond_the_grid_is_refused():
    far = rows(more=' table:number-rows-repeated="1048576"')
    assert refusal(ods_of(sheet(far, rows(cell(text="x"))))) == "beyond_grid"


def test_that_merged_cells_keep_their_range():
    across = ' table:number-columns-spanned="2" table:number-rows-spanned="3"'
    covered = "<table:covered-table-cell/>"
    found = sheet_of(rows(cell(across, "a"), covered, cell(text="b")))
    assert (found.merged, found.rows) == ((Range(1, 1, 3, 2),), [["a", None, "b"]])


def test_that_collapsed_columns_are_hidden_where_there_are_cells():
    columns = (
        '<table:table-column/><table:table-column table:visibility="collapse"'
        ' table:number-columns-repeated="16383"/>'
    )
    found = sheet_of(columns, rows(cell(text="a"), cell(text="b")))
    assert found.hidden_columns == {2}


def test_that_a_style_takes_from_its_parent():
    styles = (
        '<style:style style:name="P" style:family="table-cell"><style:text-properties'
        ' fo:font-weight="bold"/></style:style><style:style style:name="C"'
        ' style:family="table-cell" style:parent-style-name="P">'
        '<style:paragraph-properties fo:margin-left="7.06mm"/></style:style>'
    )
    found = sheet_of(rows(cell(' table:style-name="C"', "a")), styles=styles)
    assert found.styles.style(1, 1) == CellStyle(bold=True, indent=2)


def test_that_a_style_that_is_its_own_parent_ends():
    styles = (
        '<style:style style:name="C" style:family="table-cell"'
        ' style:parent-style-name="C"/>'
    )
    found = sheet_of(rows(cell(' table:style-name="C"', "a")), styles=styles)
    assert not found.styles


def test_that_a_column_says_the_style_of_its_cells():
    style = '<style:style style:name="C" style:family="table-cell">{}</style:style>'
    bold = style.format('<style:text-properties fo:font-weight="bold"/>')
    columns = '<table:table-column table:default-cell-style-name="C"/>'
    found = sheet_of(columns, rows(cell(text="a"), cell(text="b")), styles=bold)
    assert [found.styles.bold(1, 1), found.styles.bold(1, 2)] == [True, False]


@pytest.mark.parametrize(
    ("markup", "code"),
    [
        pytest.param(
            'number-style style:name="N"|<number:number number:grouping="true"'
            ' number:decimal-places="2"/>',
            "#,##0.00",
            id="grouped",
        ),
        pytest.param(
            'number-style style:name="N"|<number:number'
            ' number:display-factor="1000000"/><number:text> mn</number:text>',
            '0,," mn"',
            id="scaled",
        ),
        pytest.param(
            'currency-style style:name="N"|<number:currency-symbol>¥'
            "</number:currency-symbol><number:number/>",
            '"¥"0',
            id="currency",
        ),
        pytest.param(
            'date-style style:name="N"|<number:year/><number:text>-</number:text>',
            "yyyy-mm-dd",
            id="date",
        ),
        pytest.param(
            'time-style style:name="N"|<number:hours/>', "hh:mm:ss", id="time"
        ),
    ],
)
def test_that_number_formats_are_written_as_excel_does(markup, code):
    start, inner = markup.split("|")
    styles = (
        f"<number:{start}>{inner}</number:{start.split()[0]}><style:style"
        ' style:name="C" style:family="table-cell" style:data-style-name="N"/>'
    )
    found = sheet_of(rows(cell(' table:style-name="C"', "1")), styles=styles)
    assert found.styles.format(1, 1) == code


@pytest.mark.parametrize("length", ["0cm", "5", "..cm", "1.2.3cm"])
def test_that_a_length_that_is_none_is_no_indent(length):
    styles = (
        '<style:style style:name="C" style:family="table-cell"><style:'
        f'paragraph-properties fo:margin-left="{length}"/></style:style>'
    )
    found = sheet_of(rows(cell(' table:style-name="C"', "a")), styles=styles)
    assert found.styles.indent(1, 1) == 0


def test_that_styles_of_the_workbook_are_known():
    named = (
        '<style:style style:name="Heading" style:family="table-cell">'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
    )
    more = {"styles.xml": content("", named)}
    body = sheet(rows(cell(' table:style-name="Heading"', "a")))
    assert read(body, **more).sheets[0].sheet.styles.bold(1, 1)


def test_that_macros_and_links_are_said():
    linked = cell(" table:formula=\"of:=['file:///a.ods'#$A.A1]\"", "1")
    source = '<table:table-source xlink:href="b.ods"/>'
    whole = read(sheet(source, rows(linked)), **{"Basic/script-lc.xml": "<a/>"})
    assert [(p.code, dict(p.named)) for p in whole.problems] == [
        ("macros_present", {}),
        ("links_present", {"count": "2"}),
    ]


def test_that_a_spreadsheet_with_a_password_is_refused():
    manifest = {"META-INF/manifest.xml": "<manifest><encryption-data/></manifest>"}
    assert refusal(ods(table(["a"]), more=manifest)) == "encrypted"


def test_that_too_many_sheets_are_refused():
    assert (
        refusal(ods(table(["a"]), table(["b"])), Limits(sheets=1)) == "too_many_sheets"
    )


def test_that_a_document_type_is_refused():
    evil = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    assert refusal(package({"mimetype": KIND, "content.xml": evil})) == "document_type"


def test_that_elements_nested_without_end_are_damage():
    deep = "<text:span>" * 300
    assert refusal(ods_of(sheet(rows(f"<table:table-cell>{deep}")))) == "damaged"


def test_that_a_spreadsheet_without_content_is_damaged():
    assert refusal(package({"mimetype": KIND})) == "damaged"


def test_that_no_archive_is_damaged():
    assert refusal(b"PK\3\4 and nothing") == "damaged"


def test_that_calamine_is_asked_where_the_markup_is_not_well_formed():
    broken = content(sheet(rows(cell(text="a")))).replace("</office:spreadsheet>", "")
    manifest = {"META-INF/manifest.xml": "<manifest/>"}
    data = package({"mimetype": KIND, "content.xml": broken} | manifest)
    with pytest.raises(Unreadable):
        read_ods_alone(data, LIMITS)
    assert [p.code for p in read_ods(data, LIMITS).problems] == ["formulas_not_checked"]
