"""Rulesets, seen from outside: which there are, what is proved, how they differ, their sources."""
