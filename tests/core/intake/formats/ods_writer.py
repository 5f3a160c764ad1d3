"""Writes OpenDocument spreadsheets, as few elements as a reader needs."""

from __future__ import annotations

from datetime import date
from xml.sax.saxutils import escape

from tests.core.intake.formats.sheets import look_of
from tests.core.intake.making import package

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{rest}:1.0"'
    for name, rest in {
        "office": "office",
        "table": "table",
        "text": "text",
        "style": "style",
        "fo": "xsl-fo-compatible",
        "number": "datastyle",
    }.items()
) + (
    ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc'
    ':xmlns:calcext:1.0"'
    ' xmlns:xlink="http://www.w3.org/1999/xlink"'
)
KIND = "application/vnd.oasis.opendocument.spreadsheet"


def cell_markup(cell, style):
    said = f' table:style-name="ce{style}"'
    said += ' table:formula="of:=[.A1]"' if cell.formula or cell.error else ""
    value = cell.value
    if cell.error:
        said += ' office:value-type="string" calcext:value-type="error"'
        value = cell.error
    elif isinstance(value, bool):
        said += (
            f' office:value-type="boolean" office:boolean-value="{str(value).lower()}"'
        )
    elif isinstance(value, float):
        kind = "percentage" if "%" in cell.format else "float"
        said += f' office:value-type="{kind}" office:value="{value!r}"'
    elif isinstance(value, date):
        said += f' office:value-type="date" office:date-value="{value.isoformat()}"'
    elif value is not None:
        said += ' office:value-type="string"'
    text = "" if value is None else f"<text:p>{escape(str(value))}</text:p>"
    return f"<table:table-cell{said}>{text}</table:table-cell>"


def row_markup(table, row, cells, styles):
    hidden = ' table:visibility="filter"' if row in table.hidden_rows else ""
    markup = "".join(
        cell_markup(cells[column], styles.index(look_of(cells[column])))
        if column in cells
        else "<table:table-cell/>"
        for column in range(1, max(cells, default=0) + 1)
    )
    return f"<table:table-row{hidden}>{markup}</table:table-row>"


def table_markup(at, table, styles):
    columns = "".join(
        '<table:table-column table:visibility="collapse"/>'
        if column in table.hidden_columns
        else "<table:table-column/>"
        for column in range(1, max(table.hidden_columns, default=0) + 1)
    )
    rows = "".join(
        row_markup(table, row, table.rows.get(row, {}), styles)
        for row in range(1, max(table.rows) + 1)
    )
    name = f'table:name="{escape(table.name)}" table:style-name="ta{at}"'
    return f"<table:table {name}>{columns}{rows}</table:table>"


def styles_markup(tables, styles):
    shown = "".join(
        f'<style:style style:name="ta{at}" style:family="table"><style:table-properties'
        f' table:display="{str(not one.hidden).lower()}"/></style:style>'
        for at, one in enumerate(tables)
    )
    looks = "".join(
        f'<style:style style:name="ce{at}" style:family="table-cell"'
        + (' style:data-style-name="N1"' if "%" in code else "")
        + (' style:data-style-name="N2"' if "yy" in code else "")
        + f'><style:text-properties fo:font-weight="{"bold" if bold else "normal"}"/>'
        f'<style:paragraph-properties fo:margin-left="{indent * 0.353}cm"/>'
        "</style:style>"
        for at, (bold, indent, code) in enumerate(styles)
    )
    return (
        '<number:percentage-style style:name="N1"><number:number'
        ' number:decimal-places="1"/><number:text>%</number:text>'
        '</number:percentage-style><number:date-style style:name="N2">'
        f"<number:year/></number:date-style>{shown}{looks}"
    )


def content(body, styles=""):
    """Return the content of a spreadsheet."""
    return (
        f"<office:document-content {SPACES}><office:automatic-styles>{styles}"
        "</office:automatic-styles><office:body><office:spreadsheet>"
        f"{body}</office:spreadsheet></office:body></office:document-content>"
    )


def ods_of(body, styles="", more=None):
    """Return a spreadsheet with such markup in it."""
    parts = {"mimetype": KIND, "content.xml": content(body, styles)}
    parts["META-INF/manifest.xml"] = "<manifest/>"
    return package(parts | (more or {}))


def ods(*tables, more=None):
    """Return a spreadsheet of the tables."""
    styles = list(dict.fromkeys(style for one in tables for style in one.styles))
    body = "".join(table_markup(at, one, styles) for at, one in enumerate(tables))
    return ods_of(body, styles_markup(tables, styles), more)
