"""The language of a text, where there is text enough to tell: by CLD2, which is loaded on first need."""

_ENOUGH = 50  # characters below which no answer is worth anything
_SAMPLES = (240, 400)  # characters looked at first, and where these give no clear answer
_SHARE = 75  # percent of the text that must be in the language

# CLD2 has some codes from before BCP 47, and some for what is no natural language.
_CODES = {"iw": "he", "in": "id", "jw": "jv", "mo": "ro", "sh": "sr"}
_NO_LANGUAGES = frozenset(("un", "xxx", "zzp", "tlh", "zzb", "zze", "zzh"))


def detect_language(text: str) -> str | None:
    """BCP 47 tag of the language that most of `text` is in; None if there is too little text or no clear answer."""
    if len(text) < _ENOUGH:
        return None
    for length in _SAMPLES:
        if language := _language_of(text[:length]):
            return language
        if len(text) <= length:
            break
    return None


def _language_of(sample: str) -> str | None:
    import pycld2  # noqa: PLC0415 - loaded only when a language has to be found

    encoded = "".join(filter(str.isprintable, sample)).encode() if not sample.isprintable() else sample.encode()
    try:
        is_reliable, _, found = pycld2.detect(encoded)
    except pycld2.error:  # characters that CLD2 does not take
        return None
    code: str = found[0][1]
    share: int = found[0][2]
    if not is_reliable or share < _SHARE or code in _NO_LANGUAGES or code.startswith("xx"):
        return None
    return _CODES.get(code, code)
