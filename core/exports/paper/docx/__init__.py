"""Word files of a paper: headings, captions, tables, footnotes, all of them real."""
