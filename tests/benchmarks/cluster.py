"""What Arrow costs: `parse_batches` and `export_batches` against the same loops over texts without Arrow.

    python tests/benchmarks/cluster.py [--short]

Stories made of the seeds; both sides of a pair are run in turn, and the median of the ratios is what to quote.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa

import newsdoc
from newsdoc.arrow import BatchFunction, export_batches, parse_batches

sys.path.insert(0, str(Path(__file__).parents[1]))

from recombined import seed_story, stories
from turns import Figures, compared


class Pair(NamedTuple):
    """A function over batches, and the loop that does the same to texts."""

    name: str
    aim: float
    function: BatchFunction
    loop: Callable[[str], object]


PAIRS = (
    Pair("parse_batches ÷ loop of parse", 1.5, parse_batches(), newsdoc.parse),
    Pair(
        "parse_batches, to json ÷ loop of parse, export",
        1.5,
        parse_batches(to="json"),
        lambda text: newsdoc.export(newsdoc.parse(text), "json"),
    ),
    Pair(
        "export_batches, to json ÷ loop of convert",
        1.5,
        export_batches(to="json"),
        lambda text: newsdoc.convert(text, "json"),
    ),
)


def measure(pair: Pair, texts: list[str], rounds: int) -> Figures:
    """Microseconds a story of both sides."""
    batches = pa.table({"text": texts}).to_batches()
    ours, loops = [], []
    for _ in range(rounds):
        start = time.perf_counter()
        for _ in pair.function(batches):
            pass
        middle = time.perf_counter()
        for text in texts:
            pair.loop(text)
        end = time.perf_counter()
        ours.append((middle - start) / len(texts) * 1e6)
        loops.append((end - middle) / len(texts) * 1e6)
    return compared(ours, loops)


def main() -> None:
    """Measure and print the table."""
    is_short = "--short" in sys.argv
    made = [text for _, text in stories(1_000 if is_short else 4_000)]
    whole = list(map(seed_story, range(len(made) // 2)))
    print(f"{'measure':56}{'Arrow':>10}{'loop':>10}{'ratio':>8}{'aim':>7}")
    for pair in PAIRS:
        for kind, texts in (("made", made), ("seed", whole)):
            ours, loop, ratio = measure(pair, texts, 5 if is_short else 11)
            print(f"{f'{pair.name} ({kind})':56}{ours:8.1f}µs{loop:8.1f}µs{ratio:8.2f}{pair.aim:7.2f}")


if __name__ == "__main__":
    main()
