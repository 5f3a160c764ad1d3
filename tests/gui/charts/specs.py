"""Small specs to draw."""

from __future__ import annotations

from typing import NamedTuple

from core.briefs.exhibit import (
    BalanceSpec,
    Bar,
    BarSpec,
    Benchmark,
    BumpSpec,
    Datum,
    HeatSpec,
    Line,
    LineSpec,
    Marked,
    MatrixRow,
    MatrixSpec,
    MultiplesSpec,
    Pair,
    PairSpec,
    Range,
    RangeSpec,
    SlopeSpec,
    SmallChart,
    Span,
    Stack,
    StackSpec,
    StatusCell,
    TextCell,
    TextRow,
    TextSpec,
    Tile,
    TimelineRow,
    TimelineSpec,
    TreemapSpec,
)
from core.format import written

DANGER = '<img src="file:///no/such/file"><b>R&D</b>'


class Named(NamedTuple):
    """What a chart may know of a figure, under a short id."""

    id: str
    value: float | None
    unit: str
    reason: str = "blank"


def datum(value: float | None, unit: str = "share", name: str = "", flag: str = ""):
    figure = Named(name, value, unit) if name else None
    return Datum(value, figure, flag, written(value, unit))


def times(part, size: float):
    """Return a spec with each of its numbers so many times as large."""
    if isinstance(part, Datum):
        return part if part.value is None else datum(part.value * size)
    if not isinstance(part, tuple):
        return part
    parts = [times(one, size) for one in part]
    return type(part)(*parts) if hasattr(part, "_fields") else tuple(parts)


def line_spec(**lines: list[float | None]) -> LineSpec:
    count = len(next(iter(lines.values()), []))
    years = range(2010, 2010 + count)
    return LineSpec(
        tuple(float(year) for year in years),
        tuple(map(str, years)),
        tuple(
            Line(
                code,
                f"Economy {code}",
                tuple(
                    datum(value, name=f"{code}/{year}")
                    for year, value in zip(years, values, strict=True)
                ),
            )
            for code, values in lines.items()
        ),
        "share",
    )


LINES = line_spec(CHN=[0.1, 0.2, 0.3], USA=[0.4, None, 0.2], JPN=[None, None, None])
ONE_YEAR = line_spec(CHN=[0.3], USA=[0.2])


def slope_spec(**lines: tuple[float | None, float | None]) -> SlopeSpec:
    return SlopeSpec(
        ("2010", "2020"),
        tuple(
            Line(
                code,
                f"Economy {code}",
                tuple(
                    datum(value, name=f"{code}/{year}")
                    for year, value in zip((2010, 2020), values, strict=True)
                ),
            )
            for code, values in lines.items()
        ),
        "share",
    )


SLOPES = slope_spec(CHN=(0.1, 0.3), USA=(0.4, 0.2), JPN=(None, 0.1))
NO_LINES = LineSpec((), (), (), "share")


def bar_spec(*values: float | None, unit: str = "share") -> BarSpec:
    bars = (
        Bar(f"E{n}", f"Economy {n}", datum(value, unit, f"bar/{n}"))
        for n, value in enumerate(values)
    )
    return BarSpec(tuple(bars), unit, (Benchmark(0.1, "mean"),))


BARS = bar_spec(0.3, 0.2, None)


def balance_spec(*, cumulative: bool = True) -> BalanceSpec:
    def row(name, *values, flags=("", "", "partial")):
        return tuple(
            datum(value, "USD", f"{name}/{n}", flag)
            for n, (value, flag) in enumerate(zip(values, flags, strict=True))
        )

    return BalanceSpec(
        (2021.0, 2022.0, 2023.0),
        ("2021", "2022", "2023"),
        row("exports", 10e9, 20e9, 2e9),
        row("imports", 30e9, 50e9, 5e9),
        row("balance", -20e9, -30e9, -3e9),
        row("cumulative", -20e9, -50e9, -53e9) if cumulative else (),
        "USD",
    )


BALANCE = balance_spec()
BUMP = BumpSpec(
    (2010.0, 2011.0, 2012.0),
    ("2010", "2011", "2012"),
    tuple(
        Line(
            code,
            f"Economy {code}",
            tuple(datum(v, unit="rank", name=f"{code}/{n}") for n, v in enumerate(run)),
        )
        for code, run in {"CHN": (2.0, 1.0, 1.0), "USA": (1.0, None, 2.0)}.items()
    ),
    ("CHN",),
)
MULTIPLES = MultiplesSpec(
    LINES.positions,
    LINES.periods,
    (
        SmallChart("C26", "Chips", LINES.lines[:2]),
        SmallChart(
            "C30",
            "Ships",
            (
                Line(
                    "CHN",
                    "Economy CHN",
                    tuple(datum(0.9, name=f"ships/{year}") for year in LINES.periods),
                ),
            ),
        ),
    ),
    "share",
    (Benchmark(0.5, "half"),),
)
HEAT = HeatSpec(
    ("Japan", "Korea"),
    ("Machinery", "Basic metals"),
    (
        (datum(1.5, "LQ", "h/0/0"), datum(0.5, "LQ", "h/0/1")),
        (Datum(None, said="not published"), datum(1.0, "LQ", "h/1/1")),
    ),
    "LQ",
    1.0,
)
STATUSES = (
    "controlled",
    "broader",
    "narrower",
    "not_listed",
    "proposed",
    "suspended",
    "expired",
    "unknown",
)


def matrix_row(heading: str, item: str, *cells: tuple[str, str | None]) -> MatrixRow:
    """Cells say their jurisdiction and item themselves; a status stands for both."""
    said = (StatusCell(s, f"{s}, {item}: {s}", figure) for s, figure in cells)
    return MatrixRow(heading, item, tuple(said))


MATRIX = MatrixSpec(
    STATUSES,
    (
        matrix_row("Chips", "Etching", *((s, f"m/0/{s}") for s in STATUSES)),
        matrix_row("Chips", "Deposition", *[("unknown", None)] * 8),
        matrix_row("Minerals", "Gallium", *[("controlled", "m/2")] * 8),
    ),
    tuple((status, status.replace("_", " ")) for status in STATUSES),
)
RANGES = RangeSpec(
    (
        Range("Alone", datum(0.4), datum(0.5), datum(0.45, name="r/0")),
        Range("Two", datum(0.6), datum(0.8), Datum(None), "2 items unknown"),
        Range("Nothing known", datum(None), datum(None), datum(None)),
    ),
    "share",
)
PAIRS = PairSpec(
    ("As published", "Computed"),
    (
        Pair("CHN", "China", datum(0.4, name="p/0/0"), datum(0.5, name="p/0/1")),
        Pair("JPN", "Japan", datum(0.2, name="p/1/0"), datum(None, name="p/1/1")),
        Pair("USA", "United States", Datum(None), Datum(None), "nothing known"),
    ),
    "share",
    (Benchmark(0.3, "mean"),),
)
STACKS = StackSpec(
    ("Own", "Structure", "Both"),
    "Change",
    (
        Stack(
            "CHN",
            "China",
            (datum(3.0, "pp", "k/0"), datum(-1.0, "pp"), datum(0.5, "pp")),
            datum(2.5, "pp", "k/3"),
        ),
        Stack(
            "JPN",
            "Japan",
            (datum(-2.0, "pp"), datum(-1.0, "pp"), datum(None, "pp", "k/6")),
            datum(None, "pp", "k/7"),
        ),
    ),
    "pp",
)
TREEMAP = TreemapSpec(
    (
        Tile("85", "Electrical machinery", datum(6e9, "USD", "t/0"), datum(0.6)),
        Tile(
            *("84", "Machinery", datum(3e9, "USD", "t/1"), datum(0.3)),
            beside=datum(-1e9, "USD", "t/1/b"),
            opens=True,
            chosen=True,
        ),
        Tile("87", "Vehicles", datum(None, "USD", "t/2")),
        Tile("", "All others (2 listed)", datum(1e9, "USD", "t/3", "partial")),
    ),
    "USD",
    ("Surplus", "Deficit"),
)
TIMELINE = TimelineSpec(
    (
        TimelineRow(
            "United States",
            (
                Span(
                    "measure",
                    "Interim rule",
                    "Interim rule of 2022",
                    2022.8,
                    None,
                    2022.7,
                    "l/0",
                ),
                Span(
                    "lag", "Japan after it", "Japan 289 days after it", 2022.8, 2023.6
                ),
                Span(
                    "suspension",
                    "Affiliates",
                    "Affiliates rule suspended",
                    2025.9,
                    2026.9,
                    None,
                    "l/2",
                    soon=True,
                ),
            ),
        ),
        TimelineRow(
            "Taiwan",
            (Span("draft", "Draft", "Draft of 18 items", None, None, 2026.3, "l/3"),),
        ),
        TimelineRow("Korea", ()),
    ),
    2026.5,
    "as at 1 July 2026",
    (
        ("announced", "announced"),
        ("measure", "in force"),
        ("end", "ends"),
        ("suspension", "suspended"),
        ("lag", "lag"),
        ("soon", "soon"),
    ),
)
TEXTS = TextSpec(
    ("United States", "Japan"),
    (
        TextRow("Another threshold"),
        TextRow(
            "DUV overlay",
            (
                TextCell("overlay ≤ 1.50 nm", "x/0", (Marked(10, 14, "differs"),)),
                TextCell("overlay ≤ 2.4 nm", "x/1", (Marked(10, 13, "differs"),)),
            ),
        ),
        TextRow("Spatial ALD", (TextCell("3B001.q", "x/2"), TextCell("not listed"))),
    ),
    legend=(("differs", "differs from the other"),),
)
ALL = (
    *(LINES, BARS, BALANCE, HEAT, MATRIX, RANGES, SLOPES, STACKS, PAIRS, BUMP),
    MULTIPLES,
    TREEMAP,
    TIMELINE,
    TEXTS,
)
EMPTY = (
    NO_LINES,
    BarSpec((), "share"),
    BalanceSpec((), (), (), (), (), (), "USD"),
    HeatSpec((), (), (), "LQ"),
    MatrixSpec((), (), ()),
    RangeSpec((), "share"),
    SlopeSpec((), (), "share"),
    StackSpec((), "", (), "pp"),
    PairSpec(("One", "Other"), (), "share"),
    BumpSpec((), (), ()),
    MultiplesSpec((), (), (), "share"),
    TreemapSpec((), "USD"),
    TimelineSpec((), 2026.0, "today", ()),
    TextSpec((), ()),
)
