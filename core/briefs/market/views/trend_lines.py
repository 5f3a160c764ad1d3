"""What stands beside the lines of a trend: benchmarks, and figures others published."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs import fields
from core.formulas.market.measured import measured
from core.i18n import N_, _
from core.industries import WHOLE_ECONOMY
from core.tables.output import WORLD
from core.tables.published import PublishedTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.briefs.exhibit import Field
    from core.briefs.market.asking import Asked, Scene
    from core.figure import Figure

PARITY = "parity"
"""The benchmark that is each economy's own: where its quotient would be one."""
WORLD_NAME = N_("World")


class Beside(NamedTuple):
    """A run of figures beside those asked for.

    Attributes:
        kind: `benchmark`, `parity` or `published`.
        note: What must be said of it.
    """

    code: str
    name: str
    run: tuple[Figure, ...]
    kind: str
    note: str = ""


def beside(scene: Scene) -> list[Beside]:
    """Return the benchmark asked for, then what others published of the same."""
    return [*_benchmark(scene), *_published(scene)]


def benchmark_field(scene: Scene) -> Field:
    """Return the lines that may be drawn to judge by."""
    names = _names(scene)
    chosen = scene.asked.choice.benchmark
    return fields.one(
        "market.benchmark",
        _("Benchmar&k"),
        {"": _("none"), **names},
        chosen if chosen in names else "",
    )


def _names(scene: Scene) -> dict[str, str]:
    source, asked = scene.source, scene.asked
    found = {}
    if asked.measure == "share" and not isinstance(source.table, PublishedTable):
        found[PARITY] = _("parity (location quotient 1.00)")
    if asked.measure == "value":
        found[WORLD] = _world(asked)
    return {**found, **source.economies}


def _world(asked: Asked) -> str:
    return _("All economies listed") if asked.of_listed else _(WORLD_NAME)


def _benchmark(scene: Scene) -> Iterator[Beside]:
    source, asked = scene.source, scene.asked
    code, names = asked.choice.benchmark, _names(scene)
    if code == PARITY and PARITY in names:
        note = _(
            "At parity an economy's share of the industry is its share of all "
            "industries, so that its location quotient is 1.00."
        )
        for economy in asked.economies:
            name = _("{economy} at parity").format(economy=source.economies[economy])
            run = _run(scene, economy, WHOLE_ECONOMY)
            yield Beside(economy, name, run, PARITY, note)
    elif code in names and code not in asked.economies:
        yield Beside(code, names[code], _run(scene, code, asked.industry), "benchmark")


def _run(scene: Scene, economy: str, industry: str) -> tuple[Figure, ...]:
    source, asked = scene.source, scene.asked
    return tuple(
        source.figure(asked.measure, economy, industry, year) for year in asked.years
    )


def _published(scene: Scene) -> Iterator[Beside]:
    """Yield what was published of the same economies, industry and years elsewhere.

    A world from which economies are left out is nobody's but ours.
    """
    source, asked, library = scene.source, scene.asked, scene.library
    is_other = source.left_out or asked.measure == "value"
    if is_other or isinstance(source.table, PublishedTable):
        return
    titles = fields.titles(library.of_kind("share"))
    for dataset in library.of_kind("share"):
        table = library.published(dataset.slug)
        if asked.industry not in table.industries:
            continue
        for economy in asked.economies:
            run = tuple(
                measured(table, asked.measure, economy, asked.industry, year)
                for year in asked.years
            )
            if any(figure.value is not None for figure in run):
                title = titles[dataset.slug]
                yield Beside(
                    economy,
                    _("{economy}, as published").format(
                        economy=source.economies[economy]
                    ),
                    run,
                    "published",
                    _("Hollow marks: as published in {title}.").format(title=title),
                )
