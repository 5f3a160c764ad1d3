"""Writes the empty templates.

python packaging/template_workbooks.py resources/templates
"""

from __future__ import annotations

import sys
from pathlib import Path

from workbooks.sheets import write_workbook
from workbooks.templates import SHEETS, template_sheets


def main() -> None:
    """Write every template into the folder that is named."""
    folder = Path(sys.argv[1])
    for name in SHEETS:
        path = folder / f"{name}.xlsx"
        write_workbook(path, template_sheets(name))
        print(f"{path.name}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
