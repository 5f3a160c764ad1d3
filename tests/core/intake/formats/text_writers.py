"""Writes tables as text, as web page, as XML Spreadsheet, and as .xlsx."""

from __future__ import annotations

import csv
import io
from datetime import date
from html import escape

from tests.core.intake.formats.sheets import look_of
from tests.core.intake.formats.xls_writer import serial
from tests.core.intake.making import MAIN, cell, row, workbook

SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"


def shown(one):
    """Return what a program shows of a cell."""
    if one.error or one.value is None:
        return one.error
    if isinstance(one.value, bool):
        return str(one.value).upper()
    return str(one.value)


def grid(table):
    """Return the rows of a table with nothing where there is no cell."""
    width = max(column for _, column in table.cells)
    return [
        [table.cells.get((row, column)) for column in range(1, width + 1)]
        for row in range(1, max(table.rows) + 1)
    ]


def as_csv(table):
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerows([one and shown(one) for one in cells] for cells in grid(table))
    return target.getvalue().encode()


def as_html(*tables):
    return (
        "".join(f"<table>{html_rows(one)}</table>" for one in tables)
        .join(("<html><body>", "</body></html>"))
        .encode()
    )


def html_rows(table):
    rows = []
    for number, cells in enumerate(grid(table), start=1):
        hidden = " style='display:none'" if number in table.hidden_rows else ""
        rows.append(f"<tr{hidden}>{''.join(map(html_cell, cells))}</tr>")
    return "".join(rows)


def html_cell(one):
    if one is None:
        return "<td></td>"
    text = escape(shown(one))
    look = f"padding-left:{9 * one.indent}pt;mso-number-format:'{one.format}'"
    bold = f"<b>{text}</b>" if one.bold else text
    return f'<td style="{look}">{bold}</td>'


def as_xml(*tables):
    styles = list(dict.fromkeys(style for one in tables for style in one.styles))
    looks = "".join(
        f'<Style ss:ID="s{at}"><Alignment ss:Indent="{indent}"/>'
        f'<Font ss:Bold="{int(bold)}"/><NumberFormat ss:Format="{escape(code)}"/>'
        "</Style>"
        for at, (bold, indent, code) in enumerate(styles)
    )
    sheets = "".join(xml_sheet(one, styles) for one in tables)
    return (
        f'<?xml version="1.0"?><Workbook xmlns="{SPREADSHEET}"'
        f' xmlns:ss="{SPREADSHEET}">'
        f"<Styles>{looks}</Styles>{sheets}</Workbook>"
    ).encode()


def xml_sheet(table, styles):
    columns = "".join(
        f'<Column ss:Index="{n}" ss:Hidden="1"/>' for n in sorted(table.hidden_columns)
    )
    rows = ""
    for number, cells in table.rows.items():
        hidden = ' ss:Hidden="1"' if number in table.hidden_rows else ""
        markup = "".join(
            xml_cell(column, one, styles.index(look_of(one)))
            for column, one in cells.items()
        )
        rows += f'<Row ss:Index="{number}"{hidden}>{markup}</Row>'
    state = "SheetHidden" if table.hidden else "SheetVisible"
    return (
        f'<Worksheet ss:Name="{escape(table.name)}"><Table>{columns}{rows}</Table>'
        f"<WorksheetOptions><Visible>{state}</Visible></WorksheetOptions></Worksheet>"
    )


def xml_cell(column, one, style):
    kinds = {str: "String", bool: "Boolean", float: "Number", date: "DateTime"}
    kind = "Error" if one.error else kinds[type(one.value)]
    text = escape(shown(one))
    if kind == "Boolean":
        text = str(int(one.value))
    if kind == "DateTime":
        text += "T00:00:00.000"
    formula = ' ss:Formula="=RC[-1]"' if one.formula else ""
    return (
        f'<Cell ss:Index="{column}" ss:StyleID="s{style}"{formula}>'
        f'<Data ss:Type="{kind}">{text}</Data></Cell>'
    )


def as_xlsx(*tables):
    styles = list(dict.fromkeys(style for one in tables for style in one.styles))
    codes = sorted({style[2] for style in styles} - {"General"})
    numbers = {code: 164 + at for at, code in enumerate(codes)} | {"General": 0}
    formats = "".join(
        f'<numFmt numFmtId="{numbers[code]}" formatCode="{escape(code)}"/>'
        for code in codes
    )
    xfs = "".join(
        f'<xf numFmtId="{numbers[code]}" fontId="{int(bold)}">'
        f'<alignment indent="{indent}"/></xf>'
        for bold, indent, code in styles
    )
    defined = (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{formats}</numFmts><fonts><font/>'
        f"<font><b/></font></fonts><cellXfs>{xfs}</cellXfs></styleSheet>"
    )
    sheets = [xlsx_rows(one, styles) for one in tables]
    states = {at: "hidden" for at, one in enumerate(tables) if one.hidden}
    names = [one.name for one in tables]
    more = {"xl/styles.xml": defined}
    return workbook(*sheets, names=names, states=states, more=more)


def xlsx_rows(table, styles):
    rows = ""
    for number, cells in table.rows.items():
        hidden = ' hidden="1"' if number in table.hidden_rows else ""
        markup = [xlsx_cell(number, at, one, styles) for at, one in cells.items()]
        rows += row(number, *markup, more=hidden)
    return rows


def xlsx_cell(number, column, one, styles):
    address, style = f"{chr(64 + column)}{number}", styles.index(look_of(one))
    said = f'<c r="{address}" s="{style}"'
    if one.error:
        return f'{said} t="e"><v>{one.error}</v></c>'
    if isinstance(one.value, bool):
        return f'{said} t="b"><v>{int(one.value)}</v></c>'
    value = serial(one.value) if isinstance(one.value, date) else one.value
    return cell(address, value).replace(f'<c r="{address}"', said)
