"""The verbs that write a case: import and sample."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from core.casefile import Case
from core.casefile.recipes import keep_recipe, layouts, learned_recipe
from core.cli.answer import Answer, problem_json, problem_line
from core.economies import load_economies
from core.errors import RequestError, StatecraftError
from core.holding import held_meanwhile
from core.i18n import _
from core.intake.imports import read_workbook
from core.refresh.origins import own_origins
from core.sample import copy_sample

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from core.intake.own_recipe import SheetLayout
    from core.intake.staged import Staged
    from core.intake.staged_values import StagedDataset, StagedObservation, StagedPart

SHOWN_ENDS = 5
"""How many observations a dry run shows from each end of a dataset."""


def sample(asked: Namespace) -> Answer:
    """Write the embedded sample case to a file."""
    if asked.case.exists():
        message = _("{name} is there already; choose another name.")
        raise RequestError(message.format(name=asked.case.name))
    if not asked.case.absolute().parent.is_dir():
        message = _("The folder for {name} does not exist; make it first.")
        raise RequestError(message.format(name=asked.case.name))
    copy_sample(asked.case)
    return Answer({"case": asked.case.name}, [str(asked.case)])


def import_files(asked: Namespace) -> Answer:
    """Read workbooks into a case, each as a whole or not at all.

    One that is refused ends it; those before it stay in, and are told.
    """
    if asked.case is None and not asked.dry_run:
        raise RequestError(_("Say which case to import into with --case."))
    said: dict[str, Any] = {"datasets": [], "tables": [], "problems": []}
    answer = Answer(said)
    for done, file in enumerate(asked.files):
        try:
            _import(asked, file, answer)
        except StatecraftError as error:
            if not done:
                raise
            return replace(answer, refusal=str(error))
    return answer


def _import(asked: Namespace, file: Path, answer: Answer) -> None:
    own = _confirmed(asked)
    kind, recipe = asked.kind, asked.recipe
    with read_workbook(file, kind=kind, recipe=recipe, own=own) as staged:
        slugs = [dataset.slug for dataset in staged.datasets()]
        if not asked.dry_run:
            slugs = _taken(asked, staged)
            own_origins().note(staged.sha256, file)
        _tell(answer, staged, slugs, with_ends=asked.dry_run)


def _confirmed(asked: Namespace) -> tuple[SheetLayout, ...]:
    """Return the layouts that were confirmed in the case, if there is one."""
    if asked.case is None or not asked.case.exists():
        return ()
    with Case.open(asked.case) as case:
        return layouts(case.recipes())


def _taken(asked: Namespace, staged: Staged) -> list[str]:
    is_new = not asked.case.exists()
    opening = Case.create if is_new else Case.open
    with held_meanwhile(asked.case), opening(asked.case) as case:
        taken = case.take_in(staged, load_economies())
        if asked.remember:
            case.edit(keep_recipe, learned_recipe(staged), learned=True)
        return list(taken.datasets)


def _tell(answer: Answer, staged: Staged, slugs: list[str], *, with_ends: bool) -> None:
    for dataset, slug in zip(staged.datasets(), slugs, strict=True):
        told = _dataset_json(staged, dataset, slug)
        if with_ends:
            seen = [*staged.observations(dataset.dataset_no)]
            told["first"] = [_observation_json(one) for one in seen[:SHOWN_ENDS]]
            told["last"] = [_observation_json(one) for one in seen[-SHOWN_ENDS:]]
        answer.said["datasets"].append(told)
        answer.lines.append(f"{slug} ({dataset.kind}): {staged.name}")
        for part in dataset.parts:
            _tell_part(answer, part, slug)
    for problem in staged.problems():
        answer.said["problems"].append(problem_json(staged.name, problem))
        answer.lines.append(f"  {problem_line(staged.name, problem)}")


def _dataset_json(staged: Staged, dataset: StagedDataset, slug: str) -> dict[str, Any]:
    return {
        "id": slug,
        "kind": dataset.kind,
        "title": dataset.meta.get("title", slug),
        "file": staged.name,
        "recipe": dataset.recipe,
        "observations": dataset.observations,
        "records": dataset.records,
    }


def _tell_part(answer: Answer, part: StagedPart, slug: str) -> None:
    counts = dict(part.counts)
    where = {"dataset": slug, "sheet": part.sheet, "region": part.region}
    answer.said["tables"].append({**where, "counts": counts})
    told = ", ".join(f"{name} {count}" for name, count in counts.items())
    answer.lines.append(f"  {part.sheet}!{part.region}: {told}")


def _observation_json(seen: StagedObservation) -> dict[str, Any]:
    dims = dict(islice(zip(seen._fields, seen, strict=True), 6))
    return {
        "cell": str(seen.place),
        "dims": {name: label for name, label in dims.items() if label},
        "period": seen.period,
        "value": seen.value,
        "unit": seen.unit,
        "flag": seen.flag,
        "reason": seen.reason,
    }
