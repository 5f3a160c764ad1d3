"""A paper as a workbook: numbers as numbers, charts beside them, and where from."""

from core.exports.paper.xlsx.writing import write_xlsx, xlsx_bytes

__all__ = ["write_xlsx", "xlsx_bytes"]
