"""From untrusted workbooks to briefs: facts and arithmetic, and no window."""
