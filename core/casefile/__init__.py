"""A case: one SQLite file holding sources, datasets, observations and pins."""

from core.casefile.case import Case
from core.casefile.datasets import Dataset, Observation, Part, Source, Term
from core.casefile.pins import Pin

__all__ = ["Case", "Dataset", "Observation", "Part", "Pin", "Source", "Term"]
