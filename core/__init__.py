"""Facts and arithmetic: from untrusted workbooks to briefs; nothing here knows of a window."""
