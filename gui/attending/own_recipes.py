"""What is wished of the layouts that were confirmed: to see, hand over, forget them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.errors import StatecraftError
from core.i18n import _
from core.state import Notice

if TYPE_CHECKING:
    from core.casefile import Case
    from core.casefile.recipes import KeptRecipe
    from gui.layout import Layout
    from gui.office import Office


class OwnRecipes(QObject):
    """Shows the recipes of the case, and changes them as wished."""

    def __init__(self, office: Office, parts: Layout) -> None:
        super().__init__(parts.pages)
        self._office, self._parts = office, parts

    @Slot()
    def show(self) -> None:
        """Show the recipes of the case; if they are damaged, say so."""
        case = self._case
        if case is None:
            return
        try:
            recipes = case.recipes()
        except StatecraftError as error:
            self._office.session.tell("error", str(error))
            return
        page = self._parts.panels.recipes
        self._parts.pages.setCurrentWidget(page)
        page.show_recipes(recipes)

    @Slot(object)
    def export(self, kept: KeptRecipe) -> None:
        """Ask where to, and write a recipe."""
        from core.exports.recipe import write_recipe

        path = self._office.dialogs.path_for_recipe(kept.recipe.title)
        if path is None:
            return
        try:
            write_recipe(path, kept.recipe)
        except StatecraftError as error:
            self._office.session.tell("error", str(error))
            return
        text = _("{name} was written.").format(name=path.name)
        self._office.session.tell("note", text)

    @Slot()
    def take(self) -> None:
        """Ask for a file, and take the recipe in it into the case."""
        from core.casefile.recipes import keep_recipe
        from core.intake.recipe_files import read_recipe

        path = self._office.dialogs.recipe_to_take()
        case = self._case
        if path is None or case is None:
            return
        try:
            case.edit(keep_recipe, read_recipe(path))
        except StatecraftError as error:
            self._office.session.tell("error", str(error))
            return
        self._changed(_("The recipe in {name} was taken in.").format(name=path.name))

    @Slot(object)
    def forget(self, kept: KeptRecipe) -> None:
        """Forget a recipe; its workbooks are looked through again."""
        from core.casefile.recipes import remove_recipe

        case = self._case
        if case is None:
            return
        try:
            case.edit(remove_recipe, kept.recipe_id)
        except StatecraftError as error:
            self._office.session.tell("error", str(error))
            return
        said = _("The recipe {title} is forgotten.")
        self._changed(said.format(title=kept.recipe.title))

    @Slot()
    def leave(self) -> None:
        """Show the tabs again."""
        self._parts.pages.setCurrentIndex(0)
        self._parts.current_tab().home.setFocus()

    @property
    def _case(self) -> Case | None:
        library = self._office.session.state.library
        return None if library is None else library.case

    def _changed(self, text: str) -> None:
        session = self._office.session
        library = session.state.library
        if library is not None:
            session.move(session.state.changed(library.renewed(), Notice("note", text)))
        self.show()
