"""A case: one SQLite file holding sources, datasets, observations and pins.

history     what was done to a case, step by step, to be taken back and done again
integrity   whether a case is as it was written
keeping     a case on the user's disk: saved, held against others, copied
salvaging   what is whole in a damaged case, and what is not

The modules beside them are the tables, what is asked of them, and what changes them.
"""

from core.casefile.case import Case
from core.casefile.datasets import Dataset, Part, Source, Term
from core.casefile.observations import Observation
from core.casefile.pins import Pin

__all__ = ["Case", "Dataset", "Observation", "Part", "Pin", "Source", "Term"]
