"""Everything that runs in the reader process: from untrusted bytes to a staging file.

It starts in tens of milliseconds, because a reader is started for every workbook;
so nothing here imports pandas, and nothing of `core` but the intake itself.
"""
