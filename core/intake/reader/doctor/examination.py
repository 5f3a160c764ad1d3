"""Every rule applied to every sheet of a workbook, and the cleaned sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.intake.reader.doctor.cleaning import cleaned
from core.intake.reader.doctor.markup import check_file
from core.intake.reader.doctor.numbers import check_numbers
from core.intake.reader.doctor.patient import Patient
from core.intake.reader.doctor.shapes import check_merged, check_units, check_wholeness
from core.intake.reader.doctor.texts import check_names, check_texts
from core.intake.reader.doctor.years import check_years
from core.intake.reader.workbook.sniff import Format

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.intake.reader.staging import StagingWriter
    from core.intake.reader.workbook.grid import Sheet


def examine(
    data: bytes, form: Format, sheets: Sequence[Sheet], staging: StagingWriter
) -> None:
    """Write into the staging file what breaks a rule, and what the copy would be."""
    for found in check_file(data, form, sheets):
        staging.add_ailment(found)
    for sheet in sheets:
        if sheet.rows:
            typed = form is not Format.TEXT
            _examine_sheet(Patient.of(sheet, typed=typed), staging)


def _examine_sheet(patient: Patient, staging: StagingWriter) -> None:
    """Examine in the order in which one repair prepares the next.

    Numbers are read before texts are tidied, and labels are filled in once merged
    cells are free; blank lines are looked for in what is left.
    """
    checks = (check_numbers, check_texts, check_merged, check_names)
    for check in checks:
        for found in check(patient):
            staging.add_ailment(found)
    years, columns = check_years(patient)
    for found in (*years, *check_units(patient), *check_wholeness(patient)):
        staging.add_ailment(found)
    staging.add_cleaned(patient.sheet, cleaned(patient, columns))
