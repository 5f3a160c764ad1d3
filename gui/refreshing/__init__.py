"""How the window learns that workbooks have changed, takes changes, and takes back."""
