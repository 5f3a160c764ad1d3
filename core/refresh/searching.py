"""Finds the workbooks that the sources of a case came from, and looks at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.refresh.looking import look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from core.casefile import Source
    from core.refresh.origins import Origins
    from core.refresh.seen import Seen


def places(
    sources: Iterable[Source], origins: Origins, beside: Path | None = None
) -> dict[int, Path]:
    """Return where the workbook of each source lies, as far as it is known.

    Args:
        sources: Those of a case.
        origins: Where this computer saw which workbook.
        beside: A folder in which a workbook of the same name counts as found.
    """
    found = {}
    for source in sources:
        known = origins.path_of(source.sha256)
        near = beside / source.name if beside is not None else None
        # A folder is often moved as a whole, the case with its workbooks.
        is_gone = known is None or not known.exists()
        path = near if near is not None and is_gone and near.is_file() else known
        if path is not None:
            found[source.source_id] = path
    return found


def held_by(sources: Iterable[Source]) -> Mapping[str, str]:
    """Return the names of sources by the digests of their workbooks."""
    return {source.sha256: source.name for source in sources}


def looked_at(
    sources: Sequence[Source],
    where: Mapping[int, Path],
    before: Iterable[Seen] = (),
    ask: Callable[[], None] = lambda: None,
) -> tuple[Seen, ...]:
    """Return what has become of the workbooks of all sources of a case.

    Args:
        sources: Those of a case.
        where: Where their workbooks lie, by the number of the source.
        before: What was seen the last time; only what bears another stamp is read.
        ask: Called now and then; may raise `CancelledError`.
    """
    held = held_by(sources)
    known = {seen.source_id: seen for seen in before}
    return tuple(
        look(
            source,
            where.get(source.source_id),
            held,
            known.get(source.source_id),
            ask,
        )
        for source in sources
    )
