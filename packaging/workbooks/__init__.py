"""The workbooks that ship with the program: samples with figures, empty templates."""
