"""Pieces of WordprocessingML as text: runs, paragraphs, fields, cells, tables.

Written as text and parsed once: a table of thousands of cells made object by object
takes seconds. Every text goes through `run`, which escapes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from core.exports.paper.script import escaped, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES: Final = f'xmlns:w="{W}" xmlns:r="{R}"'
WIDE: Final = 5000
"""The whole width of the text, as tables count it."""
FAINT: Final = "DFE2E6"
TINT: Final = "EEF2F7"


def run(text: str, *, look: str = "") -> str:
    """Return a run; line breaks and tabs are signs of their own.

    Args:
        text: What is written.
        look: Properties of it, such as `<w:b/>`.
    """
    lines = [
        "<w:tab/>".join(
            f'<w:t xml:space="preserve">{escaped(piece)}</w:t>'
            for piece in line.split("\t")
        )
        for line in paragraphs(text)
    ]
    props = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f"<w:r>{props}{'<w:br/>'.join(lines)}</w:r>"


def paragraph(style: str, content: str, *, props: str = "") -> str:
    """Return a paragraph of runs in a style; `props` come behind the style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{props}</w:pPr>{content}</w:p>'


def field(code: str, shown: str) -> str:
    """Return a field of ours with what it shows until it is counted anew."""

    def sign(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    said = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return f"{sign('begin')}{said}{sign('separate')}{run(shown)}{sign('end')}"


def cell(
    content: str,
    *,
    width: int,
    props: str = "",
    style: str = "TableText",
    side: str = "",
) -> str:
    """Return a cell of a table; `side` is `right` or `center`."""
    aligned = f'<w:jc w:val="{side}"/>' if side else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="pct"/>{props}</w:tcPr>'
        f"{paragraph(style, content, props=aligned)}</w:tc>"
    )


def row(cells: Iterable[str], *, is_heading: bool = False) -> str:
    """Return a row; a heading stands again on every page."""
    heading = "<w:tblHeader/>" if is_heading else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{heading}</w:trPr>{''.join(cells)}</w:tr>"


def table(
    rows: Iterable[str], widths: Sequence[int], *, said: str, described: str
) -> str:
    """Return a table over the whole width.

    Args:
        rows: From `row`.
        widths: Of the columns; `WIDE` together.
        said: What it is called, for a reader who does not see it.
        described: What it shows, for the same.
    """
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{FAINT}"/>'
        for side in ("top", "bottom", "insideH")
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{WIDE}" w:type="pct"/>'
        f"<w:tblBorders>{lines}</w:tblBorders>"
        '<w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="60" w:type="dxa"/>'
        '<w:right w:w="60" w:type="dxa"/></w:tblCellMar>'
        '<w:tblLook w:val="0020" w:firstRow="1"/>'
        f'<w:tblCaption w:val="{escaped(said)}"/>'
        f'<w:tblDescription w:val="{escaped(described)}"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def shade(fill: str, *, hatched: bool = False) -> str:
    """Return the ground of a cell, from `#rrggbb`; empty for none."""
    if hatched:
        return '<w:shd w:val="thinDiagStripe" w:color="B9BDC2" w:fill="FFFFFF"/>'
    if not fill:
        return ""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill[1:].upper()}"/>'


def element(xml: str) -> Any:  # noqa: ANN401  # lxml has no types of its own
    """Return a piece as python-docx holds it."""
    from docx.oxml import parse_xml  # noqa: PLC0415  # slow, and seldom needed

    start = xml.index(" ") if " " in xml[: xml.index(">")] else xml.index(">")
    return parse_xml(f"{xml[:start]} {NAMESPACES}{xml[start:]}")


def shares(parts: Sequence[float]) -> list[int]:
    """Return widths of columns in the proportions given.

    Example:
        >>> shares([2, 1, 1])
        [2500, 1250, 1250]
    """
    whole = sum(parts)
    return [round(WIDE * part / whole) for part in parts]
