"""The words by which lines of a sheet are known for titles, notes or totals."""

from __future__ import annotations

import re
from typing import Final

_NOTE: Final = re.compile(
    r"\s*(?:\(?(?:sources?|notes?|footnotes?|nb|n\.b\.|symbols?|legend|key)\b|[*†‡§※]"
    r"|\(?\d{1,2}[.):]\s*\D|\(?[a-z]\)\s|\[\w{1,2}\]|\d{1,2}\s+[A-Z][a-z]"
    r"|see\s|last (?:updated|modified)|data (?:extracted|from|are|for|source)|updated\b"
    r"|https?:|www\.|copyright|©|\(?[a-z.…:-]{1,4}\)?\s*[:=]\s|represents?\b|includes?\b"
    r"|excludes?\b|figures\b|totals? may|detail may|for (?:more|further)|contact\b"
    r"|internet|the (?:data|figures|estimates)|this table|due to\b|because\b"
    r"|資料|出所|出典|注|（注|備考|単位)",
    re.IGNORECASE,
)
_TITLE: Final = re.compile(
    r"\s*(?:table|tab\.|chart|figure|exhibit|annex|appendix|表|第\s*\d+\s*表)\b|\s*\d+(?:\.\d+)+\s",
    re.IGNORECASE,
)
_TOTAL: Final = re.compile(
    r"\W*(?:(?:grand|sub)?[ -]?totals?\b|all\b(?! other)|overall\b|sum\b|average\b"
    r"|mean\b|median\b|world\b|合計|総計|小計|総額|計$)|.*,\s*totals?\b|.*\btotals?\W*$",
    re.IGNORECASE,
)
_LONG: Final = 70
_FAR: Final = 500
"""A cell may hold a page; what it is shows at its beginning."""


def reads_as_note(text: str) -> bool:
    """Return whether a line reads as a remark on a table.

    Example:
        >>> reads_as_note("Source: Census Bureau"), reads_as_note("Japan")
        (True, False)
    """
    return bool(_NOTE.match(text[:_FAR]))


def reads_as_title(text: str) -> bool:
    """Return whether a line reads as the title of a table, not as a label in it.

    Example:
        >>> reads_as_title("Table 3. Exports"), reads_as_title("Exports")
        (True, False)
    """
    return bool(_TITLE.match(text[:_FAR])) or len(text) > _LONG


def total_word(text: str) -> str:
    """Return the word that makes a label one of a total; or nothing.

    Example:
        >>> total_word("Total, all countries"), total_word("Totalizator")
        ('Total', '')
    """
    found = _TOTAL.match(text[:_FAR])
    return found.group().strip() if found else ""
