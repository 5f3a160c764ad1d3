"""Checks a bundle: what must not be in it, its sums, and that it is not too large.

    python packaging/check_bundle.py build/bundle/statecraft

It runs in the environment the bundle was made in: there is PyInstaller, which knows how
to look into the program, and the Python that has come along.
"""

from __future__ import annotations

import sys
from pathlib import Path

from bundle import contents, sizes, sums


def faults(folder: Path) -> list[str]:
    """Return a sentence for everything that is wrong with a bundle."""
    names = ("statecraft", "statecraft.exe")
    programs = [folder / name for name in names if (folder / name).is_file()]
    if not programs:
        return [f"{folder} is no bundle: it holds no program named statecraft."]
    modules = contents.modules(programs[0])
    found = list(contents.unwanted(folder, {*modules, *sys.builtin_module_names}))
    found += contents.too_large(modules)
    if (folder / sums.NAME).read_text("utf-8") != sums.sums(folder):
        found.append(f"{sums.NAME} does not fit the files.")
    whole = sum(sizes.sizes(folder).values())
    if whole > sizes.MOST_BYTES:
        found.append(f"The bundle has {whole:,} bytes, more than {sizes.MOST_BYTES:,}.")
    return found


def main() -> int:
    """Say what is wrong with the bundle that is named, and return the exit status."""
    found = faults(Path(sys.argv[1]))
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
