"""The selection bar of the trade tab."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.briefs import fields
from core.briefs.trade.asking import known_between, years_of
from core.briefs.trade.names import (
    basis_name,
    partner_names,
    product_name,
    reporter_names,
)
from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from core.briefs.exhibit import Field
    from core.briefs.trade.asking import Scene

SHARED: Final = ("reporter", "partner", "product", "basis", "frequency", "years")
"""What a view may ask; all views ask for the dataset."""
ALWAYS: Final = ("trade.dataset", "trade.partner", "years")
"""Controls that are shown even where they leave no choice."""
FREQUENCY_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {"year": N_("Yearly"), "month": N_("Monthly")}
)


def bar_fields(scene: Scene, asks: Collection[str] = SHARED) -> tuple[Field, ...]:
    """Return the controls for the dataset, and for those of `SHARED` that are asked."""
    library, table, asked = scene
    stream = asked.stream
    shared = {
        "reporter": fields.one(
            *("trade.reporter", _("Rep&orter")),
            reporter_names(library, table),
            stream.reporter,
        ),
        "partner": fields.one(
            *("trade.partner", _("&Partner")),
            partner_names(library, table),
            stream.partner,
        ),
        **_of_streams(scene),
        "years": fields.years(years_of(table, stream, asked.frequency), *asked.years),
    }
    datasets = library.of_kind("trade")
    shown = (
        fields.dataset("trade.dataset", datasets, table.dataset.slug),
        *(field for field_name, field in shared.items() if field_name in asks),
    )
    return tuple(
        field for field in shown if field.name in ALWAYS or len(field.options) > 1
    )


def _of_streams(scene: Scene) -> dict[str, Field]:
    """Return the choices between what is known of the two economies' trade."""
    table, asked = scene.table, scene.asked
    stream = asked.stream
    here = known_between(table, stream.reporter, stream.partner)
    products = {
        found.product: product_name(table, found.product) for found, _frequency in here
    }
    products.setdefault(stream.product, product_name(table, stream.product))
    parts = table.products.parts(stream.product)
    same = [each for each in here if each[0].product in parts]
    bases = {found.basis: basis_name(table, found.basis) for found, _frequency in same}
    frequencies = {
        code: _(name)
        for code, name in FREQUENCY_NAMES.items()
        if any((found.basis, each) == (stream.basis, code) for found, each in same)
    }
    return {
        "product": fields.one("trade.product", _("Prod&uct"), products, stream.product),
        "basis": fields.one("trade.basis", _("Bas&is"), bases, stream.basis),
        "frequency": fields.one(
            "trade.frequency", _("Fre&quency"), frequencies, asked.frequency
        ),
    }
