"""What the labels of a row say of its values."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.intake.reader.industries import isic_code
from core.intake.reader.periods import (
    TIMELESS,
    Period,
    month_of_year,
    read_period,
    years_are_joined,
)
from core.intake.reader.texts import text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.binding import Binding
    from core.intake.reader.grid import Sheet, Value
    from core.intake.reader.recipe import Facts, RowRule

FLOWS: Final = {
    **dict.fromkeys(("export", "exports", "x", "輸出"), "export"),
    **dict.fromkeys(("import", "imports", "general imports", "m", "輸入"), "import"),
    **dict.fromkeys(("re export", "re exports", "reexport", "再輸出"), "re-export"),
    **dict.fromkeys(("domestic export", "domestic exports"), "domestic export"),
}
"""Spellings of a flow and the one a case has."""

NOTHING: Final[Facts] = MappingProxyType({})
_PERIOD_ROLES: Final = frozenset({"period", "year", "month"})


class RowFacts:
    """Reads the label columns of one table, row after row, from the top."""

    def __init__(self, binding: Binding) -> None:
        self._labels = binding.labels
        self._rewrites = binding.rule.rewrites
        self._above: dict[int, str] = {}

    def of(self, row: Sequence[Value]) -> dict[str, str]:
        """Return what the row's labels say, by role."""
        facts: dict[str, str] = {}
        for column in self._labels:
            rule = column.rule
            text = text_of(row[column.at])
            if rule.fill_down:
                text = self._above[column.at] = text or self._above.get(column.at, "")
            if not text or rule.role == "label":
                continue
            text = rule.words.get(text, text)
            split = rule.cell.fullmatch(text) if rule.cell else None
            groups = split.groupdict() if split else {rule.role: text}
            for role, part in groups.items():
                if part:
                    facts[role] = _spelt(rule.codes, role, part)
        if "scale" in facts and "unit" in facts:
            facts["unit"] = f"{facts['scale']} {facts['unit']}"
        return facts

    def rewritten(self, facts: dict[str, str]) -> dict[str, str]:
        """Return what the row means where the recipe knows better than its labels."""
        for rule in self._rewrites:
            if meets(facts, rule):
                facts = {**facts, **rule.facts}
                facts = {role: text for role, text in facts.items() if text}
        return facts


def meets(facts: Facts, rule: RowRule) -> bool:
    """Return whether a row meets every condition; a blank is an empty text."""
    return all(form.fullmatch(facts.get(role, "")) for role, form in rule.where)


class Periods:
    """Reads the periods of one table; each spelling once."""

    def __init__(self, sheet: Sheet, binding: Binding) -> None:
        self._known: dict[tuple[str, str, str], Period | None] = {}
        columns = [c.at for c in binding.labels if c.rule.role in {"period", "year"}]
        body = sheet.rows[binding.start : binding.end]
        texts = {text_of(row[at]) for at in columns for row in body}
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


def _spelt(codes: str, role: str, text: str) -> str:
    if codes == "isic4" and role == "industry_code":
        return isic_code(text)
    if codes == "flow" and role == "flow":
        return FLOWS.get(text.lower().replace("-", " "), text)
    return text


def _period_texts(facts: Facts) -> list[str]:
    return [facts[role] for role in ("period", "year") if role in facts]
