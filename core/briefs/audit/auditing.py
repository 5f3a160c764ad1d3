"""A draft audited with the names by which this program calls its figures."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from core.audit.audit import audited
from core.audit.terms import Terms
from core.briefs.figure_words import FORMULA_NAMES, formula_name
from core.i18n import LANGUAGES, speaking
from core.progress import silent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.audit.audit import Audit
    from core.audit.draft import Draft
    from core.library import Library
    from core.progress import Progress


def audit_of(library: Library, draft: Draft, progress: Progress = silent) -> Audit:
    """Return the audit of a draft, which may be in any language of the program."""
    return audited(library, draft, _terms(), progress)


@lru_cache(maxsize=1)
def _terms() -> Terms:
    return Terms(_names())


def _names() -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        with speaking(language):
            yield from ((formula_name(one), one) for one in FORMULA_NAMES)
