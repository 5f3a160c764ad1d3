"""Tables of a Word file: numbers, coloured tables, and where numbers come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.exports.paper.docx.wml import (
    TINT,
    WIDE,
    cell,
    paragraph,
    row,
    run,
    shade,
    shares,
    table,
)
from core.exports.paper.script import ACCENT
from core.exports.paper.signs import sign_of
from core.exports.paper.typst.grids import grid_shape, table_shape
from core.exports.paper.words import annex_columns, annex_rest, cells_said, files_of
from core.i18n import _
from core.joining import clauses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefing.drawing import Grid
    from core.briefing.paper import Exhibit, Paper, Traced
    from core.exports.paper.typst.curves import Shape

BOLD: Final = "<w:b/>"
STRONG: Final = '<w:b/><w:shd w:val="clear" w:color="auto" w:fill="FBE3D6"/>'
STRUCK: Final = '<w:strike/><w:color w:val="4D5257"/>'
HEAD: Final = f'<w:b/><w:color w:val="{ACCENT}"/>'
SIDES: Final = {"signs": "center", "numbers": "right", "texts": ""}
FIRST: Final = {"signs": 2.4, "numbers": 1.8, "texts": 0.7}
"""How wide the names of rows are beside one other column."""
CROWDED: Final = 5
NAME_WIDTH: Final = 1.6


def number_tables(exhibit: Exhibit) -> Iterator[str]:
    """Yield the table of a figure; one that is too wide in parts."""
    if exhibit.table is None:
        return
    shape = table_shape(exhibit.table)
    for part in shape["parts"]:
        heads = part["columns"]
        first = 1.0 if heads[0][1] else NAME_WIDTH
        widths = shares([first, *(1.0 for _head in heads[1:])])
        style = _style(len(heads))
        sides = ["right" if numeric else "" for _head, numeric in heads]
        rows = [_heading([head for head, _numeric in heads], widths, sides, style)]
        rows += [
            row(
                cell(run(text), width=width, style=style, side=side)
                for text, width, side in zip(texts, widths, sides, strict=True)
            )
            for texts in part["rows"]
        ]
        yield table(rows, widths, said=exhibit.title, described=exhibit.alt)
        yield paragraph("FigureNote", "")
    if shape["more"]:
        yield paragraph("FigureNote", run(shape["more"]))


def grid_tables(grid: Grid, exhibit: Exhibit) -> Iterator[str]:
    """Yield a coloured table; one that is too wide in parts."""
    shape = grid_shape(grid)
    if said := _legend(shape):
        yield paragraph("FigureUnit", said)
    for part in shape["parts"]:
        heads = part["columns"]
        widths = shares([FIRST[shape["kind"]], *(1.0 for _head in heads)])
        style = _style(len(heads))
        sides = ["", *(SIDES[shape["kind"]] for _head in heads)]
        rows = [_heading(["", *heads], widths, sides, style)]
        rows += [_grid_row(one, widths, sides, style) for one in part["rows"]]
        yield table(rows, widths, said=exhibit.title, described=exhibit.alt)
        yield paragraph("FigureNote", "")


def _grid_row(one: Shape, widths: list[int], sides: list[str], style: str) -> str:
    if not one["cells"]:
        span = f'<w:gridSpan w:val="{len(widths)}"/>{shade(f"#{TINT}")}'
        return row([cell(run(one["name"], look=HEAD), width=WIDE, props=span)])
    first = cell(run(one["name"]), width=widths[0], style=style)
    rest = (
        cell(
            _grid_words(held),
            width=width,
            props=shade(held["fill"], hatched=held["hatched"]),
            style=style,
            side=side,
        )
        for held, width, side in zip(one["cells"], widths[1:], sides[1:], strict=True)
    )
    return row([first, *rest])


def _grid_words(held: Shape) -> str:
    ink = f'<w:color w:val="{held["ink"][1:].upper()}"/>'
    looks = {"bold": STRONG, "struck": STRUCK, "": ink}
    sign = sign_of(held["sign"])
    said = [run(sign + (" " if held["runs"] else ""), look=ink)] if sign else []
    return "".join(
        [*said, *(run(text, look=looks[kind]) for text, kind in held["runs"])]
    )


def _legend(shape: Shape) -> str:
    """Return what signs and colours mean; marks in texts are shown as they look."""
    said = []
    for status, fill, words in shape["legend"]:
        if shape["kind"] == "texts":
            look = STRUCK if status == "removed" else STRONG
            said.append(run(words, look=look))
            continue
        ground = fill[1:].upper() if fill else "FFFFFF"
        look = f'<w:shd w:val="clear" w:color="auto" w:fill="{ground}"/>'
        said.append(run(f" {sign_of(status) or '   '} ", look=look) + run(f" {words}"))
    return run("   ").join(said)


def _heading(heads: list[str], widths: list[int], sides: list[str], style: str) -> str:
    line = (
        f'<w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" '
        f'w:color="{ACCENT}"/></w:tcBorders>'
    )
    cells = (
        cell(run(head, look=HEAD), width=width, props=line, style=style, side=side)
        for head, width, side in zip(heads, widths, sides, strict=True)
    )
    return row(cells, is_heading=True)


def _style(columns: int) -> str:
    return "TableSmall" if columns > CROWDED else "TableText"


def annex_tables(paper: Paper) -> Iterator[str]:
    """Yield where each number comes from, and the files with their hashes."""
    if not paper.annex:
        return
    title = _("Annex: where each number comes from")
    yield paragraph("Heading1", run(title), props="<w:pageBreakBefore/>")
    widths = shares([0.6, 2.0, 1.0, 3.0])
    sides = ["", "", "right", ""]
    rows = [_heading(list(annex_columns()), widths, sides, "TableSmall")]
    rows += [_traced(one, widths, sides) for one in paper.said_origins]
    yield table(rows, widths, said=title, described=title)
    if rest := annex_rest(paper):
        yield paragraph("FigureNote", run(rest))
    if files := files_of(paper):
        yield paragraph("Heading2", run(_("Files")))
        halves = shares([1.0, 2.0])
        lines = [_heading([_("File"), "SHA-256"], halves, ["", ""], "TableSmall")]
        lines += [
            row(
                cell(run(text), width=width, style="TableSmall")
                for text, width in zip(pair, halves, strict=True)
            )
            for pair in files
        ]
        yield table(lines, halves, said=_("Files"), described=_("Files"))


def _traced(one: Traced, widths: list[int], sides: list[str]) -> str:
    soft = '<w:color w:val="4D5257"/>'
    contents = (
        run(one.label, look=BOLD),
        run(one.what) + run("\n" + clauses(one.places), look=soft),
        run(one.value),
        run(one.formula)
        + "".join(run("\n" + said, look=soft) for said in cells_said(one)),
    )
    return row(
        cell(content, width=width, style="TableSmall", side=side)
        for content, width, side in zip(contents, widths, sides, strict=True)
    )
