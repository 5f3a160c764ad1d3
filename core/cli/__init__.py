"""The verbs without a window: the same core, plain text or JSON, an exit status."""
