"""Measurements of the program against its targets; `make bench` runs them."""
