"""Texts that would be carried out, followed or misread if they were not texts."""

from __future__ import annotations

from typing import get_args

from core.briefing.drawing import (
    Bar,
    Grid,
    GridCell,
    GridRow,
    Panels,
    Plot,
    Point,
    Series,
    Timeline,
)
from core.briefing.paper import Layout, Paper, Prose, ProseKind, Section, Traced
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
"""Fifty-five of them, for pages; those for sheets and slides are below."""

HOSTILE = (
    *("=1+1", "=cmd|'/c calc'!A0", '=HYPERLINK("http://x.example","here")', "=A1"),
    *("={1,2}", "==1", "= 1", "=SUM(A1:A9)", "=DDE(1)", "=\t1"),
    *("+1", "+cmd|' /C calc'!A0", "+SUM(1)", "++1", "+HYPERLINK(1)"),
    *("-1", "-1+1", "-cmd|' /C calc'!A0", "--1", "-HYPERLINK(1)"),
    *("@SUM(1)", "@x", "@cmd", "@A1", "@@"),
    *("\t=1+1", "\ttabbed", "\r=1+1", "\rreturned", "a\r\n=1+1"),
    *("<b>bold</b>", "<script>alert(1)</script>", '<img src="file:///etc/x">'),
    *('<a href="http://x.example">x</a>', "<!--", "<![CDATA[x]]>", "</a:t></a:r>"),
    *("{ HYPERLINK x }", '{ HYPERLINK "http://x.example" }', "{ INCLUDETEXT x }"),
    *("{ DDEAUTO c:\\\\x }", "{id}", "{0}", "%s %d"),
    *("http://x.example/", "https://x.example/?a=1&b=2", "mailto:a@x.example"),
    *("file:///c:/x", "\\\\host\\share\\x", "ftp://x.example", "javascript:alert(1)"),
    *("&amp; & &lt;", "\"quoted\" 'single'", "]]>", "&#x41;", "&B&D&P&Z"),
    "bell \x07 and \x00 null \x1b[31m",
)


def plotted(text: str, kind: str = "line") -> Plot:
    points = (Point(0.25, text, "f/1"), Point(None, text))
    series = tuple(Series(f"{text}", points, "#0069a8") for _n in range(2))
    return Plot(
        *(kind, (text, f"{text} 2"), series, "share", "0.0%", (2000.0, 2001.0)),
        benchmarks=((0.2, text),),
        marks=((2000.5, text),),
        title=text,
        notes=(text, text),
        legend=(("#0069a8", text),),
        left_out=text,
    )


def hostile_paper(text: str, layout: Layout = "deck") -> Paper:
    """Return a paper with a text in every place that has one."""
    cell = GridCell(text, text, "#e6eef6", sign="controlled", figure_id="f/1")
    grid = Grid((text,), (GridRow(text), GridRow(text, (cell,))), (("x", "", text),))
    bar = Bar("measure", text, text, 2020.0, None, 2019.5, "f/1")
    time = Timeline(((text, (bar,)),), 2026.0, text, (("measure", text),), text)
    row = (TableCell(text, text), TableCell(text, 0.25, "f/1"))
    table = TableSpec((TableColumn(text), TableColumn(text, numeric=True)), (row,))
    words = {
        "title": text,
        "unit": text,
        "reading": Sentence(text),
        "source": text,
        "vintage": text,
        "definition": text,
        "notes": (text,),
        "note": text,
        "alt": text,
        "marking": text,
    }
    drawings = (
        plotted(text),
        plotted(text, "bar"),
        Panels((plotted(text), plotted(text)), left_out=text),
        grid,
        grid._replace(is_text=True),
        time,
        None,
    )
    shown = [
        exhibit(number, drawing, table=table if drawing is None else None, **words)
        for number, drawing in enumerate(drawings, 1)
    ]
    cells = ((text, text, text, text),)
    traced = Traced(
        *(text, "f/1", (text,), text, text, 0.25, text, text, cells, 1),
        *(((text, "ab" * 32),), text),
        is_said=True,
    )
    kinds = get_args(ProseKind)
    said = [Prose(kind, Sentence(text)) for kind in kinds]
    return paper(layout=layout)._replace(
        title=text,
        subtitle=text,
        author=text,
        marking=text,
        sections=(Section(text, (*said, *shown)),),
        annex=(traced,),
    )


def visible(text: str) -> str:
    """Return the letters of a text: files break lines where they like."""
    return "".join(text.split())
