"""Market share figures: indicators filled from a dataset, with their cells."""
