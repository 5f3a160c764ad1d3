"""The questions that a case can answer of a figure in a draft."""
