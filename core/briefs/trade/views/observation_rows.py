"""The observations of a trade dataset as the rows of a table, made when looked at."""

from __future__ import annotations

from functools import cache
from math import isnan
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import numpy as np

from core.briefs.exhibit import LongRows, TableCell, TableColumn
from core.briefs.reasons import reason_text
from core.briefs.trade.names import (
    basis_name,
    coded_name,
    flow_name,
    partner_names,
    reporter_names,
)
from core.figure import figure_id
from core.format import written, written_period
from core.formulas.trade.observation import Key
from core.i18n import N_, _
from core.joining import clauses
from core.ordering import order_of_numbers, order_of_words
from core.tables.streams import Stream

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import numpy.typing as npt

    from core.briefs.table_spec import TableRow
    from core.briefs.trade.asking import Scene
    from core.tables.trade_rows import IntArray

HEADS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "reporter": N_("Reporter"),
        "partner": N_("Partner"),
        "product": N_("Product"),
        "flow": N_("Flow"),
        "basis": N_("Basis"),
        "period": N_("Period"),
    }
)
"""What tells observations apart, in the order of the table."""
ALWAYS: Final = ("reporter", "partner", "flow", "period")
"""What a table names even where it is the same in all rows."""
FLAGS: Final[Mapping[str, str]] = MappingProxyType(
    {"partial": N_("partial period"), "revised": N_("revised")}
)


class ObservationRows(LongRows):
    """A row for each of some observations, in the order of the dataset.

    Attributes:
        told: What its columns tell observations apart by; value and remark follow.
    """

    def __init__(self, scene: Scene, places: IntArray) -> None:
        super().__init__()
        self._rows, self._places = scene.table.rows, places
        self._slug = scene.table.dataset.slug
        self.told = tuple(
            name for name in HEADS if name in ALWAYS or len(self._rows.words(name)) > 1
        )
        self._names = _names_of(scene)

    def __len__(self) -> int:
        return len(self._places)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, ObservationRows):
            return NotImplemented
        same = self._rows is other._rows
        return same and np.array_equal(self._places, other._places)

    __hash__ = None  # type: ignore[assignment]  # equal by what is not in it

    @property
    def columns(self) -> tuple[TableColumn, ...]:
        """The headings."""
        heads = (TableColumn(_(HEADS[name])) for name in self.told)
        return (*heads, TableColumn(_("Value"), numeric=True), TableColumn(_("Remark")))

    def key(self, place: int) -> Key:
        """Return what tells one of the rows from the others."""
        return _key(self._rows.row(self._places[place]))

    def names(self, place: int) -> tuple[str, ...]:
        """Return what one of the rows is of, in the words of the table."""
        return self._named(self._rows.row(self._places[place]))

    def made(self, place: int) -> TableRow:
        """Return a row: what it is of, its value, and what is remarked on it."""
        at = self._places[place]
        said, value = self._rows.row(at), self._rows.values[at].item()
        known, key = None if isnan(value) else value, _key(said)
        leads_to = figure_id("observation", key.dims(self._slug), key.period)
        remark = self._remark(said)
        return (
            *(TableCell(name, name, code=leads_to) for name in self._named(said)),
            TableCell(written(known, said["unit"]), known, leads_to),
            TableCell(remark, remark),
        )

    def order(self, column: int, *, descending: bool) -> npt.NDArray[np.intp]:
        """Return the places of all rows as a column sorts them, unknown ones last."""
        if column == len(self.told):
            values = self._rows.values[self._places]
            return order_of_numbers(values, descending=descending)
        name = self.told[column] if column < len(self.told) else "flag"
        words = self._rows.words(name)
        said = words if name in ("period", "flag") else [*map(self._names[name], words)]
        ranks = np.empty(len(words), dtype=np.intp)
        ranks[sorted(range(len(words)), key=lambda at: said[at].casefold())] = (
            np.arange(len(words))
        )
        codes = self._rows.codes(name, self._places)
        return order_of_words(codes, ranks, descending=descending)

    def _named(self, said: Mapping[str, str]) -> tuple[str, ...]:
        return tuple(self._names[name](said[name]) for name in self.told)

    def _remark(self, said: Mapping[str, str]) -> str:
        flag, reason = said["flag"], said["reason"]
        flags = [_(FLAGS[one]) if one in FLAGS else one for one in flag.split()]
        return clauses([*flags, *([reason_text(reason)] if reason else [])])


def _key(said: Mapping[str, str]) -> Key:
    over = said["reporter"], said["partner"], said["product"], said["basis"]
    return Key(Stream(*over), said["flow"], said["period"])


def _names_of(scene: Scene) -> Mapping[str, Callable[[str], str]]:
    """Return by column how its codes are called."""
    library, table, _asked = scene
    reporters, partners = reporter_names(library, table), partner_names(library, table)
    named: dict[str, Callable[[str], str]] = {
        "reporter": lambda code: reporters.get(code, code),
        "partner": lambda code: partners.get(code, code),
        "product": lambda code: coded_name(table, code),
        "flow": flow_name,
        "basis": lambda code: basis_name(table, code),
        "period": written_period,
    }
    return {name: cache(of_code) for name, of_code in named.items()}
