"""Pages and pictures: a paper as plain data, set by our typst templates."""
