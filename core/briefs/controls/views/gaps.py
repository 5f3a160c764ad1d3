"""Who could fill in for what is controlled, and, apart from it, what is to be read.

A large share behind a law that nobody has read is work to do and no gap: the two lists
are two views, and no item and jurisdiction is ever in both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.controls import supply_words as said
from core.briefs.controls.names import item_name, jurisdiction_names
from core.briefs.controls.supplying import portfolio_of, shares_of
from core.briefs.controls.views import gap_words as words
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Bar, BarSpec, TableColumn, TableSpec
from core.briefs.framing import Told, framed
from core.formulas.controls import gaps as formulas
from core.formulas.controls.supply import share_figure
from core.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.briefs.controls.asking import Scene
    from core.briefs.exhibit import Exhibit, TableCell
    from core.formulas.controls.gaps import Gap
    from core.formulas.controls.portfolio import Portfolio

MOST_DRAWN = 25


def gaps(scene: Scene) -> Exhibit | str:
    """Return what members supply and are known not to control, the largest first."""
    return _listed(scene, formulas.gaps, "controls.gaps")


def to_verify(scene: Scene) -> Exhibit | str:
    """Return the lists that must be read, the largest supply behind them first."""
    return _listed(scene, formulas.to_verify, "controls.to_verify")


def _listed(
    scene: Scene, rank: Callable[[Portfolio], list[Gap]], key: str
) -> Exhibit | str:
    shares = shares_of(scene)
    portfolio = portfolio_of(scene, shares.source)
    if empty := said.nothing(scene, portfolio):
        return empty
    found, is_gap = rank(portfolio), key == "controls.gaps"
    unweighed = words.unweighed(portfolio)
    if not found:
        return unweighed or words.none_left(is_gap=is_gap)
    other = (formulas.to_verify if is_gap else formulas.gaps)(portfolio)
    told = Told(
        key=key,
        title=words.title(is_gap=is_gap),
        unit=_("share of what {target} could buy abroad, times the weight").format(
            target=said.target_said(scene)
        ),
        reading=words.reading(scene, found, is_gap=is_gap),
        definition=words.definition(is_gap=is_gap),
    )
    notes = (
        words.drawn(min(len(found), MOST_DRAWN), len(found)),
        words.apart(len(other), is_gap=is_gap),
        unweighed,
        said.shares_said(portfolio, shares),
    )
    return framed(
        scene.table.dataset,
        told,
        BarSpec(tuple(_bar(scene, one) for one in found[:MOST_DRAWN]), "share"),
        _table(scene, portfolio, found, is_gap=is_gap),
        notes,
    )


def _bar(scene: Scene, one: Gap) -> Bar:
    name = _("{item} – {jurisdiction}").format(
        item=item_name(one.item),
        jurisdiction=jurisdiction_names(scene.library, scene.table)[one.jurisdiction],
    )
    return Bar("", name, datum(one.figure))


def _table(
    scene: Scene, portfolio: Portfolio, found: Sequence[Gap], *, is_gap: bool
) -> TableSpec:
    names = jurisdiction_names(scene.library, scene.table)

    def row(one: Gap) -> tuple[TableCell, ...]:
        entry = scene.table.entry(one.item.item_id, one.jurisdiction)
        supplier = portfolio.supplies_as(one.jurisdiction)
        return (
            label_cell(item_name(one.item)),
            label_cell(names[one.jurisdiction]),
            cell(share_figure(portfolio, one.item, supplier)),
            cell(one.figure),
            label_cell(words.reason(entry)),
            label_cell(words.ask(scene, one, entry)),
        )

    numbers = (False, False, True, True, False, False)
    columns = (
        TableColumn(head, numeric=number)
        for head, number in zip(words.heads(is_gap=is_gap), numbers, strict=True)
    )
    return TableSpec(tuple(columns), map(row, found))
