"""The arithmetic of the briefs: plain numbers in, a number or a reason out.

Every function is pure and knows nothing else of the program. `Outcome` is what they
answer, `definitions` what the answers are called in the JSON contract.
"""
