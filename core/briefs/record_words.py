"""What the kinds of rows of text are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.digits import counted
from core.i18n import N_, _

if TYPE_CHECKING:
    from core.casefile import Case, Dataset

KINDS: Final = {
    "item": N_("items"),
    "jurisdiction": N_("jurisdictions"),
    "control_entry": N_("entries of control lists"),
    "control_measure": N_("measures"),
    "licensing_policy": N_("licensing policies"),
    "entity": N_("listed entities"),
    "hs_map": N_("HS codes of lists"),
    "provision": N_("paragraphs of control lists"),
    "interpretation": N_("terms with their meaning"),
    "correspondence": N_("numbers in other lists"),
    "parameter": N_("parameters of entries"),
    "instrument": N_("instruments of jurisdictions"),
    "ip_exclusion": N_("orders against infringing products"),
    "item_node": N_("supply steps of items"),
    "item_map": N_("list numbers of items"),
    "destination_group": N_("members of destination groups"),
    "event": N_("events"),
}


def kind_name(kind: str) -> str:
    """Return what rows of a kind are called."""
    return _(KINDS.get(kind, kind))


COUNT: Final = (
    "SELECT kind, count(*) FROM record NOT INDEXED WHERE dataset_id = ? "
    "GROUP BY kind ORDER BY min(record_id)"
)


def rows_of_text(case: Case, dataset: Dataset) -> dict[str, int]:
    """Return how many rows of text of each kind a dataset has, in their order."""
    return dict(case.rows(COUNT, dataset.dataset_id))


def rows_in_words(counts: dict[str, int]) -> list[str]:
    """Return how many rows there are of each kind, as the Sources tab lists them."""
    return [
        _("{count} {kind}").format(count=counted(count), kind=kind_name(kind))
        for kind, count in counts.items()
    ]
