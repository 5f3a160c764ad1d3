"""How workbooks get in: those that wait, and those that were dropped on the window."""
