"""What the worker thread does to audit a draft: plain functions that know no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.i18n import _

if TYPE_CHECKING:
    from pathlib import Path

    from core.audit.audit import Audit
    from core.audit.draft import Draft
    from core.briefs.audit.brief import AuditBrief
    from core.library import Library
    from core.progress import Progress


def read(path: Path, progress: Progress) -> Draft:
    """Return the text of a draft, read in the reader process."""
    progress(0.0, _("Reading {name}").format(name=path.name))
    from core.audit.reading import read_draft

    return read_draft(path, progress)


class Audited(NamedTuple):
    """An audit, and the same in words."""

    audit: Audit
    brief: AuditBrief


def audited(library: Library, draft: Draft, progress: Progress) -> Audited:
    """Return what is found on the figures of a draft."""
    progress(0.0, _("Looking for figures"))
    from core.briefs.audit.auditing import audit_of
    from core.briefs.audit.brief import audit_brief

    found = audit_of(library, draft, progress)
    return Audited(found, audit_brief(library, found))


def written(path: Path, brief: AuditBrief, progress: Progress) -> Path:
    """Write the report of an audit and return where."""
    progress(0.1, _("Writing {name}").format(name=path.name))
    from core.exports.audit import write_audit  # openpyxl

    write_audit(path, brief)
    return path
