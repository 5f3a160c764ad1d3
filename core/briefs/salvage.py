"""What a salvage saved and what it could not, in words for window and shell alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from core.casefile.salvaging import Part
from core.digits import counted
from core.i18n import N_, _
from core.intake.refusals import plain

if TYPE_CHECKING:
    from core.casefile.salvaging import Lost, Salvaged

NAMED: Final = {
    Part.SOURCE: N_("The entry of {name} in the list of files"),
    Part.DATASET: N_("Dataset {name}"),
    Part.SHEET: N_("Sheet {name}"),
    Part.BLOCK: N_("Rows {first} to {last} of the stored sheet {name}"),
    Part.LAYOUT: N_("How sheet {name} was read"),
    Part.FORMATS: N_("The number formats of sheet {name}"),
    Part.PROBLEMS: N_("The problems noted for {name}"),
    Part.RECIPES: N_("The recipe learned from {name}"),
    Part.PINS: N_("The piece “{name}” of the briefing"),
    Part.NAMES: N_("What “{name}” means"),
    Part.GROUPS: N_("The group of economies “{name}”"),
    Part.SETS: N_("The set of industries “{name}”"),
    Part.MATCHES: N_("The item of list number {name}"),
}
NAMELESS: Final = {
    Part.SOURCE: N_("An entry in the list of files"),
    Part.DATASET: N_("A dataset whose name is lost"),
    Part.SHEET: N_("A sheet whose name is lost"),
    Part.RECIPES: N_("A recipe"),
    Part.PINS: N_("A piece of the briefing"),
    Part.NAMES: N_("What a name means"),
    Part.GROUPS: N_("A group of economies"),
    Part.SETS: N_("A set of industries"),
    Part.MATCHES: N_("The item of a list number"),
    Part.SETTINGS: N_("The settings of the case"),
    Part.STEPS: N_("What could be undone"),
}
TO_DO: Final = {
    Part.RECIPES: N_("Confirm the layout again when you import such a workbook."),
    Part.PINS: N_("Put it into the briefing again."),
    Part.NAMES: N_("Explain the name again."),
    Part.GROUPS: N_("Make the group again."),
    Part.SETS: N_("Make the set again."),
    Part.MATCHES: N_("Say again what item it is."),
    Part.SETTINGS: N_("Set them again."),
    Part.STEPS: N_("Nothing; what was done stays done."),
}
BY_HAND: Final = N_("Compare the list of sources with your workbooks.")


class LostRow(NamedTuple):
    """One thing that is lost, in words.

    Attributes:
        file: The workbook to import again; empty where none brings it back.
    """

    what: str
    to_do: str
    file: str
    sha256: str


class SalvageReport(NamedTuple):
    """A salvage as it is told.

    Attributes:
        summary: How much is in the new case, and how much is not.
    """

    summary: str
    rows: tuple[LostRow, ...]


def salvage_report(salvaged: Salvaged) -> SalvageReport:
    """Return what came of a salvage in words."""
    summary = _(
        "Saved files: {files}; datasets: {datasets}; recipes: {recipes}; pieces of "
        "the briefing: {pins}. Not saved: {lost}."
    ).format(
        files=counted(len(salvaged.sources)),
        datasets=counted(len(salvaged.datasets)),
        recipes=counted(salvaged.recipes),
        pins=counted(salvaged.pins),
        lost=counted(len(salvaged.lost)),
    )
    return SalvageReport(summary, tuple(map(_row, salvaged.lost)))


def as_text(report: SalvageReport) -> str:
    """Return the whole report as plain text."""
    rows = (f"{row.what}\n    {row.to_do}" for row in report.rows)
    return "\n\n".join((report.summary, *rows)) + "\n"


def line(row: LostRow) -> str:
    """Return what is lost and what to do on one line."""
    return _("{what}: {to_do}").format(what=row.what, to_do=row.to_do)


def _row(lost: Lost) -> LostRow:
    words = NAMED if lost.name and lost.part in NAMED else NAMELESS
    what = _(words[lost.part]).format(
        name=plain(lost.name),
        first=counted(lost.first_row),
        last=counted(lost.last_row),
    )
    if lost.workbook is None:
        return LostRow(what, _(TO_DO.get(lost.part, BY_HAND)), "", "")
    file, sha256 = plain(lost.workbook.name), plain(lost.workbook.sha256)
    to_do = _("Import {file} again (SHA-256 {sha256}).").format(
        file=file, sha256=sha256
    )
    return LostRow(what, to_do, file, sha256)
