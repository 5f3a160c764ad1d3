"""Lists of shared texts that lie, and links between parts that lead elsewhere."""

from __future__ import annotations

from tests.core.intake.hostile.designed import designed
from tests.core.intake.making import (
    MAIN,
    PACKAGE,
    RELATIONS,
    TABLE,
    row,
    workbook,
    workbook_that_kills,
)


def shared_texts():
    yield from designed("shared texts that lie", FILES, slow=SLOW)
    yield from designed("parts that lead elsewhere", LINKS)


def links(*targets, more=""):
    """Return the links of a workbook: to its sheet and to others."""
    said = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATIONS}/{kind}" Target="{target}"{more}/>'
        for n, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{said}</Relationships>'


def linked(*targets, rows=TABLE, parts=None, more=""):
    said = {"xl/_rels/workbook.xml.rels": links(*targets, more=more)}
    return workbook(rows, more=said | (parts or {}))


def texts(markup, index="0", count=""):
    """Return a workbook whose first cell is a shared text."""
    head = f'<sst xmlns="{MAIN}" {count}>'
    parts = {} if markup is None else {"xl/sharedStrings.xml": head + markup + "</sst>"}
    cells = row(1, f'<c r="A1" t="s"><v>{index}</v></c>', '<c r="B1"><v>1</v></c>')
    at = (
        ("worksheet", "worksheets/sheet1.xml"),
        ("sharedStrings", "sharedStrings.xml"),
    )
    return linked(*at, rows=cells, parts=parts)


ONE = "<si><t>Japan</t></si>"
HERE = ("worksheet", "worksheets/sheet1.xml")
FILES = {
    "count-of-4-billion.xlsx": workbook_that_kills,
    "count-below-nothing.xlsx": lambda: texts(ONE, count='count="-1" uniqueCount="-1"'),
    "count-of-words.xlsx": lambda: texts(ONE, count='count="many" uniqueCount="1e9"'),
    "count-of-70-bits.xlsx": lambda: texts(ONE, count=f'uniqueCount="{2**70}"'),
    "index-beyond-the-last.xlsx": lambda: texts(ONE, index="7"),
    "index-of-4-billion.xlsx": lambda: texts(ONE, index="4294967295"),
    "index-of-70-bits.xlsx": lambda: texts(ONE, index=str(2**70)),
    "index-below-nothing.xlsx": lambda: texts(ONE, index="-1"),
    "index-of-words.xlsx": lambda: texts(ONE, index="Japan"),
    "index-of-nothing.xlsx": lambda: texts(ONE, index=""),
    "index-with-a-point.xlsx": lambda: texts(ONE, index="0.9"),
    "part-that-is-not-there.xlsx": lambda: texts(None),
    "no-text.xlsx": lambda: texts(""),
    "text-of-nothing.xlsx": lambda: texts("<si/>" * 200_000),
    "text-of-a-million-runs.xlsx": lambda: texts(
        "<si>" + "<r><t>a</t></r>" * 1_000_000 + "</si>"
    ),
    "text-in-a-text.xlsx": lambda: texts("<si><si><t>a</t></si></si>" + ONE),
    "reading-aids-without-end.xlsx": lambda: texts(
        "<si><t>日本</t>" + '<rPh sb="0" eb="99999999"><t>x</t></rPh>' * 9_000 + "</si>"
    ),
    "escapes-of-control-characters.xlsx": lambda: texts(
        "<si><t>_x0000__x001B_[31m_xD800__x202E_</t></si>"
    ),
    "not-closed.xlsx": lambda: texts("<si><t>Japan"),
}
LINKS = {
    "sheet-somewhere-else.xlsx": lambda: linked(
        ("worksheet", "../../../../etc/passwd")
    ),
    "sheet-of-the-system.xlsx": lambda: linked(("worksheet", "/etc/passwd")),
    "sheet-of-a-web-site.xlsx": lambda: linked(
        ("worksheet", "http://192.0.2.1/sheet.xml"), more=' TargetMode="External"'
    ),
    "sheet-of-a-share.xlsx": lambda: linked(
        ("worksheet", "\\\\192.0.2.1\\share\\sheet.xml")
    ),
    "sheet-that-is-the-workbook.xlsx": lambda: linked(("worksheet", "workbook.xml")),
    "sheet-that-is-not-there.xlsx": lambda: linked(
        ("worksheet", "worksheets/none.xml")
    ),
    "texts-that-are-the-workbook.xlsx": lambda: linked(
        HERE, ("sharedStrings", "workbook.xml")
    ),
    "texts-that-are-the-sheet.xlsx": lambda: linked(
        HERE, ("sharedStrings", "worksheets/sheet1.xml")
    ),
    "no-links.xlsx": lambda: workbook(TABLE, more={"xl/_rels/workbook.xml.rels": ""}),
    "one-sheet-a-thousand-times.xlsx": lambda: workbook(
        *[""] * 990,
        more={
            "xl/_rels/workbook.xml.rels": links(*[HERE] * 990),
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>'
            f"{TABLE}</sheetData></worksheet>",
        },
    ),
    "a-thousand-and-one-sheets.xlsx": lambda: workbook(*[TABLE] * 1_001),
    "a-hundred-thousand-links.xlsx": lambda: linked(
        HERE, *[("image", "a.png")] * 100_000
    ),
}
SLOW = frozenset({"count-of-4-billion.xlsx"})
