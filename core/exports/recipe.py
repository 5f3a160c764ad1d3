"""A recipe of the user's as a file, to be handed to colleagues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.exports.atomic import write_atomically
from core.intake.recipe_files import recipe_text

if TYPE_CHECKING:
    from pathlib import Path

    from core.intake.own_recipe import OwnRecipe


def write_recipe(path: Path, recipe: OwnRecipe) -> None:
    """Write a recipe.

    Raises:
        ExportError: It cannot be written there.
    """
    text = recipe_text(recipe)

    def write(to: Path) -> None:
        to.write_text(text, encoding="utf-8")

    write_atomically(path, write)
