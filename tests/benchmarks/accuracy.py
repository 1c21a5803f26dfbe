"""How much of real stories the reader `plaintext` understands, field by field, and how fast.

    python tests/benchmarks/accuracy.py [--set NAME] [--field NAME] [--worst N] [--silent] [--no-speed] [PATH ...]

PATH is a folder of JSON lines with gold labels, or such files; the default is `../shared/corpora` beside the project.
`gold.py` tells what the labels are and where they are not to be trusted.

The columns: *stated*, how many labels of the field the texts print; of these *right*, *missed* (nothing claimed) and,
in *wrong*, claimed otherwise or claimed where the text has none; *rate* is right ÷ stated; *silent* counts claims about
which the labels say nothing: they are not judged, `--silent` shows them.
"""

import argparse
import statistics
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from floor import parse_floor
from gold import Record, records, shapes
from scoring import Finding, Verdict, judge, lost

import newsdoc

_CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
_SHOWN = 160  # characters of a text in a list of confusions
_CLAIMED = ("headline", "byline", "dateline", "caption", "end mark")
_WITHOUT_AIM = ("subheading", "summary", "note")
_SPEED_AIM = 8


class Run(NamedTuple):
    """What reading all records gave."""

    findings: tuple[Finding, ...]
    words_lost: int
    records: int


def read(stories: Iterable[Record]) -> Run:
    """Reads each record in each of its shapes, and judges it."""
    findings: list[Finding] = []
    words_lost = count = 0
    for story in stories:
        for record in shapes(story):
            document = newsdoc.parse(record.raw, report=newsdoc.ignore)
            findings += judge(record, document)
            words_lost += lost(document, newsdoc.decode(record.raw).text)
            count += 1
    return Run(tuple(findings), words_lost, count)


# ---------------------------------------------------------------- the table by set and field


class Tally(NamedTuple):
    """Findings of one kind, counted."""

    stated: int
    right: int
    missed: int
    wrong: int
    silent: int

    @property
    def rate(self) -> float | None:
        """Right ÷ stated, None where nothing is stated."""
        return self.right / self.stated if self.stated else None


def tally(findings: Iterable[Finding]) -> Tally:
    """How many are stated, right, missed, wrong and silent."""
    verdicts: Counter[Verdict] = Counter()
    stated = 0
    for finding in findings:
        verdicts[finding.verdict] += 1
        stated += bool(finding.gold) and finding.verdict is not Verdict.SILENT
    return Tally(stated, *(verdicts[verdict] for verdict in Verdict))


def print_table(findings: Iterable[Finding]) -> None:
    """One line a set and field."""
    groups: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[finding.set, finding.field].append(finding)
    print(f"{'set':24}{'field':16}{'stated':>7}{'right':>7}{'missed':>7}{'wrong':>7}{'rate':>9}{'silent':>8}")
    for (name, field), group in groups.items():
        counts = tally(group)
        print(
            f"{name:24}{field:16}{counts.stated:7}{counts.right:7}{counts.missed:7}{counts.wrong:7}"
            f"{_rate(counts.rate):>9}{counts.silent or '':>8}"
        )


def _rate(rate: float | None) -> str:
    return "–" if rate is None else f"{rate:.4f}"


# ---------------------------------------------------------------- the table with the aims


class Aim(NamedTuple):
    """A line of the summary: which findings count, and the rate to reach."""

    name: str
    aim: float
    counts: Callable[[Finding], bool]


def _in(prefix: str, *fields: str, without: str = "") -> Callable[[Finding], bool]:
    """Findings of these fields in sets whose name starts so."""
    return lambda finding: (
        finding.set.startswith(prefix) and finding.field in fields and not (without and without in finding.set)
    )


def _house(agency: str, *fields: str) -> Callable[[Finding], bool]:
    """Findings whose label prints the agency in brackets."""
    return lambda finding: finding.field in fields and f"({agency})" in finding.gold


def _either(*tests: Callable[[Finding], bool]) -> Callable[[Finding], bool]:
    return lambda finding: any(test(finding) for test in tests)


AIMS = (
    Aim("seed_shape: header date", 1.00, _in("seed_shape", "header date")),
    Aim("seed_shape: caption", 0.90, _in("seed_shape", "caption")),
    Aim("seed_shape: credit", 0.90, _in("seed_shape", "credit")),
    Aim("seed_shape: headline", 0.99, _in("seed_shape", "headline")),
    Aim("seed_shape: each paragraph", 0.99, _in("seed_shape", "paragraph")),
    Aim("dateline text: Reuters 1987", 0.995, _in("reuters21578", "dateline")),
    Aim("dateline text: Xinhua", 0.998, _either(_house("Xinhua", "dateline"), _in("xinhua", "dateline"))),
    Aim("dateline text: AFP", 0.995, _either(_house("AFP", "dateline"), _in("afp", "dateline"))),
    Aim("dateline text: EFE", 0.99, _in("efe", "dateline")),
    Aim("dateline text: Reuters 1996", 0.98, _either(_in("reuters1996", "dateline"), _in("rcv1", "dateline"))),
    Aim(
        "dateline text: AP/NYT", 0.97, _either(_house("AP", "dateline"), _in("ap", "dateline"), _in("nyt", "dateline"))
    ),
    Aim("dateline place", 0.99, _in("", "place")),
    Aim("dateline agency", 0.99, _in("", "agency")),
    Aim("dateline date", 0.99, _in("", "date")),
    Aim("headline: Reuters", 0.985, _in("reuters", "headline")),
    Aim("headline: Xinhua", 0.998, _in("xinhua", "headline")),
    Aim("headline: fundus", 0.99, _in("fundus", "headline")),
    Aim("byline, where the text prints one", 0.97, _in("", "byline")),
    Aim("fundus_captions: caption told from credit", 0.90, _in("fundus_captions", "caption")),
    Aim("fundus_captions: credit", 0.90, _in("fundus_captions", "credit")),
    Aim("fundus_captions: credit agency", 0.90, _in("fundus_captions", "credit agency")),
    Aim("fundus_captions: credit people", 0.90, _in("fundus_captions", "credit people")),
    Aim("新华社: place", 0.99, _in("xinhua_zh", "place")),
    Aim("新华社: date", 0.99, _in("xinhua_zh", "date")),
    Aim("新华社: reporters", 0.99, _in("xinhua_zh", "byline people")),
)
"""The table of what must come out right, line by line; page layouts and traps are held by `tests/spec`."""


def print_summary(run: Run) -> None:
    """The aims, each beside what was reached; then wrong claims and lost words."""
    print(f"{'aim':48}{'stated':>7}{'rate':>9}{'aim':>8}")
    for aim in AIMS:
        counts = tally(filter(aim.counts, run.findings))
        _print_aim(aim.name, counts.stated, _rate(counts.rate), f"≥ {aim.aim:g}", _shortfall(counts.rate, aim.aim))
    for field, count, wrong in wrong_claims(run.findings):
        rate = wrong / count if count else 0
        _print_aim(f"documents with a wrong {field}", count, _rate(rate), "≤ 0.005", "" if rate <= 0.005 else "below")
    _print_aim("characters lost", run.records, str(run.words_lost), "0", "below" if run.words_lost else "")


def _print_aim(name: str, stated: int, reached: str, aim: str, shortfall: str) -> None:
    print(f"{name:48}{stated:7}{reached:>9}{aim:>8}  {shortfall}".rstrip())


def _shortfall(rate: float | None, aim: float) -> str:
    """What to say beside the aim of a rate; an aim over nothing is neither met nor missed."""
    if rate is None:
        return "nothing stated"
    return "" if rate >= aim else "below"


def wrong_claims(findings: Iterable[Finding]) -> Iterator[tuple[str, int, int]]:
    """For each field that must not be claimed wrongly: how many documents there are, and in how many it is."""
    original = [finding for finding in findings if "+" not in finding.set]
    count = len({(finding.set, finding.id) for finding in original})
    for field in _CLAIMED:
        wrong = {(each.set, each.id) for each in original if each.field == field and each.verdict is Verdict.WRONG}
        yield field, count, len(wrong)


# ---------------------------------------------------------------- confusions, speed


def print_confusions(findings: Iterable[Finding], count: int, verdicts: Sequence[Verdict]) -> None:
    """The first `count` findings with one of the verdicts, in their order; once for all shapes of a text."""
    chosen = sorted(
        (each for each in findings if each.verdict in verdicts), key=lambda each: verdicts.index(each.verdict)
    )
    once = {(each.verdict, each.field, each.id, each.gold, each.got): each for each in reversed(chosen)}
    for finding in list(reversed(once.values()))[:count]:
        print(f"{finding.verdict} {finding.field} · {finding.set} · {finding.id}")
        for name, text in (("gold", finding.gold), ("got", finding.got)):
            print(f"    {name:5}{text[:_SHOWN]}{' …' if len(text) > _SHOWN else ''}" if text else f"    {name:5}–")


def print_speed(texts: Sequence[str], rounds: int) -> None:
    """Reading all texts, and their floor, in turn: processor time, and the median of the ratios."""
    identifier = newsdoc.parse("x", report=newsdoc.ignore).id
    size = sum(len(text.encode()) for text in texts) / 1e6
    clean = [newsdoc.clean_text(text) for text in texts]  # the floor does not clean
    ours, ratios = [], []
    for _ in range(rounds):
        start = time.process_time()
        for text in texts:
            newsdoc.parse(text, report=newsdoc.ignore)
        middle = time.process_time()
        for text in clean:
            parse_floor(text, identifier)
        end = time.process_time()
        ours.append(middle - start)
        ratios.append((middle - start) / (end - middle))
    ratio = statistics.median(ratios)
    print(
        f"speed: {size / statistics.median(ours):.1f} MB/s ({size:.2f} MB, {len(texts)} texts), "
        f"{ratio:.2f} × the floor, aim ≤ {_SPEED_AIM}{'' if ratio <= _SPEED_AIM else '  above'}"
    )


def main() -> None:
    """Measure and print."""
    options = _options()
    if not all(path.exists() for path in options.paths):
        sys.exit(f"no such folder or file: {' '.join(map(str, options.paths))}")
    name = (options.set or "").partition("+")[0]
    stories = [each for each in records(options.paths) if each.set.startswith(name)]
    if not stories:
        sys.exit(f"no records of a set {options.set!r}" if options.set else "no records")
    run = read(stories)
    findings = [
        each for each in run.findings if each.set.startswith(options.set or "") and options.field in (None, each.field)
    ]
    print_table(findings)
    if options.worst:
        print()
        print_confusions(findings, options.worst, (Verdict.WRONG, Verdict.MISSED))
    if options.silent:
        print()
        print_confusions(findings, len(findings), (Verdict.SILENT,))
    if not options.set and not options.field:
        print()
        print_summary(run)
    if options.speed:
        print_speed([story.raw for story in stories], rounds=5)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", type=Path, default=[_CORPORA], metavar="PATH")
    parser.add_argument("--set", help="only sets whose name starts so")
    parser.add_argument("--field", help="only this field")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="show N confusions, wrong claims first")
    parser.add_argument("--silent", action="store_true", help="show claims about which the labels say nothing")
    parser.add_argument("--no-speed", dest="speed", action="store_false", help="do not measure the speed")
    return parser.parse_args()


if __name__ == "__main__":
    main()
