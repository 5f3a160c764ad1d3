"""What if a part of imports is bought elsewhere: suppliers before and after."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs import fields
from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Pair, PairSpec, TableCell
from core.briefs.framing import framed, table_of
from core.briefs.trade import words
from core.briefs.trade.views import relocation_words as said
from core.briefs.trade.views.home import (
    chosen_basket,
    home_of,
    not_single,
    products_field,
)
from core.briefs.trade.views.limits import limit_fields, limits_of
from core.briefs.trade.views.weights import unweighed, weight_fields, weights_of
from core.briefs.typed import number_typed
from core.formulas.market.target import number_text
from core.formulas.trade.dependence import share_figure
from core.formulas.trade.flows import flow_figure, flows_by_partner
from core.formulas.trade.relocation import (
    DIVIDED,
    TYPED,
    WHOLE_PERCENT,
    Move,
    relocated,
    relocation,
)
from core.formulas.trade.sourcing import world_reason
from core.i18n import N_, _
from core.tables.products import WHOLE
from core.tables.streams import WORLD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.briefs.exhibit import Exhibit, Field
    from core.briefs.trade.asking import Scene
    from core.briefs.trade.views.home import Home
    from core.formulas.trade.relocation import Relocation
    from core.tables.streams import Flow

NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "exports": N_("By shares of world exports"),
        "imports": N_("By shares of imports"),
        "evenly": N_("Evenly"),
        TYPED: N_("By weights typed"),
    }
)
USUAL_PERCENT: Final = 20.0
MOST_DRAWN: Final = 15


def relocation_view(scene: Scene) -> Exhibit | str:
    """Return the shares of suppliers before and after the move."""
    home = home_of(scene, "import", chosen_basket(scene))
    if isinstance(home, str):
        return home
    source = scene.asked.stream.partner
    choose = _("Choose a single partner from which less is to be bought.")
    if why := not_single(scene, choose):
        return why
    is_typed = _divided(scene) == TYPED
    if is_typed and (refused := unweighed(scene, _basket(scene))):
        return refused
    found = relocation(scene.table, _move(scene, home), str(home.year))
    if found.reason or not found.before.imports.get(source):
        return said.nothing(scene, home, found)
    limits = limits_of(scene)
    told = words.told(
        scene.table.dataset,
        scene.asked,
        "trade.relocation",
        said.title(scene, home, found),
        words.about(home.product, said.reading(scene, found, limits)),
    )._replace(unit=_("share"), definition=said.definition(scene, found, limits))
    codes = sorted(found.after, key=lambda code: -found.after[code])
    drawn = codes[:MOST_DRAWN]
    drawn += [source] if source not in drawn else []
    pairs = (_pair(scene, found, code) for code in drawn)
    chart = PairSpec((_("before"), _("after")), tuple(pairs), "share")
    heads = (
        *(_("Partner"), _("Imports"), _("Imports after the move")),
        *(_("Share"), _("Share after the move"), _("World exports left")),
    )
    shown = heads if not found.before.world_reason else heads[:-1]
    now = flows_by_partner(scene.table, found.before.stream, "imports", str(home.year))
    rows = (_row(scene, found, code, now.get(code))[: len(shown)] for code in codes)
    notes = said.notes(scene, found, _refused(scene))
    return framed(scene.table.dataset, told, chart, table_of(shown, rows), notes)


def relocation_fields(scene: Scene) -> tuple[Field, ...]:
    """Return the products, how much is moved, to whom, and how it is divided."""
    choice, table = scene.asked.choice, scene.table
    home = {*table.reporters_of(scene.asked.stream.reporter)}
    names = {
        code: scene.library.economies.name(code)
        for code in table.each_partner
        if code not in (*home, WORLD, scene.asked.stream.partner)
    }
    ways = {code: _(NAMES[code]) for code in _ways(scene)}
    return (
        *products_field(scene),
        fields.number(
            "trade.percent",
            _("Per ce&nt"),
            choice.percent or number_text(USUAL_PERCENT),
        ),
        fields.many("trade.basket", _("&Moved to"), names, _basket(scene)),
        fields.one("trade.divided", _("D&ivided"), ways, _divided(scene)),
        *(weight_fields(scene, _basket(scene)) if _divided(scene) == TYPED else ()),
        *limit_fields(scene),
    )


def _move(scene: Scene, home: Home) -> Move:
    stream = home.stream._replace(partner=scene.asked.stream.partner)
    percent = number_typed(scene.asked.choice.percent, WHOLE_PERCENT)
    basket, divided = _basket(scene), _divided(scene)
    weights = weights_of(scene, basket) if divided == TYPED else ()
    return Move(stream, percent or USUAL_PERCENT, basket, divided, weights)


def _refused(scene: Scene) -> str:
    """Return what was typed and is no part of a whole."""
    typed = scene.asked.choice.percent
    is_one = number_typed(typed, WHOLE_PERCENT) is not None
    return "" if is_one or not typed.strip() else typed


def _basket(scene: Scene) -> tuple[str, ...]:
    """Return those ticked who can supply."""
    left_out = {
        *scene.table.reporters_of(scene.asked.stream.reporter),
        *(WORLD, scene.asked.stream.partner),
    }
    held = {*scene.table.each_partner} - left_out
    return tuple(
        code for code in dict.fromkeys(scene.asked.choice.basket) if code in held
    )


def _ways(scene: Scene) -> tuple[str, ...]:
    """Return how what is moved can be divided with what the dataset knows."""
    home = home_of(scene, "import", WHOLE)
    if isinstance(home, str):
        return DIVIDED
    lacks_world = world_reason(scene.table, home.stream.basis, str(home.year))
    return DIVIDED[1:] if lacks_world else DIVIDED


def _divided(scene: Scene) -> str:
    ways, chosen = _ways(scene), scene.asked.choice.divided
    return chosen if chosen in ways else ways[0]


def _pair(scene: Scene, found: Relocation, code: str) -> Pair:
    before = share_figure(scene.table, found.before, "supplier_share", code)
    after = relocated(scene.table, found, "relocated_share", code)
    note = _("beyond its exports") if said.exceeds(found, code) else ""
    return Pair(
        code,
        scene.library.economies.name(code),
        datum(before),
        datum(after),
        note,
        code == scene.asked.stream.partner,
    )


def _row(
    scene: Scene, found: Relocation, code: str, flow: Flow | None
) -> tuple[TableCell, ...]:
    table, before = scene.table, found.before
    stream = before.stream._replace(partner=code)
    return (
        label_cell(scene.library.economies.name(code)),
        cell(flow_figure(table, stream, "imports", before.year, flow)),
        cell(relocated(table, found, "relocated_imports", code)),
        cell(share_figure(table, before, "supplier_share", code)),
        cell(relocated(table, found, "relocated_share", code)),
        cell(relocated(table, found, "capacity_left", code)),
    )
