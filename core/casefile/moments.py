"""When something happened, as a case notes it."""

from __future__ import annotations

from datetime import UTC, datetime


def moment_of(now: datetime | None) -> str:
    """Return a time, by default the clock's, as a case notes it."""
    return (now or datetime.now(UTC)).isoformat(timespec="seconds")
