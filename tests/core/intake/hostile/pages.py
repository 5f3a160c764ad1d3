"""Web pages and XML Spreadsheets that reach beyond every sheet."""

from __future__ import annotations

from tests.core.intake.hostile.designed import designed
from tests.core.intake.hostile.markup import xml

HEAD = "<tr><td>Economy<td>2023"


def pages():
    yield from designed("web page", PAGES)
    yield from designed("XML Spreadsheet", SHEETS)


def page(*rows, before="<html><body>"):
    return f"{before}<table>{''.join(rows)}</table></body></html>"


PAGES = {
    "tables-in-tables.html": lambda: "<table><tr><td>" * 10_000 + "a",
    "tables-in-tables-closed.html": lambda: (
        "<table><tr><td>" * 10_000 + "a" + "</td></tr></table>" * 10_000
    ),
    "deep.html": lambda: page(HEAD, "<tr><td>" + "<div>" * 100_000 + "a"),
    "column-spans-a-billion.html": lambda: page(HEAD, "<tr><td colspan=1000000000>a"),
    "row-spans-a-billion.html": lambda: page("<tr><td rowspan=1000000000>a<td>b", HEAD),
    "spans-of-5000-digits.html": lambda: page(HEAD, f"<tr><td colspan={'9' * 5_000}>a"),
    "spans-below-nothing.html": lambda: page(HEAD, "<tr><td colspan=-5 rowspan=-9>a"),
    "spans-of-words.html": lambda: page(HEAD, "<tr><td colspan=many rowspan=NaN>a"),
    "spans-over-spans.html": lambda: page(
        "<tr>" + "<td colspan=1000 rowspan=65534>a" * 16
    ),
    "spans-of-many-rows.html": lambda: page("<tr><td rowspan=65534>a" * 300),
    "cells-beyond-the-last-column.html": lambda: page("<tr>" + "<td>a" * 20_000),
    "rows-beyond-the-last.html": lambda: page("<tr><td>a" * 1_048_577),
    "tables-without-end.html": lambda: "<table><tr><td>a</table>" * 2_000,
    "nothing-closed.html": lambda: "<table" * 50_000,
    "brackets.html": lambda: "<table>" + "<" * 500_000,
    "ends-without-starts.html": lambda: "<table>" + "</td></tr></table>" * 100_000,
    "remark-not-closed.html": lambda: "<table><tr><td>a<!-- " + "a" * 1_000_000,
    "remark-before-everything.html": lambda: f"<!--{'- ' * 1_500}--><table>{HEAD}",
    "remarks-that-nearly-end.html": lambda: (
        "<!--" + "-->x<!--" * 500 + f"<table>{HEAD}"
    ),
    "section-not-closed.html": lambda: f"<table>{HEAD}<![CDATA[" + "]" * 500_000,
    "declaration-not-closed.html": lambda: f"<table>{HEAD}<!" + "[" * 500_000,
    "script-not-closed.html": lambda: (
        f"<table>{HEAD}</table><script>" + "</scr" * 200_000
    ),
    "text-area-not-closed.html": lambda: f"<table>{HEAD}<textarea>" + "<td>a" * 50_000,
    "attribute-of-5-million.html": lambda: page(
        HEAD, f"<tr><td a='{'b' * 5_000_000}'>a"
    ),
    "100000-attributes.html": lambda: page(
        HEAD, f"<tr><td {' '.join(f'a{n}=b' for n in range(100_000))}>a"
    ),
    "attributes-that-hang.html": lambda: page(
        HEAD, "<tr><td " + "a='b' " * 50_000 + "'"
    ),
    "quotes-that-hang.html": lambda: page(HEAD, "<tr><td " + 'a="' * 100_000),
    "entities-of-nothing.html": lambda: page(
        HEAD, "<tr><td>&#0;&#xD800;&#x110000;&#99999999999;"
    ),
    "entities-without-end.html": lambda: page(HEAD, "<tr><td>" + "&amp;" * 500_000),
    "entities-not-closed.html": lambda: page(HEAD, "<tr><td>" + "&" * 500_000),
    "number-format-that-hangs.html": lambda: page(
        HEAD, f"<tr><td>Japan<td style='mso-number-format:{chr(34) * 2_901}'>5"
    ),
    "style-without-end.html": lambda: page(
        HEAD, f"<tr><td style='{'a:b;' * 100_000}'>a"
    ),
    "style-sheet-without-end.html": lambda: (
        "<html><style>" + ".a{mso-number-format:0}" * 50_000 + f"</style><table>{HEAD}"
    ),
    "styles-50000.html": lambda: page(
        HEAD,
        *(f"<tr><td style='mso-number-format:0.{n}'>5" for n in range(50_000)),
    ),
    "padding-of-a-billion.html": lambda: page(
        HEAD, "<tr><td style='padding-left:1e999pt'>a<td>5"
    ),
    "says-utf16-and-is-not.html": lambda: page(
        HEAD, before="<html><meta charset=utf-16>"
    ),
    "says-nothing-known.html": lambda: page(HEAD, before="<html><meta charset=x-evil>"),
    "is-utf16.html": lambda: f"<html><table>{HEAD}</table>".encode("utf-16"),
    "end-of-text.html": lambda: f"<html><table>{HEAD}\0<tr><td>\0</table>",
    "no-utf8.html": lambda: f"<table>{HEAD}<tr><td>".encode() + b"\xff\xfe\x81",
    "no-table.html": lambda: "<html><body>Dear all</body></html>",
    "named-xls.xls": lambda: page(HEAD, "<tr><td>Japan<td>5"),
    "archived.mht": lambda: "MIME-Version: 1.0\nContent-Type: multipart/related",
}


def rows(*markup):
    return xml("".join(markup))


def data(text="a", **said):
    more = "".join(f' ss:{name}="{value}"' for name, value in said.items())
    return f'<Cell{more}><Data ss:Type="String">{text}</Data></Cell>'


SHEETS = {
    "row-a-billion.xml": lambda: rows(f'<Row ss:Index="1000000000">{data()}</Row>'),
    "column-a-billion.xml": lambda: rows(f"<Row>{data(Index=1000000000)}</Row>"),
    "row-of-5000-digits.xml": lambda: rows(
        f'<Row ss:Index="{"9" * 5_000}">{data()}</Row>'
    ),
    "row-below-nothing.xml": lambda: rows(f'<Row ss:Index="-1">{data()}</Row>'),
    "row-nought.xml": lambda: rows(f'<Row ss:Index="0">{data()}</Row>'),
    "row-of-words.xml": lambda: rows(f'<Row ss:Index="many">{data()}</Row>'),
    "rows-going-up.xml": lambda: rows(
        *(f'<Row ss:Index="{n}">{data()}</Row>' for n in range(99, 0, -1))
    ),
    "row-often.xml": lambda: rows(*[f'<Row ss:Index="5">{data()}</Row>'] * 500),
    "merged-across-a-billion.xml": lambda: rows(
        f"<Row>{data(MergeAcross=1000000000)}{data()}</Row>"
    ),
    "merged-down-a-billion.xml": lambda: rows(
        f"<Row>{data(MergeDown=1000000000)}{data()}</Row>" * 9
    ),
    "merged-everything-often.xml": lambda: rows(
        f"<Row>{data(MergeDown=1048575, MergeAcross=16000)}</Row>" * 5_000
    ),
    "rows-span-a-billion.xml": lambda: rows(
        f'<Row ss:Span="1000000000">{data()}</Row>'
    ),
    "columns-hidden-a-billion.xml": lambda: rows(
        '<Column ss:Index="1" ss:Span="1000000000" ss:Hidden="1"/>',
        f"<Row>{data()}</Row>",
    ),
    "columns-hidden-200000-times.xml": lambda: rows(
        '<Column ss:Index="1" ss:Span="16383" ss:Hidden="1" ss:StyleID="a"/>' * 200_000,
        f"<Row>{data()}</Row>",
    ),
    "rows-hidden-100000-times.xml": lambda: rows(
        '<Row ss:Index="1" ss:Span="1048575" ss:Hidden="1"/>' * 100_000,
        f'<Row ss:Index="5">{data()}</Row>',
    ),
    "rows-beyond-the-last.xml": lambda: rows(
        "<Row><Cell/></Row>" * 1_048_577 + f"<Row>{data()}</Row>"
    ),
    "cells-beyond-the-last.xml": lambda: rows("<Row>" + data() * 20_000 + "</Row>"),
    "far-corners.xml": lambda: rows(
        f"<Row>{data()}</Row>",
        f'<Row ss:Index="1048576">{data(Index=16384)}</Row>',
    ),
    "tables-in-tables.xml": lambda: rows("<Row><Cell><Data><Table>" * 5_000),
    "data-often-in-a-cell.xml": lambda: rows(
        "<Row><Cell>" + '<Data ss:Type="Number">5</Data>' * 50_000 + "</Cell></Row>"
    ),
    "style-of-itself.xml": lambda: xml(
        f"<Row>{data(StyleID='a')}</Row>"
        "</Table></Worksheet><Styles>"
        '<Style ss:ID="a" ss:Parent="a"><NumberFormat ss:Format="&quot;"/></Style>'
        "</Styles><Worksheet><Table>"
    ),
    "sheets-without-name.xml": lambda: rows(
        "</Table></Worksheet><Worksheet><Table>" * 1_001
    ),
    "nothing-in-it.xml": rows,
    "another-namespace.xml": lambda: '<?xml version="1.0"?><Workbook xmlns="evil"/>',
    "named-xls.xls": lambda: rows(f"<Row>{data()}</Row>"),
}
