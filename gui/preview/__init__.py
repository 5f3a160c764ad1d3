"""The page on which a workbook is looked through before it comes in."""
