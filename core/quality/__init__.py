"""What is doubtful about the data of a source: pure questions to columns of numbers.

Nothing here is a verdict. Each finding says what was seen and in which cells; the
words for it are those of `core.briefs.quality`.
"""
