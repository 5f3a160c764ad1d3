"""What the stacked headings over one column of values say of them."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from core.intake.reader.words.flow_words import (
    flow_of_heading,
    partner_of_heading,
    without_flow,
)
from core.intake.reader.words.heading_words import (
    is_bare_value,
    is_ratio,
    role_of_heading,
)
from core.intake.reader.words.industries import industry_facts
from core.intake.reader.words.period_forms import NAMES
from core.intake.reader.words.periods import read_period
from core.intake.reader.words.periods_in_text import period_within
from core.intake.reader.words.texts import closed_up, heading_of
from core.intake.reader.words.units import unit_words
from core.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.intake.reader.recipes.recipe import Facts
    from core.intake.reader.words.vocabulary import Vocabulary

_MONTH: Final = lazily(rf"({NAMES})\.?|(1[0-2]|[1-9])月", re.IGNORECASE)
QUARTER: Final = lazily(
    r"q([1-4])|([1-4])q|第?([1-4])四半期|([1-4])(?:st|nd|rd|th) quarter|quarter ([1-4])"
    r"|(?P<last>3|6|9|12)月期",
    re.IGNORECASE,
)
_MONTHS_OF_QUARTER: Final = lazily(r"(1|4|7|10)\s*[-~〜～–]\s*(?:3|6|9|12)月期?")
_SPELT: Final = lazily(r"([a-z]+)_?((?:19|20)\d\d|\d\d)", re.IGNORECASE)
"""Names of fields such as `val2017`, `share14`, `exports_2020`."""

_FIELD: Final = lazily(
    r"(?P<flow>[IE])(?:(?P<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)|YR)"
)
"""Names of fields of the Census Bureau: `EJAN` are the exports of January."""

_LINE_OF_YEARS: Final = lazily(
    r"(?P<era>明治|大正|昭和|平成|令和|[MTSHR](?=\d))?\s*(?P<count>\d{1,2}|元)(?P<of>年度?)?"
)
_EDGES: Final = " ,;:-–/・、（）()[]　"
_AXES: Final = frozenset({"period", "month", "year"})


def facts_of(headings: Sequence[str], words: Vocabulary) -> Facts:
    """Return what the stacked headings of one column of values say.

    A heading that is more than a period, a flow or a unit names what is measured.

    Example:
        >>> from core.intake.reader.words.vocabulary import Vocabulary
        >>> facts_of(["Exports (USD million)", "2020"], Vocabulary(frozenset()))
        {'flow': 'export', 'unit': 'USD million', 'period': '2020'}
    """
    facts: dict[str, str] = {}
    measured: list[str] = []
    for heading in headings:
        said = heading_facts(heading, words)
        if (part := said.pop("quarter", "")) and "period" in facts:
            said["period"] = _quarter_of_year(facts["period"], part)
        if what := said.pop("measure", ""):
            measured.append(what)
        facts |= said
    kept = [what for what in dict.fromkeys(measured) if not _adds_nothing(what, facts)]
    return {**facts, "measure": ", ".join(kept)} if kept else facts


def heading_facts(heading: str, words: Vocabulary) -> dict[str, str]:
    """Return what one heading says; `quarter` is one that needs a year.

    Example:
        >>> from core.intake.reader.words.vocabulary import Vocabulary
        >>> heading_facts("輸出2020年（百万円）", Vocabulary(frozenset()))
        {'flow': 'export', 'unit': '百万円', 'period': '2020年'}
    """
    heading = closed_up(heading)
    if alone := _alone(heading, words):
        return alone
    spelt = _SPELT.fullmatch(heading)
    text = f"{spelt[1]} {_whole_year(spelt[2])}" if spelt else heading
    unit = unit_words(text)
    said, rest = _trade(without_unit(text, unit), words)
    if unit or is_ratio(text):
        said["unit"] = unit or "percent"
    period, rest = period_within(rest)
    if period:
        said["period"] = period
    rest = rest.replace("_", " ").strip(_EDGES)
    if re.search(r"\w", rest) and not is_bare_value(rest):
        said["measure"] = rest if said.keys() - {"unit"} or unit else heading
    return said


def _quarter_of_year(year: str, quarter: str) -> str:
    """Return a quarter as it is read: that of a fiscal year begins in April."""
    whole = read_period(year)
    if whole is None or whole.kind not in {"year", "fiscal_year"}:
        return f"{year} {quarter}"
    if whole.kind == "fiscal_year" and whole.text.startswith("FY"):
        return f"{whole.text[2:]}年度第{quarter[1]}四半期"
    return f"{whole.text}-{quarter}"


def _trade(text: str, words: Vocabulary) -> tuple[dict[str, str], str]:
    """Return the flow and the partner in a heading, and what else it says."""
    flow = flow_of_heading(text)
    if not flow:
        return {}, text
    partner, rest = partner_of_heading(text, words.knows_anyway)
    said = {"flow": flow, "partner": partner} if partner else {"flow": flow}
    return said, without_flow(rest)


def _alone(heading: str, words: Vocabulary) -> dict[str, str]:
    """Return what a heading says that says one thing only."""
    if field := _FIELD.fullmatch(heading):
        flow = {"flow": "import" if field["flow"] == "I" else "export"}
        return {**flow, "month": field["month"]} if field["month"] else flow
    if month := _MONTH.fullmatch(heading):
        return {"month": month[1] or month[2]}
    if read_period(heading) is not None:
        return {"period": heading}
    if quarter := quarter_of(heading):
        return {"quarter": quarter}
    industry = dict(industry_facts(heading)) if words.industries else {}
    return industry or ({"economy": heading} if words.knows(heading) else {})


def quarter_of(text: str) -> str:
    """Return `Q1` and so on for a quarter without its year; or nothing.

    Example:
        >>> [quarter_of(text) for text in ("第2四半期", "4-6月期", "Q", "3Q")]
        ['Q2', 'Q2', '', 'Q3']
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if months := _MONTHS_OF_QUARTER.fullmatch(plain):
        return f"Q{(int(months[1]) + 2) // 3}"
    found = QUARTER.fullmatch(plain)
    if not found:
        return ""
    number = next(filter(None, found.groups()))
    return f"Q{int(number) // 3 if found['last'] else number}"


def written_out(headings: Iterable[str]) -> list[str]:
    """Return headings with years written out where only the first of a run is.

    Example:
        >>> written_out(["平成30年", "令和元", "2", "3"])
        ['平成30年', '令和元', '令和2', '令和3']
    """
    found: list[str] = []
    era, last = "", 0
    for heading in headings:
        year = _LINE_OF_YEARS.fullmatch(heading_of(heading))
        if year is None:
            era, last = "", 0
            found.append(heading)
            continue
        count = 1 if year["count"] == "元" else int(year["count"])
        if year["era"]:
            era, last = year["era"], count
        elif era and count in {last, last + 1, last + 2, last + 5}:
            heading, last = f"{era}{heading_of(heading)}", count  # noqa: PLW2901
        else:
            era = ""
        found.append(heading)
    return found


def _whole_year(digits: str) -> str:
    if len(digits) > 2:  # noqa: PLR2004
        return digits
    return f"{'19' if int(digits) > 50 else '20'}{digits}"  # noqa: PLR2004


def without_unit(text: str, unit: str) -> str:
    """Return a heading without its unit and the brackets around it."""
    if not unit:
        return text
    plain = unicodedata.normalize("NFKC", text)
    unit = unicodedata.normalize("NFKC", unit)
    at = plain.find(unit)
    if at < 0:
        plain = plain.replace("_", " ")
        at = plain.find(unit)
    if at < 0:
        return text
    left, right = plain[:at].rstrip(), plain[at + len(unit) :].lstrip()
    left = left.removesuffix("(").removesuffix("[").rstrip()
    left = left.removesuffix("単位:").rstrip()
    right = right.removeprefix(")").removeprefix("]")
    return f"{left} {right}".strip()


def _adds_nothing(what: str, facts: Facts) -> bool:
    """Return whether a heading names the axis of periods, and a period stands there."""
    return role_of_heading(what) in _AXES and "period" in facts
