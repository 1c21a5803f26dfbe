"""Stories in a zip or tar archive, read as a stream: nothing is unpacked to disk, and no name in it is used as a path.

Folders, links, devices and files whose names start with a dot are left out. A member's stated size is not believed:
reading stops at the limit. Names are only names: what an output is called is made safe where it is written.
"""

import stat
import tarfile
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path, PurePosixPath
from tarfile import HeaderError, ReadError
from typing import Self

from newsdoc.errors import SourceError
from newsdoc.sources.story import MAX_BYTES, Stories, Story, Tally, checked, fault, size_fault
from newsdoc.sources.stream import Stream

_HEADERS = 1 << 20  # bytes that the headers between two members of a tar may take
_EXPANSION = 200  # times that a member may grow when decompressed; news text grows three- to tenfold
_END = "EOFHeaderError"  # of tarfile, which type checkers do not know: the mark of the end
_REASONS = {"EmptyHeaderError": "it ends without the mark of its end"}
_ENCRYPTED = 1  # bit 0 of a member's flags (APPNOTE.TXT, 4.4.4)
_TRUSTED = 1 << 20  # bytes below which it may grow as it likes


def zip_archive(path: str | Path, *, max_bytes: int = MAX_BYTES) -> Stories:
    """The members of a zip archive as stories. Its table of contents is held in memory, its members are not.

    Args:
        path: the archive.
        max_bytes: larger members are not read.
    """
    return Stories(partial(_read_zip, Path(path), checked(max_bytes)), partial(_count_zip, Path(path)))


def tar_archive(path: str | Path, *, max_bytes: int = MAX_BYTES) -> Stories:
    """The members of a tar archive (.tar, .tar.gz, .tgz, .tar.bz2, .tar.xz, .tar.zst) as stories.

    Args:
        path: the archive.
        max_bytes: larger members are not read.
    """
    return Stories(partial(_read_tar, Path(path), checked(max_bytes)))


def _read_zip(path: Path, max_bytes: int, tally: Tally) -> Iterator[Story]:
    try:
        archive = zipfile.ZipFile(path)
    except Exception as error:  # noqa: BLE001 - zipfile raises what it happens upon in a damaged table of contents
        yield _broken_archive(path, f"cannot read the archive: {_reason(error)}")
        return
    with archive:
        members = _members(archive)
        tally.total = len(members)
        for member in members:
            source = f"{path}!{member.filename}"
            yield Story(member.filename, _zip_content(archive, member, source, max_bytes), source=source)
    if not members:
        yield _broken_archive(path, "the archive has no stories: there is no file in it")


def _count_zip(path: Path) -> int:
    try:
        with zipfile.ZipFile(path) as archive:
            return len(_members(archive)) or 1  # the error that says there are none
    except Exception:  # noqa: BLE001 - as above: there is one story, the error
        return 1


def _members(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    return [member for member in archive.infolist() if _is_file(member) and not _is_hidden(member.filename)]


def _is_file(member: zipfile.ZipInfo) -> bool:
    """Whether it is no folder and, where its mode on Unix is told, no link or device."""
    return not member.is_dir() and stat.S_IFMT(member.external_attr >> 16) in {0, stat.S_IFREG}


def _zip_content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, source: str, max_bytes: int) -> bytes | SourceError:
    if member.file_size > max_bytes:
        return size_fault(max_bytes, source)
    if member.file_size > max(_TRUSTED, _EXPANSION * member.compress_size):
        return fault(f"the member grows more than {_EXPANSION} times when decompressed: an archive bomb", source)
    if member.flag_bits & _ENCRYPTED:
        return fault("cannot read the member: it is encrypted", source)
    try:
        with archive.open(member) as file:
            content = file.read(max_bytes + 1)
    except Exception as error:  # noqa: BLE001 - zipfile has no root of what it raises: encryption, methods, damage
        return fault(f"cannot read the member: {_reason(error)}", source)
    return size_fault(max_bytes, source) if len(content) > max_bytes else content


def _read_tar(path: Path, max_bytes: int, tally: Tally) -> Iterator[Story]:
    found = 0
    try:
        with Stream(path, tally) as stream:
            stream.allowance = _HEADERS
            with tarfile.open(fileobj=stream, mode="r|", tarinfo=_Member) as archive:
                for member in archive:
                    archive.members = []  # type: ignore[attr-defined] # or it would remember all of them
                    _check_headers(archive)
                    stream.allowance = member.size + _HEADERS
                    if member.isreg() and not _is_hidden(member.name):
                        found += 1
                        source = f"{path}!{member.name}"
                        yield Story(member.name, _tar_content(archive, member, source, max_bytes), source=source)
    except Exception as error:  # noqa: BLE001 - tarfile raises what it happens upon in a damaged header
        after = f" after {found:,} members" if found else ""
        yield _broken_archive(path, f"cannot read the archive{after}: {_reason(error)}")
        return
    if not found:
        yield _broken_archive(path, "the archive has no stories: there is no file in it")


def _check_headers(archive: tarfile.TarFile) -> None:
    """Refuse headers for all members (pax) that grow with each member, since tarfile keeps them.

    Raises:
        ReadError: if there are more than any archive needs.
    """
    if sum(map(len, archive.pax_headers.values())) > _HEADERS:
        message = f"its headers for all members take more than {_HEADERS:,} bytes: an archive bomb"
        raise ReadError(message)


class _Member(tarfile.TarInfo):
    """A member of a tar, of which a damaged header is an error: tarfile takes one that is not the first for the end."""

    @classmethod
    def fromtarfile(cls, tarfile: tarfile.TarFile) -> Self:
        """The next member.

        Raises:
            ReadError: if its header is damaged or cut, or the archive ends without the mark of its end.
        """
        try:
            return super().fromtarfile(tarfile)
        except HeaderError as error:
            if type(error).__name__ == _END:
                raise
            message = _REASONS.get(type(error).__name__, str(error))
            raise ReadError(message) from None


def _tar_content(archive: tarfile.TarFile, member: tarfile.TarInfo, source: str, max_bytes: int) -> bytes | SourceError:
    if member.size > max_bytes:
        return size_fault(max_bytes, source)
    file = archive.extractfile(member)
    assert file is not None, "a regular member has a file"
    content = file.read()
    if len(content) < member.size:
        return fault(f"the archive is cut: {len(content):,} of {member.size:,} bytes are there", source)
    return content


def _broken_archive(path: Path, message: str) -> Story:
    return Story(str(path), fault(message, str(path)))


def _is_hidden(name: str) -> bool:
    return PurePosixPath(name).name.startswith(".")


def _reason(error: Exception) -> str:
    return str(error) or type(error).__name__
