"""Checks XML by XML Schema 1.0, through lxml."""

import re
from collections.abc import Iterable
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple, cast

from lxml import etree

from newsdoc.errors import SchemaError, SourceError
from newsdoc.report import ignore
from newsdoc.source import Source, decode
from newsdoc.validation.fault import Check, Fault, Instance, fault
from newsdoc.validation.files import SchemaFiles
from newsdoc.validation.xml_places import FoundElement, find_elements

# How libxml2 tells of an attribute; of one in a namespace, whose prefix it does not tell, the element has to do.
_ATTRIBUTE = re.compile(r"Element '[^']*', attribute '(?P<name>[^{}']+)'")


def compile_xsd(files: SchemaFiles) -> Check:
    """A check by an XSD and by the schemas that it imports and includes.

    Raises:
        SchemaError: if it cannot be compiled.
    """
    parser = _parser()
    beside = _Beside(files)
    parser.resolvers.add(beside)
    try:
        schema = etree.XMLSchema(_without_entities(files.read(files.schema), str(files.schema.resolve()), parser))
    except (etree.LxmlError, ValueError) as error:
        beside.require_all()
        raise _unusable(files.schema, error) from error
    beside.require_all()
    lock = Lock()  # a compiled schema holds the faults of the last file

    def check(instance: Instance) -> Iterable[Fault]:
        try:
            tree = etree.ElementTree(_root(instance))
        except etree.XMLSyntaxError as error:
            line, column = error.position
            return [fault(error.msg or "not well-formed", "", instance.source, instance.source.offset(line, column))]
        refused = list(_entities(tree, instance.source))
        if refused:
            return refused
        with lock:
            is_valid = schema.validate(tree)
            log = cast("Any", schema.error_log)  # a sequence, which its stubs do not say
            found = [] if is_valid else [_Entry(each.path or "", each.message, each.line) for each in log]
        return _faults(found, tree, instance) if found else ()

    return check


class _Entry(NamedTuple):
    """A fault as libxml2 tells it."""

    path: str
    message: str
    line: int


class _Beside(etree.Resolver):
    """Gives libxml2 what stands beside the schema, read as safely as the schema, and nothing else."""

    def __init__(self, files: SchemaFiles) -> None:
        super().__init__()
        self._files = files
        self._refused: SchemaError | None = None

    def resolve(  # type: ignore[override]  # the stubs lack the context
        self,
        system_url: str,
        public_id: str,  # noqa: ARG002 - lxml gives it
        context: Any,  # noqa: ANN401 - lxml's own
    ) -> Any:  # noqa: ANN401 - lxml's own
        """The schema that a location means; an error, which lxml swallows, if there is none that can be used."""
        path = self._files.find(system_url)
        if path is None:
            self._files.missing.append(system_url)
            raise ValueError(system_url)
        try:
            root = _without_entities(self._files.read(path), str(path), _parser())
        except (etree.LxmlError, ValueError) as error:
            self._refused = error if isinstance(error, SchemaError) else _unusable(path, error)
            raise
        return self.resolve_string(etree.tostring(root), context, base_url=str(path))

    def require_all(self) -> None:
        """Refuse a schema that draws in what is not there or cannot be used.

        Raises:
            SchemaError: that says why.
        """
        self._files.require_all()
        if self._refused:
            raise self._refused


def _unusable(schema: Path, error: Exception) -> SchemaError:
    return SchemaError(schema, f"it is no XML Schema that can be used: {error}")


def _parser(encoding: str | None = None) -> etree.XMLParser:
    return etree.XMLParser(
        encoding=encoding,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        recover=False,
    )


def _without_entities(raw: bytes, base_url: str, parser: etree.XMLParser) -> etree._Element:
    """The root of a schema.

    Raises:
        ValueError: if it declares entities.
        lxml.etree.XMLSyntaxError: if it is not well-formed.
    """
    root = etree.fromstring(raw, parser, base_url=base_url)
    if _declares_entities(root.getroottree()):
        message = f"{base_url} declares entities, which are not read"
        raise ValueError(message)
    return root


def _root(instance: Instance) -> etree._Element:
    return etree.fromstring(instance.source.raw, _parser("utf-8" if instance.is_text else None))


def _declares_entities(tree: etree._ElementTree) -> bool:
    subset = cast("Any", tree.docinfo.internalDTD)  # None where there is none, which its stubs do not say
    return subset is not None and any(True for _ in subset.iterentities())


def _entities(tree: etree._ElementTree, source: Source) -> Iterable[Fault]:
    """Faults for entities: none is expanded, so what they stand for cannot be checked."""
    if _declares_entities(tree):
        message = "the file declares entities, which are not read: write the characters themselves"
        yield fault(message, "", source, source.text.find("<!ENTITY"))
        return
    at = 0
    for entity in tree.iter(etree.Entity):
        at = max(source.text.find(entity.text or "&", at), at)
        message = f"the entity {entity.text} is not declared in the file: write the character itself"
        yield fault(message, "", source, at)
        at += 1


def _faults(found: list[_Entry], tree: etree._ElementTree, instance: Instance) -> Iterable[Fault]:
    source = _as_declared(instance, tree)
    elements = find_elements(instance.source.raw, {each.path for each in found}, is_text=instance.is_text)
    namespace = etree.QName(tree.getroot()).namespace
    for each in found:
        message = each.message.replace(f"{{{namespace}}}", "") if namespace else each.message
        element = elements.get(each.path) or FoundElement(each.path, each.line, 1)
        attribute = _ATTRIBUTE.match(message)
        path = element.path + (f"/@{attribute['name']}" if attribute else "")
        yield fault(message, path, source, source.offset(element.line, element.column))


def _as_declared(instance: Instance, tree: etree._ElementTree) -> Source:
    """The source decoded as its XML declaration says."""
    if instance.is_text:
        return instance.source
    try:
        return decode(instance.source.raw, encoding=tree.docinfo.encoding, name=instance.source.name, report=ignore)
    except SourceError:  # an encoding that libxml2 knows and Python does not
        return instance.source
