"""The public names: all there, described, typed, and loaded only when used."""

import ast
import inspect
import json
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any, TypeGuard, get_args, get_origin, get_type_hints

import pytest
from conftest import ROOT

import newsdoc
from newsdoc import errors, model

_INIT = Path(newsdoc.__file__)
_STORY = "It rained over the valley on Monday and the river rose by two metres, the mayor of the town said."
_DOCUMENT = '{"id": "urn:example:rain"}'
_HEAVY = ("lxml", "orjson", "pyarrow", "pycld2", "pydantic")
# Names of the model that are not for users: what nodes are made with, and the version that documents state.
_OF_THE_MODEL_ONLY = {"SCHEMA_VERSION", "CleanText", "Node", "Origin", "NodeT", "known_good"}

each_name = pytest.mark.parametrize("name", newsdoc.__all__)


def _is_for_type_checkers(statement: ast.stmt) -> TypeGuard[ast.If]:
    return isinstance(statement, ast.If) and ast.unparse(statement.test) == "TYPE_CHECKING"


def _imports_for_type_checkers() -> dict[str, str]:
    """Name to module, of the imports under `TYPE_CHECKING`."""
    for statement in ast.parse(_INIT.read_text(encoding="utf-8")).body:
        if _is_for_type_checkers(statement):
            imports = [each for each in statement.body if isinstance(each, ast.ImportFrom)]
            assert len(imports) == len(statement.body), "only imports stand under TYPE_CHECKING"
            return {alias.asname or alias.name: str(each.module) for each in imports for alias in each.names}
    pytest.fail("there are no imports for type checkers")


def _loaded_after(code: str) -> list[str]:
    """Which of the heavy packages a new process has loaded after it ran `code`."""
    program = f"import json, sys\n{code}\nprint(json.dumps([name for name in {_HEAVY!r} if name in sys.modules]))"
    done = subprocess.run((sys.executable, "-c", program), check=True, capture_output=True, text=True)
    return list(json.loads(done.stdout))


def test_all_is_sorted_and_names_nothing_twice() -> None:
    assert list(newsdoc.__all__) == sorted(set(newsdoc.__all__))


def test_type_checkers_take_what_they_see_for_public() -> None:
    """To them, what a package imports is its own affair unless it is imported `as` itself or spelled out in `__all__`."""
    (imports,) = (each for each in ast.parse(_INIT.read_text(encoding="utf-8")).body if _is_for_type_checkers(each))
    aliases = [alias for each in ast.walk(imports) if isinstance(each, ast.ImportFrom) for alias in each.names]
    assert [alias.name for alias in aliases if alias.asname != alias.name] == []


def test_type_checkers_see_what_is_loaded_on_use() -> None:
    assert _imports_for_type_checkers() == newsdoc._HOME


@each_name
def test_a_public_name_is_that_of_its_home(name: str) -> None:
    home = _imports_for_type_checkers()[name]
    assert getattr(newsdoc, name) is getattr(import_module(home), name)


@each_name
def test_a_public_function_or_class_has_a_docstring_of_its_own(name: str) -> None:
    value = getattr(newsdoc, name)
    if inspect.isclass(value) or inspect.isfunction(value):
        assert vars(value).get("__doc__") if inspect.isclass(value) else value.__doc__, f"{name} says nothing"


@each_name
def test_a_public_name_is_not_that_of_a_module(name: str) -> None:
    """Importing `newsdoc.x` sets the attribute `x` of newsdoc: a function of that name would be gone."""
    assert inspect.ismodule(getattr(newsdoc, name)) or name not in {
        module.name for module in iter_modules([str(_INIT.parent)])
    }


def test_every_error_is_public() -> None:
    found = {name for name, each in inspect.getmembers(errors, inspect.isclass) if each.__module__ == errors.__name__}
    assert found <= set(newsdoc.__all__)


def test_what_the_model_offers_is_public() -> None:
    assert set(model.__all__) - _OF_THE_MODEL_ONLY <= set(newsdoc.__all__)


def test_every_class_that_a_public_signature_names_is_public() -> None:
    functions = [value for name in newsdoc.__all__ if inspect.isfunction(value := getattr(newsdoc, name))]
    named = {
        each.__name__ for function in functions for hint in get_type_hints(function).values() for each in _classes(hint)
    }
    assert {
        "Diagnostic",
        "Document",
        "Formats",
        "Reader",
        "ReaderOptions",
        "Source",
        "Writer",
        "WriterOptions",
    } <= named
    assert named - _OF_THE_MODEL_ONLY <= set(newsdoc.__all__)


def _classes(hint: Any) -> Iterator[type]:
    """The classes of newsdoc in an annotation."""
    origin = get_origin(hint) or hint
    if isinstance(origin, type) and origin.__module__.startswith("newsdoc"):
        yield origin
    for argument in hint if isinstance(hint, list) else get_args(hint):
        yield from _classes(argument)


def test_a_star_import_gives_the_public_names() -> None:
    names: dict[str, object] = {}
    exec("from newsdoc import *", names)
    assert names.keys() - {"__builtins__"} == set(newsdoc.__all__)


def test_dir_lists_the_public_names() -> None:
    assert dir(newsdoc) == sorted(newsdoc.__all__)


@pytest.mark.parametrize("name", ["prase", "_HOMELESS", "Node"])
def test_a_name_that_there_is_not_is_an_attribute_error(name: str) -> None:
    with pytest.raises(AttributeError, match=f"module 'newsdoc' has no attribute '{name}'"):
        getattr(newsdoc, name)


def test_the_version_is_that_of_pyproject() -> None:
    assert (
        newsdoc.__version__
        == tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    )


def test_the_package_says_that_it_is_typed() -> None:
    assert _INIT.with_name("py.typed").exists()


@pytest.mark.parametrize(
    ("code", "loaded"),
    [
        ("import newsdoc", []),
        ("import newsdoc; dir(newsdoc); newsdoc.__version__; newsdoc.NewsdocError; newsdoc.Code", []),
        ("import newsdoc.cli; newsdoc.cli._parser()", []),
        (f"import newsdoc; newsdoc.convert({_DOCUMENT!r}, 'text', reader='json')", ["orjson", "pydantic"]),
        (f"import newsdoc; newsdoc.convert({_STORY!r}, 'json')", ["orjson", "pycld2", "pydantic"]),
        ("import newsdoc; newsdoc.Document(id='urn:example:rain')", ["pydantic"]),
    ],
)  # fmt: skip
def test_a_process_loads_only_what_it_uses(code: str, loaded: list[str]) -> None:
    assert _loaded_after(code) == loaded


@pytest.mark.parametrize("module", ["span", "diagnostics", "errors", "report", "source", "version"])
def test_what_lies_below_the_model_needs_no_other_package(module: str) -> None:
    assert _loaded_after(f"import newsdoc.{module}") == []
