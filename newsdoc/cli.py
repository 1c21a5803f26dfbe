"""The command line: thin over the API, for trying things and for scripts.

Exit codes: 0 done, 1 the input or output cannot be read, written or converted or is not valid, 2 wrong usage, options
or schema.
Errors and diagnostics go to standard error as `file:line:column: message`.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import newsdoc

_DONE, _FAILED, _WRONG_USAGE = 0, 1, 2
_STANDARD = "-"
_WRONG = (newsdoc.OptionsError, newsdoc.UnknownFormatError, newsdoc.SchemaError, newsdoc.MissingPackageError)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: without the program's name; those of the process by default.

    Returns:
        The exit code.
    """
    parsed = _parser().parse_args(arguments)
    try:
        run: dict[str, object] = vars(parsed)
        code = _COMMANDS[str(run["command"])](parsed)
        sys.stdout.flush()
    except _WRONG as error:
        return _complain(error, _WRONG_USAGE)
    except newsdoc.NewsdocError as error:
        return _complain(error, _FAILED)
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - nobody reads on; keeps the exit quiet
        return _FAILED
    except OSError as error:
        return _complain(f"{error.filename or 'output'}: {error.strerror or error}", _FAILED)
    return code


def _convert(arguments: argparse.Namespace) -> int:
    reader_options = {"language": arguments.language, "encoding": arguments.encoding}
    source: bytes | Path
    if arguments.file == _STANDARD:
        source = sys.stdin.buffer.read()
        reader_options["name"] = "<stdin>"
    else:
        source = Path(arguments.file)
    written = newsdoc.convert(
        source,
        arguments.to,
        reader=arguments.reader,
        reader_options={name: value for name, value in reader_options.items() if value is not None},
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
        for fault in newsdoc.validate(data, arguments.format, schema=Path(arguments.schema), name=name):
            code = _complain(fault, _FAILED)
    return code


def _formats(_: argparse.Namespace) -> int:
    formats = newsdoc.formats()
    print("readers:", *formats.readers)
    print("writers:", *formats.writers)
    return _DONE


def _schema(_: argparse.Namespace) -> int:
    import orjson  # noqa: PLC0415 - of this command only

    sys.stdout.buffer.write(orjson.dumps(newsdoc.json_schema(), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    return _DONE


_COMMANDS = {"convert": _convert, "formats": _formats, "schema": _schema, "validate": _validate}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="newsdoc", description="Plain news text to JSON, NewsML-G2 and plain text.")
    parser.add_argument("--version", action="version", version=f"newsdoc {newsdoc.__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    convert = commands.add_parser("convert", help="read a file and write it in another format")
    convert.add_argument("file", metavar="FILE", help="what to read; - for standard input")
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
        help="an option of the format; repeatable",
    )
    convert.add_argument("-v", "--verbose", action="store_true", help="also tell what the format has no place for")
    validate = commands.add_parser("validate", help="check files against an official schema, and tell every fault")
    validate.add_argument("files", nargs="+", metavar="FILE", help="what to check; - for standard input")
    validate.add_argument("--format", required=True, metavar="FORMAT", help="format that it is in, such as newsml-g2")
    validate.add_argument("--schema", required=True, metavar="PATH", help="XSD or JSON Schema; nothing is fetched")
    commands.add_parser("formats", help="list what can be read and written")
    commands.add_parser("schema", help="print the JSON Schema of the native JSON")
    return parser


def _option(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        message = f"{text!r} is not NAME=VALUE"
        raise argparse.ArgumentTypeError(message)
    return name.replace("-", "_"), value


def _show(diagnostic: newsdoc.Diagnostic) -> None:
    print(f"{diagnostic} [{diagnostic.severity}: {diagnostic.code}]", file=sys.stderr)


def _show_warnings(diagnostic: newsdoc.Diagnostic) -> None:
    if diagnostic.severity is not newsdoc.Severity.INFO:
        _show(diagnostic)


def _write_whole(path: Path, content: bytes) -> None:
    """Write to a temporary file beside `path`, then rename: a reader sees the old file or the new one."""
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
