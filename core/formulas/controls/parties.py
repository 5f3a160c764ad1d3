"""How many listed parties have a name like the one that is looked for."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from core.figure import Cells, Figure, Input, Question
from core.indicators.outcome import known

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    parties = library.parties.found(name).parties()
    names = tuple(party.name for party in parties if party.dataset == dataset)
    cells = Cells(
        dataset, (("name", tuple(dict.fromkeys(names))),), kind="entity", field="name"
    )
    return _asked(dataset, name).answered(
        known(len(names)), "count", (Input("told_rows", None, "count", cells),)
    )


def party_counts(
    library: Library, datasets: Iterable[str], name: str
) -> dict[str, Figure]:
    """Return these figures as they are shown: what they rest on is found when asked.

    Two letters may find thousands of names, and the next letter is on its way.
    """
    parties = library.parties.found(name).parties()
    counted = Counter(party.dataset for party in parties)
    return {
        slug: _asked(slug, name).answered(known(counted[slug]), "count", ())
        for slug in datasets
    }


def _asked(dataset: str, name: str) -> Question:
    dims = (("dataset", dataset), ("name", name))
    return Question("parties_found", dims, "")


def asked(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    """Return the figure with the parts of an id."""
    del formula, period
    return parties_figure(library, dims["dataset"], dims["name"])
