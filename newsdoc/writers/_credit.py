"""Credits of pictures as the formats write them."""

from itertools import accumulate

_BRACKETS = frozenset({"()", "[]", "（）"})


def without_brackets(credit: str) -> str:
    """A printed credit as a credit line: its outer brackets are typography of the caption, if they are a pair."""
    opening, inside, closing = credit[:1], credit[1:-1], credit[-1:]
    if opening + closing not in _BRACKETS:
        return credit
    depths = accumulate((each == opening) - (each == closing) for each in inside)
    return credit if any(depth < 0 for depth in depths) else inside.strip()
