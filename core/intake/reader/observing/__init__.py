"""Tables of numbers to observations, every cell accounted for."""
