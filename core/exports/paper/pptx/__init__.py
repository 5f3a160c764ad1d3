"""A paper as slides: charts that stay charts, and notes that say where from."""

from core.exports.paper.pptx.writing import pptx_bytes

__all__ = ["pptx_bytes"]
