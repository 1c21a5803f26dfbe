"""What the file of a story is called: safe on every file system, unique, and the same in every run.

A name depends on the story's name and number and on the names before it, never on what lies on the disk, so that a
resumed run names its files as an uninterrupted one does.
"""

import re
import unicodedata
from hashlib import blake2b
from pathlib import Path

from newsdoc.diagnostics import Code, Diagnostic, Severity
from newsdoc.sources.output import ERRORS
from newsdoc.sources.story import Story

SHARDS = "[0-9]" * 5
"""The folders of what is beyond the first, as a pattern."""

_PER_FOLDER = 10_000  # files, beyond which many tools and file systems get slow
_LONGEST = 180  # bytes of a stem; file systems take 255 with all that is added
_NUMBER = "~"  # sets off the number of a name that is not unique: replaced where it stands in a name itself

_ORDINARY = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.,=@()+ -]*", re.ASCII)
_SEPARATOR = re.compile(r"[/\\]+")
_SUFFIX = re.compile(r"\.[A-Za-z]{1,5}$", re.ASCII)
_FORBIDDEN = frozenset('<>:"|?*~')  # on one file system or another
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)  # names that Windows keeps for itself
_AT_THE_END = ". "  # what Windows drops there
_PARENT = ".."

_BITS = 1 << 25
_PLACES = (0, 32, 64, 96)  # where the parts of a digest start that are places of bits
_DIGEST = 16  # bytes


class Names:
    """Gives file names.

    Names given before are remembered in fixed memory, as places in a field of bits (Bloom 1970). With millions of
    names one that is new may be taken for one given before: it gets a number it did not need, and nothing else.
    """

    def __init__(self, suffix: str) -> None:
        """`suffix` is the writer's, with its dot."""
        self._suffix = suffix or ".out"  # a file must differ from a folder of files
        self._given = bytearray(_BITS // 8)
        self._is_new(ERRORS)

    def path(self, number: int, story: Story) -> tuple[str, Diagnostic | None]:
        """The file of the story of this number (from 1), relative to the output folder, and what is odd about it."""
        stem, changed = _stem(story)
        name = f"{stem}{self._suffix}"
        is_new = self._is_new(name.casefold())
        if not is_new:
            name = f"{stem}{_NUMBER}{number}{self._suffix}"
        shard = (number - 1) // _PER_FOLDER
        path = f"{shard:05d}/{name}" if shard else name
        if not is_new:
            return path, _changed(story.name, path, "an earlier story has the name", Severity.WARNING)
        return path, _changed(story.name, path, "the name is not safe for a file", changed) if changed else None

    def _is_new(self, key: str) -> bool:
        digest = int.from_bytes(blake2b(key.encode(), digest_size=_DIGEST).digest(), "little")
        given, is_new = self._given, False
        for shift in _PLACES:
            place = (digest >> shift) % _BITS
            bit = 1 << (place & 7)
            if not given[place >> 3] & bit:
                given[place >> 3] |= bit
                is_new = True
        return is_new


def _stem(story: Story) -> tuple[str, Severity | None]:
    """The name without folders and suffix, and how much it matters what else had to go; None if nothing had."""
    content, name = story.content, story.name
    if isinstance(content, Path) and str(content) == name and not story.source:  # given as a path, not by a folder
        name = content.name
    name = _SUFFIX.sub("", name)
    is_ordinary = _ORDINARY.fullmatch(name) and len(name) <= _LONGEST and name[-1] not in _AT_THE_END
    return (name, None) if is_ordinary and not _DEVICE.match(name) else _safe(name)


def _safe(name: str) -> tuple[str, Severity | None]:
    parts = [part for part in _SEPARATOR.split(unicodedata.normalize("NFC", name)) if part]
    steps = "-".join(part for part in parts if part.strip(_AT_THE_END))  # without `.` and `..`
    stem = "".join("-" if not sign.isprintable() or sign in _FORBIDDEN else sign for sign in steps)
    stem = stem.rstrip(_AT_THE_END).lstrip(f"-{_AT_THE_END}")
    if _DEVICE.match(stem):
        stem = f"_{stem}"
    is_bad = not stem or not name.isprintable() or _PARENT in parts or len(stem.encode()) > _LONGEST
    stem = stem.encode()[:_LONGEST].decode(errors="ignore").rstrip(_AT_THE_END) or "story"
    if is_bad:
        return stem, Severity.WARNING
    return stem, None if stem == "-".join(parts) else Severity.INFO


def _changed(name: str, path: str, reason: str, severity: Severity) -> Diagnostic:
    return Diagnostic(Code.NAME_CHANGED, f"{name[:_LONGEST]!r} is written as {path!r}: {reason}", severity)
