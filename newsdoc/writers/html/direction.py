"""What a language tag says: its subtags, and the direction of the script."""

from functools import lru_cache
from itertools import takewhile

_RIGHT_TO_LEFT = "rtl"
# ISO 15924 codes of scripts that are written from right to left and in use today.
_SCRIPTS = frozenset({"adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa", "yezi"})
# Languages that are written in one of these unless a script is stated (IANA language subtag registry, CLDR).
# fmt: off
_LANGUAGES = frozenset({
    "aii", "ar", "arc", "ary", "arz", "azb", "bal", "bqi", "ckb", "dv", "fa", "glk", "he", "iw", "ji",
    "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "rhg", "sd", "sdh", "syr", "ug", "ur", "yi",
})
# fmt: on
_SCRIPT_LENGTH = 4


@lru_cache(maxsize=64)
def direction(language: str) -> str | None:
    """`rtl` for a language (BCP 47) that is written from right to left, else None: what the web takes for granted."""
    tags = subtags(language)
    script = next((each for each in tags[1:] if len(each) == _SCRIPT_LENGTH and each.isalpha()), None)
    is_right_to_left = script in _SCRIPTS if script else not _LANGUAGES.isdisjoint(tags[:1])
    return _RIGHT_TO_LEFT if is_right_to_left else None


@lru_cache(maxsize=64)
def subtags(language: str) -> tuple[str, ...]:
    """Language, script, region and variants of a tag (BCP 47), in lower case.

    What stands behind a single letter or digit is none of them but an extension, or for private use.
    """
    return tuple(takewhile(lambda subtag: len(subtag) > 1, language.lower().split("-")))
