"""Gives hostile and damaged workbooks to the program, the reader process and all."""
