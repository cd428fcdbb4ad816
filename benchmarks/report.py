"""How a measurement is told: the median, the target beside it, and whether it is met."""

import sys
from collections.abc import Callable
from statistics import median
from time import process_time


def timed(work: Callable[[], object], runs: int = 15) -> float:
    """Give the median milliseconds of the processor that some work takes, after a run to warm up.

    Waiting does not count, so that other programs on the machine change little.
    """
    work()
    times = []
    for _ in range(runs):
        start = process_time()
        work()
        times.append((process_time() - start) * 1000)
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
