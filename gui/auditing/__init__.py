"""The claim audit in the window: a draft beside what is said of its figures."""
