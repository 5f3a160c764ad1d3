"""Recipes of publishers: which fits which sheet, and what it makes of it."""
