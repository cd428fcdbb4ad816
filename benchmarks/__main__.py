"""All measurements, one after the other."""

from benchmarks import chart, layout, rules

for each in (rules, layout, chart):
    each.main()
