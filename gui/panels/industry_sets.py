"""The sets of industries, in place of the tabs."""

from __future__ import annotations

from core.i18n import _
from gui.panels.set_form import FormWords
from gui.panels.sets_page import PageWords, SetsPage


class IndustrySetsPage(SetsPage):
    """Lists sets of industries."""

    def __init__(self) -> None:
        super().__init__(
            PageWords(
                title=_("Sets of industries"),
                counted=_("Number"),
                listed=_("Industries"),
                about=_(
                    "The industries of a set are summed before any share or quotient "
                    "is taken; a set can be chosen wherever a dataset has all of them. "
                    "To leave an industry out, make a set without it. Sets of your own "
                    "belong to this case."
                ),
                make=_("&Make a set…"),
                form=FormWords(
                    name=_("&Name of the set"),
                    members=_("Indust&ries"),
                    save=_("&Save set"),
                ),
            )
        )
