"""From an untrusted file to observations, each with the cell it stands in."""
