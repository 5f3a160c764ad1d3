"""A number that knows what it is and where it came from.

Every number in a brief is a `Figure`. Its id says everything needed to compute it
again: formula, what it is over, period. So the same question always has the same
id, a sentence keeps its link after a refresh, and `trace` needs no session.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from urllib.parse import quote, unquote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.indicators.outcome import Outcome

Dims: TypeAlias = tuple[tuple[str, str], ...]
"""What a figure is over: (`economy`, `CHN`), (`industry`, `hamilton-10`) …"""


class Cells(NamedTuple):
    """The observations an input rests on, as a question the case file answers.

    A sum over a thousand rows names them this way; they are looked up when asked.

    Attributes:
        dataset: The dataset's id.
        where: Per dimension the codes that count; a dimension left out counts whole.
        kind: `observation` for numbers, else the kind of a row of text.
        field: Of a row of text the field whose cell is meant; empty for the one that
            figures over such rows usually rest on.
    """

    dataset: str
    where: tuple[tuple[str, tuple[str, ...]], ...]
    kind: str = "observation"
    field: str = ""


class Input(NamedTuple):
    """One number that went into a formula: from cells, or itself a figure."""

    name: str
    value: float | None
    unit: str
    cells: Cells | None = None
    figure_id: str | None = None


class Figure(NamedTuple):
    """A value with its unit, or None with the reason it is unknown.

    Attributes:
        formula: Its name in the JSON contract, such as `market_share`.
        dims: What it is over, in the order of the id.
        period: `2018`, `2023-01`, `2001:2022`, or empty.
        value: A plain float; shares are 0…1, money is in US dollars.
        unit: `share`, `LQ`, `USD`, `pp`, `percent`, `ratio`, `points`, `count` …
        reason: A stable code, given if and only if the value is None.
        inputs: What the formula was filled with.
        note: A label that must stand beside the number (its denominator, say).
    """

    formula: str
    dims: Dims
    period: str
    value: float | None
    unit: str
    reason: str | None = None
    inputs: tuple[Input, ...] = ()
    note: str = ""

    @property
    def id(self) -> str:
        """The figure's stable name."""
        return figure_id(self.formula, self.dims, self.period)

    def dim(self, name: str) -> str:
        """Return the code of one dimension, or an empty text."""
        return dict(self.dims).get(name, "")


class Question(NamedTuple):
    """What a figure answers: a formula over dimensions in a period."""

    formula: str
    dims: Dims
    period: str

    def answered(
        self, outcome: Outcome, unit: str, inputs: tuple[Input, ...], note: str = ""
    ) -> Figure:
        """Return the figure with its outcome."""
        return Figure(
            *self,
            value=outcome.value,
            unit=unit,
            reason=outcome.reason,
            inputs=inputs,
            note=note,
        )


def figure_id(formula: str, dims: Dims, period: str) -> str:
    """Return the id of a figure.

    Example:
        >>> figure_id("market_share", (("economy", "CHN"), ("industry", "C26")), "2018")
        'market_share/economy=CHN/industry=C26/period=2018'
    """
    steps = [_step(name, code) for name, code in dims]
    return "/".join([formula, *steps, _step("period", period)])


@lru_cache(maxsize=4096)
def _step(name: str, code: str) -> str:
    """Return one step of an id; a view writes the same few thousands of times."""
    return f"{name}={quote(code, safe=',:-')}"


def several(codes: Iterable[str]) -> str:
    """Return codes as one dimension of an id takes them; `each` reads them again.

    A name that no table knows is its own code and may have a comma.

    Example:
        >>> several(("CHN", "Bonaire, Saba"))
        'CHN,Bonaire%2C Saba'
    """
    return ",".join(code.replace("%", "%25").replace(",", "%2C") for code in codes)


def each(text: str) -> tuple[str, ...]:
    """Return the codes that stand in one dimension of an id.

    Example:
        >>> each("CHN,Bonaire%2C Saba"), each("")
        (('CHN', 'Bonaire, Saba'), ())
    """
    return tuple(map(unquote, text.split(","))) if text else ()


_WHOSE = re.compile(r"/(economy|partner)=([^/]+)")


@lru_cache(maxsize=4096)
def whose(figure_id: str | None) -> str:
    """Return the code of the economy, or of the partner, that a figure is of.

    A point of a chart and a row of its table belong together if it is the same.

    Example:
        >>> whose("market_share/dataset=a/economy=CHN/period=2018"), whose("hhi")
        ('CHN', '')
        >>> whose("exports/dataset=a/economy=USA/partner=JPN/period=2018")
        'JPN'
    """
    named = dict(_WHOSE.findall(figure_id or ""))
    return unquote(named.get("partner") or named.get("economy") or "")


def parsed_id(text: str) -> tuple[str, dict[str, str], str]:
    """Return formula, dimensions and period of a figure's id.

    Raises:
        ValueError: `text` has not the form of an id.

    Example:
        >>> parsed_id("market_share/economy=CHN/period=2018")
        ('market_share', {'economy': 'CHN'}, '2018')
    """
    formula, *steps = text.split("/")
    dims: dict[str, str] = {}
    for step in steps:
        name, separator, code = step.partition("=")
        if not separator:
            raise ValueError(text)
        dims[name] = unquote(code)
    period = dims.pop("period")
    return formula, dims, period
