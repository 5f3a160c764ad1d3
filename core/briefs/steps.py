"""What a step of the user's is called, for menus and the history."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.casefile.history.steps import KeptStep

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "import": N_("import of {name}"),
        "changes": N_("changes of {name}"),
        "remove": N_("removal of {name}"),
        "recipe": N_("recipe {title}"),
        "forget_recipe": N_("forgetting of recipe {title}"),
        "add_group": N_("making of group “{name}”"),
        "change_group": N_("change of group “{name}”"),
        "remove_group": N_("deletion of group “{name}”"),
        "add_set": N_("making of industry set “{name}”"),
        "change_set": N_("change of industry set “{name}”"),
        "remove_set": N_("deletion of industry set “{name}”"),
        "name": N_("meaning of “{label}”: {meaning}"),
        "name_aside": N_("setting aside of “{label}”"),
        "name_unknown": N_("“{label}” as unknown"),
        "match": N_("{number} as {item}"),
        "match_refused": N_("{number} not as {item}"),
        "match_many": N_("decision on {count} list numbers"),
        "unmatch": N_("{number} and {item} as undecided"),
        "unmatch_many": N_("{count} list numbers as undecided"),
        "say_title": N_("title of the case"),
        "say_prepared_by": N_("who prepared the case"),
        "say_subject": N_("subject of the case"),
        "say_notes": N_("notes on the case"),
        "choose_layout": N_("layout of the briefing"),
        "choose_date": N_("date of the briefing"),
        "choose_marking": N_("handling marking of the briefing"),
        "choose_without": N_("what leaves the room"),
        "markings": N_("sets of handling markings"),
        "pin": N_("adding of “{title}”"),
        "unpin": N_("taking out of “{title}”"),
        "pin_many": N_("adding of pieces to the briefing"),
        "renew_pin": N_("new reading of “{title}”"),
        "write_pin": N_("writing of “{title}”"),
        "show_pin": N_("what is shown of “{title}”"),
        "mark_pin": N_("handling marking of “{title}”"),
        "pin_note": N_("note on “{title}”"),
        "move_pin": N_("moving of “{title}”"),
    }
)


def step_words(step: KeptStep) -> str:
    """Return what was done, such as `import of exh1.xlsx`.

    What stands in a case made for attack is called a change.
    """
    try:
        return _(WORDS[step.what]).format(**step.particulars)
    except (KeyError, TypeError):
        return _("a change")
