"""What is said of indicators: from when to when, and of which the value is largest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from core.briefs.figure_text import figure_text
from core.briefs.mentions import mentioned
from core.briefs.unit_words import UNIT_NAMES, unit_name
from core.format import written_period
from core.i18n import _, ngettext
from core.joining import clauses, listed
from core.money import currency_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.trade.views.indicator_runs import Run
    from core.casefile import Dataset
    from core.figure import Figure

MOST_NAMED: Final = 4


def title(name: str, years: str) -> str:
    """Return what is shown, and when."""
    return listed([part for part in (name, years) if part])


def unit(stated: str) -> str:
    """Return a unit in words, where it is one of ours; else as the source states it."""
    return unit_name(stated) if _is_known(stated) else stated


def _is_known(stated: str) -> bool:
    return not stated or stated in UNIT_NAMES or bool(currency_of(stated))


COUNTED: Final = ("number", "numbers", "count")
"""Units that say no more than the number itself."""


def value(figure: Figure) -> str:
    """Return a value for a sentence; behind it the unit that it is not written with."""
    said = mentioned(figure)
    is_said = _is_known(figure.unit) or figure.unit.lower() in COUNTED
    return said if is_said else f"{said} {figure.unit}"


def definition(dataset: Dataset) -> str:
    """Return what a source says of its figures; of some only how they are made."""
    said = (dataset.said(key) for key in ("definition", "basis"))
    return next(filter(None, said), _("definition not stated"))


def over_time(name: str, runs: Sequence[Run]) -> str:
    """Return how far each economy went, the largest first."""
    said = clauses(_went(run) for run in runs[:MOST_NAMED])
    return _("{indicator}: {economies}.").format(indicator=name, economies=said)


def _went(run: Run) -> str:
    known = [
        figure
        for _position, period in run.moments
        if (figure := run.figure(period)).value is not None
    ]
    if not known:
        return _("{economy} is not known").format(economy=run.name)
    first, last = known[0], known[-1]
    if first.period == last.period:
        return _("{economy} {value} ({period})").format(
            economy=run.name, value=value(last), period=written_period(last.period)
        )
    return _("{economy} from {before} ({first}) to {after} ({last})").format(
        economy=run.name,
        before=value(first),
        first=written_period(first.period),
        after=value(last),
        last=written_period(last.period),
    )


def last_values(name: str, drawn: Sequence[Run]) -> str:
    """Return which value is the largest; of one alone, what it is and when."""
    if not drawn or (len(drawn) > 1 and drawn[0].last.value is None):
        return _("{indicator}: no value is known.").format(indicator=name)
    run, figure = drawn[0], drawn[0].last
    if figure.value is None or len(drawn) == 1:
        whose = [run.name] if run.name != name else []
        when = [written_period(figure.period)] if figure.period else []
        said = figure_text(figure) if figure.value is None else value(figure)
        said = listed((*whose, *when, said))
        return _("{indicator}: {value}.").format(indicator=name, value=said)
    return _("{indicator}: the largest is {name}, {value}.").format(
        indicator=name, name=run.name, value=value(figure)
    )


def left_out(drawn: int, known: int) -> tuple[str, ...]:
    """Return how many are not drawn, if any."""
    if drawn == known:
        return ()
    text = ngettext(
        "The {count} largest is drawn; the table has all.",
        "The {count} largest are drawn; the table has all.",
        drawn,
    )
    return (text.format(count=drawn),)


def beside(runs: Sequence[Run]) -> tuple[str, ...]:
    """Return what the hollow marks are."""
    if not runs:
        return ()
    names = dict.fromkeys(run.table.dataset.title for run in runs)
    return (_("Hollow marks: {datasets}.").format(datasets=listed(names)),)


def other_units(count: int) -> tuple[str, ...]:
    """Return how many are in units that cannot be drawn on the same axis."""
    if not count:
        return ()
    text = ngettext(
        "{count} series in another unit is in the table only.",
        "{count} series in other units are in the table only.",
        count,
    )
    return (text.format(count=count),)
