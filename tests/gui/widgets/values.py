"""Small fields, tables and exhibits to show."""

from __future__ import annotations

from dataclasses import dataclass

from core.briefs.exhibit import (
    Exhibit,
    Field,
    Option,
    TableCell,
    TableColumn,
    TableSpec,
)
from tests.gui.charts.specs import BARS, LINES

TABLE = TableSpec(
    (TableColumn("Economy"), TableColumn("Share", numeric=True)),
    (
        (TableCell("Japan", "Japan"), TableCell("9.0%", 0.09, "f/JPN")),
        (TableCell("China", "China"), TableCell("28.3%", 0.283, "f/CHN")),
        (TableCell("Malta", "Malta"), TableCell("n/a", None)),
    ),
)

EXHIBIT = Exhibit(
    key="market_share.trend",
    title="Share of the ten industries",
    unit="per cent of world value added",
    reading="China’s share rose to 28.3% in 2018.",
    chart=LINES,
    table=TABLE,
    source="OECD, Inter-Country Input-Output Tables",
    vintage="2021 edition",
    definition="Value added at current prices.",
    notes=("2018 is provisional for Korea.",),
    summary="Three lines from 2010 to 2012.",
)
RANKING = Exhibit(
    key="market_share.ranking",
    title="Ranking",
    unit="per cent",
    reading="",
    chart=BARS,
    table=TableSpec((TableColumn("Name"),), ((TableCell("only", "only"),),)),
    source="",
    vintage="",
    definition="",
)

NAMES = (("CHN", "China"), ("USA", "United States"), ("JPN", "Japan"), ("KOR", "Korea"))
ECONOMIES = tuple(Option(code, name) for code, name in NAMES)
YEARS = tuple(Option(str(year), str(year)) for year in range(1995, 2019))

ONE = Field("dataset", "&Dataset", "one", ECONOMIES, ("USA",))
LONG = Field("industry", "&Industry", "one", YEARS, ("2000",))
MANY = Field(
    "economies",
    "&Economies",
    "many",
    ECONOMIES,
    ("CHN", "JPN"),
    (("Partners", ("USA", "JPN")), ("R&D", ("KOR",))),
)
SPAN = Field("years", "&Years", "range", YEARS, ("1995", "2018"))
FIELDS = (ONE, LONG, MANY, SPAN)


@dataclass(frozen=True)
class Notice:
    severity: str
    text: str


@dataclass(frozen=True)
class Work:
    doing: str
    fraction: float


@dataclass(frozen=True)
class Grid:
    first_row: int = 3
    first_column: int = 2
    rows: int = 600
    columns: int = 3
