"""What is whole in a damaged case, saved into a new one, with a list of what is not.

The damaged file is never written: a private copy of it is read row by row, past pages
that are broken, into a fresh file of the same tables (`gathering`). There every block
is held against its checksum and what does not match is taken out (`sifting`). Only
then the file becomes a case.
"""

from core.casefile.salvaging.broken_file import version_of
from core.casefile.salvaging.lost import Lost, Part, Salvaged, Workbook
from core.casefile.salvaging.salvage import salvage

__all__ = ["Lost", "Part", "Salvaged", "Workbook", "salvage", "version_of"]
