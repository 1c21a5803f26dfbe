"""Documents as Arrow types: the names are those of the model, and so are the paths, `document.dateline.place`.

Every type is one that Spark, Ray, Dask, Daft, DuckDB and Parquet take: signed integers, dates without a time, strings
and binary values of less than 2 GiB, lists and structures; everything may be null. A run of words (`newsdoc.Text`) is
its string. Inline marks and places in the source (`origin`) have no columns: the export `json` keeps them.
"""

from collections.abc import Mapping

import pyarrow as pa


def _struct(fields: Mapping[str, pa.DataType]) -> pa.StructType:
    return pa.struct(list(fields.items()))


_STRING = pa.string()
_STRINGS = pa.list_(_STRING)

# `value` is ISO 8601 at the precision of the source; `day` is there where that is a full day or finer.
_DATE = _struct({"value": _STRING, "day": pa.date32(), "text": _STRING})
_PERSON = _struct({"name": _STRING, "role": _STRING, "organisation": _STRING})
_BYLINE = _struct({"text": _STRING, "people": pa.list_(_PERSON)})
_DATELINE = _struct({"text": _STRING, "place": _STRING, "date": _DATE, "agency": _STRING})
_CREDIT = _struct({"text": _STRING, "agency": _STRING, "people": pa.list_(_PERSON)})
_BLOCK = _struct({"kind": _STRING, "text": _STRING, "level": pa.int32()})
_CAPTION = _struct({"text": _STRING, "credit": _CREDIT, "date": _DATE, "place": _STRING, "href": _STRING})
_NOTE = _struct({"kind": _STRING, "text": _STRING})
_CONCEPT = _struct({"name": _STRING, "uri": _STRING})
_RIGHTS = _struct({"holder": _STRING, "notice": _STRING, "usage_terms": _STRING})
_RELATED = _struct({"id": _STRING, "title": _STRING, "relation": _STRING})
_SOURCE = _struct({"name": _STRING, "sha256": _STRING, "encoding": _STRING, "length": pa.int64()})

DOCUMENT = _struct(
    {
        "id": _STRING,
        "version": pa.int64(),
        "language": _STRING,
        "date": _DATE,
        "modified": _DATE,
        "headline": _STRING,
        "subheadlines": _STRINGS,
        "kind": _STRING,
        "slugline": _STRING,
        "keywords": _STRINGS,
        "byline": _BYLINE,
        "dateline": _DATELINE,
        "abstract": _STRING,
        "body": pa.list_(_BLOCK),
        "captions": pa.list_(_CAPTION),
        "signoffs": pa.list_(_BYLINE),
        "notes": pa.list_(_NOTE),
        "status": _STRING,
        "embargo": _DATE,
        "expires": _DATE,
        "urgency": pa.int32(),
        "subjects": pa.list_(_CONCEPT),
        "genres": pa.list_(_CONCEPT),
        "rights": _RIGHTS,
        "related": pa.list_(_RELATED),
        "source": _SOURCE,
    }
)
"""A document. The captions stand in `body` too, in their place, and in `captions` with credit, date and address."""

# Spark SQL's names of the types that are used above.
_SPARK: dict[pa.DataType, str] = {
    _STRING: "STRING",
    pa.binary(): "BINARY",
    pa.date32(): "DATE",
    pa.int32(): "INT",
    pa.int64(): "BIGINT",
}


def ddl(schema: pa.Schema) -> str:
    """The columns in Spark SQL's data definition language, as `mapInArrow` takes them.

    Args:
        schema: columns of the types that documents and exports have.
    """
    return ", ".join(f"{_quoted(field.name)} {_spark(field.type)}" for field in schema)


def _spark(type: pa.DataType) -> str:
    if isinstance(type, pa.StructType):
        return f"STRUCT<{', '.join(f'{_quoted(field.name)}: {_spark(field.type)}' for field in type)}>"
    if isinstance(type, pa.ListType):
        return f"ARRAY<{_spark(type.value_type)}>"
    return _SPARK[type]


def _quoted(name: str) -> str:
    """An identifier of Spark SQL, whatever characters it has."""
    return "`" + name.replace("`", "``") + "`"
