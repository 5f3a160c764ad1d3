"""What is said of a workbook that came in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.digits import counted
from core.i18n import _, ngettext
from core.joining import sentences
from core.problems import Severity
from core.state import Notice

if TYPE_CHECKING:
    from core.casefile import Dataset
    from core.casefile.taking import Taken
    from core.library import Library


def import_notice(name: str, library: Library, taken: Taken) -> Notice:
    """Return the sentence that says what came in."""
    come = [known for known in library.datasets if known.slug in taken.datasets]
    found = [problem for file, problem in library.problems if file == name]
    if not come:
        empty = any(problem.code == "template_empty" for problem in found)
        text = _nothing_filled(name) if empty else _nothing_found(name)
        return Notice("warning", text, problems=bool(found))
    grave = any(problem.severity is not Severity.NOTE for problem in found)
    text = sentences((_came_in(name, come), _remarks(len(found))))
    severity = "warning" if grave else "note"
    return Notice(severity, text, problems=bool(found), dataset=come[0].slug)


def _came_in(name: str, datasets: list[Dataset]) -> str:
    values = sum(_count(dataset, "observations") for dataset in datasets)
    return ngettext(
        "{name} was imported: {values} values in {count} dataset ({titles}).",
        "{name} was imported: {values} values in {count} datasets ({titles}).",
        len(datasets),
    ).format(
        name=name,
        values=counted(values),
        count=len(datasets),
        titles="; ".join(dataset.title for dataset in datasets),
    )


def _remarks(count: int) -> str:
    if not count:
        return ""
    return ngettext(
        "There is {count} remark on its cells.",
        "There are {count} remarks on its cells.",
        count,
    ).format(count=counted(count))


def _nothing_filled(name: str) -> str:
    return _(
        "{name} is a template without a row below its headings; fill it in and import "
        "it again."
    ).format(name=name)


def _nothing_found(name: str) -> str:
    return _(
        "{name} was read, but no table of a known layout was found in it; compare it "
        "with a template under File, New workbook from template."
    ).format(name=name)


def _count(dataset: Dataset, name: str) -> int:
    return sum(dict(part.counts).get(name, 0) for part in dataset.parts)
