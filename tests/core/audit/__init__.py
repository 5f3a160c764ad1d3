"""The audit of a draft."""
