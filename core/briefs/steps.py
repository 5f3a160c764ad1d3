"""What a step of the user's is called, for menus and the history."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from core.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from core.casefile.steps import KeptStep

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "import": N_("import of {name}"),
        "changes": N_("changes of {name}"),
        "remove": N_("removal of {name}"),
        "recipe": N_("recipe {title}"),
        "forget_recipe": N_("forgetting of recipe {title}"),
        "name": N_("meaning of “{label}”: {meaning}"),
        "name_aside": N_("setting aside of “{label}”"),
        "name_unknown": N_("“{label}” as unknown"),
        "pin": N_("adding of “{title}”"),
        "unpin": N_("taking out of “{title}”"),
    }
)


def step_words(step: KeptStep) -> str:
    """Return what was done, such as `import of exh1.xlsx`."""
    return _(WORDS[step.what]).format(**step.particulars)
