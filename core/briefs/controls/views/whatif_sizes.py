"""The best coalition of each size, beside the path that takes the best next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.controls.names import jurisdiction_names
from core.briefs.controls.views import whatif_words as words
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Pair, PairSpec, TableColumn, TableSpec
from core.briefs.framing import Told, framed
from core.formulas.controls.reaching import best_joined, reached_values
from core.formulas.controls.supply import SupplyBounds, whole_values
from core.i18n import _
from core.joining import listed

if TYPE_CHECKING:
    from core.briefs.controls.asking import Scene
    from core.briefs.controls.joining import Joining
    from core.briefs.exhibit import Exhibit, TableCell


class Joined(NamedTuple):
    """Some candidates that have joined, and what is covered then."""

    codes: tuple[str, ...]
    measure: SupplyBounds
    coverage: SupplyBounds


class Size(NamedTuple):
    """The best coalition of a size, and the one that taking the best next leads to."""

    size: int
    best: Joined
    greedy: Joined

    @property
    def is_missed(self) -> bool:
        """Whether taking the best next one covers less."""
        best, greedy = self.best.measure.low.value, self.greedy.measure.low.value
        return (best or 0.0) > (greedy or 0.0) + 1e-9


def sizes(scene: Scene, asked: Joining) -> Exhibit:
    """Return the best coalition of each size, all combinations tried."""
    names = jurisdiction_names(scene.library, scene.table)
    found = best_joined(
        asked.base, asked.candidates, asked.threshold, adopting=asked.is_adopting
    )
    rows = [_size(asked, best, found.greedy[: len(best)]) for best in found.by_size]
    told = Told(
        key="controls.whatif",
        title=words.sizes_title(scene),
        unit=words.measure(asked),
        reading=words.sizes_reading(scene, asked, rows),
        definition=words.sizes_definition(asked),
    )
    pairs = tuple(
        Pair(
            "",
            words.size_name(row.size, [names[code] for code in row.best.codes]),
            datum(row.best.measure.low),
            datum(row.greedy.measure.low),
            words.missed() if row.is_missed else "",
        )
        for row in rows
    )
    chart = PairSpec((_("Best coalition"), _("Best next")), pairs, "share")
    listing = TableSpec(_columns(asked), (_row(asked, names, row) for row in rows))
    return framed(scene.table.dataset, told, chart, listing, words.notes(scene, asked))


def _size(asked: Joining, best: tuple[int, ...], greedy: tuple[int, ...]) -> Size:
    """Return both coalitions of a size; most often they are the same, in two orders."""
    first = _joined(asked, best)
    if {*best} != {*greedy}:
        return Size(len(best), first, _joined(asked, greedy))
    codes = tuple(asked.candidates[place] for place in greedy)
    return Size(len(best), first, first._replace(codes=codes))


def _joined(asked: Joining, places: tuple[int, ...]) -> Joined:
    codes = tuple(asked.candidates[place] for place in places)
    portfolio = asked.joined_by(*codes)
    coverage = whole_values(portfolio)
    if asked.threshold is None:
        return Joined(codes, coverage, coverage)
    return Joined(codes, reached_values(portfolio, asked.threshold), coverage)


def _columns(asked: Joining) -> tuple[TableColumn, ...]:
    """Return the columns; those that name a coalition are no numbers."""
    heads = words.sizes_heads(asked)
    names = (1, 1 + len(heads) // 2)
    return tuple(
        TableColumn(head, numeric=place not in names)
        for place, head in enumerate(heads)
    )


def _row(asked: Joining, names: dict[str, str], row: Size) -> tuple[TableCell, ...]:
    cells = [label_cell(str(row.size), row.size)]
    for one in (row.best, row.greedy):
        cells.append(label_cell(listed(names[code] for code in one.codes)))
        cells += map(cell, one.measure)
        if asked.threshold is not None:
            cells += map(cell, one.coverage)
    return tuple(cells)
