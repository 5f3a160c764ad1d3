"""Everything that runs in the reader process: from untrusted bytes to a staging file.

It starts in tens of milliseconds, because a reader is started for every workbook;
so nothing here imports pandas, and nothing of `core` but the intake itself.

workbook    bytes to sheets of plain cells, whatever the format
words       what texts and numbers of statistical tables mean, wherever they stand
codes       what control numbers, HS codes and reasons for control are
structure   where the tables of a sheet are, and what their rows are, by rules
recipes     which recipe of a publisher fits which sheet, and what it makes of it
observing   tables of numbers to observations, every cell accounted for
records     rows of text to records
own         what the user says of a sheet, and what is remembered of it
guessing    sheets nobody described
doctor      the rules for tables that machines can read
drafts      texts instead of tables: documents and slides, passage by passage

Each imports only those above it; the modules beside them put a workbook together.
"""
