"""All measurements, one after the other."""

from benchmarks import chart, engines, installed, layout, questions, rules, start
from tests import journey

for each in (rules, engines, questions, layout, chart, journey, start, installed):
    each.main()
