"""Small papers made by hand: every kind of drawing, with numbers that tell."""

from __future__ import annotations

from core.briefing.drawing import (
    Bar,
    Drawing,
    Grid,
    GridCell,
    GridRow,
    Panels,
    Plot,
    Point,
    Series,
    Timeline,
)
from core.briefing.paper import (
    Exhibit,
    Layout,
    Paper,
    Part,
    Prose,
    ProseKind,
    Section,
    Traced,
)
from core.briefs.mentions import Mention, Sentence
from core.briefs.table_spec import TableCell, TableColumn, TableSpec
from core.format import written

BLUE, RED, PURPLE, GREY = "#0069a8", "#c44200", "#93398a", "#5f6368"
YEARS = tuple(range(1995, 2019))


def point(value: float | None, unit: str = "share", flag: str = "") -> Point:
    text = "not published" if value is None else written(value, unit)
    return Point(value, text, f"f/{value}", flag)


def series(name, values, colour=BLUE, unit="share", **more) -> Series:
    return Series(name, tuple(point(v, unit) for v in values), colour, **more)


def line_plot() -> Plot:
    china = [0.03 + 0.0105 * n for n in range(24)]
    america = [0.25 - 0.002 * n for n in range(24)]
    japan = [None if n in (8, 9) else 0.2 - 0.006 * n for n in range(24)]
    return Plot(
        "line",
        tuple(map(str, YEARS)),
        (
            series("China", china, RED),
            series("United States", america, BLUE),
            series("Japan", japan, PURPLE),
        ),
        "share",
        "0.0%",
        tuple(map(float, YEARS)),
        ((0.1, "one tenth"),),
        ((2001.9, "WTO"), (2008.7, "crisis")),
    )


def slope_plot() -> Plot:
    return Plot(
        "slope",
        ("1995", "2018"),
        (
            series("China", (0.036, 0.215), RED),
            series("United States", (0.245, 0.229), BLUE),
            series("Japan", (0.203, 0.068), PURPLE),
            series("Germany", (0.081, 0.065), GREY, role="context"),
        ),
        "share",
        "0.0%",
    )


def bar_plot() -> Plot:
    names = ("China", "United States", "Japan", "Germany", "Viet Nam")
    return Plot(
        "bar",
        names,
        (
            series("2018", (0.215, 0.229, 0.068, 0.065, None), BLUE),
            series("1995", (0.036, 0.245, 0.203, 0.081, None), GREY, role="earlier"),
            series("Rank", (2.0, 1.0, 3.0, 4.0, None), GREY, "rank", role="beside"),
        ),
        "share",
        "0.0%",
        benchmarks=((0.1, "one tenth"),),
    )


def stacked_plot() -> Plot:
    return Plot(
        "stacked",
        ("Semiconductors", "Machine tools"),
        (
            series("Members", (0.62, 0.4), BLUE),
            series("Others", (0.28, 0.35), RED),
            series("Unknown", (0.1, 0.25), GREY, hatched=True),
        ),
        "share",
        "0.0%",
        is_whole=True,
    )


def balance_plot() -> Plot:
    years = tuple(range(2010, 2020))
    out = [9.1e10 + 3e9 * n for n in range(10)]
    into = [3.6e11 + 1.2e10 * n for n in range(10)]
    net = [a - b for a, b in zip(out, into, strict=True)]
    return Plot(
        "balance",
        tuple(map(str, years)),
        (
            series("Exports", out, BLUE, "USD"),
            series("Imports", into, "#806000", "USD", is_down=True),
            series("Balance", net, "#1a1a1a", "USD", role="total"),
        ),
        "USD",
        "$#,##0",
        tuple(map(float, years)),
    )


def pair_plot() -> Plot:
    return Plot(
        "pair",
        ("Pharmaceuticals", "Computers", "Machinery"),
        (
            series("OECD", (0.11, 0.26, 0.3), BLUE),
            series("NCSES", (0.14, 0.25, None), RED, marker="d"),
        ),
        "share",
        "0.0%",
        chosen=(1,),
        notes=("differ", "", ""),
    )


def range_plot() -> Plot:
    return Plot(
        "range",
        ("United States, Japan, Netherlands", "United States alone"),
        (
            series("at least", (0.62, 0.3), BLUE, role="bound"),
            series("at most", (0.81, 0.42), BLUE, role="bound"),
            series("where known", (0.7, None), RED, marker="d"),
        ),
        "share",
        "0.0%",
    )


def panels() -> Panels:
    plot = line_plot()._replace(benchmarks=(), marks=())
    names = ("Computers", "Electrical equipment", "Machinery", "Motor vehicles")
    return Panels(tuple(plot._replace(title=name) for name in names))


def heat_grid(columns: int = 6) -> Grid:
    fills = ("#e6eef6", "#9cc0de", "#08519c")
    rows = tuple(
        GridRow(
            name,
            tuple(
                GridCell(
                    written(0.1 * (n + m), "LQ"),
                    fill=fills[(n + m) % 3],
                    ink="#ffffff" if (n + m) % 3 == 2 else "#1a1a1a",
                )
                for n in range(columns)
            ),
        )
        for m, name in enumerate(("China", "Japan", "United States"))
    )
    heads = ("Pharmaceuticals", "Computers", "Machinery", "Vehicles", "Metals", "IT")
    return Grid((heads * 9)[:columns], rows)


def sign_grid(rows: int = 4) -> Grid:
    status = ("controlled", "broader", "narrower", "not_listed", "proposed", "unknown")
    legend = tuple((one, "", one.replace("_", " ")) for one in (*status, "suspended"))
    cells = tuple(
        GridCell("", one, "#d9e6f2", sign=one, hatched=one == "unknown")
        for one in status
    )
    heading = GridRow("Category 3: electronics")
    body = tuple(
        GridRow(f"3B001.{n} Equipment for deposition of epitaxial layers", cells)
        for n in range(rows)
    )
    heads = ("United States", "Japan", "Netherlands", "Korea", "Taiwan", "Germany")
    return Grid(heads, (heading, *body), legend)


def text_grid() -> Grid:
    said = "Equipment designed for dry etching, with a throughput of 20 wafers or more"
    cell = GridCell(said, bold=((33, 43),), struck=((10, 18),))
    rows = (GridRow("3B001.c", (cell, cell)), GridRow("3B001.d", (cell, cell)))
    legend = (("differs", "", "differs"), ("removed", "", "taken out"))
    return Grid(("United States", "Japan"), rows, legend, is_text=True)


def timeline() -> Timeline:
    return Timeline(
        (
            (
                "United States",
                (
                    Bar("measure", "Interim rule", "", 2022.8, None, 2022.6),
                    Bar("lag", "Japan after it", "", 2022.8, 2023.6, None),
                    Bar("suspension", "Affiliates rule", "", 2025.9, 2026.9, None),
                ),
            ),
            ("Japan", (Bar("measure", "23 items", "", 2023.6, None, 2023.2),)),
            ("Taiwan", (Bar("draft", "Draft", "", None, None, 2026.3),)),
        ),
        2026.5,
        "as at 1 July 2026",
        (("measure", "in force"), ("suspension", "suspended"), ("lag", "lag")),
    )


def small_table(rows: int = 3) -> TableSpec:
    columns = (TableColumn("Economy"), TableColumn("1995", numeric=True))
    return TableSpec(
        (*columns, TableColumn("2018", numeric=True)),
        tuple(
            (
                TableCell(f"Economy {n}", f"Economy {n}"),
                TableCell(written(0.036 + n / 99, "share"), 0.036, "f/0.036"),
                TableCell(written(0.215 + n / 99, "share"), 0.215, "f/0.215"),
            )
            for n in range(rows)
        ),
    )


DRAWINGS: dict[str, Drawing] = {
    "line": line_plot(),
    "slope": slope_plot(),
    "bar": bar_plot(),
    "stacked": stacked_plot(),
    "balance": balance_plot(),
    "range": range_plot(),
    "pair": pair_plot(),
    "panels": panels(),
    "heat": heat_grid(),
    "signs": sign_grid(),
    "texts": text_grid(),
    "timeline": timeline(),
}


def said(text: str, *numbers: str) -> Sentence:
    """Return a sentence in which some of its words are numbers with figures."""
    mentions = tuple(
        Mention(text.index(number), len(number), f"f/{number}") for number in numbers
    )
    return Sentence(text, mentions)


def exhibit(number: int, drawing: Drawing | None, **more) -> Exhibit:
    plain = Exhibit(
        number,
        f"market_share.trend{number}",
        "Ten advanced industries: share of the world, 1995–2018",
        "share of world value added, per cent",
        said("China rose from 3.6% to 21.5%.", "3.6%", "21.5%"),
        drawing,
        None,
        "OECD, Inter-Country Input-Output Tables",
        "2021 edition",
        "Value added of the economy over that of all economies listed.",
        ("EU-27 contains Germany.",),
        alt="Lines of the shares of China, the United States and Japan.",
    )
    return plain._replace(**more)


def prose(text: str, kind: ProseKind = "text", *numbers: str) -> Prose:
    return Prose(kind, said(text, *numbers))


def traced(label: str, value: str) -> Traced:
    cells = (("tables.xlsx", "VALU", "T51", "153837.091"),)
    return Traced(
        label,
        f"f/{value}",
        ("Figure 1",),
        "Market share, China, ten industries, 2018",
        value,
        0.2151,
        "share",
        "value added of the economy ÷ value added of the world",
        cells,
        12,
        (("tables.xlsx", "ab" * 32),),
        "2021 edition",
        is_said=True,
    )


def paper(*parts: Part, layout: Layout = "note", **more) -> Paper:
    plain = Paper(
        "Who makes the world’s advanced goods",
        "For the minister’s meeting on supply chains",
        "Economic Security Office",
        "2026-12-01",
        "en",
        "CUI//SP-PROPIN",
        layout,
        (Section("", parts),),
        (traced("n1", "3.6%"), traced("n2", "21.5%")),
    )
    return plain._replace(**more)


def full_paper(layout: Layout = "note", count: int = 12) -> Paper:
    """Return a paper with prose and every kind of drawing, in three sections."""
    drawings = (list(DRAWINGS.items()) * 2)[:count]
    shown = [
        exhibit(number, drawing, title=f"{name}: share of the world")
        for number, (name, drawing) in enumerate(drawings, 1)
    ]
    third = max(1, len(shown) // 3)
    first = prose(
        "China’s share rose from 3.6% to 21.5%.", "bottom_line", "3.6%", "21.5%"
    )
    text = prose("The share of Japan fell in every one of the ten industries.")
    asked = prose("How do we know that China leads?", "question")
    answer = prose("Its share is 21.5% by the tables of the OECD.", "answer", "21.5%")
    talk = (asked, answer) if layout == "questions" else (text,)
    return paper(
        layout=layout,
        sections=(
            Section("", (first,)),
            Section("Who makes what", (*talk, *shown[:third])),
            Section("Who depends on whom", (*talk, *shown[third : 2 * third])),
            Section("Whether controls line up", (*talk, *shown[2 * third :])),
        ),
    )
