"""Files for others to open: the only writers of formats of Office and of recipes."""
