"""What the user should know about a workbook besides its sheets."""

from __future__ import annotations

from core.problems import Problem, Severity


def whole_said(*, macros: bool, links: int) -> tuple[Problem, ...]:
    """Return what is to be said of macros, and of links to other files."""
    problems = []
    if macros:
        problems.append(Problem.of("macros_present", Severity.NOTE))
    if links:
        problems.append(Problem.of("links_present", Severity.NOTE, None, count=links))
    return tuple(problems)
