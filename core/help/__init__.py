"""The help: pages written in two languages, and those made from what the code says."""
