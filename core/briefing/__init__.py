"""The briefing: what the user composes, and the paper that is made of it.

exhibits, live      what a pinned exhibit shows now, and a text with its numbers
kept, standing      what stays while only words change; what reads otherwise than it did
offered, templates  numbers and sentences to put in; what a briefing begins with
composing           from the pieces to a paper in one language
annex               where each number of it comes from
marking, leaving    what every page carries; what leaves the room, and less of it
drawings            from a chart of the screen to what is drawn of it on paper
paper, drawing      the frozen values that the writers of `core.exports` are given
"""
