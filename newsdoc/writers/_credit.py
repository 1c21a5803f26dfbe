"""Credits of pictures as the formats write them."""

from itertools import accumulate

_BRACKETS = frozenset({"()", "[]", "（）"})


def without_brackets(credit: str) -> str:
    """A printed credit as a credit line: its outer brackets are typography of the caption, if they are a pair."""
    opening, inside, closing = credit[:1], credit[1:-1], credit[-1:]
    if opening + closing not in _BRACKETS or (closing in inside and not _is_balanced(inside, opening, closing)):
        return credit
    return inside.strip()


def _is_balanced(inside: str, opening: str, closing: str) -> bool:
    """Whether no bracket closes what was opened before."""
    return all(depth >= 0 for depth in accumulate((each == opening) - (each == closing) for each in inside))
