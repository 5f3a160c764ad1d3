"""An audit in one paragraph."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from core.audit.matching import Verdict
from core.briefs.audit.names import VERDICTS
from core.i18n import _, ngettext
from core.joining import clauses, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.briefs.audit.brief import FindingBrief


def summary_text(findings: Sequence[FindingBrief]) -> str:
    """Return how many figures have which verdict, in one paragraph."""
    count = len(findings)
    if not count:
        return _("No figure was found in this text.")
    text = ngettext("{count} figure found.", "{count} figures found.", count)
    names = dict.fromkeys(VERDICTS[verdict] for verdict in Verdict)
    met = Counter(one.verdict_name for one in findings)
    said = [
        _("{verdict}: {count}").format(verdict=_(name), count=met[_(name)])
        for name in names
        if met[_(name)]
    ]
    against = sum(one.is_contradicted for one in findings)
    contradicted = ngettext(
        "{count} figure does not follow from the others of the draft.",
        "{count} figures do not follow from the others of the draft.",
        against,
    )
    return sentences(
        (
            text.format(count=count),
            _("{verdicts}.").format(verdicts=clauses(said)),
            contradicted.format(count=against) if against else "",
        )
    )
