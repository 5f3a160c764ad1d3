"""Every check of a draft's figures against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.audit.inside.changes import change_checks
from core.audit.inside.lists import list_checks
from core.audit.inside.parts import part_checks
from core.audit.inside.quotients import quotient_checks
from core.audit.inside.spans import span_checks
from core.audit.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.audit.claims import Claim
    from core.audit.draft import Draft
    from core.audit.inside.judging import Check


def checks_of(draft: Draft, claims: Sequence[Claim]) -> list[Check]:
    """Return every check that the draft's own figures allow, in their order.

    A figure on which there is none is `not_derivable`: nothing speaks for it or
    against it in the draft.
    """
    texts = [plain(passage.text) for passage in draft.passages]
    found = [
        *change_checks(claims),
        *quotient_checks(claims),
        *part_checks(claims, texts),
        *list_checks(claims, texts),
        *span_checks(claims, texts),
    ]
    return sorted(found, key=lambda check: check.claim)
