"""Styles and number formats that cost without end or lie."""

from __future__ import annotations

from functools import partial
from xml.sax.saxutils import quoteattr

from tests.core.intake.hostile.designed import designed
from tests.core.intake.hostile.places import after
from tests.core.intake.making import MAIN, TABLE, row, workbook


def looks():
    yield from designed(
        "number format", {f"{n}.xlsx": partial(coded, c) for n, c in CODES.items()}
    )
    yield from designed("styles", STYLES, slow=SLOW)


ROWS = TABLE + row(
    3,
    '<c r="A3" t="inlineStr"><is><t>China</t></is></c>',
    '<c r="B3" s="1"><v>45000</v></c>',
)


def styled(markup, rows=ROWS):
    said = {"xl/styles.xml": f'<styleSheet xmlns="{MAIN}">{markup}</styleSheet>'}
    return workbook(rows, more=said)


def coded(code):
    """Return a workbook with a number in such a format."""
    return styled(
        f'<numFmts><numFmt numFmtId="170" formatCode={quoteattr(code)}/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>'
    )


CODES = {
    "quotes-2900-times": '"' * 2_901,
    "brackets-2900-times": "[" * 2_900,
    "brackets-and-quotes": '["' * 1_450,
    "backslashes-2900-times": "\\" * 2_901,
    "escaped-letters": "\\d" * 1_450,
    "locale-of-2900-letters": "[$" + "-" * 2_900,
    "sections-without-end": ";" * 2_900,
    "a-million-signs": "#" * 1_000_000,
    "a-million-decimals": "0." + "0" * 1_000_000,
    "a-million-commas": "#," * 500_000,
    "a-million-years": "y" * 1_000_000,
    "percent-without-end": "0" + "%" * 100_000,
    "of-nothing": "",
    "with-control-signs": "0\u202e\u0085",
    "as-markup": "<img src='file://192.0.2.1/a'>",
    "conditions-without-end": "[>1]0;" * 10_000,
    "fractions": "# ?/?" * 10_000,
    "exponent": "0E+" + "0" * 10_000,
    "underscores": "_" * 2_901,
    "stars": "*" * 2_901,
}
STYLES = {
    "65000-styles.xlsx": lambda: styled(
        "<cellXfs>" + '<xf numFmtId="14"/>' * 65_000 + "</cellXfs>"
    ),
    "a-million-styles.xlsx": lambda: styled(
        f"<cellXfs>{'<xf/>' * 1_000_000}</cellXfs>"
    ),
    "65000-formats.xlsx": lambda: styled(
        "<numFmts>"
        + "".join(
            f'<numFmt numFmtId="{n}" formatCode="0.{n}&quot;"/>' for n in range(65_000)
        )
        + '</numFmts><cellXfs><xf numFmtId="5"/><xf numFmtId="9"/></cellXfs>'
    ),
    "style-beyond-the-last.xlsx": lambda: styled("<cellXfs><xf/></cellXfs>"),
    "style-of-4-billion.xlsx": lambda: styled(
        "<cellXfs><xf/></cellXfs>", ROWS.replace('s="1"', 's="4294967295"')
    ),
    "style-below-nothing.xlsx": lambda: styled(
        "<cellXfs><xf/></cellXfs>", ROWS.replace('s="1"', 's="-1"')
    ),
    "style-of-words.xlsx": lambda: styled(
        "<cellXfs><xf/></cellXfs>", ROWS.replace('s="1"', 's="bold"')
    ),
    "no-styles.xlsx": lambda: styled(""),
    "format-of-4-billion.xlsx": lambda: styled(
        '<cellXfs><xf/><xf numFmtId="4294967295" fontId="-1"/></cellXfs>'
    ),
    "format-of-words.xlsx": lambda: styled(
        '<numFmts><numFmt numFmtId="x"/><numFmt/></numFmts>'
        '<cellXfs><xf/><xf numFmtId="x" fontId="y"/></cellXfs>'
    ),
    "formats-of-one-number.xlsx": lambda: styled(
        '<numFmts><numFmt numFmtId="170" formatCode="0%"/>'
        '<numFmt numFmtId="170" formatCode="yyyy"/></numFmts>'
        '<cellXfs><xf/><xf numFmtId="170"/></cellXfs>'
    ),
    "indent-of-4-billion.xlsx": lambda: styled(
        '<cellXfs><xf/><xf><alignment indent="4294967295"/></xf></cellXfs>'
    ),
    "indent-of-words.xlsx": lambda: styled(
        '<cellXfs><xf/><xf><alignment indent="deep"/></xf></cellXfs>'
    ),
    "20000-conditions.xlsx": lambda: after(
        '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression"'
        ' dxfId="9" priority="1"><formula>1</formula></cfRule>'
        "</conditionalFormatting>" * 20_000
    ),
    "20000-validations.xlsx": lambda: after(
        '<dataValidation type="list" sqref="A1:XFD1048576"><formula1>A</formula1>'
        "</dataValidation>" * 20_000
    ),
    "styles-not-closed.xlsx": lambda: workbook(
        ROWS, more={"xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="14'}
    ),
}
SLOW = frozenset({"a-million-styles.xlsx", "65000-formats.xlsx"})
