"""In which products an economy has the advantage over a partner, and in which not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.data import cell, datum, label_cell
from core.briefs.exhibit import Bar, BarSpec
from core.briefs.framing import framed, table_of
from core.briefs.mentions import mentioned
from core.briefs.trade import words
from core.briefs.trade.indices_words import index_title, nothing_told
from core.briefs.trade.names import product_name
from core.briefs.trade.views.products_words import in_sentence
from core.briefs.unit_words import unit_name
from core.digits import counted
from core.format import written, written_period
from core.formulas.trade.indices import all_products, lafay_figure, lafay_outcomes
from core.i18n import N_, _

if TYPE_CHECKING:
    from core.briefs.exhibit import Exhibit
    from core.briefs.trade.asking import Scene
    from core.figure import Figure

MOST_SHOWN: Final = 30
"""Products beyond these weigh next to nothing in the balance."""
APART: Final = N_(
    "In {period} {reporter} had its greatest advantage in trade with {partner} in "
    "{best}, {high}, and its greatest disadvantage in {worst}, {low}."
)
EVEN: Final = N_(
    "In {period} {reporter} had neither an advantage nor a disadvantage in any product "
    "in trade with {partner}: the index is {high} throughout."
)


def lafay(scene: Scene, period: str) -> Exhibit | str:
    """Return the index of the products that weigh most in one period."""
    table, asked = scene.table, scene.asked
    found = all_products(table, asked.stream, period)
    values = {code: one.value or 0.0 for code, one in lafay_outcomes(found).items()}
    largest = sorted(values, key=lambda code: -abs(values[code]))[:MOST_SHOWN]
    if not largest:
        figure = lafay_figure(table, asked.stream, period, found)
        return nothing_told("lafay_index", [figure])
    names = {
        code: product_name(table, code)
        for code in sorted(largest, key=lambda code: -values[code])
    }
    shown = [
        lafay_figure(table, asked.stream._replace(product=code), period, found)
        for code in names
    ]
    bars = (
        Bar(code, names[code], datum(figure))
        for code, figure in zip(names, shown, strict=True)
    )
    rows = (
        (label_cell(code)._replace(code=code), label_cell(names[code]), cell(figure))
        for code, figure in zip(names, shown, strict=True)
    )
    reading = _reading(scene, period, shown[0], shown[-1])
    title = index_title(asked._replace(years=(int(period[:4]),) * 2), "lafay_index")
    told = words.told(table.dataset, asked, "trade.lafay", title, reading)
    heads = (_("Code"), _("Product"), _("Lafay index"))
    return framed(
        table.dataset,
        told._replace(unit=unit_name("percent")),
        BarSpec(tuple(bars), "percent"),
        table_of(heads, rows, 2),
        (_left_out(len(values)), words.members_note(*scene[:2], asked.stream)),
    )


def _reading(scene: Scene, period: str, first: Figure, last: Figure) -> str:
    """Return where the advantage is greatest, and where the disadvantage."""
    is_even = written(first.value, first.unit) == written(last.value, last.unit)
    text = _(EVEN if is_even else APART)
    return text.format(
        period=written_period(period),
        reporter=scene.asked.reporter,
        partner=scene.asked.partner,
        best=in_sentence(scene, first.dim("product")),
        high=mentioned(first),
        worst=in_sentence(scene, last.dim("product")),
        low=mentioned(last),
    )


def _left_out(count: int) -> str:
    if count <= MOST_SHOWN:
        return ""
    text = _("Shown are the {shown} products that weigh most, of {count}.")
    return text.format(shown=MOST_SHOWN, count=counted(count))
