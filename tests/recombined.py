"""Any number of stories, different and the same each time: the paragraphs of `seeds/` in new orders and numbers."""

import random
from collections.abc import Iterator
from pathlib import Path

_SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
_PARAGRAPHS = [part for seed in _SEEDS for part in seed.read_text(encoding="utf-8").strip().split("\n\n")[1:]]


def story(number: int) -> str:
    """The story of this number: a date header, and four to twelve paragraphs."""
    chance = random.Random(number)
    day = f" date 2025-{1 + number % 12:02d}-{1 + number % 28:02d} "
    paragraphs = chance.sample(_PARAGRAPHS, chance.randint(4, 12))
    return f"{day}{paragraphs[0]}\n\n" + "\n\n".join([*paragraphs[1:], f"This is story {number} of an archive."]) + "\n"


def stories(count: int) -> Iterator[tuple[str, str]]:
    """Pairs of a name and text."""
    return ((f"story-{number:06d}", story(number)) for number in range(count))


def write_folder(folder: Path, count: int) -> Path:
    """A folder of stories, one a file."""
    folder.mkdir(parents=True)
    for name, text in stories(count):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder
