"""OpenDocument spreadsheets that repeat without end or nest without end."""

from __future__ import annotations

from tests.core.intake.formats.ods_writer import KIND, content, ods_of
from tests.core.intake.hostile.designed import designed
from tests.core.intake.making import package

END = "</table:table-cell>"


def open_documents():
    yield from designed("open document", FILES)


def sheet(*rows, before=""):
    return ods_of(f"<table:table>{before}{''.join(rows)}</table:table>")


def row(*cells, more=""):
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def cell(more="", text="a"):
    return f"<table:table-cell {more}><text:p>{text}</text:p>{END}"


def repeated(columns="1", rows="1"):
    return sheet(
        row(
            cell(f'table:number-columns-repeated="{columns}"'),
            more=f'table:number-rows-repeated="{rows}"',
        )
    )


OWN_STYLE = cell('table:style-name="s0"')
HEAD = row(cell(text="Economy"), cell(text="2023"))
FILES = {
    "columns-a-billion-times.ods": lambda: repeated(columns="1000000000"),
    "rows-a-billion-times.ods": lambda: repeated(rows="1000000000"),
    "both-a-billion-times.ods": lambda: repeated("1000000000", "1000000000"),
    "everything.ods": lambda: repeated("16384", "1048576"),
    "columns-below-nothing.ods": lambda: repeated(columns="-1"),
    "rows-nought-times.ods": lambda: repeated(rows="0"),
    "columns-of-words.ods": lambda: repeated(columns="many"),
    "columns-of-5000-digits.ods": lambda: repeated(columns="9" * 5_000),
    "rows-of-nan.ods": lambda: repeated(rows="NaN"),
    "empty-rows-a-billion-times.ods": lambda: sheet(
        HEAD, row("<table:table-cell/>", more='table:number-rows-repeated="1000000000"')
    ),
    "empty-rows-between.ods": lambda: sheet(
        HEAD,
        row("<table:table-cell/>", more='table:number-rows-repeated="1048570"'),
        row(cell(), cell()),
    ),
    "cells-behind-empty-ones.ods": lambda: sheet(
        *[row('<table:table-cell table:number-columns-repeated="16383"/>', cell())]
        * 2_000
    ),
    "rows-often-repeated.ods": lambda: sheet(
        *[
            row(
                cell('table:number-columns-repeated="16384"'),
                more='table:number-rows-repeated="99"',
            )
        ]
        * 99
    ),
    "spans-a-billion.ods": lambda: sheet(
        row(
            cell(
                'table:number-columns-spanned="1000000000"'
                ' table:number-rows-spanned="1000000000"'
            )
        )
    ),
    "covered-without-end.ods": lambda: sheet(
        row(
            cell(),
            '<table:covered-table-cell table:number-columns-repeated="1000000000"/>',
        )
    ),
    "columns-hidden-a-billion-times.ods": lambda: sheet(
        HEAD,
        before='<table:table-column table:visibility="collapse"'
        ' table:number-columns-repeated="1000000000"/>',
    ),
    "spaces-a-billion-times.ods": lambda: sheet(
        row(cell(text='<text:s text:c="1000000000"/>a'))
    ),
    "spaces-of-5000-digits.ods": lambda: sheet(
        row(cell(text=f'<text:s text:c="{"9" * 5_000}"/>a'))
    ),
    "spaces-below-nothing.ods": lambda: sheet(row(cell(text='<text:s text:c="-5"/>a'))),
    "spaces-often.ods": lambda: sheet(
        row(cell(text='<text:s text:c="32000"/>' * 5_000))
    ),
    "lines-without-end.ods": lambda: sheet(
        row("<table:table-cell>" + "<text:p>a</text:p>" * 200_000 + END)
    ),
    "spans-in-spans.ods": lambda: sheet(
        row(cell(text="<text:span>" * 50_000 + "a" + "</text:span>" * 50_000))
    ),
    "table-in-a-cell.ods": lambda: sheet(
        row(
            "<table:table-cell>"
            + "<table:table><table:table-row><table:table-cell>" * 5_000
        )
    ),
    "style-of-itself.ods": lambda: ods_of(
        f"<table:table><table:table-row>{OWN_STYLE}</table:table-row></table:table>",
        '<style:style style:name="s0" style:family="table-cell"'
        ' style:parent-style-name="s0" style:data-style-name="s0"/>',
    ),
    "style-of-a-long-chain.ods": lambda: ods_of(
        f"<table:table>{row(OWN_STYLE)}</table:table>",
        "".join(
            f'<style:style style:name="s{n}" style:family="table-cell"'
            f' style:parent-style-name="s{n + 1}"/>'
            for n in range(50_000)
        ),
    ),
    "a-thousand-and-one-sheets.ods": lambda: ods_of("<table:table/>" * 1_001),
    "sheets-of-one-name.ods": lambda: ods_of(
        f'<table:table table:name="a">{HEAD}</table:table>' * 50
    ),
    "locked.ods": lambda: ods_of(
        "",
        more={
            "META-INF/manifest.xml": "<manifest:manifest>"
            "<manifest:encryption-data/></manifest:manifest>"
        },
    ),
    "kind-of-a-letter.ods": lambda: package(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content(""),
        }
    ),
    "kind-and-more.ods": lambda: package(
        {"mimetype": KIND + "x" * 9_000, "content.xml": content("")}
    ),
    "remarks-in-cells.ods": lambda: sheet(
        row(
            "<table:table-cell><office:annotation><text:p>evil</text:p>"
            "</office:annotation>" + END
        )
    ),
    "changes-kept.ods": lambda: ods_of(
        "<table:tracked-changes><table:cell-content-change><table:previous>"
        f"{cell()}</table:previous></table:cell-content-change>"
        "</table:tracked-changes>",
    ),
}
