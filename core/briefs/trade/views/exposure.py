"""What hangs on one partner that buys: destinations, other markets, incidents."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.briefs import fields
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Bar, BarSpec
from core.briefs.framing import framed, table_of
from core.briefs.trade import words
from core.briefs.trade.views import exposure_words as said
from core.briefs.trade.views.home import (
    chosen_basket,
    home_of,
    not_single,
    products_field,
)
from core.briefs.trade.views.incidents import incidents
from core.briefs.trade.views.stake import stake_of
from core.formulas.trade.exposure import importer_figure, importers
from core.formulas.trade.flows import flow_figure, flow_of
from core.formulas.trade.shares import share_of
from core.i18n import N_, _
from core.tables.streams import WORLD, Where

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from core.briefs.exhibit import Exhibit, Field
    from core.briefs.trade.asking import Scene
    from core.briefs.trade.views.home import Home
    from core.figure import Figure
    from core.tables.streams import Flow

ABOUT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "destinations": N_("Destinations"),
        "markets": N_("Other markets"),
        "incidents": N_("Incidents"),
    }
)
MOST_DRAWN: Final = 15


class Buyer(NamedTuple):
    """One who buys, with how much and which part that is."""

    code: str
    name: str
    value: Figure
    share: Figure


def exposure(scene: Scene) -> Exhibit | str:
    """Return where exports go, who else buys, or what has been done before."""
    home = home_of(scene, "export", chosen_basket(scene))
    if isinstance(home, str):
        return home
    if why := not_single(
        scene, _("Choose a single partner, one that could stop buying.")
    ):
        return why
    show: Mapping[str, Callable[[Scene, Home], Exhibit | str]] = {
        "destinations": _destinations,
        "markets": _markets,
        "incidents": incidents,
    }
    return show[_about(scene)](scene, home)


def exposure_fields(scene: Scene) -> tuple[Field, ...]:
    """Return the products, and what is shown."""
    names = {code: _(name) for code, name in ABOUT.items()}
    return (
        *products_field(scene),
        fields.one("trade.about", _("Sho&w"), names, _about(scene)),
    )


def _about(scene: Scene) -> str:
    about = scene.asked.choice.about
    return about if about in ABOUT else "destinations"


def _destinations(scene: Scene, home: Home) -> Exhibit | str:
    table, year = scene.table, str(home.year)
    whole = flow_of(table, home.stream, "exports", year)
    buyers = [
        _buyer(scene, code, value, share_of("export_exposure", value, whole))
        for code, flow in _by_partner(scene, home).items()
        for value in (
            flow_figure(
                table, home.stream._replace(partner=code), "exports", year, flow
            ),
        )
    ]
    stake = stake_of(scene, home)
    reading = said.destinations(scene, home, stake)
    heads = (_("Destination"), _("Exports"), _("Share of exports"))
    title = said.title(scene, home, said.DESTINATIONS)
    texts = (title, words.about(home.product, reading))
    return _exhibit(scene, buyers, texts, heads, said.notes(scene, stake))


def _by_partner(scene: Scene, home: Home) -> dict[str, Flow]:
    table = scene.table
    members = table.reporters_of(home.stream.reporter)
    of = (members, table.each_partner, table.products.parts(home.stream.product))
    where = Where("year", home.stream.basis, *of, (str(home.year),), ("export",))
    found = table.rows.sums(table.rows.at(where), "partner")
    return {code: flow for code, flow in found.items() if code != WORLD}


def _markets(scene: Scene, home: Home) -> Exhibit | str:
    """Return who else imports the products, the largest first."""
    table, year, partner = scene.table, str(home.year), scene.asked.stream.partner
    stake = stake_of(scene, home)
    found = importers(table, home.stream._replace(partner=partner), year)
    if not found:
        return said.no_markets(scene, home, stake)
    without = (home.stream.reporter, partner)
    buyers = []
    for code, flow in found.items():
        stream = home.stream._replace(reporter=code)
        buyers.append(
            _buyer(
                scene,
                code,
                flow_figure(table, stream, "imports", year, flow),
                importer_figure(table, stream, without, year, found),
            )
        )
    buyers.sort(key=_from_the_largest)
    reading = said.markets(scene, home, stake, buyers[0].code, buyers[0].share)
    heads = (_("Importer"), _("Imports"), _("Share of what others import"))
    title = said.title(scene, home, said.MARKETS)
    notes = (
        _("Imports as the importers themselves report them."),
        *said.notes(scene, stake),
    )
    texts = (title, words.about(home.product, reading))
    return _exhibit(scene, buyers, texts, heads, notes)


def _buyer(scene: Scene, code: str, value: Figure, share: Figure) -> Buyer:
    return Buyer(code, scene.library.economies.name(code), value, share)


def _from_the_largest(buyer: Buyer) -> tuple[bool, float]:
    return buyer.share.value is None, -(buyer.share.value or 0.0)


def _exhibit(
    scene: Scene,
    buyers: list[Buyer],
    texts: tuple[str, str],
    heads: tuple[str, ...],
    notes: Sequence[str],
) -> Exhibit:
    dataset, partner = scene.table.dataset, scene.asked.stream.partner
    buyers.sort(key=_from_the_largest)
    drawn = buyers[:MOST_DRAWN]
    drawn += [one for one in buyers[MOST_DRAWN:] if one.code == partner]
    bars = (
        Bar(one.code, one.name, datum(one.share), one.code == partner) for one in drawn
    )
    told = words.told(dataset, scene.asked, "trade.exposure", *texts)
    rows = ((label_cell(one.name), cell(one.value), cell(one.share)) for one in buyers)
    definition = said.definition(dataset)
    return framed(
        dataset,
        told._replace(unit=_("share"), definition=definition),
        BarSpec(tuple(bars), "share"),
        table_of(heads, rows),
        notes,
    )
