"""Credits of pictures as the formats write them."""

_BRACKETS = frozenset({"()", "[]", "（）"})


def without_brackets(credit: str) -> str:
    """A printed credit as a credit line: its outer brackets are typography of the caption."""
    return credit[1:-1].strip() if credit[:1] + credit[-1:] in _BRACKETS else credit
