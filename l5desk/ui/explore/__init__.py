"""Exploring the chart without a patient: the walk, the ways on, and what each of them takes."""
