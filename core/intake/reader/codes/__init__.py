"""The codes of export-control lists: control numbers, HS codes, reasons, policies."""
