"""What is wished of the layouts that were confirmed: to see, hand over, forget them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from core.errors import StatecraftError
from core.i18n import _
from core.state import Notice
from gui.attending.attendant import Attendant

if TYPE_CHECKING:
    from core.casefile.recipes import KeptRecipe
    from core.library import Library


class OwnRecipes(Attendant):
    """Shows the recipes of the case, and changes them as wished."""

    page = "recipes"

    def _fill(self, library: Library) -> None:
        """List the recipes; if they are damaged, say so and list none."""
        page = self._parts.panels.recipes
        try:
            page.show_recipes(library.case.recipes())
        except StatecraftError as error:
            page.show_recipes(())
            self._office.session.tell("error", str(error))

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
        self._office.session.tell_written(path)

    @Slot()
    def take(self) -> None:
        """Ask for a file, and take the recipe in it into the case."""
        from core.casefile.recipes import keep_recipe
        from core.intake.recipe_files import read_recipe

        path, session = self._office.dialogs.recipe_to_take(), self._office.session
        if path is None:
            return
        try:
            recipe = read_recipe(path)
        except StatecraftError as error:
            session.tell("error", str(error))
            return
        text = _("The recipe in {name} was taken in.").format(name=path.name)
        session.edit(keep_recipe, recipe, notice=Notice("note", text))

    @Slot(object)
    def forget(self, kept: KeptRecipe) -> None:
        """Forget a recipe; its workbooks are looked through again."""
        from core.casefile.recipes import remove_recipe

        text = _("The recipe {title} is forgotten.").format(title=kept.recipe.title)
        notice = Notice("note", text)
        self._office.session.edit(remove_recipe, kept.recipe_id, notice=notice)
