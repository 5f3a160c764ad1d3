"""Copies of cases that the program keeps by itself, fewer the older they are."""
