"""Trade figures: indicators filled from flows between economies, with their cells."""
