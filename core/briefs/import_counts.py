"""What an import would do, counted and said in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.briefs.import_facts import FACT_WORDS
from core.digits import counted
from core.i18n import _, ngettext
from core.intake.kinds import OBSERVATION_KINDS
from core.intake.refusals import plain
from core.joining import listed
from core.problems import column_letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from core.briefs.importing import ColumnRow
    from core.intake.staged import Staged
    from core.intake.staged_values import SheetReading, StagedPart

    Counted = tuple[str, StagedPart]
    """The kind of a dataset, and a table read into it."""


def asked_again(
    columns: Sequence[ColumnRow], roles: Mapping[str, Any]
) -> Iterator[str]:
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


def sheet_sentences(
    reading: SheetReading, parts: Sequence[Counted], remarks: int
) -> Iterator[str]:
    """Yield what the import would do with one sheet."""
    if reading.standing in {"left", "nothing"} or not parts:
        yield _("Nothing of this sheet will come in.")
    else:
        yield from _counted(parts)
    if remarks:
        yield _remarks_counted(remarks)


def whole_sentences(staged: Staged) -> Iterator[str]:
    """Yield what the import of a whole workbook would do."""
    parts = list(parts_of(staged))
    if not parts:
        yield _("Nothing of this workbook will come in.")
        return
    yield from _counted(parts)
    yield _remarks_counted(len(staged.problems()))


def parts_of(staged: Staged) -> Iterator[Counted]:
    """Yield the tables that were read, with the kinds of their datasets."""
    for dataset in staged.datasets():
        for part in dataset.parts:
            yield dataset.kind, part


def _counted(parts: Sequence[Counted]) -> Iterator[str]:
    values = _sum(parts, "observations", numbers=True)
    texts = _sum(parts, "observations", numbers=False)
    if values:
        yield ngettext(
            "{count} value will come in.", "{count} values will come in.", values
        ).format(count=counted(values))
    if texts:
        yield ngettext(
            "{count} cell of text will come in.",
            "{count} cells of text will come in.",
            texts,
        ).format(count=counted(texts))
    if not (values or texts):
        yield _("Nothing but remarks will come in.")
    if aside := sum(part.counts["set_aside"] for _kind, part in parts):
        yield ngettext(
            "{count} cell of totals and repeated rows is set aside.",
            "{count} cells of totals and repeated rows are set aside.",
            aside,
        ).format(count=counted(aside))


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
    ).format(count=counted(count))
