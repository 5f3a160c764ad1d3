"""A case: one SQLite file holding sources, datasets, observations and pins."""

from core.casefile.case import Case
from core.casefile.datasets import Dataset, Part, Source, Term
from core.casefile.observations import Observation
from core.casefile.pins import Pin

__all__ = ["Case", "Dataset", "Observation", "Part", "Pin", "Source", "Term"]
