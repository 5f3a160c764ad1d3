"""The first word of a command line that opens no window."""

VERBS = ("tables", "import", "show", "trace", "sample", "explain", "check")
