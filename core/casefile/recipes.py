"""The layouts the user has confirmed, kept in the case for next month's workbooks."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from core.casefile.history.changing import changing
from core.casefile.history.steps import Step
from core.casefile.moments import moment_of
from core.errors import CaseDamagedError
from core.i18n import _
from core.intake.own_recipe import OwnRecipe, own_recipe

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import datetime

    from core.intake.own_recipe import SheetLayout
    from core.intake.staged import Staged

TEACHING: Final = frozenset({"guessed", "extended", "corrected", "left"})
"""Standings of sheets whose layout is confirmed by accepting the reading."""


class KeptRecipe(NamedTuple):
    """A recipe of the user's, as it lies in the case.

    Attributes:
        confirmed_at: When the user accepted the reading it was learned from.
    """

    recipe_id: int
    confirmed_at: str
    recipe: OwnRecipe


def kept_recipes(connection: sqlite3.Connection) -> tuple[KeptRecipe, ...]:
    """Return the recipes of the case, the one confirmed last first.

    Raises:
        CaseDamagedError: One is no recipe.
    """
    rows = connection.execute(
        "SELECT recipe_id, confirmed_at, payload FROM recipe ORDER BY recipe_id DESC"
    )
    try:
        return tuple(
            KeptRecipe(recipe_id, confirmed_at, own_recipe(json.loads(payload)))
            for recipe_id, confirmed_at, payload in rows
        )
    except (ValueError, TypeError, KeyError) as error:
        raise CaseDamagedError(
            _("The recipes of this case are damaged; open a backup of it.")
        ) from error


def keep_recipe(
    connection: sqlite3.Connection,
    recipe: OwnRecipe,
    now: datetime | None = None,
    *,
    learned: bool = False,
) -> None:
    """Keep a recipe; layouts it says anew are taken out of those before it.

    One that was learned from a workbook that has just come in goes back with it.
    """
    step = Step("recipe", {"title": recipe.title}, goes_on=learned)
    with changing(connection, step):
        for kept in kept_recipes(connection):
            left = tuple(
                sheet
                for sheet in kept.recipe.sheets
                if not any(_says_anew(new, sheet) for new in recipe.sheets)
            )
            if left != kept.recipe.sheets:
                _put(
                    connection, kept._replace(recipe=replace(kept.recipe, sheets=left))
                )
        if recipe.sheets:
            connection.execute(
                "INSERT INTO recipe (confirmed_at, payload) VALUES (?, ?)",
                (moment_of(now), _written(recipe)),
            )


def layouts(recipes: Iterable[KeptRecipe]) -> tuple[SheetLayout, ...]:
    """Return the layouts of recipes, for whoever reads a workbook."""
    return tuple(sheet for kept in recipes for sheet in kept.recipe.sheets)


def learned_recipe(staged: Staged) -> OwnRecipe:
    """Return what a reading has taught that nobody had confirmed before."""
    taught = (one.own for one in staged.readings() if one.standing in TEACHING)
    return OwnRecipe(staged.name, tuple(sheet for sheet in taught if sheet))


def remove_recipe(connection: sqlite3.Connection, recipe_id: int) -> None:
    """Forget a recipe."""
    kept = [one for one in kept_recipes(connection) if one.recipe_id == recipe_id]
    title = kept[0].recipe.title if kept else ""
    with changing(connection, Step("forget_recipe", {"title": title})):
        connection.execute("DELETE FROM recipe WHERE recipe_id = ?", (recipe_id,))


def _put(connection: sqlite3.Connection, kept: KeptRecipe) -> None:
    if not kept.recipe.sheets:
        connection.execute("DELETE FROM recipe WHERE recipe_id = ?", (kept.recipe_id,))
        return
    connection.execute(
        "UPDATE recipe SET payload = ? WHERE recipe_id = ?",
        (_written(kept.recipe), kept.recipe_id),
    )


def _says_anew(new: SheetLayout, old: SheetLayout) -> bool:
    """Return whether a layout speaks of the sheets another one spoke of."""
    if (new.sheet, new.base) != (old.sheet, old.base):
        return False
    if new.left or old.left or not (new.tables and old.tables):
        return True
    heads = zip(new.tables[0].headers, old.tables[0].headers, strict=False)
    return all(set(before) <= set(now) for now, before in heads)


def _written(recipe: OwnRecipe) -> str:
    return json.dumps(asdict(recipe), ensure_ascii=False)
