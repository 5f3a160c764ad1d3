"""A case that is open: what may be asked of it and done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from core.casefile import (
    connection,
    datasets,
    groups,
    industry_sets,
    observations,
    own_matches,
    own_names,
    pinning,
    pins,
    problem_rows,
    properties,
    recipes,
    record_cells,
)
from core.casefile.connection import Mode
from core.casefile.faults import in_words
from core.casefile.history import changing, steps
from core.casefile.integrity import blocks
from core.casefile.integrity.incomplete import incomplete_source
from core.casefile.integrity.soundness import looked_over, require_sound
from core.casefile.keeping import saving
from core.casefile.stored_sheets import StoredSheets
from core.errors import CaseDamagedError, RequestError
from core.i18n import _
from core.joining import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from core.casefile.datasets import Dataset, Source, Term
    from core.casefile.history.steps import KeptStep
    from core.casefile.observations import Observation
    from core.casefile.own_matches import Match
    from core.casefile.pins import Pin
    from core.casefile.properties import Properties
    from core.casefile.recipes import KeptRecipe
    from core.casefile.taking import Taken
    from core.economies import Economies, Group
    from core.figure import Cells
    from core.industries import IndustrySet
    from core.intake.staged import Staged
    from core.observed import Observed
    from core.problems import Problem


class Case(StoredSheets):
    """One open case file, by what it holds."""

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make an empty case at `path`."""
        return cls(connection.created(path), path)

    @classmethod
    def open(cls, path: Path, mode: Mode = Mode.OWN) -> Self:
        """Open the case at `path`."""
        return cls(connection.opened(path, mode), path)

    # --- what it holds ---

    def sources(self) -> tuple[Source, ...]:
        """Return every workbook that came in, oldest first."""
        return self.ask(datasets.sources)

    def datasets(self) -> tuple[Dataset, ...]:
        """Return every dataset, oldest first."""
        return self.ask(datasets.datasets)

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
        return self.ask(datasets.terms, dataset.dataset_id)

    def observed(self, dataset: Dataset) -> Observed:
        """Return a dataset's observations by column; they never change."""
        number = dataset.dataset_id
        if number not in self._observed:
            self._observed[number] = self.passing(dataset)
        return self._observed[number]

    def passing(self, dataset: Dataset) -> Observed:
        """Return a dataset's observations for one who keeps what matters of them.

        Their columns go with what is returned; those of `observed` stay at hand.
        """
        return self.ask(observations.observed, dataset.dataset_id, self.path.name)

    def observations(self, cells: Cells) -> Iterator[Observation]:
        """Return the observations, or rows of text, that `cells` means."""
        [found] = self.each_meant(self.dataset(cells.dataset), [cells])
        return iter(found)

    def each_meant(
        self, dataset: Dataset, asked: Sequence[Cells]
    ) -> list[list[Observation]]:
        """Return the observations, or rows of text, that each of `asked` means."""
        numbers = [cells for cells in asked if cells.kind == "observation"]
        texts = [cells for cells in asked if cells.kind != "observation"]
        with self._lock, in_words(self.path.name):
            found = {
                "observation": iter(self._each_observed(dataset, numbers)),
                "text": iter(record_cells.records(self._link, dataset, texts)),
            }
        return [next(found.get(one.kind, found["text"])) for one in asked]

    def _each_observed(
        self, dataset: Dataset, asked: Sequence[Cells]
    ) -> list[list[Observation]]:
        if not asked:
            return []
        seen = self.observed(dataset)
        return observations.observations(self._link, dataset, seen, asked)

    def problems(self) -> tuple[tuple[str, Problem], ...]:
        """Return every problem with the name of its file, gravest first."""
        return self.ask(problem_rows.problems)

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

        One of which something was lost takes the place of what is left of it.

        Raises:
            CaseDamagedError: The case is damaged where an import would build on it.
        """
        from core.casefile import replacing, taking  # noqa: PLC0415  # as seldom

        left = self.ask(incomplete_source, staged.sha256)
        if left is not None:
            change = replacing.replace
            return self.alter(change, left, staged, economies, now=now, ask=ask)
        with self._lock, in_words(self.path.name):
            require_sound(self._link, self.path.name, ask)
            return taking.take_in(self._link, staged, economies, now=now, ask=ask)

    def pins(self) -> tuple[Pin, ...]:
        """Return what is pinned for the briefing."""
        return self.ask(pins.pins)

    def add_pin(self, pin: Pin) -> None:
        """Pin an exhibit."""
        self.edit(pinning.add_pin, pin)

    def remove_pin(self, pin_id: int) -> None:
        """Unpin an exhibit."""
        self.edit(pinning.remove_pin, pin_id)

    def own_names(self) -> dict[str, str]:
        """Return the code of each name of an economy that the user has explained."""
        return self.ask(own_names.own_names)

    def steps(self) -> tuple[KeptStep, ...]:
        """Return what can be undone and done again, the first step first."""
        return self.ask(steps.steps)

    def recipes(self) -> tuple[KeptRecipe, ...]:
        """Return the layouts the user has confirmed, the last one first."""
        return self.ask(recipes.kept_recipes)

    def properties(self) -> Properties:
        """Return what the user has said of the case as a whole."""
        return self.ask(properties.properties)

    def own_groups(self) -> tuple[Group, ...]:
        """Return the groups of economies the user has made."""
        return self.ask(groups.own_groups)

    def own_sets(self) -> tuple[IndustrySet, ...]:
        """Return the sets of industries the user has made."""
        return self.ask(industry_sets.own_sets)

    def own_matches(self) -> tuple[Match, ...]:
        """Return what the user has decided of numbers of lists and items."""
        return self.ask(own_matches.own_matches)

    def forget_steps(self) -> None:
        """Do all steps for good, and give back the room that was kept for them."""
        self.edit(changing.forget_steps)
        self.ask(saving.compact)

    def write_copy(self, path: Path) -> None:
        """Write the case to another file, atomically."""
        self.ask(saving.write_copy, path)

    def look_over(self) -> list[str]:
        """Return which lists are damaged, as far as can be told at once.

        Raises:
            CaseDamagedError: Its pages are damaged: there is no telling what it holds.
        """
        return self.ask(looked_over, self.path.name)

    def require_lists(self) -> None:
        """Make sure that what belongs to what is as it was written.

        Raises:
            CaseDamagedError: It is not, or the pages are damaged.
        """
        if damaged := self.look_over():
            message = _("{name} is damaged in {blocks}; open a backup of it.")
            raise CaseDamagedError(
                message.format(name=self.path.name, blocks=listed(damaged))
            )

    def damage(self) -> list[str]:
        """Return the names of damaged blocks; empty if the case is whole."""
        return self.ask(blocks.damaged_blocks)

    def require_whole(self, dataset: Dataset) -> None:
        """Make sure that a dataset is as it was taken in.

        Raises:
            CaseDamagedError: A byte of it has changed since.
        """
        if self.ask(blocks.is_damaged, dataset.dataset_id):
            message = _("{name} is damaged in {blocks}; open a backup of it.")
            raise CaseDamagedError(
                message.format(name=self.path.name, blocks=dataset.slug)
            )
