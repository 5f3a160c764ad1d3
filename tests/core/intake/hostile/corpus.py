"""Every hostile workbook there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.core.intake.hostile.active import active
from tests.core.intake.hostile.archives import archives
from tests.core.intake.hostile.binaries import binaries
from tests.core.intake.hostile.delimited import delimited
from tests.core.intake.hostile.files import files
from tests.core.intake.hostile.looks import looks
from tests.core.intake.hostile.markup import markup
from tests.core.intake.hostile.open_documents import open_documents
from tests.core.intake.hostile.pages import pages
from tests.core.intake.hostile.places import places
from tests.core.intake.hostile.said import said
from tests.core.intake.hostile.shared_texts import shared_texts
from tests.core.intake.hostile.texts import texts
from tests.core.intake.hostile.values import values

if TYPE_CHECKING:
    from tests.core.intake.hostile.designed import Hostile

THREATS = (
    *(archives, places, shared_texts, markup, looks, active, values, texts),
    *(binaries, open_documents, pages, delimited, files, said),
)


def corpus() -> list[Hostile]:
    """Return every hostile workbook, by threat."""
    return [one for threat in THREATS for one in threat()]
