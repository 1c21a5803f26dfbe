"""The architecture: which module may import which, what nobody may call, and how large things may get."""

import ast
import io
import re
import sys
import tokenize
import tomllib
from collections.abc import Iterable, Iterator
from graphlib import TopologicalSorter
from importlib.metadata import entry_points
from pathlib import Path
from typing import TypeAlias

import pytest
from conftest import ROOT

_PACKAGE = ROOT / "newsdoc"
_MODULE_BUDGET = 300  # lines of code: not blank, no comment, no docstring
_FUNCTION_BUDGET = 50  # lines of a body, less the docstring

# From the bottom up. A module imports from the layers below its own only.
_LAYERS = (
    {"span", "version", "clock", "uuid5", "installed", "progress"},
    {"diagnostics", "double_encoding"},
    {"errors"},
    {"report"},
    {"model", "source", "sources"},
    {"reader", "writer", "options"},
    {"loss"},
    {"readers", "writers"},
    {"registry"},
    {"api", "validation"},
    {"archive"},
    {"cli", "testing", "arrow", "notebook"},
    {"__main__"},
)
_LEVEL = {name: level for level, names in enumerate(_LAYERS) for name in names}
# What formats use: the contracts, the model and what lies below; not each other, not what finds or calls them.
_NOT_FOR_FORMATS = {
    "loss",
    "registry",
    "api",
    "validation",
    "archive",
    "sources",
    "arrow",
    "cli",
    "notebook",
    "testing",
    "__main__",
}
# The start of the names of optional modules to the extra of pyproject.toml that they need.
_OF_AN_EXTRA = {
    "newsdoc.arrow": "arrow",
    "newsdoc.sources.parquet": "arrow",
    "newsdoc.sources.stream": "zstd",
    "newsdoc.validation": "validate",
}
# What makes a model without validation, and the only place where it may be called.
_PAST_VALIDATION = {
    "known_good": "newsdoc.readers.plaintext",  # whose tests validate what it makes
    "model_construct": "newsdoc.options",  # of defaults, which validation would not look at
}
_THROUGH_THE_FRONT_DOOR = {"cli", "notebook", "testing"}  # these use newsdoc as any user does

_MAKERS_OF_MARKUP = ("newsdoc.writers._xml", "newsdoc.writers._html", "newsdoc.writers.html")

_Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


_PATHS = {_name(path): path for path in sorted(_PACKAGE.rglob("*.py"))}
_TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in _PATHS.items()}

each_module = pytest.mark.parametrize("module", _PATHS)
each_module_but_the_front_door = pytest.mark.parametrize("module", sorted(_PATHS.keys() - {"newsdoc"}))


def _imports(module: str) -> Iterator[str]:
    """Full names of all that `module` imports; a name imported from a package counts as the module that it is."""
    for node in ast.walk(_TREES[module]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{module} has a relative import"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in _PATHS else str(node.module)


def _own_imports(module: str) -> set[str]:
    return {name for name in _imports(module) if name.partition(".")[0] == "newsdoc"}


def _part(module: str) -> str:
    """The module or package directly below newsdoc."""
    return module.split(".")[1] if "." in module else ""


def _format(module: str) -> str:
    """The format that a module in `readers` or `writers` belongs to; empty if to none."""
    parts = module.split(".")
    return (
        ".".join(parts[:3])
        if len(parts) > len(("newsdoc", "readers")) and _part(module) in {"readers", "writers"}
        else ""
    )


def _is_shared(module: str) -> bool:
    return _format(module).rpartition(".")[2].startswith("_")


def test_every_module_has_a_layer() -> None:
    assert {_part(module) for module in _PATHS} - {""} == _LEVEL.keys()


@each_module_but_the_front_door
def test_imports_point_down_only(module: str) -> None:
    level = _LEVEL[_part(module)]
    upward = [
        name
        for name in _own_imports(module)
        if _part(name) and _part(name) != _part(module) and _LEVEL[_part(name)] >= level
    ]
    assert upward == []


@each_module_but_the_front_door
def test_only_what_stands_outside_imports_newsdoc_as_a_whole(module: str) -> None:
    assert "newsdoc" not in _own_imports(module) or _part(module) in _THROUGH_THE_FRONT_DOOR


@pytest.mark.parametrize("module", [name for name in _PATHS if _part(name) == "model"])
def test_the_model_knows_nothing_but_spans(module: str) -> None:
    assert {_part(name) for name in _own_imports(module)} <= {"model", "span"}


def test_the_model_looks_up_nothing_but_the_notebook_and_no_format() -> None:
    looked_up = {
        (module, ast.unparse(node))
        for module in _PATHS
        for node in ast.walk(_TREES[module])
        if _part(module) == "model"
        and isinstance(node, ast.Call)
        and ast.unparse(node.func) in {"import_module", "__import__"}
    }
    assert looked_up == {("newsdoc.model.document", "import_module('newsdoc.notebook')")}
    names = {point.name for point in entry_points(group="newsdoc.writers")}
    strings = {
        node.value
        for module in _PATHS
        if _part(module) == "model"
        for node in ast.walk(_TREES[module])
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert strings & names == {"text"}  # the name of a field, too


@each_module
def test_a_format_is_imported_by_its_own_modules_only(module: str) -> None:
    formats = {name for name in _own_imports(module) if _format(name) and not _is_shared(name)}
    assert {_format(name) for name in formats} <= {_format(module)}


@each_module
def test_what_formats_share_is_imported_by_their_siblings_only(module: str) -> None:
    shared = {name for name in _own_imports(module) if _is_shared(name)}
    assert all(_part(name) == _part(module) for name in shared)


@pytest.mark.parametrize("module", [name for name in _PATHS if _format(name)])
def test_a_format_uses_the_contracts_and_the_model_only(module: str) -> None:
    assert {_part(name) for name in _own_imports(module)} & _NOT_FOR_FORMATS == set()


def test_no_module_imports_itself_in_a_circle() -> None:
    TopologicalSorter({module: _own_imports(module) - {"newsdoc"} for module in _PATHS}).prepare()


@each_module_but_the_front_door
def test_imports_of_newsdoc_stand_at_the_top(module: str) -> None:
    inner = [
        ast.unparse(node)
        for function in _functions(module)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom) and "newsdoc" in ast.unparse(node)
    ]
    assert inner == []


def _other_packages(modules: Iterable[str]) -> set[str]:
    imported = {name.partition(".")[0] for module in modules for name in _imports(module)}
    # pydantic's own other half, and what the standard library has from Python 3.14 on
    return imported - sys.stdlib_module_names - {"newsdoc", "pydantic_core", "compression"}


def _packages(requirements: Iterable[str]) -> set[str]:
    return {re.split("[.>]", requirement)[0].replace("-", "_") for requirement in requirements}


def test_other_packages_are_those_that_pyproject_declares() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    required = _packages(project["dependencies"])
    assert _other_packages(module for module in _PATHS if not module.startswith(tuple(_OF_AN_EXTRA))) == required
    for start, extra in _OF_AN_EXTRA.items():
        optional = _packages(extras[extra])
        assert _other_packages(module for module in _PATHS if module.startswith(start)) - required == optional


@each_module
def test_nobody_makes_nodes_past_their_validation(module: str) -> None:
    names = {getattr(node, "attr", None) or getattr(node, "id", None) for node in ast.walk(_TREES[module])}
    allowed = {name for name, home in _PAST_VALIDATION.items() if f"{module}.".startswith(f"{home}.")}
    assert names & {"construct", "copy_on_model_validation", *_PAST_VALIDATION} <= allowed
    updates = [
        ast.unparse(node)
        for node in ast.walk(_TREES[module])
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "model_copy"
        and any(keyword.arg in {"update", None} for keyword in node.keywords)
    ]
    assert updates == []


@each_module
def test_lines_are_split_where_the_convention_says(module: str) -> None:
    """`str.splitlines` also breaks at form feed, U+0085 and U+2028, which stand in wire copy."""
    assert "splitlines" not in {node.attr for node in ast.walk(_TREES[module]) if isinstance(node, ast.Attribute)}


@each_module
def test_no_error_is_caught_unseen(module: str) -> None:
    handlers = [node for node in ast.walk(_TREES[module]) if isinstance(node, ast.ExceptHandler)]
    assert [node.lineno for node in handlers if node.type is None] == []
    assert [node.lineno for node in handlers if all(isinstance(each, ast.Pass) for each in node.body)] == []


@each_module
def test_markup_is_made_where_text_is_escaped(module: str) -> None:
    """Formats put elements together; a string that one of them called markup itself could hold anything."""
    calls = {ast.unparse(node.func) for node in ast.walk(_TREES[module]) if isinstance(node, ast.Call)}
    assert "Markup" not in calls or module.startswith(_MAKERS_OF_MARKUP)


@each_module
def test_only_the_command_line_prints(module: str) -> None:
    calls = {ast.unparse(node.func) for node in ast.walk(_TREES[module]) if isinstance(node, ast.Call)}
    assert "print" not in calls or module == "newsdoc.cli"


@pytest.mark.parametrize("module", [name for name in _PATHS if _format(name) or _part(name) in {"model", "loss"}])
def test_readers_and_writers_touch_nothing_outside(module: str) -> None:
    assert (
        set(_imports(module)) & {"os", "sys", "io", "time", "random", "socket", "subprocess", "logging", "uuid1"}
        == set()
    )


@each_module
def test_a_module_keeps_to_its_budget(module: str) -> None:
    assert len(_code_lines(module)) <= _MODULE_BUDGET


@each_module
def test_a_function_keeps_to_its_budget(module: str) -> None:
    long = {
        function.name: length for function in _functions(module) if (length := _length(function)) > _FUNCTION_BUDGET
    }
    assert long == {}


@each_module
def test_what_is_public_has_a_docstring(module: str) -> None:
    assert ast.get_docstring(_TREES[module]), "the module has none"
    assert [node.name for node in _public(_TREES[module]) if not ast.get_docstring(node)] == []


def _code_lines(module: str) -> set[int]:
    silent = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
    source = _PATHS[module].read_text(encoding="utf-8")
    code = {
        line
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type not in silent
        for line in range(token.start[0], token.end[0] + 1)
    }
    for node in ast.walk(_TREES[module]):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            code -= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return code


def _functions(module: str) -> Iterator[_Function]:
    return (node for node in ast.walk(_TREES[module]) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def _length(function: _Function) -> int:
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (function.end_lineno or 0) - body[0].lineno + 1 if body else 0


def _public(node: ast.Module | ast.ClassDef) -> Iterator[_Function | ast.ClassDef]:
    """Public functions and classes, and the methods of these; overloads are described by what they overload."""
    for child in node.body:
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) or child.name.startswith("_"):
            continue
        if "overload" not in map(ast.unparse, child.decorator_list):
            yield child
        if isinstance(child, ast.ClassDef):
            yield from _public(child)
