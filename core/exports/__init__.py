"""Files for others to open: the only writers of the formats of Office."""
