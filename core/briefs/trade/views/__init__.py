"""The views of the trade tab: each a chart, its table and its reading."""
