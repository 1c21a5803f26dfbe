"""The command line: thin over the API, for trying things and for scripts.

Exit codes: 0 done, 1 the input or output cannot be read, written or converted (of an archive: some stories) or is not
valid, 2 wrong usage, options or schema, 130 stopped by Ctrl-C.
Errors and diagnostics go to standard error as `file:line:column: message`.
"""

import argparse
import os
import shutil
import sys
import tempfile
import textwrap
from collections.abc import Sequence
from contextlib import closing
from operator import length_hint
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args, get_origin

import newsdoc
from newsdoc.progress import Progress

if TYPE_CHECKING:
    from pydantic import BaseModel
    from pydantic.fields import FieldInfo

_DONE, _FAILED, _WRONG_USAGE, _STOPPED = 0, 1, 2, 130
_STANDARD = "-"
_SHOWN = 3  # failures of an archive that are told without being asked for
_WRONG = (newsdoc.OptionsError, newsdoc.UnknownFormatError, newsdoc.SchemaError, newsdoc.MissingPackageError)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: without the program's name; those of the process by default.

    Returns:
        The exit code.
    """
    _open_streams()
    parsed = _parser().parse_args(arguments)
    try:
        run: dict[str, object] = vars(parsed)
        code = _COMMANDS[str(run["command"])](parsed)
        sys.stdout.flush()
    except _WRONG as error:
        return _complain(error, _WRONG_USAGE)
    except newsdoc.NewsdocError as error:
        return _complain(error, _FAILED)
    except KeyboardInterrupt:
        return _complain("stopped", _STOPPED)
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - nobody reads on; keeps the exit quiet
        return _FAILED
    except OSError as error:
        return _complain(f"{error.filename or 'output'}: {error.strerror or error}", _FAILED)
    return code


def _open_streams() -> None:
    """A standard stream that was closed when the program started reads and takes nothing."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123 - for as long as it runs


def _convert(arguments: argparse.Namespace) -> int:
    _check_usage(arguments)
    if arguments.into is not None:
        return _convert_archive(arguments)
    location = arguments.sources[0]
    if os.path.isdir(location):  # noqa: PTH112 - a Path raises for a name that is too long
        return _complain(f"{location}:1:1: cannot read the file: it is a folder, which needs --into", _FAILED)
    if newsdoc.sources.is_archive(location):
        return _complain(f"{location}:1:1: cannot read the file: it is an archive, which needs --into", _FAILED)
    reader_options = _reader_options(arguments)
    source: bytes | Path
    if location == _STANDARD:
        source = sys.stdin.buffer.read()
        reader_options["name"] = "<stdin>"
    else:
        source = Path(location)
    written = newsdoc.convert(
        source,
        arguments.to,
        reader=arguments.reader,
        reader_options=reader_options,
        writer_options=dict(arguments.option),
        report=_show if arguments.verbose else _show_warnings,
    )
    if arguments.output in {None, _STANDARD}:
        sys.stdout.buffer.write(written)
        sys.stdout.buffer.flush()
    else:
        _write_whole(Path(arguments.output), written)
    return _DONE


def _validate(arguments: argparse.Namespace) -> int:
    code = _DONE
    for file in arguments.files:
        data, name = (sys.stdin.buffer.read(), "<stdin>") if file == _STANDARD else (Path(file), file)
        try:
            faults = newsdoc.validate(data, arguments.format, schema=Path(arguments.schema), name=name)
        except newsdoc.SourceError as error:  # the other files are checked all the same
            code = _complain(error, _FAILED)
            continue
        for fault in faults:
            code = _complain(fault, _FAILED)
    return code


def _convert_archive(arguments: argparse.Namespace) -> int:
    stories = newsdoc.sources.find(
        *arguments.sources,
        text=arguments.text_key,
        name=arguments.name_key,
        language=arguments.language_key,
        max_bytes=newsdoc.sources.MAX_BYTES if arguments.max_bytes is None else arguments.max_bytes,
    )
    if arguments.failed is not None:
        stories = newsdoc.sources.failed(arguments.failed, stories)
    results = newsdoc.convert_many(
        stories,
        arguments.to,
        reader=arguments.reader,
        reader_options=_reader_options(arguments),
        writer_options=dict(arguments.option),
        workers=arguments.workers,
        into=arguments.into,
        resume=arguments.resume,
        ordered=False,
    )
    progress = Progress(sys.stderr, lambda: length_hint(stories) or None)
    warned = 0
    try:
        with progress, closing(results):
            for result in results:
                progress.add(is_failure=result.error is not None)
                warned += result.error is None and any(map(_is_warning, result.diagnostics))
                if arguments.verbose:
                    for problem in filter(None, (result.error, *result.diagnostics)):
                        progress.say(_told(result.name, problem))
                elif result.error and progress.failed <= _SHOWN:
                    progress.say(_told(result.name, result.error))
    except KeyboardInterrupt:
        summary = _summary(progress, warned, is_verbose=arguments.verbose)
        return _complain(f"stopped: {summary}; go on with --resume", _STOPPED)
    summary = _summary(progress, warned, is_verbose=arguments.verbose)
    return _complain(summary, _FAILED if progress.failed else _DONE)


def _told(name: str, problem: object) -> str:
    """What is wrong with the story of this name, which most problems tell as where they are."""
    said = str(problem)
    place, colon, _ = said.partition(": ")
    return said if f"{name}:" in f"{place}{colon}" else f"{name}: {said}"


def _summary(progress: Progress, warned: int, *, is_verbose: bool) -> str:
    count = progress.done + progress.failed
    hint = "" if is_verbose else " (-v shows them)"
    warnings = f", {warned:,} with warnings{hint}" if warned else ""
    failures = f"{progress.failed:,} failed" + (" (listed in errors.jsonl)" if progress.failed else "")
    rate = count / max(progress.seconds, 1e-3)
    return f"{progress.done:,} converted{warnings}, {failures}, {progress.seconds:,.1f} s, {rate:,.0f} a second"


def _reader_options(arguments: argparse.Namespace) -> dict[str, object]:
    stated = {"language": arguments.language, "encoding": arguments.encoding}
    return {**dict(arguments.reader_option), **{name: value for name, value in stated.items() if value is not None}}


def _formats(arguments: argparse.Namespace) -> int:
    formats = newsdoc.formats()
    if arguments.name is None:
        print("readers:", *formats.readers)
        print("writers:", *formats.writers)
        return _DONE
    if arguments.name in formats.readers:
        _print_options("reader", arguments.name, newsdoc.get_reader(arguments.name).options)
    if arguments.name in formats.writers or arguments.name not in formats.readers:
        _print_options("writer", arguments.name, newsdoc.get_writer(arguments.name).options)
    return _DONE


def _print_options(role: str, format: str, options: "type[BaseModel]") -> None:
    print(f"options of the {role} {format}:" if options.model_fields else f"the {role} {format} has no options")
    width = max(map(len, options.model_fields), default=0)
    columns = max(shutil.get_terminal_size().columns, width + 40)
    for name, field in options.model_fields.items():
        said = f"  {name:{width}}  {field.description or ''}{_choices_of(field)}{_default_of(field)}"
        print(textwrap.fill(said, columns, subsequent_indent=" " * (width + 4)))


def _choices_of(field: "FieldInfo") -> str:
    choices = get_args(field.annotation) if get_origin(field.annotation) is Literal else ()
    return f" One of {', '.join(map(str, choices))}." if choices else ""


def _default_of(field: "FieldInfo") -> str:
    if field.is_required() or field.default_factory or field.default is None or field.default == ():
        return ""
    default = str(field.default).lower() if isinstance(field.default, bool) else field.default
    return f" Default: {default}."


def _schema(_: argparse.Namespace) -> int:
    import orjson  # noqa: PLC0415 - of this command only

    sys.stdout.buffer.write(orjson.dumps(newsdoc.json_schema(), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    return _DONE


_COMMANDS = {"convert": _convert, "formats": _formats, "schema": _schema, "validate": _validate}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newsdoc", description="Plain news text to the formats that newsrooms exchange."
    )
    parser.add_argument("--version", action="version", version=f"newsdoc {newsdoc.__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_convert(commands.add_parser("convert", help="read a file or an archive and write it in another format"))
    validate = commands.add_parser("validate", help="check files against an official schema, and tell every fault")
    validate.add_argument("files", nargs="+", metavar="FILE", help="what to check; - for standard input")
    validate.add_argument("--format", required=True, metavar="FORMAT", help="format that it is in, such as newsml-g2")
    validate.add_argument("--schema", required=True, metavar="PATH", help="XSD or JSON Schema; nothing is fetched")
    formats = commands.add_parser("formats", help="list what can be read and written, or the options of a format")
    formats.add_argument("name", nargs="?", metavar="FORMAT", help="the format whose options to list")
    commands.add_parser("schema", help="print the JSON Schema of the native JSON")
    return parser


def _add_convert(convert: argparse.ArgumentParser) -> None:
    convert.set_defaults(refuse=convert.error)
    convert.add_argument(
        "sources",
        metavar="SOURCE",
        nargs="+",
        help="file to read, - for standard input; with --into any number of files, folders, patterns, "
        "zip, tar, JSON Lines and Parquet files",
    )
    convert.add_argument("--to", required=True, metavar="FORMAT", help="format to write, such as newsml-g2")
    convert.add_argument(
        "-o", "--output", metavar="OUT", help="file to write, whole or not at all; standard output by default"
    )
    convert.add_argument("--reader", default="plaintext", metavar="FORMAT", help="format to read (default: plaintext)")
    convert.add_argument("--language", metavar="TAG", help="BCP 47 tag of the text's language, if known")
    convert.add_argument("--encoding", metavar="NAME", help="encoding of the file, if known")
    convert.add_argument(
        "--option",
        action="append",
        default=[],
        type=_option,
        metavar="NAME=VALUE",
        help="an option of the format to write; repeatable (`newsdoc formats FORMAT` lists them)",
    )
    convert.add_argument(
        "--reader-option",
        action="append",
        default=[],
        type=_option,
        metavar="NAME=VALUE",
        help="an option of the format to read; repeatable",
    )
    convert.add_argument(
        "-v",
        "--verbose",
        action="store_true",
        help="also tell what the format has no place for, and of an archive every failure and warning",
    )
    _add_archives(convert.add_argument_group("archives"))


def _add_archives(archive: "argparse._ArgumentGroup") -> None:
    archive.add_argument("--into", metavar="OUT", help="folder for a file a story, or .jsonl for a line a story")
    archive.add_argument("--workers", type=int, default=1, metavar="N", help="processes that convert (default: 1)")
    archive.add_argument("--resume", action="store_true", help="go on with a run that was interrupted")
    archive.add_argument("--failed", metavar="ERRORS", help="only what failed, by the errors.jsonl of an earlier run")
    for key in ("text", "name", "language"):
        archive.add_argument(
            f"--{key}-key", default=key, metavar="KEY", help=f"key or column that holds the {key} (default: {key})"
        )
    archive.add_argument(
        "--max-bytes",
        type=int,
        metavar="N",
        help="larger stories are not read (default: 20000000)",
    )


def _check_usage(arguments: argparse.Namespace) -> None:
    """End with a message about arguments that do not go together."""
    if arguments.into is None:
        if len(arguments.sources) > 1:
            arguments.refuse("several sources need --into")
        is_limited = arguments.max_bytes is not None
        if arguments.resume or arguments.failed or arguments.workers != 1 or is_limited:
            arguments.refuse("--workers, --resume, --failed and --max-bytes are for archives: they need --into")
    elif arguments.output is not None or _STANDARD in arguments.sources:
        arguments.refuse("--into takes neither --output nor standard input")
    elif not arguments.into:
        arguments.refuse("--into needs a folder, or a file that ends in .jsonl")


def _option(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        message = f"{text!r} is not NAME=VALUE"
        raise argparse.ArgumentTypeError(message)
    return name.replace("-", "_"), value


def _show(diagnostic: newsdoc.Diagnostic) -> None:
    print(f"{diagnostic} [{diagnostic.severity}: {diagnostic.code}]", file=sys.stderr)


def _show_warnings(diagnostic: newsdoc.Diagnostic) -> None:
    if _is_warning(diagnostic):
        _show(diagnostic)


def _is_warning(diagnostic: newsdoc.Diagnostic) -> bool:
    return diagnostic.severity is not newsdoc.Severity.INFO


def _write_whole(path: Path, content: bytes) -> None:
    """Write to a temporary file beside `path`, then rename: a reader sees the old file or the new one.

    A link stays and its file is replaced; a device or a pipe, such as /dev/null, is written to as it is.
    """
    if path.exists() and not path.is_file():
        path.write_bytes(content)
        return
    path = path.resolve() if path.is_symlink() else path
    try:
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        temporary = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
            temporary.chmod(0o666 & ~_umask())
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:  # it names the temporary file, which says nothing to the user
        raise OSError(error.errno, error.strerror, str(path)) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _complain(problem: object, code: int) -> int:
    print(problem, file=sys.stderr)
    return code
