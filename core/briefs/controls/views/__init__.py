"""The views of the export controls tab, one module each."""
