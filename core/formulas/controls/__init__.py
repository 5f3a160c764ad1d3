"""Figures of export controls: lists, how they line up, and what they cover."""
