"""The rows of the table: economies and aggregates, their aliases, groups and styles."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from core.i18n import language


class Kind(StrEnum):
    """What a row of the table stands for."""

    ECONOMY = "economy"
    """A country or customs territory of today."""
    FORMER = "former"
    """A reporter of the past, such as the USSR or Belgium-Luxembourg."""
    PART = "part"
    """What only some publishers report apart: Zanzibar, the Channel Islands."""
    TOTAL = "total"
    REGION = "region"
    GROUP = "group"
    INCOME = "income"
    """A World Bank or IMF grouping by income, lending or development."""
    RESIDUAL = "residual"
    """What is left after the named ones: rest of world, unidentified countries."""


SINGLE = frozenset({Kind.ECONOMY, Kind.FORMER, Kind.PART})


class Economy(NamedTuple):
    """One row of the table.

    Attributes:
        code: Our key: ISO 3166 alpha-3 where there is one, `XKX` for Kosovo, a name
            of our own (`ASIA`, `BLX`) otherwise.
        iso_numeric: ISO 3166 and UN M49 numeric code, three digits.
        comtrade: The code UN Comtrade prints, which is not always the ISO one.
        census: The Schedule C code of the US Census Bureau, four digits.
    """

    code: str
    kind: Kind
    iso2: str
    iso3: str
    iso_numeric: str
    comtrade: str
    census: str
    name_en: str
    formal_en: str
    name_ja: str
    formal_ja: str

    @property
    def is_aggregate(self) -> bool:
        """Whether it stands for more than one economy and must stay out of sums."""
        return self.kind not in SINGLE

    def name(self, *, formal: bool = False) -> str:
        """Return its name in the language in use."""
        if language() == "ja":
            return self.formal_ja if formal else self.name_ja
        return self.formal_en if formal else self.name_en


class Alias(NamedTuple):
    """A spelling or a further code under which an economy is found.

    Attributes:
        scheme: `name` for spellings, `code` for letters, `comtrade` or `census`.
        caution: Why the match is not exact, such as `other_asia_nes`, or empty.
        seen_at: The publishers whose files were seen to write it so.
    """

    scheme: str
    alias: str
    code: str
    caution: str
    seen_at: str


class Group(NamedTuple):
    """Economies that act together, with the source and the date of the list.

    Attributes:
        is_own: Whether the user made it, for one case; it names no source.
    """

    code: str
    name_en: str
    name_ja: str
    members: tuple[str, ...]
    source: str = ""
    as_of: str = ""
    is_own: bool = False

    @property
    def name(self) -> str:
        """Its name in the language in use."""
        return self.name_ja if language() == "ja" else self.name_en


class NamingStyle(NamedTuple):
    """One of the names an economy may be called by in a case."""

    setting: str
    style: str
    code: str
    name_en: str
    name_ja: str

    @property
    def name(self) -> str:
        """The name in the language in use."""
        return self.name_ja if language() == "ja" else self.name_en
