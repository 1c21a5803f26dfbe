"""The bytes of a file, without the compression that its suffix names."""

import bz2
import gzip
import io
import lzma
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from newsdoc.errors import MissingPackageError
from newsdoc.sources.story import Tally

_MOST_ENDS = 64  # times that the end may be read: tarfile does so for each block of a member that is not all there
_EXPANSION = 200  # times that a stream may grow when decompressed, beyond
_TRUSTED = 1 << 30  # bytes, up to which it may grow as it likes


class _Readable(Protocol):
    def read1(self, size: int, /) -> bytes: ...


class StreamError(OSError):
    """What was wrong with a stream: damaged, cut, or larger inside than is allowed."""


class Stream(io.RawIOBase):
    """A file's bytes, read once from its start, decompressed as its suffix says (.gz, .bz2, .xz, .zst).

    Attributes:
        allowance: how many more bytes may be read before the stream is taken for an archive bomb; None for any number.
    """

    def __init__(self, path: Path, tally: Tally) -> None:
        """Open the file; how far it has been read goes to the tally.

        Raises:
            OSError: if the file cannot be opened.
            MissingPackageError: if it is .zst and what reads that is not installed.
        """
        self.allowance: int | None = None
        self._tally = tally
        self._given = self._ends = 0
        self._raw: BinaryIO = io.BytesIO()  # to be closed if nothing can be opened
        self._raw = path.open("rb")
        opener = _OPENERS.get(path.suffix.lower(), _plain)
        try:
            self._size = os.fstat(self._raw.fileno()).st_size
            self._plain = cast("_Readable", opener(self._raw))
        except BaseException:
            self._raw.close()
            raise

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override]
        """Fill the buffer as far as there is something.

        Raises:
            StreamError: whatever the decompressor raises, when the allowance is used up, and when the end is read again
                and again, as tarfile does to get past a member of which little is there.
        """
        try:
            piece = self._plain.read1(len(buffer))  # what there is before a fault is given before the fault is found
        except Exception as error:  # the decompressors have no root of their errors in common
            message = f"{type(error).__name__}: {error}"
            raise StreamError(message) from error
        count = len(piece)
        buffer[:count] = piece
        self._given += count
        self._ends = 0 if count else self._ends + 1
        at = self._raw.tell()
        self._check(count, at)
        self._tally.fraction = at / self._size if self._size else 1.0
        return count

    def _check(self, count: int, at: int) -> None:
        """Whether `count` more bytes may have come from a file that has been read up to `at`."""
        if self.allowance is not None:
            self.allowance -= count
            if self._ends > _MOST_ENDS:
                message = "it ends before its last member does: it is cut"
                raise StreamError(message)
            if self.allowance < 0:
                message = "more bytes than its headers allow: an archive bomb"
                raise StreamError(message)
        if self._given > max(_TRUSTED, _EXPANSION * at):
            message = f"it grows more than {_EXPANSION} times when decompressed: an archive bomb"
            raise StreamError(message)

    def close(self) -> None:
        """Close the file."""
        self._raw.close()
        super().close()


def _zstandard(raw: BinaryIO) -> object:
    """`raw` decompressed by the standard library, or before Python 3.14 by its backport."""
    try:
        if sys.version_info >= (3, 14):
            from compression.zstd import ZstdFile  # noqa: PLC0415 - of an extra before
        else:
            from backports.zstd import ZstdFile  # noqa: PLC0415 - of an extra
    except ImportError as error:
        raise MissingPackageError("backports.zstd", "zstd") from error
    return ZstdFile(raw)


def _plain(raw: BinaryIO) -> object:
    return raw


def _gzip(raw: BinaryIO) -> object:
    return gzip.GzipFile(fileobj=raw)


_OPENERS: dict[str, Callable[[BinaryIO], object]] = {
    ".gz": _gzip,
    ".tgz": _gzip,
    ".bz2": bz2.BZ2File,
    ".xz": lzma.LZMAFile,
    ".zst": _zstandard,
}
