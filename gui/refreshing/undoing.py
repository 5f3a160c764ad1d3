"""What can be undone and done again: imports, and changes that were taken.

Undoing puts a source aside in a parcel beside the working copy, and doing it again
brings it back: both are one exchange. Parcels go when the working copy goes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from core.i18n import _
from gui import collecting
from gui.work import load_tables

if TYPE_CHECKING:
    from pathlib import Path

    from core.casefile.recipes import KeptRecipe
    from core.library import Library
    from core.progress import Progress


class Step(NamedTuple):
    """One thing that was done to a source.

    Attributes:
        words: What was done, such as `import of exh1.xlsx`.
        aside: Where lies what would come back; None if nothing was there before.
        is_here: Whether the source is in the case as things stand.
        recipes: The recipes the case is to have when the step is undone or done
            again; None if they stay.
    """

    source_id: int
    words: str
    aside: Path | None = None
    is_here: bool = True
    recipes: tuple[KeptRecipe, ...] | None = None


class Exchanged(NamedTuple):
    """A case in which a step was undone or done again, and the step the other way."""

    library: Library
    step: Step


@dataclass(slots=True, eq=False)
class History:
    """The steps that can be undone, the last one last; and those to be done again."""

    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)

    def add(self, step: Step) -> None:
        """Note that something was done; what was undone is past for good."""
        for past in self.undone:
            if past.aside is not None:
                past.aside.unlink(missing_ok=True)
        self.undone.clear()
        self.done.append(step)

    def clear(self) -> None:
        """Forget everything: another case is on the desk."""
        self.done.clear()
        self.undone.clear()

    @property
    def words(self) -> tuple[str, str]:
        """What can be undone and what can be done again; empty if nothing can."""
        return (
            self.done[-1].words if self.done else "",
            self.undone[-1].words if self.undone else "",
        )


def exchange(
    before: Library, step: Step, parcel: Path, progress: Progress
) -> Exchanged:
    """Undo a step, or do it again: what is here and what is aside swap places."""
    from core.casefile.parcels import bring_back, remove
    from core.casefile.recipes import put_back
    from core.library import Library

    progress(0.0, _("Working"))
    case, kept = before.case, parcel if step.is_here else None
    ask = partial(progress, 0.3, _("Working"))
    with collecting.loading():
        load_tables(before)
        if step.aside is None:
            case.alter(remove, step.source_id, kept_at=kept, ask=ask)
        else:
            instead = step.source_id if step.is_here else None
            case.alter(
                bring_back, step.aside, instead_of=instead, kept_at=kept, ask=ask
            )
            step.aside.unlink(missing_ok=True)
        recipes = step.recipes
        if recipes is not None:
            recipes = case.alter(put_back, recipes)
        library = Library(case, before.economies)
        load_tables(library)
    there = step.aside is not None
    turned = step._replace(aside=kept, is_here=there, recipes=recipes)
    return Exchanged(library, turned)
