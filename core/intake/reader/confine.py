"""The limits the reader process puts on itself before it touches a file.

Set here and not by the parent before `exec`, because a parent with threads may
not run Python between `fork` and `exec`. Nothing heavy is imported before.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from core.intake.reader.beside import Beside

if TYPE_CHECKING:
    from core.intake.limits import Limits

_DIE_WITH_PARENT: Final = 1
_NO_NEW_PRIVILEGES: Final = 38
_NEW_NETWORK: Final = 0x4000_0000
_NEW_USER: Final = 0x1000_0000
_KILL: Final = 9
_GRACE_SECONDS: Final = 5
_OPEN_FILES: Final = 32


def confine(limits: Limits) -> Beside:
    """Limit this process for good; what a system does not offer is left out.

    On Windows the parent holds the process in a job object instead.

    Returns:
        Its further threads. They begin between the steps: rights are given up by a
        process with one thread only, and afterwards none can be begun.
    """
    if sys.platform == "linux":
        _give_up_privileges()
    beside = Beside()
    if sys.platform != "win32":
        _limit_resources(limits)
    return beside


if sys.platform != "win32":
    import resource

    def _limit_resources(limits: Limits) -> None:
        cpu = limits.cpu_seconds
        caps = {
            resource.RLIMIT_CORE: (0, 0),
            resource.RLIMIT_CPU: (cpu, cpu + _GRACE_SECONDS),
            resource.RLIMIT_FSIZE: (limits.staging_bytes, limits.staging_bytes),
            resource.RLIMIT_NOFILE: (_OPEN_FILES, _OPEN_FILES),
            resource.RLIMIT_NPROC: (0, 0),
            resource.RLIMIT_AS: (limits.memory_bytes, limits.memory_bytes),
        }
        for cap, values in caps.items():
            # macOS takes no limit on memory, and none may be raised again.
            with suppress(ValueError, OSError):
                resource.setrlimit(cap, values)


def _give_up_privileges() -> None:
    """Die with the parent, gain no rights, and see no network where that is allowed."""
    import ctypes  # noqa: PLC0415  # not needed elsewhere

    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_DIE_WITH_PARENT, _KILL, 0, 0, 0)
    libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    if libc.unshare(_NEW_NETWORK) != 0:
        libc.unshare(_NEW_USER | _NEW_NETWORK)
