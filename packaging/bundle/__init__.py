"""The program as one folder that needs neither Python nor rights: how it is made.

parts       which parts of the libraries go in, and which must not
stand_ins   names that libraries import and the program never uses
needed      what a library asks its system for
icu_data    what Qt needs of a table of all languages of the world
"""
