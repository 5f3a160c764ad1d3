"""Whether a folder lies on another computer.

SQLite changes a file in its place only as safely as the file can be locked, and servers
often only say that they lock. There the whole file is written, and renamed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import psutil

if TYPE_CHECKING:
    from pathlib import Path

REMOTE: Final = ("nfs", "cifs", "smb", "afs", "9p", "sshfs", "davfs", "fuse.")
_SHARE: Final = "\\\\"


def is_remote(path: Path) -> bool:
    """Return whether a file lies, or seems to lie, on a server."""
    place = path.resolve()
    if str(place).startswith(_SHARE):
        return True
    mounts = [
        mount
        for mount in psutil.disk_partitions(all=True)
        if place.is_relative_to(mount.mountpoint)
    ]
    nearest = max(mounts, key=lambda mount: len(mount.mountpoint), default=None)
    return nearest is not None and (
        "remote" in nearest.opts.split(",")
        or any(kind in nearest.fstype for kind in REMOTE)
    )
