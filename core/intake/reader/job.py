"""What the reader process is asked to do: one JSON object on its standard input."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.intake.correction import Correction
from core.intake.limits import Limits
from core.intake.own_recipe import SheetLayout, sheet_layout

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class ReadJob:
    """What is known about a workbook before it is read.

    Attributes:
        name: The file's own name, without its folder.
        recipes: The layouts of publishers, as parsed from their TOML files.
        vocabulary: Names and codes of economies, normalised.
        kind: The kind of dataset the user says it is; None to find out.
        recipe: The id of the recipe the user wants applied; None to find out.
        examine: Whether the rules for tables that machines can read are applied.
        own: The layouts of sheets that the user has confirmed.
        corrections: What the user says of sheets of this workbook, by position.
        draft: Whether it is a text to be audited, and no workbook.
    """

    name: str
    recipes: tuple[Mapping[str, Any], ...] = ()
    vocabulary: frozenset[str] = frozenset()
    kind: str | None = None
    recipe: str | None = None
    examine: bool = False
    own: tuple[SheetLayout, ...] = ()
    corrections: Mapping[int, Correction] = field(default_factory=dict)
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Errand:
    """A job with where its bytes lie, where the answer goes, and what it may cost.

    Attributes:
        again: The first reader died over it; a slower parser is to read it now.
    """

    copy: Path
    staging: Path
    job: ReadJob
    limits: Limits = field(default_factory=Limits)
    again: bool = False

    def to_json(self) -> str:
        """Return the errand as the one JSON object the reader takes."""
        written: dict[str, object] = {
            "copy": str(self.copy),
            "staging": str(self.staging),
            "limits": self.limits.to_json(),
            "name": self.job.name,
            "recipes": list(self.job.recipes),
            "vocabulary": sorted(self.job.vocabulary),
            "kind": self.job.kind,
            "recipe": self.job.recipe,
            "examine": self.job.examine,
            "own": [asdict(layout) for layout in self.job.own],
            "corrections": {
                str(position): said.to_json()
                for position, said in self.job.corrections.items()
            },
            "draft": self.job.draft,
            "again": self.again,
        }
        return json.dumps(written, default=str)

    @classmethod
    def from_json(cls, text: str | bytes) -> Errand:
        """Return the errand written in `text`."""
        written = json.loads(text)
        job = ReadJob(
            name=written["name"],
            recipes=tuple(written.get("recipes", ())),
            vocabulary=frozenset(written.get("vocabulary", ())),
            kind=written.get("kind"),
            recipe=written.get("recipe"),
            examine=written.get("examine", False),
            own=tuple(map(sheet_layout, written.get("own", ()))),
            corrections={
                int(position): Correction.from_json(said)
                for position, said in written.get("corrections", {}).items()
            },
            draft=written.get("draft", False),
        )
        limits = Limits.from_json(written.get("limits", {}))
        copy, staging = Path(written["copy"]), Path(written["staging"])
        return cls(copy, staging, job, limits, written.get("again", False))
