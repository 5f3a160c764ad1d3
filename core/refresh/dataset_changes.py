"""What has changed in the datasets of a source: their numbers and rows of text."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from core.casefile.heirs import heirs
from core.casefile.naming import understood
from core.refresh.changes import DatasetChanges
from core.refresh.value_keys import Meaning, Side
from core.refresh.values import value_changes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from core.casefile import Case, Dataset
    from core.economies import Economies
    from core.intake.staged import Staged
    from core.intake.staged_values import StagedDataset
    from core.refresh.changes import ValueChange

    Names = Mapping[int, str]
    """The names of sheets by their positions."""


class DatasetComparison:
    """The datasets of a source and of its new edition while they are compared."""

    def __init__(
        self,
        case: Case,
        staged: Staged,
        economies: Economies,
        sheets: tuple[Names, Names],
    ) -> None:
        self._case, self._staged, self._economies = case, staged, economies
        self._old_names, self._new_names = sheets

    def changes(
        self,
        before: Sequence[Dataset],
        after: Sequence[StagedDataset],
        ask: Callable[[], None],
    ) -> tuple[list[DatasetChanges], list[ValueChange]]:
        """Return how much has changed in each dataset, and the numbers."""
        known = heirs(before, after)
        listed: list[ValueChange] = []
        counted = []
        for new in after:
            ask()
            old = known.get(new.dataset_no)
            counted.append(
                self._come(new) if old is None else self._kept(old, new, listed, ask)
            )
        for old in before:
            if old not in known.values():
                rows = self._case.observed(old).rows
                gone = DatasetChanges(old.slug, old.title, dropped=rows, is_gone=True)
                counted.append(gone)
        return [found for found in counted if not found.is_nothing], listed

    def _come(self, new: StagedDataset) -> DatasetChanges:
        title = new.meta.get("title") or new.slug
        rows = new.observations
        return DatasetChanges(new.slug, title, new=rows, is_new=True)

    def _kept(
        self,
        old: Dataset,
        new: StagedDataset,
        listed: list[ValueChange],
        ask: Callable[[], None],
    ) -> DatasetChanges:
        sides = self._side(old), self._new_side(new)
        found = value_changes((old.slug, old.title), *sides, listed, ask)
        come, gone = self._rows_of_text(old, new)
        return found._replace(rows_new=come, rows_dropped=gone)

    def _side(self, dataset: Dataset) -> Side:
        terms = self._case.terms(dataset).values()
        meant = {
            term.number: _meaning(term.code, term.published_code, term.label)
            for term in terms
        }
        return Side(self._case.observed(dataset), meant, self._old_names)

    def _new_side(self, dataset: StagedDataset) -> Side:
        meant = {}
        for number, *said in self._staged.rows(
            "SELECT term_no, dimension, published_code, label, scheme FROM term "
            "WHERE dataset_no = ?",
            dataset.dataset_no,
        ):
            dimension, published, label, scheme = said
            known = understood(self._economies, dimension, published, label, scheme)
            meant[number] = _meaning(known.code, published, label)
        return Side(self._staged.observed(dataset.dataset_no), meant, self._new_names)

    def _rows_of_text(self, old: Dataset, new: StagedDataset) -> tuple[int, int]:
        query = "SELECT kind, cells FROM record WHERE {} = ?"
        before = _records(self._case.rows(query.format("dataset_id"), old.dataset_id))
        after = _records(self._staged.rows(query.format("dataset_no"), new.dataset_no))
        return (after - before).total(), (before - after).total()


def _meaning(code: str, published: str, label: str) -> Meaning:
    """Return a term's meaning: a name may be spelt anew, a code of its own stays."""
    return Meaning((code, published), label or published)


def _records(rows: Iterable[tuple[str, str]]) -> Counter[tuple[object, ...]]:
    """Return rows of text without where they stand."""
    return Counter(
        (kind, *((name, cell[0]) for name, cell in sorted(json.loads(cells).items())))
        for kind, cells in rows
    )
