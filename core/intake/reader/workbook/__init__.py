"""The bytes of a workbook to sheets of plain cells, whatever its format."""
