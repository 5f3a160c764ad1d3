"""The quality report: for each source what is doubtful, in sentences with addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from core.briefs.quality_words import amount_text, finding_text, kind_text
from core.digits import counted
from core.i18n import _, ngettext
from core.quality.finding import Kind
from core.quality.report import source_quality

if TYPE_CHECKING:
    from core.casefile import Dataset
    from core.library import Library
    from core.problems import Place, Severity
    from core.quality.finding import Amount, Finding, SourceQuality


class FindingRow(NamedTuple):
    """One thing that is doubtful.

    Attributes:
        kind: The name of `core.quality.finding.Kind`, and `group` what it is called.
        cells: How many cells it concerns; `places` are the weightiest of them.
        largest: The largest number among them; None where none of them holds one.
    """

    kind: str
    group: str
    code: str
    severity: Severity
    text: str
    cells: int
    places: tuple[Place, ...]
    largest: Amount | None

    @property
    def largest_text(self) -> str:
        """The largest number as written."""
        return amount_text(self.largest) if self.largest else ""


class QualityOfSource(NamedTuple):
    """What is doubtful about one dataset.

    Attributes:
        summary: How much was looked at, and how much of it gives rise to questions.
    """

    slug: str
    title: str
    file: str
    observations: int
    summary: str
    rows: tuple[FindingRow, ...]


def quality(library: Library, slug: str = "") -> tuple[QualityOfSource, ...]:
    """Return the quality of a dataset, or of all, oldest first.

    Raises:
        RequestError: There is no such dataset.
        CaseDamagedError: A dataset is not as it was taken in.
    """
    chosen = (library.dataset(slug),) if slug else library.datasets
    return tuple(quality_of(library, dataset) for dataset in chosen)


def quality_of(library: Library, dataset: Dataset) -> QualityOfSource:
    """Return the quality of one dataset.

    Raises:
        CaseDamagedError: A byte of it has changed since it was taken in, or of the
            lists that say which sheet and which problem is whose.
    """
    library.case.require_lists()
    library.case.require_whole(dataset)
    found = source_quality(library, dataset)
    rows = tuple(_row(library, dataset, one) for one in found.findings)
    return QualityOfSource(
        found.slug, found.title, found.file, found.observations, _summary(found), rows
    )


def group_names() -> dict[str, str]:
    """Return what the kinds of finding are called, in the order of a report."""
    return {kind.value: kind_text(kind) for kind in Kind}


def _row(library: Library, dataset: Dataset, finding: Finding) -> FindingRow:
    return FindingRow(
        kind=finding.kind.value,
        group=kind_text(finding.kind),
        code=finding.code if finding.code != "told" else _told(finding),
        severity=finding.severity,
        text=_text(library, dataset, finding),
        cells=finding.cells,
        places=finding.places,
        largest=finding.largest,
    )


def _told(finding: Finding) -> str:
    return str(dict(finding.said)["kind"])


def _text(library: Library, dataset: Dataset, finding: Finding) -> str:
    """Return the sentence; a single problem of the reader says more than its kind."""
    if finding.code != "told" or not finding.places:
        return finding_text(finding)
    code, place = _told(finding), finding.places[0]
    wanted = (dataset.source.name, code, place)
    alike = (
        problem
        for file, problem in library.problems
        if (file, problem.code, problem.place) == wanted
    )
    return finding_text(finding, next(alike, None))


def _summary(found: SourceQuality) -> str:
    if not (found.findings or found.observations):
        return _("The source holds rows of text and no numbers to look at.")
    if not found.findings:
        return ngettext(
            "{count} value was looked at, and nothing gives rise to a question.",
            "{count} values were looked at, and nothing gives rise to a question.",
            found.observations,
        ).format(count=counted(found.observations))
    count = len(found.findings)
    text = ngettext(
        "{values} values were looked at; {count} thing gives rise to a question.",
        "{values} values were looked at; {count} things give rise to a question.",
        count,
    )
    return text.format(values=counted(found.observations), count=counted(count))
