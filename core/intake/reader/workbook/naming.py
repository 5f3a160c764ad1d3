"""A name whose ending says something else than the bytes."""

from __future__ import annotations

from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.intake.reader.workbook.sniff import Format
from core.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

ENDINGS: Final[Mapping[Format, frozenset[str]]] = MappingProxyType(
    {
        Format.XLSX: frozenset({".xlsx", ".xlsm", ".xltx", ".xltm"}),
        Format.XLSB: frozenset({".xlsb"}),
        Format.XLS: frozenset({".xls", ".xlt"}),
        Format.ODS: frozenset({".ods", ".ots"}),
        Format.HTML: frozenset({".html", ".htm"}),
        Format.XML: frozenset({".xml"}),
        Format.TEXT: frozenset({".csv", ".tsv", ".tab", ".txt"}),
    }
)
"""The endings that say each format."""

_KNOWN: Final = frozenset().union(*ENDINGS.values())


def about_name(form: Format, name: str) -> tuple[Problem, ...]:
    """Return a note where the name's ending says another format than the file has.

    Example:
        >>> [problem.named for problem in about_name(Format.HTML, "trade.xls")]
        [{'ending': '.xls', 'form': 'html'}]
    """
    ending = PurePath(name).suffix.lower()
    if ending not in _KNOWN or ending in ENDINGS[form]:
        return ()
    particulars = {"ending": ending, "form": form.value}
    return (Problem.of("name_of_another_format", Severity.NOTE, None, **particulars),)
