"""United States trade in goods by partner: the Census Bureau's balance file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from workbooks.figures import sheet_rows
from workbooks.sheets import Cell, TemplateSheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

LAST_MONTH: Final = ("2023", 1)
RANKED_IN: Final = "2022"
MOST_TRADE: Final = 20
COUNTRY_CODES: Final = range(1000, 8000)
"""Codes below stand for groups, codes above for no country at all."""

WORLD: Final = {"0004": ("SA", None), "0015": ("NSA", None), "0007": ("NSA", "ATP")}
"""Measure and product of the three rows that are about the world."""
PRODUCTS: Final = {"ATP": "Advanced Technology Products"}
AGREEMENTS: Final = frozenset({"0005", "0006", "0021", "0022"})
WITHOUT_EXPORTS: Final = frozenset({"0005", "0021"})
AGREEMENT_CHANGED: Final = "2020"

BANNER: Final = (
    ("Dataset", "census-balance-2023-01"),
    ("Title", "United States trade in goods by partner"),
    ("Edition", "January 2023"),
    ("Publisher", "US Census Bureau"),
    ("Licence", "Public domain (US federal government)"),
    ("Definition", "Exports and imports of goods with each partner"),
    ("Unit", "USD million"),
    ("Source", "US Census Bureau, foreign trade balance by country, country.xlsx"),
    (
        "Basis",
        "Census basis, general imports, total exports, nominal",
    ),
    ("Partner codes", "census"),
)
ANNUAL_NOTE: Final = (
    "2023 covers January only and is flagged partial. The rows for the world are "
    "Census codes 0004 (SA, seasonally adjusted), 0015 (NSA) and 0007 (advanced "
    "technology products with the world, no country). European Union, Asia and other "
    "groups overlap their members. NAFTA and USMCA rows are imports for consumption; "
    "exports under them to Mexico are not published, and 2020 is divided between "
    "the two, so it is flagged partial."
)
MONTHLY_NOTE: Final = (
    "The twenty partners with the largest trade in 2022, and the world; every partner "
    "is in the sheet Annual. Months after January 2023 were not yet published and are "
    "left out. The world is Census code 0004 where the measure is SA (seasonally "
    "adjusted), 0015 where it is NSA, 0007 for advanced technology products."
)


@dataclass(frozen=True, slots=True)
class CountryYear:
    """One row of the file: twelve months and the year, imports and exports."""

    year: str
    code: str
    name: str
    imports: Sequence[float]
    exports: Sequence[float]

    @classmethod
    def of(cls, row: Sequence[Any]) -> CountryYear:
        """Return the row as published: imports first, the year's total last."""
        return cls(row[0], row[1], row[2], row[3:16], row[16:29])

    @property
    def key(self) -> tuple[Cell, ...]:
        """Reporter, partner, product and measure."""
        measure, product = WORLD.get(self.code, ("NSA", None))
        world = self.code in WORLD
        partner = ("World", None) if world else (self.name, self.code)
        product_name = PRODUCTS.get(product or "")
        return ("United States", "USA", *partner, product_name, product, measure)

    @property
    def trade(self) -> float:
        """Exports and imports of the year together."""
        return self.exports[-1] + self.imports[-1]

    @property
    def partial(self) -> bool:
        """Whether the year's total leaves months out."""
        divided = self.code in AGREEMENTS and self.year == AGREEMENT_CHANGED
        return self.year == LAST_MONTH[0] or divided

    def annual(self) -> tuple[Cell, ...]:
        """Return the row of the sheet Annual."""
        exports = None if self.code in WITHOUT_EXPORTS else self.exports[-1]
        flag = "partial" if self.partial else None
        return (*self.key, int(self.year), exports, self.imports[-1], flag)

    def monthly(self) -> Iterator[tuple[Cell, ...]]:
        """Return a row for each month that was published."""
        for month in range(1, 13):
            if (self.year, month) <= LAST_MONTH:
                period = f"{self.year}-{month:02}"
                trade = (self.exports[month - 1], self.imports[month - 1])
                yield (*self.key, period, *trade, None)


def census_sheets(publishers: Path) -> tuple[TemplateSheet, TemplateSheet]:
    """Return trade by year with all partners, and by month with the largest."""
    path = publishers / "us-census/country.xlsx"
    years = [CountryYear.of(row) for row in sheet_rows(path, "country")[1:]]
    largest = _largest(years) | WORLD.keys()
    annual = tuple(year.annual() for year in years)
    monthly = tuple(m for y in years if y.code in largest for m in y.monthly())
    return (
        TemplateSheet("Annual", "trade", (*BANNER, ("Note", ANNUAL_NOTE)), annual),
        TemplateSheet("Monthly", "trade", (*BANNER, ("Note", MONTHLY_NOTE)), monthly),
    )


def _largest(years: Sequence[CountryYear]) -> set[str]:
    ranked = sorted(
        (y for y in years if y.year == RANKED_IN and int(y.code) in COUNTRY_CODES),
        key=lambda year: -year.trade,
    )
    return {year.code for year in ranked[:MOST_TRADE]}
