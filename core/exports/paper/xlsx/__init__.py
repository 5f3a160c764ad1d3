"""A paper as a workbook: numbers as numbers, charts beside them, and where from."""

from core.exports.paper.xlsx.writing import xlsx_bytes

__all__ = ["xlsx_bytes"]
