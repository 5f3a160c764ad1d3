"""Writes a gathered dataset into the staging file, its terms numbered as it goes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.intake.reader.observed import Observation, Part, Term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.intake.reader.gathering import Dims, Gathered
    from core.intake.reader.staging import StagingWriter

_NO_SLUG = re.compile(r"[^a-z0-9]+")


def deliver(gathered: Gathered, staging: StagingWriter) -> None:
    """Write one dataset with everything that belongs to it."""
    slug = slug_of(_filled(gathered.slug, gathered.meta))
    recipes = ",".join(dict.fromkeys(gathered.recipes))
    dataset = staging.add_dataset(slug, gathered.kind, recipes, gathered.meta)
    numbers = [staging.add_term(Term(dataset, *term)) for term in gathered.terms]
    staging.add_observations(_observations(gathered, dataset, numbers))
    for record in gathered.records:
        place = (record.sheet_no, record.row)
        staging.add_record(dataset, record.kind, place, record.cells)
    for aside in gathered.aside:
        place_of_aside = (aside.sheet_no, aside.row, aside.col)
        staging.add_set_aside(dataset, place_of_aside, aside.cells, aside.why)
    for read in gathered.regions:
        staging.add_part(Part(dataset, *read))


def slug_of(text: str) -> str:
    """Return a text as an id: small letters, digits and hyphens.

    Example:
        >>> slug_of("Trade in goods, 2023")
        'trade-in-goods-2023'
    """
    return _NO_SLUG.sub("-", text.lower()).strip("-") or "dataset"


def _filled(slug: str, meta: dict[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda name: meta.get(name[1], ""), slug)


def _observations(
    gathered: Gathered, dataset: int, numbers: list[int]
) -> Iterator[Observation]:
    known: dict[Dims, Dims] = {}
    for found in gathered.found:
        dims = known.get(found.dims)
        if dims is None:
            dims = tuple(None if term is None else numbers[term] for term in found.dims)
            known[found.dims] = dims
        yield Observation._make((dataset, *dims, *found[1:]))
