"""The pages in place of the tabs that show what is the user's own in a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.own_groups import OwnGroups
from gui.own_names import OwnNames
from gui.own_properties import OwnProperties
from gui.own_recipes import OwnRecipes
from gui.past import Past

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.state import State
    from gui.layout import Layout
    from gui.office import Office


class OwnPages:
    """Brings each to the front as wished, and keeps it as the case is."""

    def __init__(self, office: Office, parts: Layout) -> None:
        self.groups = OwnGroups(office, parts)
        self.names = OwnNames(office, parts)
        self.past = Past(office, parts)
        self.properties = OwnProperties(office, parts)
        self.recipes = OwnRecipes(office, parts)

    def wishes(self) -> Mapping[str, Callable[[], object]]:
        """Return what to do for the menu entries that ask for them."""
        return {
            "groups": self.groups.show,
            "history": self.past.show,
            "names": self.names.show,
            "properties": self.properties.show,
            "recipes": self.recipes.show,
        }

    def show_state(self, state: State) -> None:
        """Show on the page in front how the case is now."""
        for page in (self.groups, self.names, self.past, self.properties):
            page.show_state(state)
