"""What an economy loses if a partner buys no more of some products."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.formulas.trade.exposure import export_stake, exports_to_gdp, second_order
from core.formulas.trade.flows import flow_of
from core.formulas.trade.shares import partner_share

if TYPE_CHECKING:
    from core.briefs.trade.asking import Scene
    from core.briefs.trade.views.home import Home
    from core.figure import Figure
    from core.tables.sizes import SizeTable


class Stake(NamedTuple):
    """What is at stake with one partner.

    Attributes:
        value: Exports of the products to it.
        share: Which part of the exports of the products that is.
        of_all: Which part of all exports.
        of_gdp: Beside GDP; None where no dataset of GDP is at hand.
        second: The share through others as well.
    """

    value: Figure
    share: Figure
    of_all: Figure
    of_gdp: Figure | None
    second: Figure


def stake_of(scene: Scene, home: Home) -> Stake:
    """Return what is at stake with the partner chosen."""
    table, year = scene.table, str(home.year)
    stream = home.stream._replace(partner=scene.asked.stream.partner)
    sizes = _sizes(scene, home)
    return Stake(
        flow_of(table, stream, "exports", year),
        partner_share(table, "export_exposure", stream, year),
        export_stake(table, stream, year),
        exports_to_gdp(table, sizes, stream, year) if sizes else None,
        second_order(table, stream, year),
    )


def _sizes(scene: Scene, home: Home) -> SizeTable | None:
    """Return the latest dataset of GDP that knows the economy, in the same currency."""
    for dataset in reversed(scene.library.of_kind("indicator")):
        sizes = scene.library.sizes(dataset.slug)
        if sizes is None or sizes.unit != scene.table.unit:
            continue
        if sizes.value(home.stream.reporter, home.year).value is not None:
            return sizes
    return None
