"""Puts a reading of a workbook into words, before anything comes into the case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from core.briefs.importing import (
    COLUMN_ROLES,
    ROW_ROLES,
    STANDINGS,
    ColumnRow,
    FactField,
    ImportPreview,
    Remark,
    RowSpan,
    SheetPreview,
)
from core.briefs.sources import KINDS
from core.i18n import N_, _, language, ngettext
from core.intake.correction import FACTS
from core.intake.kinds import OBSERVATION_KINDS
from core.intake.layout_texts import remark_in_words
from core.intake.refusals import plain, refused
from core.intake.staged import ASKING
from core.joining import listed
from core.problem_texts import sentence
from core.problems import Severity, column_letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.intake.staged import Staged
    from core.intake.staged_values import SheetReading, StagedPart, StagedSheet
    from core.problems import Problem

    Counted = tuple[str, StagedPart]
    """The kind of a dataset, and a table read into it."""

FACT_WORDS: Final = {
    "kind": N_("Kind of data"),
    "economy": N_("Whose figures"),
    "partner": N_("Trade with"),
    "flow": N_("Flow"),
    "unit": N_("Unit"),
    "period": N_("Period"),
    "measure": N_("What is measured"),
}
FLOWS: Final = {
    "export": N_("Exports"),
    "import": N_("Imports"),
    "re-export": N_("Re-exports"),
    "domestic export": N_("Domestic exports"),
}
MEANT: Final = ("output", "share", "trade", "indicator")
"""The kinds a sheet of numbers may be said to be."""
GRAVITY: Final = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
_JOINED: Final = " › "


def import_preview(staged: Staged, number: int = 1, total: int = 1) -> ImportPreview:
    """Return what taking a reading into the case would do.

    Args:
        staged: The reading.
        number: Which of the waiting workbooks it is.
        total: How many wait.

    Raises:
        IntakeError: What the reader handed over is not what was agreed.
    """
    sheets = tuple(_sheets(staged))
    asking = (at for at, one in enumerate(sheets) if one.standing in ASKING)
    filled = (at for at, one in enumerate(sheets) if one.standing != "nothing")
    return ImportPreview(
        name=staged.name,
        number=number,
        total=total,
        will=tuple(_of_whole(staged)),
        sheets=sheets,
        front=next(asking, next(filled, 0)),
        language=language(),
    )


def _sheets(staged: Staged) -> Iterator[SheetPreview]:
    parts: dict[str, list[Counted]] = {}
    for kind, part in _parts(staged):
        parts.setdefault(part.sheet, []).append((kind, part))
    problems: dict[str, list[Problem]] = {}
    for problem in staged.problems():
        name = problem.place.sheet if problem.place else ""
        problems.setdefault(name, []).append(problem)
    layouts = dict(staged.layouts())
    readings = {one.sheet_no: one for one in staged.readings()}
    for sheet in staged.sheets():
        reading = readings.get(sheet.sheet_no)
        said = _remarks(problems.get(sheet.name, ()), layouts.get(sheet.name, {}))
        try:
            yield _sheet(sheet, reading, parts.get(sheet.name, ()), tuple(said))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise refused("reader_untrusted", staged.name) from error


def _sheet(
    sheet: StagedSheet,
    reading: SheetReading | None,
    parts: Sequence[Counted],
    remarks: tuple[Remark, ...],
) -> SheetPreview:
    if reading is None:
        return SheetPreview(sheet, "nothing", will=(_(STANDINGS["nothing"]),))
    roles = reading.roles
    columns = tuple(_columns(roles.get("columns", ())))
    will = (*_asked(columns, roles), *_of_sheet(reading, parts, len(remarks)))
    return SheetPreview(
        box=sheet,
        standing=_known(reading.standing, STANDINGS),
        rows=tuple(_spans(roles.get("rows", ()))),
        columns=columns,
        facts=tuple(_facts(roles)),
        will=will,
        remarks=remarks,
    )


def _spans(rows: Sequence[Any]) -> Iterator[RowSpan]:
    for first, last, role, why in rows:
        words = remark_in_words(why) if why else ""
        yield RowSpan(int(first), int(last), _known(role, ROW_ROLES), words)


def _columns(columns: Sequence[Mapping[str, Any]]) -> Iterator[ColumnRow]:
    for one in columns:
        role = one["role"] if one["role"] in COLUMN_ROLES else "label"
        says = listed(plain(str(text)) for text in one["says"].values())
        yield ColumnRow(
            int(one["column"]),
            role,
            plain(_JOINED.join(map(str, one["heading"]))),
            says,
            plain(str(one["unit"])),
            is_new=bool(one["new"]),
        )


def _facts(roles: Mapping[str, Any]) -> Iterator[FactField]:
    kind = roles.get("kind", "")
    if kind not in MEANT:
        return
    said: Mapping[str, Any] = {**roles["facts"], "kind": kind}
    for name in FACTS:
        choices = _choices(name)
        value = plain(str(said.get(name, "")))
        if choices and value and value not in dict(choices):
            choices = (*choices, (value, value))
        yield FactField(name, _(FACT_WORDS[name]), value, choices)


def _choices(name: str) -> tuple[tuple[str, str], ...]:
    if name == "kind":
        return tuple((kind, _(KINDS[kind])) for kind in MEANT)
    if name == "flow":
        return (("", "–"), *((flow, _(words)) for flow, words in FLOWS.items()))
    return ()


def _remarks(
    problems: Sequence[Problem], layout: Mapping[str, Any]
) -> Iterator[Remark]:
    for problem in sorted(problems, key=lambda one: GRAVITY.index(one.severity)):
        yield Remark(str(problem.severity), sentence(problem), problem.place)
    for table in layout.get("tables", ()):
        for doubt in table["doubts"]:
            text = _("{region}: {doubt}.").format(region=table["region"], doubt=doubt)
            yield Remark(str(Severity.NOTE), text)


def _asked(columns: Sequence[ColumnRow], roles: Mapping[str, Any]) -> Iterator[str]:
    """Yield what must be looked at again on a sheet whose layout was confirmed."""
    if new := [column_letters(one.column) for one in columns if one.is_new]:
        yield ngettext(
            "Column {columns} is new; please say what it is.",
            "Columns {columns} are new; please say what they are.",
            len(new),
        ).format(columns=listed(new))
    if asks := [_asked_name(str(name)) for name in roles.get("asks", ())]:
        yield _("Please say again: {names}.").format(names=listed(asks))


def _asked_name(name: str) -> str:
    return _(FACT_WORDS[name]) if name in FACT_WORDS else f"“{plain(name)}”"


def _of_sheet(
    reading: SheetReading, parts: Sequence[Counted], remarks: int
) -> Iterator[str]:
    if reading.standing in {"left", "nothing"} or not parts:
        yield _("Nothing of this sheet will come in.")
    else:
        yield from _counted(parts)
    if remarks:
        yield _remarks_counted(remarks)


def _of_whole(staged: Staged) -> Iterator[str]:
    parts = list(_parts(staged))
    if not parts:
        yield _("Nothing of this workbook will come in.")
        return
    yield from _counted(parts)
    yield _remarks_counted(len(staged.problems()))


def _parts(staged: Staged) -> Iterator[Counted]:
    for dataset in staged.datasets():
        for part in dataset.parts:
            yield dataset.kind, part


def _counted(parts: Sequence[Counted]) -> Iterator[str]:
    values = _sum(parts, "observations", numbers=True)
    texts = _sum(parts, "observations", numbers=False)
    if values:
        yield ngettext(
            "{count} value will come in.", "{count} values will come in.", values
        ).format(count=f"{values:,}")
    if texts:
        yield ngettext(
            "{count} cell of text will come in.",
            "{count} cells of text will come in.",
            texts,
        ).format(count=f"{texts:,}")
    if not (values or texts):
        yield _("Nothing but remarks will come in.")
    if aside := sum(part.counts["set_aside"] for _kind, part in parts):
        yield ngettext(
            "{count} cell of totals and repeated rows is set aside.",
            "{count} cells of totals and repeated rows are set aside.",
            aside,
        ).format(count=f"{aside:,}")


def _sum(parts: Sequence[Counted], name: str, *, numbers: bool) -> int:
    return sum(
        part.counts[name]
        for kind, part in parts
        if (kind in OBSERVATION_KINDS) is numbers
    )


def _remarks_counted(count: int) -> str:
    if not count:
        return _("There is nothing to remark.")
    return ngettext(
        "There is {count} remark.", "There are {count} remarks.", count
    ).format(count=f"{count:,}")


def _known(said: Any, known: Mapping[str, str]) -> str:  # noqa: ANN401
    if said not in known:
        raise ValueError(said)
    return str(said)
