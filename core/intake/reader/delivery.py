"""Writes a gathered dataset into the staging file, its terms numbered as it goes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from core.columns import joined, numbers, size, whole, words
from core.intake.reader.observing.observed import Part
from core.lazily import lazily
from core.observed import FIELDS, TEXTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from core.columns import Column
    from core.intake.reader.gathering import Gathered
    from core.intake.reader.staging import StagingWriter

_NO_SLUG = lazily(r"[^a-z0-9]+")


def deliver(gathered: Gathered, staging: StagingWriter) -> None:
    """Write one dataset with everything that belongs to it."""
    slug = slug_of(_filled(gathered.slug, gathered.meta))
    recipes = ",".join(dict.fromkeys(gathered.recipes))
    dataset = staging.add_dataset(slug, gathered.kind, recipes, gathered.meta)
    staging.add_terms(dataset, gathered.terms)
    observations = _whole(gathered.found)
    staging.add_observations(dataset, observations, size(observations["row"]))
    staging.add_records(dataset, gathered.records)
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


def _whole(parts: Sequence[Mapping[str, Column]]) -> Mapping[str, Column]:
    """Return the observations of all tables as one."""
    if not parts:
        return {name: _empty(name) for name in FIELDS}
    if len(parts) == 1:
        return parts[0]
    return {name: joined([part[name] for part in parts]) for name in FIELDS}


def _empty(field: str) -> Column:
    if field == "value":
        return numbers(())
    return words(()) if field in TEXTS else whole(())
