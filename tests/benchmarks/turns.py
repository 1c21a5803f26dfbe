"""Two sides that are run in turn, several times, since a machine is now faster and now slower."""

import os
import statistics
from collections.abc import Sequence
from operator import truediv
from typing import NamedTuple

# Modules are compiled once, as they are where a package is installed, and not in every process.
ORDINARY = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class Figures(NamedTuple):
    """The median of each side, and the median of the ratios of each round, which is what to quote."""

    first: float
    second: float
    ratio: float


def compared(first: Sequence[float], second: Sequence[float]) -> Figures:
    """Figures of both sides, a round at a time, and how many times the second the first is."""
    return Figures(statistics.median(first), statistics.median(second), statistics.median(map(truediv, first, second)))
