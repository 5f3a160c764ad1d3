"""Production and trade that can be set side by side, or what keeps them apart."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from core.formulas.trade.penetration import lacking
from core.i18n import N_, _
from core.tables.streams import WORLD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.briefs.trade.asking import Scene
    from core.tables.output import OutputTable
    from core.tables.streams import Stream

NONE_AT_ALL: Final = N_(
    "No dataset of output is in this case, and without production nothing can be said "
    "of self-sufficiency. Import production by industry, coded like the products here."
)
OTHER_CODES: Final = N_(
    "No industry of {dataset} has the code of a product here, so production and trade "
    "cannot be set side by side. Import trade by industry, or production by product."
)
NOT_PRODUCTION: Final = N_(
    "{dataset} holds value added, not production, and imports cannot be held against "
    "that. Import a dataset of production."
)
NOT_STATED: Final = N_(
    "{dataset} does not say whether it holds production or value added, and only "
    "production can be held against imports. Say so in its title or definition, and "
    "import it again."
)
OTHER_UNITS: Final = N_(
    "{dataset} is in another unit than the trade data, so the two cannot be set side "
    "by side. Import both in one unit."
)
NOT_TOGETHER: Final = N_(
    "{dataset} has no year and product of {reporter} for which the trade data have "
    "exports and imports as well. Choose another reporter or dataset."
)
A_GROUP: Final = N_(
    "{reporter} is a group, whose members also import from one another; choose one "
    "economy."
)
LACKING: Final[Mapping[str, str]] = MappingProxyType(
    {
        "not_production": NOT_PRODUCTION,
        "production_not_stated": NOT_STATED,
        "units_differ": OTHER_UNITS,
    }
)
"""By what is lacking, the sentence that says so."""


class Made(NamedTuple):
    """Production and trade that belong together.

    Attributes:
        products: Those that the dataset of output has as industries.
        years: Those in which all three are known, as far as they were chosen.
    """

    output: OutputTable
    stream: Stream
    products: tuple[str, ...]
    years: tuple[str, ...]


def output_of(scene: Scene) -> OutputTable | None:
    """Return the output that is chosen, or the first that has what is traded."""
    slugs = [dataset.slug for dataset in scene.library.of_kind("output")]
    if scene.asked.choice.other in slugs:
        return scene.library.output(scene.asked.choice.other)
    tables = [scene.library.output(slug) for slug in slugs]
    fitting = (one for one in tables if _products(scene, one))
    return next(fitting, tables[0] if tables else None)


def _products(scene: Scene, output: OutputTable) -> tuple[str, ...]:
    industries = {*output.industries, *output.sums}
    return tuple(code for code in scene.table.products.codes if code in industries)


def made_in(scene: Scene) -> Made | str:
    """Return what belongs together, or a sentence that says what is lacking."""
    table, asked = scene.table, scene.asked
    output = output_of(scene)
    if output is None:
        return _(NONE_AT_ALL)
    reporters = table.reporters_of(asked.stream.reporter)
    if len(reporters) > 1:
        return _(A_GROUP).format(reporter=asked.reporter)
    products = _products(scene, output)
    reason = lacking(table, output)
    sentence = LACKING.get(reason, "" if products else OTHER_CODES)
    if sentence:
        return _(sentence).format(dataset=output.dataset.title)
    product = asked.choice.product
    chosen = product if product in products else products[0]
    stream = asked.stream._replace(partner=WORLD, product=chosen)
    first, last = asked.years
    years = [
        year
        for year, flows in table.flows(stream, "year").items()
        if first <= int(year) <= last
        and {"export", "import"} <= {*flows}
        and output.value(stream.reporter, chosen, int(year)).value is not None
    ]
    if not years:
        text = _(NOT_TOGETHER)
        return text.format(dataset=output.dataset.title, reporter=asked.reporter)
    return Made(output, stream, products, tuple(sorted(years)))
