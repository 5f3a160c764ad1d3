"""In place of Pillow: python-pptx imports it to measure pictures and fonts.

The program puts no picture into slides; their charts are drawn by the office program.
openpyxl takes the empty name for what it is.
"""

# ruff: noqa: N999  # the name is what it stands in for

Image = ImageFont = None
