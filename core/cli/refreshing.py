"""The verb that looks whether workbooks have changed, and takes the changes if told."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from core.casefile import Case
from core.casefile.replacing import replace
from core.cli.answer import Answer, problem_json
from core.economies import load_economies
from core.errors import RequestError, StatecraftError
from core.holding import held_meanwhile
from core.i18n import _
from core.progress import silent
from core.refresh.comparing import changes_of
from core.refresh.origins import own_origins
from core.refresh.rereading import read_again
from core.refresh.searching import held_by, looked_at, places
from core.refresh.seen import Condition
from core.refresh.words import condition_words, summary

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from pathlib import Path

    from core.casefile import Source
    from core.intake.staged import Staged
    from core.problems import Place
    from core.refresh.changes import CellChange, Changes, ValueChange
    from core.refresh.seen import Seen

SEVERITIES = {
    Condition.MISSING: "warning",
    Condition.UNREADABLE: "warning",
    Condition.UNKNOWN: "note",
    Condition.OVERTAKEN: "note",
}
"""How grave it is that a workbook cannot be compared, or need not be."""


def refresh(asked: Namespace) -> Answer:
    """Say what has changed in the workbooks of a case; with `--take`, take it."""
    answer = Answer({"case": asked.case.name, "sources": [], "problems": []})
    holding = held_meanwhile(asked.case) if asked.take else nullcontext()
    with holding, Case.open(asked.case) as case:
        sources = _sources(case, asked)
        where = places(sources, own_origins(), asked.case.absolute().parent)
        where |= _given(asked, sources)
        held = held_by(case.sources())
        for source, seen in zip(sources, looked_at(sources, where), strict=True):
            answer.lines.append(condition_words(seen, held))
            told = {"name": source.name, "state": str(seen.condition), "taken": False}
            answer.said["sources"].append(told)
            _tell_condition(answer, seen, answer.lines[-1])
            if seen.condition is Condition.CHANGED and seen.path is not None:
                _tell_changes(case, source, seen.path, answer, take=asked.take)
    return answer


def _sources(case: Case, asked: Namespace) -> Sequence[Source]:
    """Return the sources asked about: those of the files named, else all."""
    known = case.sources()
    names = {asked.source} if asked.source else {file.name for file in asked.files}
    chosen = [source for source in known if source.name in names or not names]
    lost = sorted(names - {source.name for source in chosen})
    if lost:
        message = _(
            "No source of {case} is called {names}; `show CASE sources` lists them, "
            "and --source says which one a file is a new edition of."
        )
        raise RequestError(message.format(case=asked.case.name, names=", ".join(lost)))
    return chosen


def _given(asked: Namespace, sources: Sequence[Source]) -> dict[int, Path]:
    """Return the files named on the line by the source each is the workbook of."""
    if asked.source and len(asked.files) != 1:
        raise RequestError(_("With --source, name the one file that is its workbook."))
    named = {asked.source or file.name: file for file in asked.files}
    return {
        source.source_id: named[source.name]
        for source in sources
        if source.name in named
    }


def _tell_condition(answer: Answer, seen: Seen, message: str) -> None:
    if seen.condition in SEVERITIES:
        severity = SEVERITIES[seen.condition]
        code = f"source_{seen.condition}"
        _tell_problem(answer, seen.name, severity, (code, message))


def _tell_problem(
    answer: Answer, file: str, severity: str, said: tuple[str, str]
) -> None:
    code, message = said
    answer.said["problems"].append(
        {
            "code": code,
            "severity": severity,
            "file": file,
            "sheet": None,
            "cell": None,
            "message": message,
        }
    )


def _tell_changes(
    case: Case, source: Source, path: Path, answer: Answer, *, take: bool
) -> None:
    try:
        with read_again(case, source, path) as staged:
            _compare_and_take(case, source, staged, answer, take=take)
    except StatecraftError as error:
        code = getattr(error, "code", "not_refreshed")
        _tell_problem(answer, source.name, "error", (code, str(error)))
        answer.lines.append(f"  {error}")
    else:
        if take:
            own_origins().note(staged.sha256, path)


def _compare_and_take(
    case: Case, source: Source, staged: Staged, answer: Answer, *, take: bool
) -> None:
    economies = load_economies()
    changes = changes_of(case, source, staged, economies, silent)
    if take:
        case.alter(replace, source.source_id, staged, economies)
        answer.lines.append(f"  {_('The changes were taken into the case.')}")
    answer.said["sources"][-1] |= {**_changes_json(changes), "taken": take}
    answer.lines.extend(f"  {sentence}" for sentence in summary(changes))
    for problem in staged.problems():
        answer.said["problems"].append(problem_json(source.name, problem))


def _changes_json(changes: Changes) -> dict[str, Any]:
    return {
        "sha256": changes.sha256,
        "sheets": [sheet._asdict() for sheet in changes.sheets],
        "cells": [_cell_json(change) for change in changes.cells],
        "datasets": [
            {**dataset._asdict(), "periods": list(dataset.periods)}
            for dataset in changes.datasets
        ],
        "values": [_value_json(change) for change in changes.values],
        "pins": [pin._asdict() for pin in changes.pins],
    }


def _cell_json(change: CellChange) -> dict[str, Any]:
    return {
        "what": str(change.happened),
        **_where(change.before, change.after),
        "about": change.about,
        "old": change.old,
        "new": change.new,
    }


def _value_json(change: ValueChange) -> dict[str, Any]:
    return {
        "what": str(change.became),
        **_where(change.before, change.after),
        "dataset": change.dataset,
        "about": list(change.about),
        "period": change.period,
        "unit": change.unit,
        "flag": change.flag,
        "old": change.old,
        "new": change.new,
    }


def _where(before: Place | None, after: Place | None) -> dict[str, str | None]:
    """Return the cell as it is called now, and what it was called before."""
    return {
        "cell": str(after) if after else None,
        "was": str(before) if before else None,
    }
