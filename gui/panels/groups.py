"""The groups of economies, in place of the tabs."""

from __future__ import annotations

from core.i18n import _
from gui.panels.set_form import FormWords
from gui.panels.sets_page import PageWords, SetsPage


class GroupsPage(SetsPage):
    """Lists groups of economies."""

    def __init__(self) -> None:
        super().__init__(
            PageWords(
                title=_("Groups of economies"),
                counted=_("Members"),
                listed=_("Economies"),
                about=_(
                    "A group can be chosen wherever a dataset lists all of its "
                    "members; each of them counts once. Groups of your own belong to "
                    "this case."
                ),
                make=_("&Make a group…"),
                form=FormWords(
                    name=_("&Name of the group"),
                    members=_("Membe&rs"),
                    save=_("&Save group"),
                ),
            )
        )
