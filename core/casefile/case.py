"""A case that is open: what may be asked of it and done to it."""

from __future__ import annotations

from threading import RLock
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from core.casefile import (
    blocks,
    changing,
    connection,
    datasets,
    grids,
    observations,
    pins,
    problem_rows,
    recipes,
    saving,
    steps,
)
from core.casefile.faults import OTHERWISE, in_words
from core.casefile.soundness import looked_over, require_sound
from core.errors import CaseDamagedError, RequestError
from core.i18n import _

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from core.casefile.datasets import Dataset, Source, Term
    from core.casefile.grids import SheetGrid
    from core.casefile.observations import Observation
    from core.casefile.pins import Pin
    from core.casefile.recipes import KeptRecipe
    from core.casefile.steps import KeptStep
    from core.casefile.taking import Taken
    from core.economies import Economies
    from core.figure import Cells
    from core.intake.staged import Staged
    from core.observed import Observed
    from core.problems import Place, Problem

P = ParamSpec("P")
AnswerT = TypeVar("AnswerT")


class Case:
    """One open case file.

    A worker thread may take a workbook in while the window reads: calls are
    serialised by a lock, and each is one short transaction.
    """

    def __init__(self, link: sqlite3.Connection, path: Path) -> None:
        self._link = link
        self._lock = RLock()
        self._observed: dict[int, Observed] = {}
        self.path = path

    @classmethod
    def create(cls, path: Path) -> Case:
        """Make an empty case at `path`."""
        return cls(connection.created(path), path)

    @classmethod
    def open(cls, path: Path) -> Case:
        """Open the case at `path`."""
        return cls(connection.opened(path), path)

    def close(self) -> None:
        """Let the file go."""
        with self._lock:
            self._link.close()

    def __enter__(self) -> Case:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    # --- what it holds ---

    def sources(self) -> tuple[Source, ...]:
        """Return every workbook that came in, oldest first."""
        return self._ask(datasets.sources)

    def datasets(self) -> tuple[Dataset, ...]:
        """Return every dataset, oldest first."""
        return self._ask(datasets.datasets)

    def dataset(self, slug: str) -> Dataset:
        """Return the dataset called `slug`.

        Raises:
            RequestError: There is none.
        """
        for known in self.datasets():
            if known.slug == slug:
                return known
        message = _("There is no dataset {slug}; `show CASE sources` lists them.")
        raise RequestError(message.format(slug=slug))

    def terms(self, dataset: Dataset) -> dict[int, Term]:
        """Return a dataset's terms by number."""
        return self._ask(datasets.terms, dataset.dataset_id)

    def observed(self, dataset: Dataset) -> Observed:
        """Return a dataset's observations by column; they never change."""
        number = dataset.dataset_id
        if number not in self._observed:
            self._observed[number] = self._ask(
                observations.observed, number, self.path.name
            )
        return self._observed[number]

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Return the rows of a query of ours."""
        with self._lock, in_words(self.path.name):
            return self._link.execute(query, values).fetchall()

    def observations(self, cells: Cells) -> Iterator[Observation]:
        """Return the observations, or rows of text, that `cells` means."""
        dataset = self.dataset(cells.dataset)
        with self._lock, in_words(self.path.name):
            if cells.kind != "observation":
                return iter(list(observations.records(self._link, dataset, cells)))
            seen = self.observed(dataset)
            found = observations.observations(self._link, dataset, seen, cells)
            return iter(found)

    def problems(self) -> tuple[tuple[str, Problem], ...]:
        """Return every problem with the name of its file, gravest first."""
        return self._ask(problem_rows.problems)

    # --- the stored workbooks ---

    def sheet_grid(self, file: str, sheet: str) -> SheetGrid:
        """Return the stored copy of a sheet; the latest, if two files share a name.

        Raises:
            RequestError: The case holds no such sheet.
        """
        for grid in reversed(self._ask(grids.sheet_grids)):
            if (grid.file, grid.name) == (file, sheet):
                return grid
        message = _("The case holds no copy of sheet {sheet} of {file}.")
        raise RequestError(message.format(sheet=sheet, file=file))

    def grid_rows(self, grid: SheetGrid, first_row: int) -> list[list[str]]:
        """Return the block of rows that holds `first_row`."""
        return self._ask(grids.grid_rows, grid, first_row)

    def raw_cells(self, file: str, places: Iterable[Place]) -> dict[Place, str]:
        """Return cells of one workbook as they were stored in it."""
        stored = {
            grid.name: grid
            for grid in self._ask(grids.sheet_grids)
            if grid.file == file
        }
        return self._ask(grids.raw_cells, stored, places)

    # --- what may be done to it ---

    def take_in(
        self,
        staged: Staged,
        economies: Economies,
        *,
        now: datetime | None = None,
        ask: Callable[[], None] = lambda: None,
    ) -> Taken:
        """Take a staged workbook in, all or nothing; `ask` may cancel it.

        Raises:
            CaseDamagedError: The case is damaged where an import would build on it.
        """
        from core.casefile import taking  # noqa: PLC0415  # looking needs none of it

        with self._lock, in_words(self.path.name):
            require_sound(self._link, self.path.name, ask)
            return taking.take_in(self._link, staged, economies, now=now, ask=ask)

    def alter(
        self,
        change: Callable[Concatenate[sqlite3.Connection, P], AnswerT],
        *values: P.args,
        **named: P.kwargs,
    ) -> AnswerT:
        """Carry out a change: one of `replacing`, `changing` or `recipes`.

        Raises:
            CaseDamagedError: The case is damaged where the change would build on it.
        """
        ask: Any = named.get("ask", lambda: None)
        with self._lock, in_words(self.path.name):
            require_sound(self._link, self.path.name, ask)
            answer = change(self._link, *values, **named)
            self._observed.clear()  # a number may mean another dataset now
            return answer

    def edit(
        self,
        change: Callable[Concatenate[sqlite3.Connection, P], AnswerT],
        *values: P.args,
        **named: P.kwargs,
    ) -> AnswerT:
        """Carry out a small change, which builds on no dataset.

        Raises:
            CaseDamagedError: The case is damaged in what is changed.
        """
        with self._lock, in_words(self.path.name):
            answer = change(self._link, *values, **named)
            self._observed.clear()  # a number may mean another dataset now
            return answer

    def pins(self) -> tuple[Pin, ...]:
        """Return what is pinned for the briefing."""
        return self._ask(pins.pins)

    def add_pin(self, pin: Pin) -> None:
        """Pin an exhibit."""
        self.edit(pins.add_pin, pin)

    def remove_pin(self, pin_id: int) -> None:
        """Unpin an exhibit."""
        self.edit(pins.remove_pin, pin_id)

    def steps(self) -> tuple[KeptStep, ...]:
        """Return what can be undone and done again, the first step first."""
        return self._ask(steps.steps)

    def recipes(self) -> tuple[KeptRecipe, ...]:
        """Return the layouts the user has confirmed, the last one first."""
        return self._ask(recipes.kept_recipes)

    def forget_steps(self) -> None:
        """Do all steps for good, and give back the room that was kept for them."""
        self.edit(changing.forget_steps)
        self._ask(saving.compact)

    def write_copy(self, path: Path) -> None:
        """Write the case to another file, atomically."""
        self._ask(saving.write_copy, path)

    def look_over(self) -> list[str]:
        """Return which lists are damaged, as far as can be told at once.

        Raises:
            CaseDamagedError: Its pages are damaged: there is no telling what it holds.
        """
        return self._ask(looked_over, self.path.name)

    def damage(self) -> list[str]:
        """Return the names of damaged blocks; empty if the case is whole."""
        return self._ask(blocks.damaged_blocks)

    def require_whole(self, dataset: Dataset) -> None:
        """Make sure that a dataset is as it was taken in.

        Raises:
            CaseDamagedError: A byte of it has changed since.
        """
        if self._ask(blocks.is_damaged, dataset.dataset_id):
            message = _("{name} is damaged in {blocks}; open a backup of it.")
            raise CaseDamagedError(
                message.format(name=self.path.name, blocks=dataset.slug)
            )

    def _ask(
        self,
        question: Callable[Concatenate[sqlite3.Connection, P], AnswerT],
        *values: P.args,
        **named: P.kwargs,
    ) -> AnswerT:
        with self._lock, in_words(self.path.name, *OTHERWISE):
            return question(self._link, *values, **named)
