"""The workbooks that ship with the program: samples with figures, empty templates.

openpyxl writes another XML, though no other workbook, where lxml is installed; what we
ship is the same bytes on every machine, and so are the checksums in the sample case.
"""

import os

os.environ["OPENPYXL_LXML"] = "False"
