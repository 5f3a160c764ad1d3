"""Those who attend to the pages and panels of a window, each to one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.attending.checks import Checks
from gui.attending.diagnosing import Diagnosing
from gui.attending.finding import Finding
from gui.attending.handing_over import HandingOver
from gui.attending.helping import Helping
from gui.attending.own_groups import OwnGroups
from gui.attending.own_industry_sets import OwnIndustrySets
from gui.attending.own_markings import OwnMarkings
from gui.attending.own_matches import OwnMatches
from gui.attending.own_names import OwnNames
from gui.attending.own_properties import OwnProperties
from gui.attending.own_recipes import OwnRecipes
from gui.attending.paging import Paging
from gui.attending.past import Past
from gui.attending.welcoming import Welcoming
from gui.attending.writing import Writing
from gui.auditing.auditing import Auditing
from gui.cases.salvaging import Salvaging
from gui.exporting.exporting import Exporting, kinds
from gui.exporting.printing import Printing
from gui.menus.bar import Options
from gui.options.choosing import Choosing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.state import State
    from gui.main_window import MainWindow
    from gui.office import Office


class Attendants:
    """Brings pages to the front, and carries out what is wished on them."""

    def __init__(self, office: Office, window: MainWindow) -> None:
        parts = window.parts
        self.auditing = Auditing(office, parts)
        self.checks = Checks(office, parts)
        self.diagnosing = Diagnosing(office)
        self.groups = OwnGroups(office, parts)
        self.industry_sets = OwnIndustrySets(office, parts)
        self.exporting = Exporting(office, parts)
        self.finding = Finding(window)
        self.handing_over = HandingOver(office, window)
        self.helping = Helping(parts, self.finding)
        self.markings = OwnMarkings(office, parts)
        self.choosing = Choosing(office, parts)
        self.matches = OwnMatches(office, parts)
        self.names = OwnNames(office, parts)
        self.paging = Paging(office, parts)
        self.past = Past(office, parts)
        self.printing = Printing(office, window)
        self.properties = OwnProperties(office, parts)
        self.recipes = OwnRecipes(office, parts)
        self.salvaging = Salvaging(office, parts)
        self.welcoming = Welcoming(office, parts)
        self.writing = Writing(office, parts)

    def wishes(self) -> Mapping[str, Callable[[], object]]:
        """Return what to do for each entry of the menus that leads to a page."""
        return {
            "audit": self.auditing.show,
            "quality": self.checks.assess,
            "doctor": self.checks.examine,
            "names": self.names.show,
            "matches": self.matches.show,
            "recipes": self.recipes.show,
            "find": self.finding.show,
            "help": self.helping.show_here,
            "contents": self.helping.show_contents,
            "definitions": self.helping.define,
            "shortcuts": self.helping.show_keys,
            "diagnostics": self.diagnosing.save,
            "groups": self.groups.show,
            "industry_sets": self.industry_sets.show,
            "properties": self.properties.show,
            "history": self.past.show,
            "markings": self.markings.show,
            "leaving": self.exporting.ask_what_leaves,
            "salvage": self.salvaging.salvage,
            "options": self.choosing.show,
            "export_all": self.exporting.ask_for_all,
            "print_preview": self.printing.preview,
            "print": self.printing.print,
            **self.writing.wishes(),
        }

    def options(self) -> Mapping[str, Options]:
        """Return what the menus within menus offer that lead to a page."""
        writing = self.writing
        return {
            "export": Options(kinds, str, self.exporting.ask_for),
            "begin": Options(writing.templates, str, writing.begin),
        }

    def show_state(self, state: State) -> None:
        """Keep the page in front as the case is."""
        for one in (
            *(self.past, self.groups, self.industry_sets, self.markings),
            *(self.matches, self.names, self.properties, self.recipes),
            *(self.auditing, self.exporting, self.choosing),
            *(self.paging, self.welcoming),
        ):
            one.show_state(state)

    def go_on_from(self, before: Attendants) -> None:
        """Keep what is no part of the case and belonged to a window before this one."""
        self.auditing.go_on_from(before.auditing)
        self.helping.go_on_from(before.helping)

    def close(self) -> None:
        """Let go of what was read for the pages."""
        self.checks.close()
        self.paging.close()
        self.exporting.close()
