"""What a view of many is made of: who is shown, in which order, and what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.trade.choices import BALANCE, FORMULAS, flow_of, most_shown
from core.figure import each
from core.formulas.ids import LONGEST
from core.formulas.trade.changes import change_of
from core.formulas.trade.many import bare_trade, by_partner, by_product
from core.formulas.trade.parts import flow_in, rest, share_of
from core.formulas.trade.shares import SHARES, share_between
from core.tables.streams import WORLD, Stream

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.trade.asking import Scene
    from core.briefs.trade.periods import Periods
    from core.figure import Figure
    from core.formulas.trade.many import Trade

LEAST_REST = 0.0005
"""What is left beyond those listed is shown from this part of the whole on."""


class Standing(NamedTuple):
    """What there is to say of one partner or product.

    Attributes:
        figure: The flow or balance that is looked at, in the last period.
        share: Which part of the whole it is; None of a balance.
        before: The same as `figure` in the first period; None where there is but one.
        change: From the one to the other in money, and `growth` in per cent.
        share_change: Of a partner's share, in points.
    """

    code: str
    trade: Trade
    figure: Figure
    shares: tuple[Figure, ...]
    share: Figure | None = None
    before: Figure | None = None
    share_before: Figure | None = None
    change: Figure | None = None
    growth: Figure | None = None
    share_change: Figure | None = None

    @property
    def flag(self) -> str:
        """What its figures are marked with."""
        return "partial" if self.trade.is_partial else ""


def partner_standings(scene: Scene, periods: Periods) -> list[Standing]:
    """Return every partner that is one economy, from the largest down."""
    stream = scene.asked.stream._replace(partner=WORLD)
    found = _standings(scene, periods, stream, "partner")
    return sorted(found, key=_from_the_largest)


def product_standings(scene: Scene, periods: Periods, product: str) -> list[Standing]:
    """Return every product one step below another, from the largest down."""
    stream = scene.asked.stream._replace(product=product)
    found = _standings(scene, periods, stream, "product")
    return sorted(found, key=_from_the_largest)


def by_value(found: Sequence[Standing]) -> list[Standing]:
    """Return the same from the largest surplus to the largest deficit."""
    return sorted(found, key=_from_the_top)


def by_change(found: Sequence[Standing]) -> list[Standing]:
    """Return the same from the largest rise to the largest fall, unknown ones last."""
    return sorted(found, key=_from_the_largest_rise)


def shown_of(scene: Scene, found: Sequence[Standing], chosen: str) -> list[Standing]:
    """Return so many as were asked for, and the one chosen wherever it stands."""
    most = most_shown(scene.asked.choice)
    if most is None:
        return list(found)
    return [
        one for place, one in enumerate(found) if place < most or one.code == chosen
    ]


def largest_changes(
    scene: Scene, found: Sequence[Standing], most: int
) -> list[Standing]:
    """Return so many as have changed most either way, or as were asked for."""
    count = most_shown(scene.asked.choice) or most
    known = [one for one in found if one.change and one.change.value is not None]
    known.sort(key=_size_of_change)
    return by_change(known[:count])


def left_over(
    scene: Scene,
    of: tuple[str, Stream, str],
    found: Sequence[Standing],
    shown: Sequence[Standing],
) -> Figure | None:
    """Return what all others make together; None where nothing of account is left.

    Args:
        scene: What was asked.
        of: A formula of `RESTS`, the whole, and the period.
        found: All there are.
        shown: Those that are shown.
    """
    formula, whole, period = of
    asked_for = FORMULAS[flow_of(scene.asked.choice)]
    known = [one.code for one in shown if one.figure.value is not None]
    left = rest(scene.table, formula, whole, asked_for, known, period)
    if left.value is None or len(left.id) > LONGEST:
        return None
    all_of_it = flow_in(scene.table, whole, asked_for, period).value
    part = left.value if formula.endswith("_share") else left.value / (all_of_it or 1)
    cut = len(shown) < len(found)
    return left if cut or (asked_for != "trade_balance" and part > LEAST_REST) else None


def rest_share(scene: Scene, left: Figure) -> Figure:
    """Return which part of the whole is left over."""
    if left.unit == "share":
        return left
    dims = dict(left.dims)
    whole = Stream(dims["economy"], dims["partner"], dims["product"], dims["measure"])
    shown = each(dims["shown"] if "shown" in dims else dims["products"])
    asked = (f"{left.formula}_share", whole, dims["flow"], shown)
    return rest(scene.table, *asked, left.period)


def _standings(
    scene: Scene, periods: Periods, whole: Stream, by: str
) -> list[Standing]:
    table, flow = scene.table, flow_of(scene.asked.choice)
    read = by_partner if by == "partner" else by_product
    now = read(table, whole, periods.last)
    then = {} if periods.is_one else read(table, whole, periods.first)
    wholes = {
        period: bare_of(scene, whole, period)
        for period in (periods.last, periods.first)
    }
    found = []
    for code, trade in now.items():
        one = _now(trade, wholes[periods.last], flow, by, code)
        if not periods.is_one:
            earlier = then.get(code) or bare_trade(
                table, whole._replace(**{by: code}), periods.first, {}
            )
            before = _now(earlier, wholes[periods.first], flow, by, code)
            one = _compared(one, before, flow)
        found.append(one)
    return found


def bare_of(scene: Scene, stream: Stream, period: str) -> Trade:
    """Return the trade of one stream in one period."""
    flows = scene.table.flows(stream, scene.asked.frequency).get(period, {})
    return bare_trade(scene.table, stream, period, flows)


def _now(trade: Trade, whole: Trade, flow: str, by: str, code: str) -> Standing:
    figure = trade.figures.called(FORMULAS[flow])
    shares = tuple(
        share_between(formula, trade.figures.called(of), whole.figures.called(of))
        if by == "partner"
        else share_of(
            trade.figures.called(of),
            whole.figures.called(of),
            whole.figures.exports.dim("product"),
        )
        for formula, of in SHARES.items()
    )
    share = None if flow == BALANCE else shares[flow == "import"]
    return Standing(code, trade, figure, shares, share)


def _compared(one: Standing, before: Standing, flow: str) -> Standing:
    change = change_of("trade_change", before.figure, one.figure)
    found = one._replace(before=before.figure, change=change)
    if flow == BALANCE:
        return found
    growth = change_of("trade_percent_change", before.figure, one.figure)
    found = found._replace(growth=growth, share_before=before.share)
    if one.share is None or before.share is None or one.share.formula not in SHARES:
        return found
    moved = change_of("trade_share_change", before.share, one.share)
    return found._replace(share_change=moved)


def _from_the_largest(one: Standing) -> tuple[bool, float]:
    return one.figure.value is None, -abs(one.figure.value or 0.0)


def _from_the_top(one: Standing) -> tuple[bool, float]:
    return one.figure.value is None, -(one.figure.value or 0.0)


def _from_the_largest_rise(one: Standing) -> tuple[bool, float]:
    value = one.change.value if one.change else None
    return value is None, -(value or 0.0)


def _size_of_change(one: Standing) -> float:
    return -abs(one.change.value or 0.0) if one.change else 0.0


def farthest(found: Sequence[Standing]) -> tuple[str, Figure, Figure] | None:
    """Return what rose most and what fell most, of whole periods.

    Returns:
        Which way they went (`up`, `down` or `both`), the largest change and the least;
        None where nothing is known to have moved.
    """
    changes = [one.change for one in found if one.change is not None and not one.flag]
    known = [change for change in changes if change.value is not None]
    if not known:
        return None
    rise, fall = max(known, key=_value), min(known, key=_value)
    if _value(rise) <= 0 <= _value(fall):
        return None
    way = "down" if _value(rise) <= 0 else "both" if _value(fall) < 0 else "up"
    return way, rise, fall


def _value(figure: Figure) -> float:
    return figure.value or 0.0
