"""Texts that some program would carry out, follow or take for markup."""

from __future__ import annotations

from core.briefing.drawing import Grid, GridCell, GridRow, Plot, Point, Series
from core.briefing.paper import Paper, Prose, Section, Traced
from core.briefs.mentions import Sentence
from core.briefs.table_spec import TableCell, TableColumn, TableSpec
from tests.core.exports.paper.making import exhibit, paper

BODIES = (
    "cmd|' /C calc'!A0",
    "SUM(1,2)*cmd",
    'HYPERLINK("http://evil.example","x")',
    "1+1",
    "WEBSERVICE(A1)",
)
FORMULAS = tuple(sign + body for sign in "=+-@" for body in BODIES)
SPACED = tuple(sign + body for sign in ("\t", "\r") for body in BODIES[:3])
MARKUP = (
    '<img src="file://host/share">',
    "<script>alert(1)</script>",
    '<a href="http://evil.example">x</a>',
    "&lt;b&gt; &amp; <b>",
    "]]><w:p/>",
    "<!-- no comment -->",
    "<w:r><w:t>x</w:t></w:r>",
    "#set page(width: 1pt)",
    '#read("/etc/passwd")',
    '#import "@preview/evil:1.0.0"',
    '#link("http://evil.example")[x]',
    "$ sum_(k=0)^n k $",
    "`raw` and ```rust fn```",
    "*bold* _slanted_ ~ --- ...",
    "= heading",
    "- item / term: said",
    "@reference <label>",
    "\\u{1F600} \\ \\n",
    "// comment /* more */",
    "[content] {code} (group)",
    "http://evil.example/path?a=b&c=d",
    "https://evil.example mailto:a@b.example",
    "\\\\host\\share\\file.docx",
    "file:///etc/passwd",
    "{ INCLUDETEXT c:\\\\boot.ini }",
    '{ HYPERLINK "http://evil.example" }',
    'DDEAUTO c:\\\\cmd.exe "/k calc"',
    "{{ template }} {% tag %} ${jndi:ldap}",
    "%s %n {0} {name}",
)
STRINGS = (*FORMULAS, *SPACED, *MARKUP)
"""Fifty-five of them."""


def hostile_paper(text: str) -> Paper:
    """Return a paper with a text in every place that holds one."""
    point = Point(0.5, text, "f/1")
    plots = Plot(
        "line",
        ("2000", "2001"),
        (Series(text, (point, point), "#0069a8"),),
        "share",
        positions=(2000.0, 2001.0),
        benchmarks=((0.4, text),),
        marks=((2000.5, text),),
    )
    bars = Plot(
        *("bar", (text, "b"), (Series(text, (point, point), "#0069a8"),), "share"),
        notes=(text, ""),
        left_out=text,
    )
    grid = Grid((text,), (GridRow(text, (GridCell(text, text),)), GridRow(text)))
    read = grid._replace(is_text=True, legend=(("differs", "", text),))
    table = TableSpec((TableColumn(text),), ((TableCell(text, text),),))
    words = {"title": text, "unit": text, "reading": Sentence(text), "source": text}
    words |= {"vintage": text, "definition": text, "note": text, "alt": text}
    shown = (
        exhibit(number, drawing, notes=(text,), marking=text, table=table, **words)
        for number, drawing in enumerate((plots, bars, grid, read), 1)
    )
    kinds = ("bottom_line", "text", "question", "answer")
    said = (Prose(kind, Sentence(text)) for kind in kinds)
    origin = Traced(
        *("n1", "f/1", (text,), text, text, 0.5, text, text),
        ((text, text, text, text),),
        1,
        ((text, "ab" * 32),),
        text,
        is_said=True,
    )
    return paper(
        title=text,
        subtitle=text,
        author=text,
        marking=text,
        sections=(Section(text, (*said, *shown)),),
        annex=(origin,),
        layout="questions",
    )


def visible(text: str) -> str:
    """Return the letters of a text: files break lines where they like."""
    return "".join(text.split())
