"""Documents in Arrow, for the engines that data teams run: Spark, Ray, Dask, Daft, DuckDB. Needs the extra `arrow`.

`parse_batches` gives each row with a text its document as typed columns, `export_batches` the document in other
formats. Both take an iterator of record batches; without one they give a function that pickles and that takes an
iterator of batches (Spark's `mapInArrow`), a `pyarrow.Table` (Ray's `map_batches`, a Dask bag) or any stream of Arrow's
PyCapsule interface (DuckDB, Daft, pandas, Polars). A row that cannot be converted says why in its column `error`; it
never fails a job.
"""

try:
    from newsdoc.arrow.batches import (
        ArrowArray,
        ArrowStream,
        BatchFunction,
        BatchOptions,
        Targets,
        export_batches,
        parse_batches,
    )
    from newsdoc.arrow.schema import DOCUMENT, ddl
except ModuleNotFoundError as error:
    if error.name != "pyarrow":
        raise
    message = "newsdoc.arrow needs pyarrow: pip install 'newsdoc[arrow]'"
    raise ModuleNotFoundError(message, name="pyarrow") from error

__all__ = [
    "DOCUMENT",
    "ArrowArray",
    "ArrowStream",
    "BatchFunction",
    "BatchOptions",
    "Targets",
    "ddl",
    "export_batches",
    "parse_batches",
]
