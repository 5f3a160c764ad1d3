"""What the worker thread does about damaged cases: plain functions that know no Qt."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from core.errors import CaseDamagedError, CaseError, NotACaseError
from core.i18n import _
from core.joining import listed
from core.state import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from core.briefs.salvage import SalvageReport
    from core.casefile import Case
    from core.progress import Progress
    from core.state import Document


class Done(NamedTuple):
    """A salvage that is over, and where the new case lies."""

    target: Path
    report: SalvageReport


@contextmanager
def offering_salvage(document: Document) -> Iterator[None]:
    """Have a refusal say from which case what is whole might be saved.

    Raises:
        CaseError: The one that was raised within.
    """
    try:
        yield
    except (CaseDamagedError, NotACaseError) as error:
        path = document.path
        error.to_salvage = path if path is not None and _is_a_case(path) else None
        raise


def damage_told(case: Case, document: Document) -> Notice | None:
    """Return what to say of a case whose lists are damaged; None if they are not.

    Raises:
        CaseDamagedError: It is so damaged that it cannot be shown.
    """
    damaged = case.look_over()
    if not damaged:
        return None
    text = _(
        "{name} is damaged in {blocks}. Save what is whole into a new case, or open a "
        "backup of it."
    ).format(name=document.name, blocks=listed(damaged))
    return Notice("error", text, to_salvage=document.path)


def salvaged(path: Path, target: Path, progress: Progress) -> Done:
    """Save what is whole in a damaged case, and say what is not."""
    from core.briefs.salvage import salvage_report
    from core.casefile.salvaging import salvage

    doing = _("Saving what is whole in {name}").format(name=path.name)
    progress(0.1, doing)
    done = salvage(path, target, lambda: progress(0.5, doing))
    return Done(target, salvage_report(done))


def written_list(path: Path, report: SalvageReport, progress: Progress) -> Path:
    """Write the list of what is lost and return where."""
    progress(0.1, _("Writing {name}").format(name=path.name))
    from core.exports.salvage import write_salvage

    write_salvage(path, report)
    return path


def _is_a_case(path: Path) -> bool:
    from core.casefile.salvaging import version_of

    try:
        version_of(path)
    except CaseError:
        return False
    return True
