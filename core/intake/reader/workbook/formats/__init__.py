"""The formats that have a reader of ours: each yields cells at their addresses."""
