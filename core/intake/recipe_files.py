"""Recipes of the user's as files, to be handed to colleagues."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from core.errors import OwnRecipeError
from core.i18n import _
from core.intake.own_recipe import OwnRecipe, own_recipe

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX: Final = ".statecraft-recipe"
FORM: Final = "statecraft-recipe"
VERSION: Final = 1
MOST_BYTES: Final = 4_000_000
"""No recipe is longer; whatever is, is another file."""


def recipe_text(recipe: OwnRecipe) -> str:
    """Return a recipe as the text of a file."""
    said = {"form": FORM, "version": VERSION, **asdict(recipe)}
    return json.dumps(said, ensure_ascii=False, indent=1)


def read_recipe(path: Path) -> OwnRecipe:
    """Return the recipe in a file.

    Raises:
        OwnRecipeError: It is none, or it cannot be read.
    """
    try:
        with path.open("rb") as file:
            written = file.read(MOST_BYTES + 1)
    except OSError as error:
        message = _("{name} could not be read ({system}); choose another file.")
        said = message.format(name=path.name, system=error.strerror or error)
        raise OwnRecipeError(said) from error
    return recipe_of(written, path.name)


def recipe_of(written: bytes, name: str) -> OwnRecipe:
    """Return the recipe in the bytes of a file called `name`.

    Raises:
        OwnRecipeError: It is none, or of a later version of the program.
    """
    try:
        return own_recipe(_checked(written))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        message = _(
            "{name} is not a recipe this version of Statecraft reads; export it "
            "again from the case it was made in."
        )
        raise OwnRecipeError(message.format(name=name)) from error


def _checked(written: bytes) -> dict[str, Any]:
    """Return the values of a file that says it is a recipe of ours."""
    if len(written) > MOST_BYTES:
        raise ValueError(len(written))
    said: dict[str, Any] = json.loads(written)
    if (said["form"], said["version"]) != (FORM, VERSION):
        raise ValueError(said["form"])
    return said
