"""Steps: what was done to a case, kept so that it can be taken back and done again."""
