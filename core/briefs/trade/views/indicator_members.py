"""Who belongs to what, and since when: agreements across, economies down."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from core.briefs.data import cell, label_cell
from core.briefs.exhibit import MatrixRow, MatrixSpec, StatusCell
from core.briefs.figure_text import figure_text
from core.briefs.framing import Told, framed, table_of
from core.briefs.mentions import mentioned
from core.briefs.trade.views import indicator_words as words
from core.format import joined, written_period
from core.i18n import _
from core.joining import clauses, listed, sentences
from core.tables.memberships import MEMBERSHIP, Agreement

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from core.briefs.exhibit import Exhibit
    from core.briefs.trade.views.indicator_choice import Chosen
    from core.briefs.trade.views.indicator_runs import Run
    from core.figure import Figure

Rank: TypeAlias = tuple[tuple[bool, str], ...]
MEMBER, OUTSIDE, UNKNOWN = "member", "outside", "unknown"


def is_membership(one: Chosen) -> bool:
    """Return whether it says who belongs to something, and nothing else."""
    return bool(one.runs) and all(run.unit == MEMBERSHIP for run in one.runs)


def memberships(one: Chosen, notes: Iterable[str]) -> Exhibit:
    """Return a sign for each economy and agreement, with the year it joined."""
    measures = list(dict.fromkeys(run.series.measure for run in one.runs))
    found = {(run.series.economy, run.series.measure): run for run in one.runs}
    economies = sorted({code for code, _measure in found}, key=_joined(one, measures))
    columns = tuple(one.table.measures[measure] for measure in measures)
    rows = tuple(
        MatrixRow(
            "",
            one.library.economies.name(code),
            tuple(_sign(one, code, measure, found) for measure in measures),
        )
        for code in economies
    )
    legend = (
        (MEMBER, _("member, with the year of entry where the source states it")),
        (OUTSIDE, _("not a member")),
        (UNKNOWN, _("unknown")),
    )
    told = Told(
        key="trade.indicators",
        title=one.measure_name,
        unit=_("membership of each economy"),
        reading=sentences(_reading(one, measure) for measure in measures),
        definition=words.definition(one.table.dataset),
    )
    table = table_of(
        (_("Economy"), _("Agreement"), _("Since"), _("Membership")),
        (
            (
                label_cell(one.library.economies.name(run.series.economy)),
                label_cell(one.table.measures[run.series.measure]),
                label_cell(written_period(run.last_period), run.last_period),
                cell(run.last),
            )
            for run in one.runs
        ),
        3,
    )
    return framed(
        one.table.dataset, told, MatrixSpec(columns, rows, legend), table, notes
    )


def _joined(one: Chosen, measures: Sequence[str]) -> Callable[[str], tuple[Rank, str]]:
    """Return what sorts economies: whoever joined the first agreement first."""
    ranks: dict[str, Rank] = {}
    for measure in reversed(measures):
        agreement = Agreement(one.table, measure)
        for series in agreement.series:
            since = agreement.since(series)
            rank = (since is None, since or "9999")
            ranks[series.economy] = (rank, *ranks.get(series.economy, ()))
    name = one.library.economies.name
    return lambda code: (ranks.get(code, ()), name(code))


def _sign(
    one: Chosen, code: str, measure: str, found: Mapping[tuple[str, str], Run]
) -> StatusCell:
    run = found.get((code, measure))
    what = listed((one.library.economies.name(code), one.table.measures[measure]))
    if run is None:
        return StatusCell(UNKNOWN, _("{name}: not in this dataset").format(name=what))
    figure = run.last
    said = figure_text(figure)
    if figure.value and figure.period:
        said = _("{status} since {date}").format(
            status=said, date=written_period(figure.period)
        )
    text = _("{name}: {value}").format(name=what, value=said)
    return StatusCell(_status(figure), text, figure.id, figure.period)


def _status(figure: Figure) -> str:
    if figure.value is None:
        return UNKNOWN
    return MEMBER if figure.value else OUTSIDE


def _reading(one: Chosen, measure: str) -> str:
    """Return who belongs to an agreement, those who joined together at once."""
    found: dict[str, list[str]] = {}
    for run in one.runs:
        if run.series.measure == measure and run.last.value:
            name = one.library.economies.name(run.series.economy)
            found.setdefault(run.last.period, []).append(mentioned(run.last, name))
    name = one.table.measures[measure]
    if not found:
        return _("{agreement}: nobody shown here.").format(agreement=name)
    dated = [
        _("since {date} {economies}").format(
            date=written_period(since), economies=joined(found[since])
        )
        for since in sorted(found)
        if since
    ]
    undated = [joined(found[""])] if "" in found else []
    said = clauses([*dated, *undated])
    return _("{agreement}: {members}.").format(agreement=name, members=said)
