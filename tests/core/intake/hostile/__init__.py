"""Workbooks made to do harm, by threat; each is built when it is asked for."""
