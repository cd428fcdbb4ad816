"""All measurements, one after the other."""

from benchmarks import chart, installed, layout, rules, start

for each in (rules, layout, chart, start, installed):
    each.main()
