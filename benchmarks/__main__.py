"""All measurements, one after the other."""

from benchmarks import chart, installed, layout, rules, start
from tests import journey

for each in (rules, layout, chart, journey, start, installed):
    each.main()
