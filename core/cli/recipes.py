"""The verb about recipes of the user's: list, hand over, take in, forget."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.casefile import Case
from core.casefile.recipes import keep_recipe, remove_recipe
from core.cli.answer import Answer
from core.errors import RequestError
from core.exports.recipe import write_recipe
from core.holding import held_meanwhile
from core.i18n import _
from core.intake.recipe_files import read_recipe
from core.moment import moment

if TYPE_CHECKING:
    from argparse import Namespace

    from core.casefile.recipes import KeptRecipe


def recipes(asked: Namespace) -> Answer:
    """Do what is asked with the recipes of a case, and list those it has then."""
    changes = asked.take is not None or asked.forget is not None
    holding = held_meanwhile(asked.case) if changes else nullcontext()
    with holding, Case.open(asked.case) as case:
        if asked.take is not None:
            case.edit(keep_recipe, read_recipe(asked.take))
        if asked.out is not None:
            number, file = asked.out
            write_recipe(Path(file), _meant(case, number).recipe)
        if asked.forget is not None:
            case.edit(remove_recipe, _meant(case, asked.forget).recipe_id)
        kept = case.recipes()
    said = [_json(one) for one in kept]
    lines = [_line(one) for one in kept] or [_("The case has no recipes of its own.")]
    return Answer({"recipes": said, "problems": []}, lines)


def _meant(case: Case, number: str) -> KeptRecipe:
    for kept in case.recipes():
        if str(kept.recipe_id) == number:
            return kept
    message = _("There is no recipe {number}; `recipes CASE` lists them.")
    raise RequestError(message.format(number=number))


def _json(kept: KeptRecipe) -> dict[str, Any]:
    return {
        "number": kept.recipe_id,
        "title": kept.recipe.title,
        "confirmed_at": kept.confirmed_at,
        "sheets": [sheet.sheet for sheet in kept.recipe.sheets],
    }


def _line(kept: KeptRecipe) -> str:
    return f"{kept.recipe_id}  {kept.recipe.title}  {moment(kept.confirmed_at)}"
