"""Whether a case is as it was written: checksums, and who asks for them when."""
