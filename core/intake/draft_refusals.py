"""The sentences with which a draft that is to be audited is refused."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

OF_DRAFTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "draft_pdf_pictures": N_(
            "“{name}” holds pictures of pages and no text; have its text recognised, "
            "or open the file that it was made from."
        ),
        "draft_pdf_damaged": N_(
            "“{name}” is damaged or not as a PDF should be; fetch it again, or copy "
            "its text and paste it instead."
        ),
        "draft_pdf_locked": N_(
            "“{name}” is encrypted in a way that is not read here, even if it opens "
            "without a password; print it to a new PDF, or open the file that it was "
            "made from."
        ),
        "draft_too_many_pages": N_(
            "“{name}” has more pages than the limit of {limit}; audit it chapter by "
            "chapter."
        ),
        "draft_too_large": N_(
            "“{name}” is larger than the limit for a draft, {limit_bytes}; save it "
            "without its pictures, or copy its text and paste it instead."
        ),
        "draft_costly": N_(
            "“{name}” was given up because reading it took more memory or time than a "
            "draft may; save it anew, or copy its text and paste it instead."
        ),
        "draft_broke_off": N_(
            "“{name}” made its reader break off, which usually means that it is "
            "damaged or needs more memory than a draft may; save it anew, or copy its "
            "text and paste it instead."
        ),
        "draft_old": N_(
            "“{name}” is in a format of Office that is not read here; save the draft "
            "as .docx, .pptx or .txt and open that."
        ),
        "not_a_draft": N_(
            "“{name}” is no text but {what}; save the draft as .docx, .pptx or .txt "
            "and open that."
        ),
        "draft_damaged": N_(
            "“{name}” is damaged or not as Office writes it; open it in Office, save "
            "it anew and try again."
        ),
        "draft_encrypted": N_(
            "“{name}” is protected by a password; save it without the password and "
            "open that copy."
        ),
        "draft_encoding": N_(
            "The text of “{name}” is in no encoding that is read here (UTF-8, UTF-16, "
            "cp932, cp1252); save it as UTF-8 and open it again."
        ),
        "draft_empty": N_(
            "There is no text in “{name}”; check that it is the right file."
        ),
        "draft_too_long": N_(
            "The text of “{name}” is longer than the limit of {limit} characters; "
            "audit it chapter by chapter."
        ),
    }
)
"""By code, as `core.intake.refusals` has those of workbooks."""
