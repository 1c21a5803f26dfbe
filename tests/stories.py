"""As many stories as a test needs, made by recombining the paragraphs of `seeds/`: the same ones each time."""

import random
from collections.abc import Iterator

from conftest import SEEDS

_PLACES = ("BEIJING", "BERLIN", "MADRID", "TOKYO", "NEW YORK")


def stories(count: int) -> Iterator[tuple[str, str]]:
    """Pairs of a name and a text; no two alike, some with a header, some with a dateline, some with a caption."""
    chance = random.Random(20250509)
    texts = [path.read_text(encoding="utf-8") for path in SEEDS]
    paragraphs = [block.strip() for text in texts for block in text.split("\n\n") if len(block.strip()) > 60]
    for number in range(count):
        chosen = chance.sample(paragraphs, chance.randint(1, 8))
        if number % 2:
            chosen[0] = f"{chance.choice(_PLACES)}, May {number % 28 + 1} (Xinhua) -- {chosen[0]}"
        head = f"date 2025-05-{number % 28 + 1:02}\n\n" if number % 3 else ""
        body = "\n\n".join([*chosen, f"Story {number} of {count}."])
        yield f"story-{number:05}.txt", f"{head}{body}\n"
