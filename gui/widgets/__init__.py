"""Widgets that know neither tab nor session: data in by `show_…`, wishes out."""
