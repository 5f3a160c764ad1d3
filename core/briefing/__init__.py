"""The briefing: what the user composes, and the paper that is made of it.

block       what a briefing is composed of: headings, texts, figures, questions
paper       the paper in one language: all that a page, slide or sheet may say
drawing     what a figure on paper is drawn from, whatever draws it
"""
