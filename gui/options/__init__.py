"""The page of options: what can be chosen, and what becomes of a choice."""
