"""Archives: what a second worker brings, what a run costs above a loop, memory, peers, and runs that are killed.

    python tests/benchmarks/archive.py [--short] [--folder FOLDER]

Stories made of the seeds lie in FOLDER: a disk in memory where there is one, so that newsdoc is measured and not a disk.
Of the second worker and of the loop, the sides are run in turn, several times: the table shows the median time of each
side and the median of the ratios, which is what to quote. Memory and pandoc are measured once: their ratio is that of the
two figures beside it. The load says what else the machine was at. Nothing is removed before the end: some file systems make new files slowly for a
minute after many were removed.
"""

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from recombined import files_in, story

_IN_MEMORY = Path("/dev/shm")
_DISTINCT = 1_000  # stories that differ; more are links to them, with names of their own
_KILLS = 20

_MANY = """
import sys, time
from pathlib import Path
import newsdoc
source, into, workers = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
newsdoc.convert("It rained.", "json")
start = time.perf_counter()
for result in newsdoc.convert_many(newsdoc.sources.folder(source), "json", workers=workers, into=into, resume=True):
    assert result.error is None
print(time.perf_counter() - start, next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""
_OVERHEAD = """
import sys, time
from pathlib import Path
import newsdoc
paths = sorted(Path(sys.argv[1]).iterdir())
for path in paths[:100]:
    newsdoc.convert(path, "json")
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    for path in paths:
        newsdoc.convert(path, "json")
    middle = time.perf_counter()
    for _ in newsdoc.convert_many(paths, "json"):
        pass
    print(middle - start, time.perf_counter() - middle)
"""


class Figures(NamedTuple):
    """Two sides, and their ratio: the median of the ratios where they were run in turn."""

    ours: float
    other: float
    ratio: float


def _run(program: str, *arguments: object) -> list[list[float]]:
    """The lines of figures that a program prints."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    shown = subprocess.check_output(command, text=True, env={**os.environ, "SOURCE_DATE_EPOCH": "1746784800"})
    return [[float(figure) for figure in line.split()] for line in shown.splitlines()]


class Archive:
    """Stories on a disk, and new places to write to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._outputs = 0
        self._made = folder / "stories"
        self._made.mkdir()
        for number in range(_DISTINCT):
            (self._made / f"{number}.txt").write_text(story(number), encoding="utf-8")

    def of(self, count: int) -> Path:
        """A folder with so many stories."""
        folder = self.folder / f"in-{count}"
        if not folder.exists():
            folder.mkdir()
            for number in range(count):
                os.link(self._made / f"{number % _DISTINCT}.txt", folder / f"story-{number:07}.txt")
        return folder

    def output(self) -> Path:
        """A folder that is not there yet."""
        self._outputs += 1
        return self.folder / f"out-{self._outputs}"


def second_worker(archive: Archive, count: int, rounds: int) -> Figures:
    """Seconds with two workers and with one, and how many times faster two are."""
    source = archive.of(count)
    two, one = [], []
    for _ in range(rounds):
        for workers, times in ((1, one), (2, two)):
            times.append(_run(_MANY, source, archive.output(), workers)[0][0])
    return Figures(
        statistics.median(two), statistics.median(one), statistics.median(a / b for a, b in zip(one, two, strict=True))
    )


def overhead(archive: Archive, count: int, rounds: int) -> Figures:
    """Microseconds a story of `convert_many`, of a bare loop of `convert`, and their ratio."""
    times = _run(_OVERHEAD, archive.of(count), rounds)
    loop, many = ([time / count * 1e6 for time in side] for side in zip(*times, strict=True))
    return Figures(
        statistics.median(many),
        statistics.median(loop),
        statistics.median(a / b for a, b in zip(many, loop, strict=True)),
    )


def memory(archive: Archive, many: int, few: int, workers: int) -> Figures:
    """Peak kilobytes of the parent with many stories, with few, and their ratio."""
    more, less = (_run(_MANY, archive.of(count), archive.output(), workers)[0][1] for count in (many, few))
    return Figures(more, less, more / less)


def against_pandoc(archive: Archive, count: int) -> Figures | None:
    """Milliseconds a story of ours, and of one process of pandoc each, and how many times faster ours is."""
    try:
        import pypandoc
    except ImportError:
        return None
    pandoc = pypandoc.get_pandoc_path()
    start = time.perf_counter()
    for path in sorted(archive.of(_DISTINCT).iterdir())[:count]:
        subprocess.run([pandoc, "-f", "markdown", "-t", "json", path], check=True, stdout=subprocess.DEVNULL)
    theirs = (time.perf_counter() - start) / count * 1e3
    ours = _run(_MANY, archive.of(_DISTINCT), archive.output(), 1)[0][0] / _DISTINCT * 1e3
    return Figures(ours, theirs, theirs / ours)


def killed(archive: Archive, count: int, kills: int) -> str:
    """A run that is killed at random moments and resumed, against one that is not."""
    source, whole, broken = archive.of(count), archive.output(), archive.output()
    (duration, _), *_ = _run(_MANY, source, whole, 2)
    chance = random.Random(20250509)
    reached = []
    for _ in range(kills):
        command = [sys.executable, "-c", _MANY, str(source), str(broken), "2"]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
            while _written(broken) <= sum(reached[-1:]) and process.poll() is None:
                time.sleep(0.01)
            time.sleep(chance.random() * duration / kills)
            process.kill()
        reached.append(_written(broken))
    _run(_MANY, source, broken, 2)
    is_same = files_in(whole) == files_in(broken)
    return f"{kills} kills at {reached} of {count} files, then resumed: {'same bytes' if is_same else 'OTHER BYTES'}"


def _written(folder: Path) -> int:
    return sum(1 for _ in folder.rglob("[!.]*.json"))


@contextmanager
def _archive(folder: Path | None) -> Iterator[Archive]:
    place = folder or (_IN_MEMORY if _IN_MEMORY.is_dir() else None)
    made = Path(tempfile.mkdtemp(prefix="newsdoc-", dir=place))
    try:
        yield Archive(made)
    finally:
        shutil.rmtree(made)


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--folder", type=Path)
    arguments = parser.parse_args()
    is_short = arguments.short
    thousand = 100 if is_short else 1_000
    with _archive(arguments.folder) as archive:
        print(f"in {archive.folder}, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
        print(f"{'measure':56}{'ours':>10}{'other':>10}{'ratio':>8}{'aim':>10}")
        count = 20 * thousand
        _print(
            f"1 worker ÷ 2 workers, {count:,} files", "s", second_worker(archive, count, 1 if is_short else 5), "≥ 1.75"
        )
        figures = overhead(archive, 2 * thousand, 3 if is_short else 9)
        _print("convert_many, one worker ÷ loop of convert", "µs", figures, "≤ 1.10")
        for workers in (1, 2):
            many, few = (5_000 if is_short else 100_000), 1_000
            name = f"peak memory, {many:,} ÷ {few:,}, workers={workers}"
            _print(name, "kB", memory(archive, many, few, workers), "≤ 1.05")
        peer = against_pandoc(archive, 5 if is_short else 50)
        if peer:
            _print("pandoc, a process each ÷ ours, a story, one after another", "ms", peer, "≥ 100")
        else:
            print("pandoc: not measured, needs pypandoc_binary")
        print(killed(archive, 40 * thousand, 3 if is_short else _KILLS))
        print(f"load {os.getloadavg()[0]:.1f} at the end")


def _print(name: str, unit: str, figures: Figures, aim: str) -> None:
    print(f"{name:56}{figures.ours:8.2f}{unit:2}{figures.other:8.2f}{unit:2}{figures.ratio:8.2f}{aim:>10}")


if __name__ == "__main__":
    main()
