"""Styles, icons, words, templates and sample data; read with importlib.resources."""
