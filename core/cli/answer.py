"""What a verb answers: one JSON object for programs, lines for people."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from core.briefs.figure_text import figure_text
from core.i18n import N_, _
from core.problem_texts import sentence
from core.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.figure import Figure
    from core.problems import Problem


SEVERITIES: Final = MappingProxyType(
    {
        Severity.ERROR: N_("error"),
        Severity.WARNING: N_("warning"),
        Severity.NOTE: N_("note"),
    }
)


@dataclass(frozen=True, slots=True)
class Answer:
    """The JSON object of a verb, and the same as lines of text.

    Attributes:
        refusal: Why the verb broke off after what is said here had been done; empty
            where it did all it was asked for.
    """

    said: dict[str, Any]
    lines: list[str] = field(default_factory=list)
    refusal: str = ""

    @property
    def problems_in_data(self) -> bool:
        """Whether a problem cost data or may change what they mean."""
        grave = (Severity.ERROR, Severity.WARNING)
        return any(each["severity"] in grave for each in self.said.get("problems", []))

    def as_json(self) -> str:
        """Return one JSON object."""
        return json.dumps(self.said, ensure_ascii=False, allow_nan=False) + "\n"

    def as_text(self) -> str:
        """Return the lines for people."""
        return "".join(f"{line}\n" for line in self.lines)


def figure_json(figure: Figure) -> dict[str, Any]:
    """Return a figure as the contract has it."""
    return {
        "id": figure.id,
        "formula": figure.formula,
        "dims": dict(figure.dims),
        "period": figure.period,
        "value": figure.value,
        "unit": figure.unit,
        "reason": figure.reason,
        "note": figure.note,
    }


def figures_answer(figures: Iterable[Figure]) -> Answer:
    """Return figures as an answer."""
    shown = list(figures)
    lines = [f"{figure_text(figure):>24}  {figure.id}" for figure in shown]
    said = {"figures": [figure_json(one) for one in shown], "problems": []}
    return Answer(said, lines)


def problem_json(file: str, problem: Problem) -> dict[str, Any]:
    """Return a problem as the contract has it."""
    place = problem.place
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        "file": file,
        "sheet": place.sheet if place else None,
        "cell": place.address if place and place.row else None,
        "message": sentence(problem),
    }


def problem_line(file: str, problem: Problem) -> str:
    """Return a problem as a line for people."""
    where = f"{file} {problem.place}" if problem.place and problem.place.row else file
    severity = _(SEVERITIES[problem.severity])
    return f"{severity}: {where}: {sentence(problem)}"
