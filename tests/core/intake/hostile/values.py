"""Cells whose values are none: errors, numbers, dates, kinds nobody knows."""

from __future__ import annotations

from tests.core.intake.formats.ods_writer import ods_of
from tests.core.intake.hostile.designed import designed
from tests.core.intake.hostile.markup import xml
from tests.core.intake.making import MAIN, TABLE, cell, row, workbook


def values():
    yield from designed("error cell", ERRORS)
    yield from designed("number", NUMBERS)
    yield from designed("date", DATES)


def one(markup):
    """Return a small table with a cell of such markup."""
    return workbook(TABLE + row(3, cell("A3", "China"), markup))


def error(said):
    return one(f'<c r="B3" t="e"><v>{said}</v></c>')


def number(said):
    return one(f'<c r="B3"><v>{said}</v></c>')


def dated(said, more=""):
    """Return a table with a column of dates, one of them no date."""
    kinds = '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>'
    styles = f'<styleSheet xmlns="{MAIN}">{kinds}</styleSheet>'
    rows = row(1, cell("A1", "Date"), cell("B1", "Value")) + "".join(
        row(n, f'<c r="A{n}" s="1"><v>{44000 + 30 * n}</v></c>', cell(f"B{n}", n))
        for n in range(2, 9)
    )
    rows += row(9, f'<c r="A9" s="1"{more}><v>{said}</v></c>', cell("B9", 1))
    return workbook(rows, more={"xl/styles.xml": styles})


def years(*said):
    """Return a table with such headings of its columns."""
    heads = [cell(f"{chr(66 + at)}1", one) for at, one in enumerate(said)]
    cells = [cell(f"{chr(66 + at)}2", at + 0.5) for at in range(len(said))]
    return workbook(
        row(1, cell("A1", "Economy"), *heads) + row(2, cell("A2", "Japan"), *cells)
    )


def cell_of_ods(said):
    return ods_of(
        f"<table:table><table:table-row><table:table-cell {said}><text:p>a</text:p>"
        "</table:table-cell></table:table-row></table:table>"
    )


def cell_of_xml(kind, said):
    return xml(f'<Row><Cell><Data ss:Type="{kind}">{said}</Data></Cell></Row>')


ERRORS = {
    "spill.xlsx": lambda: error("#SPILL!"),
    "calc.xlsx": lambda: error("#CALC!"),
    "field.xlsx": lambda: error("#FIELD!"),
    "blocked.xlsx": lambda: error("#BLOCKED!"),
    "unknown.xlsx": lambda: error("#EVIL!"),
    "of-nothing.xlsx": lambda: error(""),
    "of-a-million-letters.xlsx": lambda: error("#" * 1_000_000),
    "as-markup.xlsx": lambda: error("&lt;img src='file://192.0.2.1/a'&gt;"),
    "everywhere.xlsx": lambda: workbook(
        "".join(row(n, *['<c t="e"><v>#SPILL!</v></c>'] * 50) for n in range(1, 2_000))
    ),
    "unknown.ods": lambda: cell_of_ods(
        'calcext:value-type="error" office:value-type="string"'
    ),
    "unknown.xml": lambda: cell_of_xml("Error", "#EVIL!"),
}
NUMBERS = {
    "nan.xlsx": lambda: number("NaN"),
    "inf.xlsx": lambda: number("inf"),
    "minus-infinity.xlsx": lambda: number("-Infinity"),
    "1e999.xlsx": lambda: number("1e999"),
    "minus-1e999.xlsx": lambda: number("-1e999"),
    "1e-999.xlsx": lambda: number("1e-999"),
    "minus-nought.xlsx": lambda: number("-0"),
    "400-digits.xlsx": lambda: number("9" * 400),
    "a-million-digits.xlsx": lambda: number("9" * 1_000_000),
    "5000-digits-and-a-point.xlsx": lambda: number("1" * 5_000 + ".5"),
    "exponent-of-a-billion.xlsx": lambda: number("1e1000000000"),
    "comma.xlsx": lambda: number("1,5"),
    "hexadecimal.xlsx": lambda: number("0x1F"),
    "underscore.xlsx": lambda: number("1_000"),
    "arabic-digits.xlsx": lambda: number("١٢٣"),
    "of-nothing.xlsx": lambda: number(""),
    "of-words.xlsx": lambda: number("many"),
    "two-values.xlsx": lambda: one('<c r="B3"><v>1</v><v>2</v></c>'),
    "two-kinds.xlsx": lambda: one('<c r="B3" t="s" t="n"><v>1</v></c>'),
    "of-no-kind.xlsx": lambda: one('<c r="B3" t="evil"><v>1</v></c>'),
    "truth-of-2.xlsx": lambda: one('<c r="B3" t="b"><v>2</v></c>'),
    "truth-of-words.xlsx": lambda: one('<c r="B3" t="b"><v>maybe</v></c>'),
    "text-without-text.xlsx": lambda: one('<c r="B3" t="inlineStr"/>'),
    "text-of-400-digits.xlsx": lambda: one(cell("B3", "9" * 400)),
    "text-of-20000-digits.xlsx": lambda: one(cell("B3", "9" * 20_000)),
    "text-of-an-exponent.xlsx": lambda: one(cell("B3", "1e999999999")),
    "text-of-fractions.xlsx": lambda: one(cell("B3", "½ ⅓ ² ①")),
    "nan.ods": lambda: cell_of_ods('office:value-type="float" office:value="NaN"'),
    "inf.ods": lambda: cell_of_ods('office:value-type="float" office:value="inf"'),
    "5000-digits.ods": lambda: cell_of_ods(
        f'office:value-type="float" office:value="{"9" * 5_000}"'
    ),
    "of-no-kind.ods": lambda: cell_of_ods('office:value-type="evil" office:value="1"'),
    "money.ods": lambda: cell_of_ods(
        'office:value-type="currency" office:currency="\u202e"'
    ),
    "nan.xml": lambda: cell_of_xml("Number", "NaN"),
    "1e999.xml": lambda: cell_of_xml("Number", "1e999"),
    "5000-digits.xml": lambda: cell_of_xml("Number", "9" * 5_000),
    "of-no-kind.xml": lambda: cell_of_xml("Evil", "1"),
    "truth-of-words.xml": lambda: cell_of_xml("Boolean", "maybe"),
    "nan.csv": lambda: "Economy,2023\nJapan,nan\nChina,inf\nKorea,-inf\nIndia,1e999\n",
    "5000-digits.csv": lambda: f"Economy,2023\nJapan,{'9' * 5_000}\nChina,5\n",
    "exponent-of-a-billion.csv": lambda: "Economy,2023\nJapan,1e999999999\nChina,5\n",
    "nan.html": lambda: (
        "<table><tr><td>Economy<td>2023<tr><td>Japan<td x:num='nan'>a</table>"
    ),
}
DATES = {
    "serial-below-nothing.xlsx": lambda: dated("-1"),
    "serial-beyond-9999.xlsx": lambda: dated("2958466"),
    "serial-of-1e300.xlsx": lambda: dated("1e300"),
    "serial-of-29-february-1900.xlsx": lambda: dated("60"),
    "serial-of-nan.xlsx": lambda: dated("NaN"),
    "month-99.xlsx": lambda: dated("2023-99-99", ' t="d"'),
    "year-nought.xlsx": lambda: dated("0000-00-00", ' t="d"'),
    "year-10000.xlsx": lambda: dated("10000-01-01", ' t="d"'),
    "time-of-25.xlsx": lambda: dated("2023-01-01T25:61:61", ' t="d"'),
    "date-of-words.xlsx": lambda: dated("tomorrow", ' t="d"'),
    "years-of-anything.xlsx": lambda: years(0.0, -2023.0, 99999.0, 1e300, 2023.5),
    "years-of-words.xlsx": lambda: years(
        "20235", "FY", "Q5 2023", "2023M13", "Reiwa 9999"
    ),
    "years-of-5000-digits.xlsx": lambda: years(
        "9" * 5_000, "2023" * 900, "令和" * 5_000
    ),
    "spans-of-years.xlsx": lambda: years("1000-9999", "2023-2022", "0-0", "1900–2999"),
    "month-99.ods": lambda: cell_of_ods(
        'office:value-type="date" office:date-value="2023-99-99"'
    ),
    "year-99999.ods": lambda: cell_of_ods(
        'office:value-type="date" office:date-value="99999-01-01"'
    ),
    "time-of-words.ods": lambda: cell_of_ods(
        'office:value-type="time" office:time-value="PT9e9H"'
    ),
    "month-99.xml": lambda: cell_of_xml("DateTime", "2023-99-99T99:99:99"),
    "year-of-words.xml": lambda: cell_of_xml("DateTime", "tomorrow"),
}
