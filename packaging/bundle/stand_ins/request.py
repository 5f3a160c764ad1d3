"""In place of `urllib.request`: `xml.sax.saxutils` imports it, and never calls it."""
