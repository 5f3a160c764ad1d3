"""Which dataset of a new edition takes the place of which dataset of the old one.

An heir keeps the id of the dataset before it: a figure's id names its dataset, and a
sentence that was written about the figure must still find it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from core.casefile.datasets import Dataset
    from core.intake.staged_values import StagedDataset


def heirs(
    before: Sequence[Dataset], after: Iterable[StagedDataset]
) -> Mapping[int, Dataset]:
    """Return, by the number of a staged dataset, the dataset that it follows.

    The same name follows first, whatever else; then the same recipe and kind; then
    the same kind, in the order in which they stand.
    """
    found: dict[int, Dataset] = {}
    staged = list(after)
    for likeness in (_name_and_kind, _recipe_and_kind, _kind):
        free = [old for old in before if old not in found.values()]
        for new in staged:
            alike = _first(free, likeness, likeness(new))
            if new.dataset_no not in found and alike is not None:
                found[new.dataset_no] = alike
                free.remove(alike)
    return found


def _first(
    free: Iterable[Dataset], likeness: Callable[[Any], object], wanted: object
) -> Dataset | None:
    return next((old for old in free if likeness(old) == wanted), None)


def _name_and_kind(known: Dataset | StagedDataset) -> object:
    return known.slug, known.kind


def _recipe_and_kind(known: Dataset | StagedDataset) -> object:
    return known.recipe, known.kind


def _kind(known: Dataset | StagedDataset) -> object:
    return known.kind
