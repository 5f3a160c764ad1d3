"""The market share tab: who makes how much of the world's output, and since when."""
