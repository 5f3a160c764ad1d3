"""Where the user is, and every way to get somewhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.marks import without_marks
from core.selection import Selection

if TYPE_CHECKING:
    from pathlib import Path

    from core.briefs.changes import ChangesBrief
    from core.briefs.importing import ImportPreview
    from core.casefile.history.steps import KeptStep
    from core.library import Library
    from core.refresh.seen import Seen

TABS = ("market_share", "trade", "controls", "briefing", "sources")

PARTS = {"market_share": "market", "trade": "trade", "controls": "controls"}
"""The part of the selection that belongs to a tab, of those that show charts."""

SHOWN_IN = {
    "output": "market_share",
    "share": "market_share",
    "trade": "trade",
    "controls": "controls",
}
"""The tab that shows a kind of dataset."""


class Document(NamedTuple):
    """The case as a file of the user's.

    Attributes:
        path: Where it was opened or saved; None for the sample and a new case.
        read_only: Whether others hold the file, or nobody may write to it.
    """

    name: str = ""
    path: Path | None = None
    modified: bool = False
    read_only: bool = False

    @classmethod
    def at(cls, path: Path) -> Document:
        """Return the document that lies at `path`."""
        return cls(without_marks(path.stem), path)


class Work(NamedTuple):
    """What is under way, and how far."""

    doing: str
    fraction: float = 0.0


class Notice(NamedTuple):
    """Something the user should know; shown until it is closed or overtaken.

    Attributes:
        severity: `error`, `warning` or `note`.
        problems: Whether the list of problems has more to say.
        dataset: The dataset it speaks of, if it can be shown.
        source: The number of the source whose changes it speaks of.
        held: Whether it speaks of a case that others hold.
        to_salvage: The damaged case from which what is whole might be saved.
        salvaged: The case into which that was saved.
    """

    severity: str
    text: str
    problems: bool = False
    dataset: str = ""
    source: int | None = None
    held: bool = False
    to_salvage: Path | None = None
    salvaged: Path | None = None


class State(NamedTuple):
    """All that the window shows follows from this one value.

    The methods are the only moves there are; each returns a new state.

    Attributes:
        seen: What has become of the workbooks of the case's sources.
        changes: What is different in the workbook whose changes are being looked at.
        preview: The workbook that is being looked through before it comes in.
    """

    library: Library | None = None
    document: Document = Document()
    tab: str = TABS[0]
    selection: Selection = Selection()
    table_shown: bool = False
    work: Work | None = None
    notice: Notice | None = None
    seen: tuple[Seen, ...] = ()
    changes: ChangesBrief | None = None
    preview: ImportPreview | None = None

    @property
    def undo(self) -> KeptStep | None:
        """What can be undone, if anything can."""
        steps = self.library.steps if self.library else ()
        return next((step for step in reversed(steps) if step.is_done), None)

    @property
    def redo(self) -> KeptStep | None:
        """What can be done again, if anything can."""
        steps = self.library.steps if self.library else ()
        return next((step for step in steps if not step.is_done), None)

    def opening(self, doing: str) -> State:
        """A job has been asked for."""
        return self._replace(work=Work(doing), notice=None)

    def progressing(self, fraction: float, doing: str) -> State:
        """The job under way has got as far as `fraction`."""
        return self._replace(work=Work(doing, fraction)) if self.work else self

    def opened(
        self, library: Library, document: Document, notice: Notice | None = None
    ) -> State:
        """A case is on the desk; tab and selection stay where they were."""
        return self._replace(
            library=library,
            document=document,
            work=None,
            notice=notice,
            seen=(),
            changes=None,
            preview=None,
        )

    def restored(self, tab: str, selection: Selection, *, table: bool) -> State:
        """The user is to be where they were when their window was lost."""
        return self._replace(tab=tab, selection=selection, table_shown=table)

    def changed(self, library: Library, notice: Notice | None) -> State:
        """The case has taken something in, or something was pinned."""
        document = self.document._replace(modified=True)
        return self._replace(
            library=library, document=document, work=None, notice=notice
        )

    def saved(self, path: Path) -> State:
        """The case has been written to `path`."""
        return self._replace(document=Document.at(path))

    def taken_over(self) -> State:
        """The file of the case may be written to from here."""
        return self._replace(document=self.document._replace(read_only=False))

    def gave_up(self, notice: Notice | None) -> State:
        """The job failed or was cancelled; everything stays as it was."""
        return self._replace(work=None, notice=notice)

    def told(self, notice: Notice | None) -> State:
        """There is something to say, or it has been read."""
        return self._replace(notice=notice)

    def noticing(self, seen: tuple[Seen, ...]) -> State:
        """The workbooks of the sources have been looked at."""
        return self._replace(seen=seen)

    def comparing(self, changes: ChangesBrief | None) -> State:
        """The changes of a workbook are to be looked at, or have been."""
        return self._replace(work=None, changes=changes)

    def previewing(self, preview: ImportPreview | None) -> State:
        """A workbook is to be looked through before it comes in, or has been."""
        return self._replace(work=None, preview=preview)

    def on_tab(self, tab: str) -> State:
        """The user has gone to another tab."""
        return self._replace(tab=tab)

    def choosing(self, name: str, codes: tuple[str, ...]) -> State:
        """The user has used the selection bar or chosen a view."""
        return self._replace(selection=self.selection.choosing(name, codes))

    def showing(self, dataset: str, kind: str) -> State:
        """The user wants to see a dataset, in the tab that shows its kind."""
        tab = SHOWN_IN.get(kind)
        if tab is None:
            return self.on_tab(TABS[-1])
        return self.choosing(f"{PARTS[tab]}.dataset", (dataset,)).on_tab(tab)

    def viewing(self, tab: str, view: str) -> State:
        """The user wants to see a view of a tab with charts."""
        return self.choosing(f"{PARTS[tab]}.view", (view,)).on_tab(tab)

    def selecting(self, tab: str, selection: Selection) -> State:
        """The user has gone back to what a pin shows."""
        return self._replace(tab=tab, selection=selection)

    def showing_table(self, *, shown: bool) -> State:
        """The table below the chart has been asked for or put away."""
        return self._replace(table_shown=shown)
