"""How many listed parties have a name like the one that is looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.figure import Cells, Figure, Input, Question
from core.indicators.outcome import known

if TYPE_CHECKING:
    from core.library import Library


def parties_figure(library: Library, dataset: str, name: str) -> Figure:
    """Return how many parties of a dataset are found by a name.

    In words: the number of listed parties whose name or alias has all words of the
    name, the last of which may be only begun. Unit: number, 0 or more. Nothing/zero/
    missing: 0 says that no name on this list is alike; it is no clearance. Less than
    two letters find nothing.

    Source:
        As published; the dataset says by whom.

    Alternatives:
        `rows_told`, which counts the whole list.
    """
    hits = library.parties.found(name)
    names = tuple(hit.party.name for hit in hits if hit.party.dataset == dataset)
    dims = (("dataset", dataset), ("name", name))
    cells = Cells(
        dataset, (("name", tuple(dict.fromkeys(names))),), kind="entity", field="name"
    )
    return Question("parties_found", dims, "").answered(
        known(len(names)), "count", (Input("told_rows", None, "count", cells),)
    )


def asked(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    """Return the figure with the parts of an id."""
    del formula, period
    return parties_figure(library, dims["dataset"], dims["name"])
