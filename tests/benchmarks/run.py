"""Speed and memory against floors made of pydantic, orjson and lxml alone.

    python tests/benchmarks/run.py [--short]

The cases of a pair are run in turn, many times; the table shows the median time of each and the median of the ratios,
which is what to quote: absolute times drift from machine to machine and from minute to minute. Time within this process
is processor time, so that others on the machine do not count.

Both sides have turns of the same length, in which they run as often as they can: the first calls of a turn run with
what the other side has left in the processor's caches, and a side of fewer calls would pay more of that for each.
"""

import argparse
import math
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import hand_made
import orjson
from floor import parse_floor
from lxml import etree
from peers import newsmlg2_item
from turns import ORDINARY, Figures, compared

import newsdoc
from newsdoc import registry

_SEED = next((Path(__file__).parents[2] / "seeds").glob("*.txt"))
_RAW = _SEED.read_bytes()
_DOCUMENT = newsdoc.parse(_RAW)

_TURN = 0.01  # seconds
_IMPORTS = "from pydantic import BaseModel, TypeAdapter; import orjson, lxml.etree"
_FIRST_USE = f"import newsdoc, pathlib; newsdoc.export(newsdoc.parse(pathlib.Path({str(_SEED)!r})), 'json')"
_STREAM = """
import newsdoc, pathlib
raw = pathlib.Path({seed!r}).read_bytes()
for _ in range({count}):
    document = newsdoc.parse(raw)
    for name in ("json", "newsml-g2", "text"):
        newsdoc.export(document, name)
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


class Pair(NamedTuple):
    """A measure and its floor."""

    name: str
    aim: float
    ours: Callable[[], object]
    floor: Callable[[], object]


def _parse_floor() -> newsdoc.Document:
    return parse_floor(_RAW.decode(), _DOCUMENT.id)


def tree_floor(name: str, **options: object) -> Callable[[], bytes]:
    """The tree that a writer of XML writes, made by SubElement and serialized."""
    steps: list[tuple[int, etree._Element]] = []

    def collect(element: etree._Element, parent: int) -> None:
        index = len(steps)
        steps.append((parent, element))
        for child in element:
            collect(child, index)

    collect(etree.fromstring(newsdoc.export(_DOCUMENT, name, options=options)), -1)
    plan = [(parent, each.tag, dict(each.attrib), each.text, each.tail, each.nsmap) for parent, each in steps]

    def build() -> bytes:
        made: list[etree._Element] = []
        for parent, tag, attributes, text, tail, namespaces in plan:
            root = etree.Element(tag, attributes, nsmap=namespaces) if parent < 0 else None
            element = root if root is not None else etree.SubElement(made[parent], tag, attributes)
            element.text, element.tail = text, tail
            made.append(element)
        return etree.tostring(made[0], xml_declaration=True, encoding="UTF-8")

    return build


def _tree(name: str, **options: object) -> Pair:
    """A writer of XML, and its floor."""
    chosen = registry.writer(name).options(**options)
    title = " ".join((name, *map(str, options.values())))
    export = partial(newsdoc.export, _DOCUMENT, name, options=chosen)
    return Pair(f"{title} ÷ lxml SubElement + tostring", 0.6, export, tree_floor(name, **options))


def _by_hand(name: str, aim: float, what: str, floor: Callable[[newsdoc.Document], bytes]) -> Pair:
    return Pair(f"{name} ÷ {what}", aim, lambda: newsdoc.export(_DOCUMENT, name), lambda: floor(_DOCUMENT))


PAIRS = (
    Pair("parse ÷ regex pass + one validate_python", 5, lambda: newsdoc.parse(_RAW), _parse_floor),
    Pair(
        "json ÷ orjson.dumps(model_dump())",
        0.6,
        lambda: newsdoc.export(_DOCUMENT, "json"),
        lambda: orjson.dumps(_DOCUMENT.model_dump()),
    ),
    Pair(
        "newsml-g2 ÷ lxml SubElement + tostring",
        0.6,
        lambda: newsdoc.export(_DOCUMENT, "newsml-g2"),
        tree_floor("newsml-g2"),
    ),
    _tree("newsml-g2", body="nitf"),
    _tree("newsml-g2", profile="picture"),
    _tree("newsml-g2", profile="message"),
    _tree("newsml-g2", profile="message", body="nitf"),
    _tree("nitf"),
    _by_hand("ninjs", 1.5, "a dictionary by hand + orjson", hand_made.ninjs),
    _by_hand("json-ld", 1.5, "a dictionary by hand + orjson", hand_made.json_ld),
    _by_hand("html", 3, "joining escaped strings", hand_made.escaped),
    _by_hand("markdown", 3, "joining escaped strings", hand_made.escaped),
    Pair(
        "text ÷ joining the block texts",
        4,
        lambda: newsdoc.export(_DOCUMENT, "text"),
        lambda: "\n\n".join(block.text for block in _DOCUMENT.body).encode(),
    ),
)


# Other software on the same article; the ratio is how many times as long it takes.
PEERS = (
    (
        "newsmlg2's build + serialize ÷ newsml-g2",
        15,
        newsmlg2_item(_DOCUMENT),
        lambda: newsdoc.export(_DOCUMENT, "newsml-g2"),
    ),
)


def measure(pair: Pair, rounds: int) -> Figures:
    """Microseconds of processor time of a call of both sides."""
    ours_calls, floor_calls = _calls_in_turn(pair.ours), _calls_in_turn(pair.floor)
    ours, floors = [], []
    for _ in range(rounds):
        ours.append(_time(pair.ours, ours_calls) / ours_calls * 1e6)
        floors.append(_time(pair.floor, floor_calls) / floor_calls * 1e6)
    return compared(ours, floors)


def _calls_in_turn(function: Callable[[], object]) -> int:
    _time(function, 1)  # what is done once
    return math.ceil(_TURN / min(_time(function, 1) for _ in range(5)))


def _time(function: Callable[[], object], calls: int) -> float:
    start = time.process_time()
    for _ in range(calls):
        function()
    return time.process_time() - start


def process_ratio(rounds: int) -> Figures:
    """Milliseconds of a whole process that parses and exports once, and of one that only imports the libraries."""
    ours, floors = [], []
    for _ in range(rounds):
        for code, times in ((_FIRST_USE, ours), (_IMPORTS, floors)):
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True, env=ORDINARY)
            times.append((time.perf_counter() - start) * 1e3)
    return compared(ours, floors)


def memory_ratio(count: int) -> Figures:
    """Peak resident kilobytes of a process that streams `count` documents, and of one that reads one."""
    many, one = (
        float(subprocess.check_output([sys.executable, "-c", _STREAM.format(seed=str(_SEED), count=number)]))
        for number in (count, 1)
    )
    return Figures(many, one, many / one)


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--short", action="store_true", help="fewer rounds")
    is_short = parser.parse_args().short
    hand_made.check(_DOCUMENT)
    rounds = 15 if is_short else 150
    _print_head("ours", "floor")
    for pair in PAIRS:
        _print(pair.name, "µs", measure(pair, rounds), f"≤ {pair.aim:.2f}")
    _print("first parse + json, process ÷ imports", "ms", process_ratio(5 if is_short else 25), "≤ 1.70")
    count = 2_000 if is_short else 20_000
    _print(f"peak memory, {count} documents ÷ 1", "kB", memory_ratio(count), "≤ 1.05")
    print()
    _print_head("theirs", "ours")
    for name, aim, peer, ours in PEERS:
        if peer:
            _print(name, "µs", measure(Pair(name, aim, peer, ours), rounds), f"≥ {aim:.2f}")
        else:
            print(f"{name}: not installed")


def _print_head(first: str, second: str) -> None:
    print(f"{'measure':64}{first:>10}{second:>10}{'ratio':>8}{'aim':>9}")


def _print(name: str, unit: str, figures: Figures, aim: str) -> None:
    first, second, ratio = figures
    print(f"{name:64}{first:8.1f}{unit}{second:8.1f}{unit}{ratio:8.2f}{aim:>9}")


if __name__ == "__main__":
    main()
