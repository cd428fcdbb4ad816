"""How a measurement is told: the median, the target beside it, and whether it is met."""

import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter


def timed(work: Callable[[], object], runs: int = 15) -> float:
    """Give the median time of some work in milliseconds, after one run to warm up."""
    work()
    times = []
    for _ in range(runs):
        start = perf_counter()
        work()
        times.append((perf_counter() - start) * 1000)
    return median(times)


def verdict(value: float, target: float | None, unit: str) -> str:
    """Say what was aimed at and whether it is met; nothing where nothing was."""
    if target is None:
        return ""
    return f"target {target:g}{unit}: {'met' if value <= target else 'NOT met'}"


def tell(line: str) -> None:
    """Write a line of the report."""
    sys.stdout.write(line.rstrip() + "\n")
    sys.stdout.flush()
