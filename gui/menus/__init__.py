"""The menus: what can be wished for, when, in which words, and what becomes of it."""
