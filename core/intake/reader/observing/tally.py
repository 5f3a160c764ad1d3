"""How the filled cells of a region were used."""

from __future__ import annotations

from dataclasses import dataclass

from core.intake.reader.observing.observed import Counts


@dataclass(slots=True)
class Tally:
    """Counts while they grow; each filled cell is counted once."""

    observations: int = 0
    labels: int = 0
    notes: int = 0
    set_aside: int = 0
    problems: int = 0

    @property
    def used(self) -> int:
        """How many cells are in a class so far."""
        return (
            self.observations
            + self.labels
            + self.notes
            + self.set_aside
            + self.problems
        )

    def counts(self, cells: int) -> Counts:
        """Return the counts of a region with so many filled cells."""
        return Counts(
            cells=cells,
            observations=self.observations,
            labels=self.labels,
            notes=self.notes,
            set_aside=self.set_aside,
            problems=self.problems,
        )
