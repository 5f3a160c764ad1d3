"""The texts of drafts: paragraphs, cells, notes and slides, with where each stands."""
