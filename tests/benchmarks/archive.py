"""Archives: what a second worker brings, what a run costs above a loop, memory, peers, and runs that are killed.

    python tests/benchmarks/archive.py [--short] [--folder FOLDER]

Stories made of the seeds lie in FOLDER: a disk in memory where there is one, so that newsdoc is measured and not a disk.
The two sides of a row are run in turn, several times: the table shows the median of each side and the median of the
ratios, which is what to quote. Memory is measured once. What the machine gives to two loops of `convert` in processes
that have nothing to do with each other is measured among the runs of one and two workers: no run can gain more, and on a
machine with other work it is less than 2. Nothing is removed before the end: some file systems make new files slowly
for a minute after many were removed.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from turns import ORDINARY, Figures, compared

sys.path.insert(0, str(Path(__file__).parents[1]))

from recombined import files_in, seed_story, story

_IN_MEMORY = Path("/dev/shm")
_DISTINCT = 1_000  # stories that differ; more are links to them, with names of their own
_FOR_PANDOC = 2_000  # stories that are converted beside pandoc's few
_KILLS = 20

_MANY = """
import os, sys, time
from pathlib import Path
import newsdoc
source, into, workers = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
newsdoc.convert("It rained.", "json")
start, before = time.perf_counter(), sum(os.times()[:4])
for result in newsdoc.convert_many(newsdoc.sources.folder(source), "json", workers=workers, into=into, resume=True):
    assert result.error is None
print(time.perf_counter() - start, sum(os.times()[:4]) - before)
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""
_OVERHEAD = """
import sys, time
from pathlib import Path
import newsdoc
paths = sorted(Path(sys.argv[1]).iterdir())
for path in paths[:100]:
    newsdoc.convert(path, "json")
for _ in range(int(sys.argv[2])):
    start = time.process_time()
    for path in paths:
        newsdoc.convert(path, "json")
    middle = time.process_time()
    for _ in newsdoc.convert_many(paths, "json"):
        pass
    print(middle - start, time.process_time() - middle)
"""


_LOOP = """
import sys, time
from pathlib import Path
import newsdoc
paths = sorted(Path(sys.argv[1]).iterdir())
for path in paths[:100]:
    newsdoc.convert(path, "json")
print(flush=True)
sys.stdin.readline()
start = time.perf_counter()
for path in paths:
    newsdoc.convert(path, "json")
print(time.perf_counter() - start)
"""


def _run(program: str, *arguments: object) -> list[list[float]]:
    """The lines of figures that a program prints."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    shown = subprocess.check_output(command, text=True, env={**ORDINARY, "SOURCE_DATE_EPOCH": "1746784800"})
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

    def of_seeds(self, count: int) -> Path:
        """A folder with so many stories that are a whole seed each."""
        folder = self.folder / f"seeds-{count}"
        folder.mkdir()
        for number in range(count):
            (folder / f"story-{number:07}.txt").write_text(seed_story(number), encoding="utf-8")
        return folder

    def output(self) -> Path:
        """A folder that is not there yet."""
        self._outputs += 1
        return self.folder / f"out-{self._outputs}"


def second_worker(archive: Archive, count: int, rounds: int) -> tuple[Figures, Figures, Figures]:
    """Seconds with one worker and with two: as they pass, and of two free cores, by the processor time of all processes.

    The third are those of stories one after another in one loop, and in two at once.
    """
    source, few = archive.of(count), archive.of(count // 5)
    one, two, alone, together = [], [], [], []
    for _ in range(rounds):
        one.append(_run(_MANY, source, archive.output(), 1)[0])
        two.append(_run(_MANY, source, archive.output(), 2)[0])
        alone.append(_loops(few, 1))
        together.append(_loops(few, 2) / 2)
    (passed_one, used_one), (passed_two, used_two) = zip(*one, strict=True), zip(*two, strict=True)
    return (
        compared(passed_one, passed_two),
        compared(used_one, [used / 2 for used in used_two]),
        compared(alone, together),
    )


def _loops(source: Path, processes: int) -> float:
    """Seconds that so many processes take, each of which converts all stories, from when all are ready."""
    command = [sys.executable, "-c", _LOOP, str(source)]
    with ExitStack() as stack:
        loops = [
            stack.enter_context(
                subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=ORDINARY)
            )
            for _ in range(processes)
        ]
        for loop in loops:
            loop.stdout.readline()
        for loop in loops:
            loop.stdin.write("\n")
            loop.stdin.flush()
        return max(float(loop.stdout.readline()) for loop in loops)


def overhead(archive: Archive, count: int, rounds: int) -> Figures:
    """Microseconds of processor time a story: of `convert_many` that gives back bytes, and of a loop of `convert`."""
    loop, many = zip(*_run(_OVERHEAD, archive.of(count), rounds), strict=True)
    return compared(*([time / count * 1e6 for time in side] for side in (many, loop)))


def memory(archive: Archive, many: int, few: int, workers: int) -> Figures:
    """Peak kilobytes of the parent with many stories, and with few."""
    more, less = (_run(_MANY, archive.of(count), archive.output(), workers)[1][0] for count in (many, few))
    return Figures(more, less, more / less)


def against_pandoc(archive: Archive, count: int, rounds: int) -> Figures | None:
    """Milliseconds a story of pandoc, a process each, and of one worker of ours; None where pandoc is not installed.

    Both read such files, each a whole seed, and write a file of JSON for each. The start of a program is part of what
    pandoc takes for a story, so a few stories tell; newsdoc starts once for an archive, which is not counted, and gets
    as many as make what a run does once not count either.
    """
    try:
        import pypandoc
    except ImportError:
        return None
    pandoc = pypandoc.get_pandoc_path()
    source = archive.of_seeds(_FOR_PANDOC)
    some = sorted(source.iterdir())[:count]
    theirs, ours = [], []
    for _ in range(rounds):
        into = archive.output()
        into.mkdir()
        start = time.perf_counter()
        for path in some:
            subprocess.run([pandoc, "-f", "markdown", "-t", "json", "-o", into / path.name, path], check=True)
        theirs.append((time.perf_counter() - start) / count * 1e3)
        ours.append(_run(_MANY, source, archive.output(), 1)[0][0] / _FOR_PANDOC * 1e3)
    return compared(theirs, ours)


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
        print(f"{'measure':56}{'first':>10}{'second':>10}{'ratio':>8}{'aim':>10}")
        count = 20 * thousand
        passed, used, loops = second_worker(archive, count, 1 if is_short else 5)
        _print(f"1 worker ÷ 2 workers, {count:,} files", "s", passed, "≥ 1.75")
        _print("the same by processor time, as on two free cores", "s", used, "")
        _print("1 loop of convert ÷ 2 at once, what the machine gives", "s", loops, "")
        figures = overhead(archive, 2 * thousand, 3 if is_short else 9)
        _print("convert_many, one worker ÷ loop of convert", "µs", figures, "≤ 1.10")
        for number in (1, 2):
            many, few = (5_000 if is_short else 100_000), 1_000
            name = f"peak memory, {many:,} ÷ {few:,}, workers={number}"
            _print(name, "kB", memory(archive, many, few, number), "≤ 1.05")
        peer = against_pandoc(archive, 5 if is_short else 25, 1 if is_short else 5)
        if peer:
            _print("pandoc, a process each ÷ one worker, files to files", "ms", peer, "≥ 100")
        else:
            print("pandoc: not measured, needs pypandoc_binary")
        print(killed(archive, 40 * thousand, 3 if is_short else _KILLS))
        print(f"load {os.getloadavg()[0]:.1f} at the end")


def _print(name: str, unit: str, figures: Figures, aim: str) -> None:
    print(f"{name:56}{figures.first:8.2f}{unit:2}{figures.second:8.2f}{unit:2}{figures.ratio:8.2f}{aim:>10}")


if __name__ == "__main__":
    main()
