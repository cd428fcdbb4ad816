"""The flowchart on the screen and on paper."""
