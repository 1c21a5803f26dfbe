"""The engines that data teams run, each started here, given `newsdoc.arrow` as the README shows, and compared with one
machine row by row.
"""

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT
from recombined import stories

import newsdoc
from newsdoc import installed as installed_packages
from newsdoc import registry

pa = pytest.importorskip("pyarrow", reason="needs pyarrow, of the extra `cluster`")
pq = pytest.importorskip("pyarrow.parquet", reason="needs pyarrow, of the extra `cluster`")

from newsdoc.arrow import BatchFunction, export_batches, parse_batches  # noqa: E402

# Ray warns of the defaults of its own settings that it is about to rename.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:ray.data.context")

_README = (ROOT / "README.md").read_text(encoding="utf-8")
_COUNT = 10_000
_FEW = 300

Table = Any


def _recipe(engine: str) -> str:
    """The example of the README for an engine."""
    (recipe,) = re.findall(rf"```python {engine}\n(.*?)```", _README, re.DOTALL)
    return str(recipe)


def _run(engine: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    exec(compile(_recipe(engine), f"README.md ({engine})", "exec"), {})


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `stories.parquet`: its columns are `name` and `text`, and each thousandth text is null."""
    names, texts = zip(*stories(_COUNT), strict=True)
    column = [None if number % 1000 == 999 else _signed(number, text) for number, text in enumerate(texts)]
    folder = tmp_path_factory.mktemp("archive")
    pq.write_table(pa.table({"name": names, "text": column}), folder / "stories.parquet", row_group_size=2_500)
    return folder


def _signed(number: int, text: str) -> str:
    """Every other story with a byline and a dateline."""
    return f"By Ann Lee\n\nBERLIN, May 5, 2025 (dpa) -- The river rose.\n\n{text}" if number % 2 else text


@pytest.fixture
def few(archive: Path, tmp_path: Path) -> Path:
    """A Parquet file of some stories and a null."""
    pq.write_table(pq.read_table(archive / "stories.parquet").slice(900, _FEW), tmp_path / "few.parquet")
    return tmp_path / "few.parquet"


@pytest.fixture(scope="module")
def on_one_machine(archive: Path) -> dict[str, dict[str, Any]]:
    """What a loop over the same stories gives, without Arrow: the row of each name."""
    rows = pq.read_table(archive / "stories.parquet").to_pylist()
    return {row["name"]: _converted(row["name"], row["text"]) for row in rows}


def _converted(name: str, text: str | None) -> dict[str, Any]:
    if text is None:
        return {"document": None, "ninjs": None, "error": "the text is null"}
    document = newsdoc.parse(text, options={"name": name})
    return {"document": _told(document), "ninjs": newsdoc.export(document, "ninjs"), "error": None}


def _told(document: newsdoc.Document) -> dict[str, Any]:
    """What the test looks at in a document."""
    return {
        "id": document.id,
        "language": document.language,
        "date": document.date and document.date.value,
        "place": document.dateline and document.dateline.place,
        "people": [person.name for person in document.byline.people] if document.byline else None,
        "body": [(block.kind, block.text) for block in document.body],
        "credits": [caption.credit and caption.credit.text for caption in document.captions],
        "source": document.source and document.source.name,
    }


def _told_in(row: dict[str, Any] | None) -> dict[str, Any] | None:
    """The same, of a row of the column `document`."""
    if row is None:
        return None
    return {
        "id": row["id"],
        "language": row["language"],
        "date": row["date"] and row["date"]["value"],
        "place": row["dateline"] and row["dateline"]["place"],
        "people": [person["name"] for person in row["byline"]["people"]] if row["byline"] else None,
        "body": [(block["kind"], block["text"]) for block in row["body"]],
        "credits": [caption["credit"] and caption["credit"]["text"] for caption in row["captions"]],
        "source": row["source"]["name"],
    }


def _is_equal_row_by_row(table: Table, expected: dict[str, dict[str, Any]]) -> None:
    rows = {row["name"]: row for row in table.to_pylist()}
    assert rows.keys() == expected.keys()
    assert table.num_rows == len(expected), "no row is there twice"
    for name, row in rows.items():
        found = {
            "document": _told_in(row["document"]),
            "ninjs": row["exports"] and row["exports"]["ninjs"],
            "error": row["error"],
        }
        assert found == expected[name]


@pytest.fixture(scope="module")
def spark(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Spark in local mode with two workers, on the loopback interface, started in the folder of the archive."""
    sql = pytest.importorskip("pyspark.sql", reason="needs PySpark, of the extra `cluster`")
    if shutil.which("java") is None:
        pytest.skip("needs Java 17 or newer for Spark")
    with pytest.MonkeyPatch.context() as environment:
        environment.chdir(archive)
        environment.setenv("PYSPARK_PYTHON", sys.executable)
        environment.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        settings = {
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.driver.host": "127.0.0.1",
            "spark.sql.warehouse.dir": str(tmp_path_factory.mktemp("warehouse")),
            "spark.ui.enabled": "false",
        }
        session = sql.SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
        yield session
        session.stop()
        gateway = session.sparkContext._gateway
        gateway.shutdown()
        gateway.proc.stdin.close()
        gateway.proc.wait(timeout=60)


@pytest.fixture(scope="module")
def ray(archive: Path) -> Iterator[Any]:
    """Ray in local mode with two workers, on the loopback interface, started in the folder of the archive."""
    pytest.importorskip("ray.data", reason="needs Ray, of the extra `cluster`")
    import ray

    # Its sockets lie below this folder, and the path of a socket is at most 107 bytes long.
    folder = tempfile.mkdtemp(prefix="ray-", dir="/tmp")
    with pytest.MonkeyPatch.context() as environment:
        environment.chdir(archive)
        ray.init(num_cpus=2, include_dashboard=False, _temp_dir=folder, logging_level="warning", log_to_driver=False)
    yield ray
    ray.shutdown()
    shutil.rmtree(folder)


# A plug-in that breaks the contract of writers, as one that a team has written itself may.
_CRASHING = """
import newsdoc

def write(document, options, report):
    if "4 of" in document.text:
        raise ZeroDivisionError("no story whose number ends in four")
    return document.text.encode()

writer = newsdoc.Writer(write=write, options=newsdoc.WriterOptions, media_type="text/plain", suffix=".txt")
"""


@pytest.fixture(scope="module", autouse=True)
def environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What the engines' workers inherit: a fixed time, a plug-in, and what keeps Ray from the network."""
    installed = tmp_path_factory.mktemp("installed")
    (installed / "crashing.py").write_text(_CRASHING, encoding="utf-8")
    information = installed / "crashing-1.0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: crashing\nVersion: 1.0\n", encoding="utf-8")
    (information / "entry_points.txt").write_text("[newsdoc.writers]\ncrashing = crashing:writer\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1746784800")
        patch.setenv("PYTHONPATH", str(installed), prepend=os.pathsep)
        patch.setenv("DAFT_RUNNER", "native")  # not by way of Ray, which runs already
        patch.setenv("DO_NOT_TRACK", "true")  # Daft reports its use otherwise
        patch.setenv("RAY_AUTH_MODE", "disabled")  # a token would be written to the home folder
        patch.setenv("RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER", "0")  # on every system: the loopback interface only
        patch.setenv("RAY_USAGE_STATS_ENABLED", "0")
        patch.setenv("RAY_memory_monitor_refresh_ms", "0")  # no worker is killed for what other programs hold
        patch.syspath_prepend(str(installed))
        _forget_what_is_installed()
        yield
    _forget_what_is_installed()


def _forget_what_is_installed() -> None:
    installed_packages._all.cache_clear()
    registry.writer.cache_clear()


def test_the_recipe_for_spark_converts_as_one_machine_does(
    archive: Path, spark: Any, on_one_machine: dict[str, dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    _run("spark", archive, monkeypatch)
    _is_equal_row_by_row(pq.read_table(archive / "documents.parquet"), on_one_machine)


def test_the_recipe_for_ray_converts_as_one_machine_does(
    archive: Path, ray: Any, on_one_machine: dict[str, dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    _run("ray", archive, monkeypatch)
    _is_equal_row_by_row(pq.read_table(archive / "documents"), on_one_machine)


def test_spark_reads_the_same_types_from_the_ddl_as_from_arrow(spark: Any) -> None:
    from pyspark.sql.pandas.types import from_arrow_schema
    from pyspark.sql.types import StructType

    function = parse_batches(to=["ninjs", "newsml-g2"])
    assert StructType.fromDDL(function.ddl()) == from_arrow_schema(function.schema())


def _in_spark(spark: Any, function: BatchFunction, path: Path) -> Table:
    rows = spark.read.parquet(str(path)).repartition(7)
    return rows.mapInArrow(function, f"{rows.schema.toDDL()}, {function.ddl()}").toArrow()


def _in_ray(ray: Any, function: BatchFunction, path: Path) -> Table:
    blocks = ray.data.read_parquet(str(path)).repartition(7).map_batches(function, batch_format="pyarrow").iter_batches
    return pa.concat_tables(blocks(batch_format="pyarrow", batch_size=None))


def _in_duckdb(duckdb: Any, function: BatchFunction, path: Path) -> Table:
    # A stream and the query that reads it need a connection each.
    rows = function(duckdb.connect().read_parquet(str(path)))
    return duckdb.connect().from_arrow(rows).to_arrow_table()


def _in_dask(dask: Any, function: BatchFunction, path: Path) -> Table:
    tables = dask.bag.from_sequence([path]).map(pq.read_table).map(function)
    return pa.concat_tables(tables.compute(scheduler="processes"))


def _in_daft(daft: Any, function: BatchFunction, path: Path) -> Table:
    return daft.from_arrow(function(daft.read_parquet(str(path)))).to_arrow()


@pytest.fixture
def duckdb() -> Any:
    return pytest.importorskip("duckdb", reason="needs DuckDB, of the extra `cluster`")


@pytest.fixture
def dask() -> Any:
    pytest.importorskip("dask.bag", reason="needs Dask, of the extra `cluster`")
    return sys.modules["dask"]


@pytest.fixture
def daft() -> Any:
    return pytest.importorskip("daft", reason="needs Daft, of the extra `cluster`")


_ENGINES: dict[str, Callable[[Any, BatchFunction, Path], Table]] = {
    "spark": _in_spark,
    "ray": _in_ray,
    "duckdb": _in_duckdb,
    "dask": _in_dask,
    "daft": _in_daft,
}


@pytest.fixture(params=_ENGINES)
def run(request: pytest.FixtureRequest) -> Callable[[BatchFunction, Path], Table]:
    """Runs a function over a Parquet file in an engine that is there."""
    engine = request.getfixturevalue(request.param)
    return lambda function, path: _ENGINES[request.param](engine, function, path)


@pytest.fixture(scope="module")
def damaged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Parquet file of native JSON, of which every other row is damaged in one of seven ways."""
    rows = []
    for number, (_, text) in enumerate(stories(_FEW)):
        good = newsdoc.convert(text, "json")
        ways = (
            None,
            good[:-9],
            b"\xff\xfe",
            b"",
            b"[]",
            good.replace(b'"1.', b'"7.', 1),
            good.replace(b"urn:", b"", 1),
        )
        rows.append(ways[number // 2 % len(ways)] if number % 2 else good)
    path = tmp_path_factory.mktemp("damaged") / "documents.parquet"
    pq.write_table(pa.table({"number": pa.array(range(_FEW), pa.int32()), "json": pa.array(rows, pa.binary())}), path)
    return path


def _converted_alone(raw: bytes | None) -> tuple[dict[str, bytes] | None, str | None]:
    """The exports and the error of a row."""
    if raw is None:
        return None, "the text is null"
    try:
        document = newsdoc.parse(raw, "json", report=newsdoc.ignore)
        return {name: newsdoc.export(document, name, report=newsdoc.ignore) for name in ("text", "crashing")}, None
    except newsdoc.NewsdocError as error:
        return None, str(error)
    except ZeroDivisionError as error:
        return None, f"ZeroDivisionError: {error}"


def test_rows_that_fail_cost_no_other_row_in_any_engine(run: Callable[..., Table], damaged: Path) -> None:
    expected = [_converted_alone(row["json"]) for row in pq.read_table(damaged).to_pylist()]
    function = export_batches(text="json", reader="json", to=["text", "crashing"], report=newsdoc.ignore)
    rows = run(function, damaged).sort_by("number").to_pylist()
    assert [row["number"] for row in rows] == list(range(_FEW))
    assert [(row["exports"], row["error"]) for row in rows] == expected
    errors = {error.partition(": ")[0] for _, error in expected if error}
    assert len(errors) > 4
    assert "ZeroDivisionError" in errors


def test_every_engine_takes_the_columns_of_documents(run: Callable[..., Table], few: Path) -> None:
    function = parse_batches(name="name")
    found = {row["name"]: (row["document"], row["error"]) for row in run(function, few).to_pylist()}
    expected = {row["name"]: (row["document"], row["error"]) for row in function(pq.read_table(few)).to_pylist()}
    assert found == expected
    assert (None, "the text is null") in found.values()


def test_duckdb_takes_the_function_into_its_queries(duckdb: Any, few: Path) -> None:
    function = parse_batches()
    expected = function(pq.read_table(few, columns=["text"]))
    connection = duckdb.connect()
    (type_of_results,) = connection.from_arrow(pa.table({"row": pa.array([], pa.struct(function.schema()))})).types
    options = {"type": "arrow", "null_handling": "special"}
    connection.create_function("newsdoc", function, ["VARCHAR"], type_of_results, **options)
    query = f"SELECT newsdoc(text).document.id AS id, newsdoc(text).error AS error FROM '{few}'"
    assert connection.sql(query).fetchall() == [
        (row["document"] and row["document"]["id"], row["error"]) for row in expected.to_pylist()
    ]


def test_daft_takes_the_function_into_its_queries(daft: Any, few: Path) -> None:
    function = parse_batches(to="ninjs", keep=())
    expected = function(pq.read_table(few, columns=["text"]))
    returned = daft.DataType.from_arrow_type(pa.struct(function.schema()))
    frame = daft.read_parquet(str(few))
    result = frame.select(daft.func.batch(return_dtype=returned)(function)(frame["text"]).alias("row"))
    assert [row["row"] for row in result.to_pylist()] == expected.to_pylist()


@pytest.mark.parametrize(
    "settings",
    [
        {"spark.sql.execution.arrow.maxRecordsPerBatch": "10"},
        {"spark.sql.execution.arrow.useLargeVarTypes": "true"},
    ],
    ids=str,
)
def test_spark_may_hand_over_its_rows_in_any_way(spark: Any, archive: Path, settings: dict[str, str]) -> None:
    function = parse_batches(name="name", keep=["name"], to="json")
    rows = spark.read.parquet(str(archive / "stories.parquet")).limit(100)
    for name, value in settings.items():
        spark.conf.set(name, value)
    try:
        result = rows.mapInArrow(function, f"name STRING, {function.ddl()}").selectExpr("document.source.name = name")
        assert {row[0] for row in result.collect()} == {True}
    finally:
        for name in settings:
            spark.conf.unset(name)
