"""The views of the market share tab: each a chart, its table and its reading."""
