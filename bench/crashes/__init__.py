"""Power cuts, kills and damage: what a case must survive, at full size.

`make bench-crashes`; the ordinary tests run a few dozens of each.
"""
