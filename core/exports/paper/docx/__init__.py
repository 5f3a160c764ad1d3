"""Word files of a paper: headings, captions, tables, footnotes, all of them real."""

from core.exports.paper.docx.document import docx_bytes

__all__ = ["docx_bytes"]
