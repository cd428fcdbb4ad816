"""Files: rulesets, signatures, cases and settings; the only rooms that read or write."""
