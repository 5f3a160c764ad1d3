"""What a licence for a destination may hope for, as figures."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from core.figure import Cells, Figure, Input, figure_id
from core.formulas.controls.parts import asked, entry_cells
from core.indicators.controls import CONTROLS_FROM
from core.indicators.outcome import known, unknown
from core.licensing import LEVELS
from core.tables.controls import EVERY

if TYPE_CHECKING:
    from core.library import Library
    from core.tables.controls import ControlsTable, ItemFilter
    from core.tables.controls.policies import Told

NOT_LISTED: Final = "not_listed"
"""An item that is not listed, or whose control is not in force: no licence is asked."""
NOT_TOLD: Final = "not_told"
"""An item under control whose policy no source states."""
UNREAD: Final = "unread"
"""An item of which nobody has read whether it is listed."""
RUNGS: Final = (*reversed(LEVELS), NOT_LISTED, NOT_TOLD, UNREAD)
"""The rungs of the ladder, the strictest first."""


class Policied(NamedTuple):
    """An item's policy in a jurisdiction.

    Attributes:
        rung: One of `RUNGS`.
        told: What tells of it, if anything does.
    """

    rung: str
    told: Told | None = None

    @property
    def level(self) -> int | None:
        """The ordinal of the policy, 0…5; None where it is not told."""
        if self.rung == NOT_LISTED:
            return 0
        return LEVELS.index(self.rung) if self.rung in LEVELS else None


def policied(
    library: Library, table: ControlsTable, item: str, jurisdiction: str, to: str
) -> Policied:
    """Return an item's licensing policy in a jurisdiction toward a destination.

    It is looked up once: every pair of jurisdictions asks for it anew.
    """
    key = item, jurisdiction, to
    kept: dict[tuple[str, str, str], Policied] = table.kept_policies
    if key not in kept:
        kept[key] = _policied(library, table, item, jurisdiction, to)
    return kept[key]


def _policied(
    library: Library, table: ControlsTable, item: str, jurisdiction: str, to: str
) -> Policied:
    entry = table.entry(item, jurisdiction)
    if entry.strength is None:
        return Policied(UNREAD)
    if entry.strength < CONTROLS_FROM:
        return Policied(NOT_LISTED)
    told = library.licensing.told(
        entry, jurisdiction, library.destination(to), table.as_of
    )
    return Policied(told.level if told else NOT_TOLD, told)


def policy_figure(
    library: Library, table: ControlsTable, item: str, jurisdiction: str, to: str
) -> Figure:
    """Return the licensing policy of an item toward a destination.

    In words: the place of the strictest policy that a source states, from 0 (no
    licence is asked) over 1 (general licence or exception), 2 (presumption of
    approval), 3 (case by case) and 4 (presumption of denial) to 5 (policy of denial
    or prohibition). Unit: policy, 0…5. Nothing/zero/missing: what is not listed needs
    no licence and is 0; a policy that no source states is unknown: `policy_not_told`;
    so is that of a list nobody has read: `status_unknown`.

    Args:
        library: The case.
        table: The dataset, seen at a date.
        item: The id of the item.
        jurisdiction: Whose policy it is.
        to: ISO3 code of the destination.

    Source:
        Licensing policies in the project's methodology of export controls.

    Alternatives:
        `items_at_policy`, which counts the items of each policy.
    """
    found = policied(library, table, item, jurisdiction, to)
    level = found.level
    why = "status_unknown" if found.rung == UNREAD else "policy_not_told"
    outcome = unknown(why) if level is None else known(level)
    cells = entry_cells(table, (item,), (jurisdiction,))
    inputs: tuple[Input, ...] = (Input("control_entry", None, "count", cells),)
    if found.told is not None:
        row = found.told.row
        where = cells._replace(field="licensing_policy")
        if row is not None:
            said = (("list_no", (row.list_no,)), ("policy", (row.policy,)))
            where = Cells(row.dataset, said, kind="licensing_policy", field="policy")
        inputs = (Input("policy_told", None, "count", where), *inputs)
    dims = {"item": item, "jurisdiction": jurisdiction, "to": to}
    return asked(table, "licensing_policy", **dims).answered(outcome, "policy", inputs)


def policy_id(table: ControlsTable, item: str, jurisdiction: str, to: str) -> str:
    """Return the id of that figure."""
    dims = {"item": item, "jurisdiction": jurisdiction, "to": to}
    return figure_id(*asked(table, "licensing_policy", **dims))


def rung_counts(
    library: Library,
    table: ControlsTable,
    jurisdiction: str,
    to: str,
    chosen: ItemFilter = EVERY,
) -> dict[str, Figure]:
    """Return by rung how many items of a jurisdiction stand on it.

    In words: the number of items whose policy toward the destination is of that kind.
    Unit: number, 0 or more. Nothing/zero/missing: what no source states is counted
    apart, and so is what is not listed; all rungs together are all items.

    Source:
        Licensing policies in the project's methodology of export controls.

    Alternatives:
        `licensing_policy` of each item.
    """
    items = table.within(chosen)
    found = [
        policied(library, table, item.item_id, jurisdiction, to).rung for item in items
    ]
    counted = Counter(found)
    return {
        rung: asked(
            table,
            "items_at_policy",
            **{"jurisdiction": jurisdiction, "to": to, "policy": rung, **chosen.dims},
        ).answered(
            known(counted[rung]),
            "count",
            (
                Input(
                    "control_entries",
                    None,
                    "count",
                    entry_cells(
                        table,
                        tuple(
                            item.item_id
                            for item, at in zip(items, found, strict=True)
                            if at == rung
                        ),
                        (jurisdiction,),
                    ),
                ),
            ),
        )
        for rung in RUNGS
    }
