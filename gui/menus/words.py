"""The words of menu entries that say what they would do now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.briefs.steps import step_words
from core.i18n import _
from gui.tips import short
from gui.widgets.labels import unmarked

if TYPE_CHECKING:
    from core.casefile.history.steps import KeptStep
    from gui.menus.situation import Situation


def undo_words(now: Situation) -> str:
    """Return what Undo would take back."""
    step = now.state.undo
    return _("&Undo {what}").format(what=_literal(step)) if step else _("&Undo")


def redo_words(now: Situation) -> str:
    """Return what Redo would do again."""
    step = now.state.redo
    return _("&Redo {what}").format(what=_literal(step)) if step else _("&Redo")


def _literal(step: KeptStep) -> str:
    """Return the words of a step; a sign in a name of a file is no access key."""
    return unmarked(short(step_words(step)))
