"""The sentence with which a workbook is refused, by the code of the reason.

Each says what is wrong, why it matters, and what to do. Names and texts out of a
workbook are shown with their control characters spelt out, so that none of them
can turn a sentence around.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.digits import counted
from core.errors import IntakeError
from core.i18n import N_, _
from core.intake.draft_refusals import OF_DRAFTS

if TYPE_CHECKING:
    from collections.abc import Mapping

TEXTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # --- before it is read ---
        "missing": N_("There is no file “{name}”; check the folder and the spelling."),
        "not_a_file": N_(
            "“{name}” is not a file but a folder or a device; choose a workbook."
        ),
        "unreadable": N_(
            "“{name}” could not be opened because the system refused it "
            "({system}); close it in other programs or ask for the right to read it."
        ),
        "empty_file": N_(
            "“{name}” is empty; the copy may have been interrupted, so fetch it again."
        ),
        "file_too_large": N_(
            "“{name}” is larger than the limit for a workbook, {limit_bytes}; split "
            "it, or ask its sender for a smaller extract."
        ),
        "no_space": N_(
            "“{name}” could not be read because there is no room for a copy on the "
            "disk ({system}); free some space and try again."
        ),
        # --- what it is ---
        "encrypted": N_(
            "“{name}” is protected by a password; open it in Excel, save it without "
            "the password and import that copy."
        ),
        "damaged": N_(
            "“{name}” is damaged or cut off; fetch it again, or open it in Excel and "
            "save it anew."
        ),
        "not_a_workbook": N_(
            "“{name}” is not a workbook but {what}; save its table as .xlsx or .csv "
            "and import that."
        ),
        "encoding_unknown": N_(
            "The text of “{name}” is in no encoding that is read here (UTF-8, UTF-16, "
            "cp932, cp1252); save it as UTF-8 and import it again."
        ),
        "text_damaged": N_(
            "“{name}” cannot be read as a table because of line {line}, where a "
            "quotation mark is not closed or a cell is too long; correct that line."
        ),
        "empty_workbook": N_(
            "There is not one filled cell in “{name}”; check that it is the right file."
        ),
        "document_type": N_(
            "“{name}” holds a document type declaration, which no spreadsheet program "
            "writes and which can be used for attack; it was not read."
        ),
        **OF_DRAFTS,
        # --- what it would cost ---
        "too_many_parts": N_(
            "“{name}” is made of {count} parts, more than the limit of {limit}; save "
            "it anew in Excel."
        ),
        "inflated_too_large": N_(
            "“{name}” opens out to {size_bytes}, more than the limit of {limit_bytes}; "
            "split it, or delete empty formatting beyond its data in Excel."
        ),
        "ratio_too_high": N_(
            "A part of “{name}” opens out to {ratio} times its size, more than the "
            "limit of {limit}, as only files made for attack do; it was not read."
        ),
        "too_many_sheets": N_(
            "“{name}” has {count} sheets, more than the limit of {limit}; split it, or "
            "delete the sheets that are not needed."
        ),
        "sheet_too_large": N_(
            "The filled part of the sheet “{sheet}” in “{name}” spans {cells} cells, "
            "more than the limit of {limit}; delete the rows and columns beyond the "
            "table in Excel, split the sheet, or choose more cells under Tools > "
            "Options > Reading workbooks."
        ),
        "beyond_grid": N_(
            "The sheet “{sheet}” in “{name}” reaches beyond row {rows} or column "
            "{columns}, where Excel ends; split the table."
        ),
        "memory_limit": N_(
            "“{name}” needs more memory than the limit of {limit_bytes}; split it, "
            "delete empty formatting beyond its data, or choose more memory under "
            "Tools > Options > Reading workbooks."
        ),
        "cpu_limit": N_(
            "“{name}” was given up because reading it took more than the limit of "
            "{limit} seconds of computing; it may be damaged, so save it anew in "
            "Excel, or choose more seconds under Tools > Options > Reading workbooks."
        ),
        "time_limit": N_(
            "“{name}” was given up because reading it took longer than the limit of "
            "{limit} seconds; try again when the machine is less busy, split it, or "
            "choose more seconds under Tools > Options > Reading workbooks."
        ),
        "staging_full": N_(
            "What stands in “{name}” takes more room than the disk or the limit of "
            "{limit_bytes} allows; free some space or split the workbook."
        ),
        # --- the reader is gone ---
        "reader_not_started": N_(
            "“{name}” could not be read because its reader could not be started "
            "({system}); close other programs, free some disk space and try again."
        ),
        "reader_died": N_(
            "“{name}” made its reader break off, which usually means that it is "
            "damaged or needs more memory than the limit of {limit_bytes}; open it in "
            "Excel and save it anew as .xlsx."
        ),
        "reader_killed": N_(
            "The system ended the reader of “{name}”, which usually means that the "
            "machine ran out of memory; close other programs and try again."
        ),
        "reader_failed": N_(
            "“{name}” could not be read because of a fault in this program and not in "
            "the workbook; please report it."
        ),
        "reader_untrusted": N_(
            "What the reader of “{name}” handed over was not in the agreed form, as "
            "happens only with workbooks made for attack; it was thrown away."
        ),
    }
)
"""By code; each placeholder is a particular, `name` the file's own name."""

WHAT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "archive": N_("an archive of other files"),
        "binary": N_("data of an unknown kind"),
        "database": N_("a database"),
        "document": N_("a text document"),
        "pdf": N_("a PDF document"),
        "picture": N_("a picture"),
        "presentation": N_("a presentation"),
        "program": N_("a program"),
        "text": N_("plain text"),
        "web_page": N_("a web page"),
        "workbook": N_("a workbook"),
        "xml": N_("an XML document"),
    }
)
"""What a file is that is no workbook."""

NOTHING: Final[Mapping[str, object]] = MappingProxyType({})
_LONGEST: Final = 120


def refused(
    code: str, name: str, particulars: Mapping[str, object] = NOTHING
) -> IntakeError:
    """Return the error that refuses the file called `name`.

    Example:
        >>> str(refused("missing", "trade.xlsx"))
        'There is no file “trade.xlsx”; check the folder and the spelling.'
    """
    try:
        words = {key: _shown(key, str(value)) for key, value in particulars.items()}
        text = _(TEXTS[code]).format_map(words | {"name": plain(name)})
    except KeyError:  # only a reader that was taken over says what is not agreed
        code = "reader_untrusted"
        text = _(TEXTS[code]).format(name=plain(name))
    return IntakeError(text, code)


def plain(text: str) -> str:
    r"""Return `text` with control and direction characters spelt out, cut if long.

    Example:
        >>> plain("trade\u202excslx.exe")
        'trade\\u202excslx.exe'
    """
    spelt = (c if c.isprintable() else ascii(c)[1:-1] for c in text[:_LONGEST])
    return "".join(spelt) + ("…" if len(text) > _LONGEST else "")


def _shown(key: str, text: str) -> str:
    if key == "what":
        return _(WHAT[text])
    if not (text.isascii() and text.isdigit()):
        return plain(text)
    number = int(text[:_LONGEST])
    return size(number) if key.endswith("_bytes") else counted(number)


def size(count: int) -> str:
    """Return a number of bytes as people say it.

    Example:
        >>> size(200_000_000), size(1_610_612_736), size(900)
        ('200 MB', '1.6 GB', '900 bytes')
    """
    for unit, bytes_in in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if count >= bytes_in:
            return f"{round(count / bytes_in, 1):g} {unit}"
    return _("{count} bytes").format(count=count)
