"""All the questions to one dataset, asked one after another."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from core.quality.breaks import breaks
from core.quality.finding import Finding, SourceQuality, in_order
from core.quality.gaps import gaps
from core.quality.missing import missing, partial
from core.quality.names import names
from core.quality.observations import observations
from core.quality.parts import parts, years
from core.quality.repeats import repeats
from core.quality.sheets import sheet_totals
from core.quality.told import told
from core.quality.units import units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.casefile import Dataset
    from core.library import Library
    from core.quality.observations import Observations


def source_quality(library: Library, dataset: Dataset) -> SourceQuality:
    """Return what is doubtful about a dataset of the case.

    Raises:
        CaseDamagedError: It is not as it was taken in.
    """
    library.case.require_whole(dataset)
    seen = observations(library.case, dataset)
    found = chain(
        told(dataset, library.problems),
        sheet_totals(library.case, dataset),
        _of_numbers(seen, library) if seen.rows else (),
    )
    return SourceQuality(
        dataset.slug,
        dataset.title,
        dataset.source.name,
        seen.rows,
        in_order(list(found)),
    )


def _of_numbers(seen: Observations, library: Library) -> Iterator[Finding]:
    groups = {group.code: group.members for group in library.economies.groups}
    yield from missing(seen)
    yield from partial(seen)
    yield from repeats(seen)
    yield from units(seen)
    yield from names(seen)
    yield from gaps(seen)
    yield from breaks(seen)
    yield from parts(seen, groups)
    yield from years(seen)
