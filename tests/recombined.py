"""As many stories as a test needs, made by recombining the paragraphs of `seeds/`: the same ones each time."""

import random
from collections.abc import Iterator
from pathlib import Path

_SEEDS = sorted((Path(__file__).parent.parent / "seeds").glob("*.txt"))
_TEXTS = tuple(seed.read_text(encoding="utf-8") for seed in _SEEDS)
_BLOCKS = (block.strip() for text in _TEXTS for block in text.split("\n\n"))
_PARAGRAPHS = tuple(block for block in _BLOCKS if len(block) > 60)
_PLACES = ("BEIJING", "BERLIN", "MADRID", "TOKYO", "NEW YORK")


def story(number: int) -> str:
    """The story of this number: no two alike, some with a header, some with a dateline, some with a caption."""
    chance = random.Random(number)
    chosen = chance.sample(_PARAGRAPHS, chance.randint(1, 8))
    if number % 2:
        chosen[0] = f"{chance.choice(_PLACES)}, May {number % 28 + 1} (Xinhua) -- {chosen[0]}"
    head = f"date 2025-05-{number % 28 + 1:02}\n\n" if number % 3 else ""
    return head + "\n\n".join([*chosen, f"This is story {number} of an archive."]) + "\n"


def seed_story(number: int) -> str:
    """A whole seed and one more paragraph, by which it differs from the others."""
    return f"{_TEXTS[number % len(_TEXTS)]}\n\nThis is story {number} of an archive.\n"


def stories(count: int) -> Iterator[tuple[str, str]]:
    """Pairs of a name and a text."""
    return ((f"story-{number:06}", story(number)) for number in range(count))


def write_folder(folder: Path, count: int) -> Path:
    """A new folder of stories, one a file."""
    folder.mkdir(parents=True)
    for name, text in stories(count):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def files_in(folder: Path) -> dict[str, bytes]:
    """Path within the folder to content, of all files, dot-files too."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
