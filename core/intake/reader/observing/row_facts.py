"""What is said of values: their period, their notes, and which rows are meant."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.intake.reader.words.periods import (
    TIMELESS,
    Period,
    month_of_year,
    read_period,
    years_are_joined,
)
from core.intake.reader.words.texts import text_of

if TYPE_CHECKING:
    from core.intake.reader.observing.body_rows import Body
    from core.intake.reader.recipes.binding import Binding
    from core.intake.reader.recipes.recipe import Facts

NOTHING: Final[Facts] = MappingProxyType({})
_PERIOD_ROLES: Final = frozenset({"period", "year", "month"})


class Periods:
    """Reads the periods of one table; each spelling once."""

    def __init__(self, binding: Binding, body: Body) -> None:
        self._known: dict[tuple[str, str, str], Period | None] = {}
        columns = [c.at for c in binding.labels if c.rule.role in {"period", "year"}]
        texts = {text_of(cell) for at in columns for cell in set(body.column(at))}
        texts |= {text for v in binding.values for text in _period_texts(v.facts)}
        self._joined = years_are_joined(texts)

    def of(self, facts: Facts, own: Facts = NOTHING) -> Period | None:
        """Return the period of a value; None if what is said is no period.

        Args:
            facts: What the row says.
            own: What the column says, which goes before.
        """
        period = own.get("period") or facts.get("period", "")
        year = own.get("year") or facts.get("year", "")
        key = (period, year, own.get("month") or facts.get("month", ""))
        if key not in self._known:
            self._known[key] = self._read(*key)
        return self._known[key]

    def _read(self, period: str, year: str, month: str) -> Period | None:
        if month and (year or period):
            return self._month_of(year or period, month)
        text = period or year
        return read_period(text, joins_years=self._joined) if text else TIMELESS

    def _month_of(self, year: str, month: str) -> Period | None:
        whole = read_period(year, joins_years=self._joined)
        named = month_of_year(whole.text if whole else year, month)
        return named or read_period(f"{month} {year}")


def note_of(facts: Facts) -> str:
    """Return what a row says beside its values, in one text."""
    said = (facts.get(role, "") for role in ("note", "definition", "source"))
    return "; ".join(filter(None, said))


def speaks_of_time(facts: Facts) -> bool:
    """Return whether a column says itself when its values were."""
    return not _PERIOD_ROLES.isdisjoint(facts)


def _period_texts(facts: Facts) -> list[str]:
    return [facts[role] for role in ("period", "year") if role in facts]


def said_of_time(facts: Facts, own: Facts) -> str:
    """Return what is said of the period, whether or not it can be read."""
    said = (
        own.get(role) or facts.get(role, "") for role in ("period", "year", "month")
    )
    return " ".join(filter(None, said))
