"""Puts a reading of a workbook into words, before anything comes into the case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from core.briefs.import_counts import (
    asked_again,
    parts_of,
    sheet_sentences,
    whole_sentences,
)
from core.briefs.import_facts import bare_unit, fact_fields
from core.briefs.importing import (
    COLUMN_ROLES,
    ROW_ROLES,
    STANDINGS,
    ColumnRow,
    ImportPreview,
    Remark,
    RowSpan,
    SheetPreview,
)
from core.i18n import _, language
from core.intake.kinds import RECORD_KINDS
from core.intake.layout_texts import remark_in_words
from core.intake.refusals import plain, refused
from core.intake.staged import ASKING
from core.joining import listed
from core.problem_texts import sentence
from core.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.briefs.import_counts import Counted
    from core.intake.staged import Staged
    from core.intake.staged_values import SheetReading, StagedSheet
    from core.problems import Problem

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
        will=tuple(whole_sentences(staged)),
        sheets=sheets,
        front=next(asking, next(filled, 0)),
        language=language(),
    )


def _sheets(staged: Staged) -> Iterator[SheetPreview]:
    parts: dict[str, list[Counted]] = {}
    for kind, part in parts_of(staged):
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
    kind = roles.get("kind", "")
    columns = tuple(_columns(roles.get("columns", ()), texts=kind in RECORD_KINDS))
    will = (
        *asked_again(columns, roles),
        *sheet_sentences(reading, parts, len(remarks)),
    )
    return SheetPreview(
        box=sheet,
        standing=_known(reading.standing, STANDINGS),
        rows=tuple(_spans(roles.get("rows", ()))),
        columns=columns,
        facts=tuple(fact_fields(roles)),
        will=will,
        remarks=remarks,
    )


def _spans(rows: Sequence[Any]) -> Iterator[RowSpan]:
    for first, last, role, why in rows:
        words = remark_in_words(why) if why else ""
        yield RowSpan(int(first), int(last), _known(role, ROW_ROLES), words)


def _columns(
    columns: Sequence[Mapping[str, Any]], *, texts: bool
) -> Iterator[ColumnRow]:
    for one in columns:
        is_field = texts and one["role"] not in ("label", "ignored")
        known = one["role"] in COLUMN_ROLES and not is_field
        role = one["role"] if known else "label"
        says = listed(plain(str(text)) for text in one["says"].values())
        yield ColumnRow(
            int(one["column"]),
            role,
            plain(_JOINED.join(map(str, one["heading"]))),
            says,
            bare_unit(plain(str(one["unit"]))),
            is_new=bool(one["new"]),
            is_text=is_field,
        )


def _remarks(
    problems: Sequence[Problem], layout: Mapping[str, Any]
) -> Iterator[Remark]:
    for problem in sorted(problems, key=lambda one: GRAVITY.index(one.severity)):
        yield Remark(str(problem.severity), sentence(problem), problem.place)
    for table in layout.get("tables", ()):
        for doubt in table["doubts"]:
            text = _("{region}: {doubt}.").format(region=table["region"], doubt=doubt)
            yield Remark(str(Severity.NOTE), text)


def _known(said: Any, known: Mapping[str, str]) -> str:  # noqa: ANN401
    if said not in known:
        raise ValueError(said)
    return str(said)
