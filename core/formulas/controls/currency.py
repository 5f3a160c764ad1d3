"""How old what is known of a jurisdiction's lists has become, as figures."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from core.figure import Cells, Figure, Input, Question
from core.indicators.currency import days_since_verified
from core.tables.controls.dates import is_whole
from core.tables.controls.reading import fields_of
from core.tables.controls.rows import KINDS, Party

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from core.casefile import Dataset
    from core.library import Library

OF_LISTS = "control_entry"
OF_PARTIES = KINDS[Party]


class Listing(NamedTuple):
    """The rows of one kind that a dataset has of one jurisdiction.

    Attributes:
        kind: Of the rows: entries of lists, or parties.
        limit: Which limit of staleness they have: `entities`, `target` or `list`.
        age: Days since any of them was last checked.
    """

    dataset: Dataset
    jurisdiction: str
    kind: str
    limit: str
    age: Figure


def listings(library: Library, at: str) -> Iterator[Listing]:
    """Yield every list of the case with its age at a date."""
    for dataset in library.of_kind("controls"):
        targets = library.controls(dataset.slug).targets
        aimed_at = {known.jurisdiction_id for known in targets}
        for kind in (OF_LISTS, OF_PARTIES):
            for jurisdiction, days in _verified(library, dataset, kind).items():
                limit = "target" if jurisdiction in aimed_at else "list"
                yield Listing(
                    dataset,
                    jurisdiction,
                    kind,
                    "entities" if kind == OF_PARTIES else limit,
                    _age(dataset, jurisdiction, kind, days, at),
                )


def asked(library: Library, formula: str, dims: dict[str, str], period: str) -> Figure:
    """Return the figure with the parts of an id.

    Raises:
        KeyError: The dataset has no such list.
    """
    del formula
    dataset = library.dataset(dims["dataset"])
    kind, jurisdiction = dims["kind"], dims["jurisdiction"]
    days = _verified(library, dataset, kind)[jurisdiction]
    return _age(dataset, jurisdiction, kind, days, period)


def _verified(
    library: Library, dataset: Dataset, kind: str
) -> Mapping[str, tuple[str, ...]]:
    """Return by jurisdiction the days on which its rows were checked, if any."""
    stated = dataset.said("jurisdiction")
    found: dict[str, dict[str, None]] = {}
    for fields in fields_of(library.case, dataset, kind):
        jurisdiction = fields.get("jurisdiction_id", stated)
        days = found.setdefault(jurisdiction, {})
        if is_whole(fields.get("verified_on", "")):
            days[fields["verified_on"]] = None
    return {code: tuple(days) for code, days in found.items() if code}


def _age(
    dataset: Dataset, jurisdiction: str, kind: str, days: tuple[str, ...], at: str
) -> Figure:
    known = [date.fromisoformat(day) for day in days]
    stated = jurisdiction == dataset.said("jurisdiction")
    where = () if stated else (("jurisdiction_id", (jurisdiction,)),)
    newest = (("verified_on", (max(days, default=""),)),)
    cells = Cells(dataset.slug, (*where, *newest), kind=kind, field="verified_on")
    dims = (
        *(("dataset", dataset.slug), ("jurisdiction", jurisdiction)),
        ("kind", kind),
    )
    return Question("days_since_verified", dims, at).answered(
        days_since_verified(known, date.fromisoformat(at)),
        "days",
        (Input("told_date", None, "count", cells),),
    )
