"""A session of Apache Spark: on this machine or on a cluster, quiet, and never waited for without end."""

from __future__ import annotations

import logging
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO
from urllib.parse import urlsplit

from journeydesk.research.errors import SparkMissing, SparkUnreachable
from journeydesk.research.progress import GoOn
from journeydesk.unfinished import scratch_folder

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

    from journeydesk.research.open_log import OpenLog

HERE = "local[2]"
"""Spark on this machine, with two threads."""

LONGEST = 120.0
"""Seconds that a master and its first worker may take to answer."""

LONGEST_KNOCK = 10.0
"""Seconds that a master may take to accept a connection."""

OLDEST_JAVA = 17

SETTINGS = {
    "spark.app.name": "JourneyDesk",
    "spark.log.level": "ERROR",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.parquet.binaryAsString": "true",
    "spark.sql.legacy.parquet.nanosAsLong": "true",  # else it reads no file that has such times; see `files`
}

SETTINGS_HERE = {
    "spark.driver.host": "127.0.0.1",  # a machine without a network, or whose name nobody knows, will do
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.memory": "1500m",
    "spark.sql.shuffle.partitions": "8",
}


@contextmanager
def opened(*logs: str, master: str, go_on: GoOn = bool) -> Iterator[OpenLog]:
    """Open logs, by path or address, as one on Spark; raises a `ResearchError`.

    `go_on` is told how far that has come, and may raise where nobody wants the logs any longer.
    """
    with scratch_folder() as scratch, session(master, scratch) as spark:
        from journeydesk.research.spark.engine import on  # only now: what it needs is part of an extra

        yield on(spark, logs, scratch, go_on)


@contextmanager
def session(master: str, scratch: Path) -> Iterator[SparkSession]:
    """Start Spark and stop it; what it writes on this machine lies in `scratch`.

    Raises `SparkMissing` where it cannot be started here, and `SparkUnreachable` for a master that does not answer.
    """
    _check_installed()
    _knock(master)
    from pyspark import SparkConf

    here = {"spark.local.dir": str(scratch), **SETTINGS_HERE} if master.startswith("local") else {}
    warehouse = {"spark.sql.warehouse.dir": str(scratch / "warehouse")}
    conf = SparkConf().setAll([*{"spark.master": master, **SETTINGS, **here, **warehouse}.items()])
    with (scratch / "spark.log").open("w+b") as said, _quiet():
        spark = _started(conf, master, said)
        try:
            yield spark
        finally:
            with suppress(Exception):  # it may have ended by itself, which is what is wanted
                spark.stop()


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the bridge to Java from printing what we tell ourselves: it would make Python's logging print."""
    nowhere = logging.NullHandler()
    logging.getLogger().addHandler(nowhere)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(nowhere)


@contextmanager
def _own_interrupt() -> Iterator[None]:
    """Keep what Ctrl+C does: Spark would do something of its own, in the middle of a talk with Java."""
    before = signal.getsignal(signal.SIGINT)
    try:
        yield
    finally:
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGINT, before)


def _started(conf: Any, master: str, said: BinaryIO) -> SparkSession:
    from pyspark import SparkContext
    from pyspark.errors import PySparkException
    from pyspark.java_gateway import launch_gateway
    from pyspark.sql import SparkSession

    try:
        gateway = launch_gateway(conf=conf, popen_kwargs={"stdout": said, "stderr": said})
    except PySparkException as error:
        raise SparkUnreachable(master, _last_words(said)) from error
    late = threading.Event()

    def give_up() -> None:
        late.set()
        gateway.proc.terminate()

    watch = threading.Timer(LONGEST, give_up)
    watch.start()
    try:
        with _own_interrupt():
            spark = SparkSession(SparkContext(conf=conf, gateway=gateway))
        spark.range(1).count()
    except Exception as error:
        why = reason(error)
        if late.is_set():
            why = f"it did not answer, or has no free worker, within {LONGEST:.0f} seconds"
        raise SparkUnreachable(master, why) from error
    else:
        return spark
    finally:
        watch.cancel()


def reason(error: Exception) -> str:
    """Return what Spark complains of, in one line without names and numbers that only its makers need."""
    from py4j.protocol import Py4JError

    try:
        lines = str(getattr(error, "java_exception", None) or error).strip().splitlines()
    except (Py4JError, ConnectionError):  # what went wrong is only known to a Java that has ended
        lines = []
    line = next(iter(lines), type(error).__name__)
    for needless in (
        r"\b(?:[\w$]+\.)+[\w$]+(?:Exception|Error): ",
        r"^\[[\w.]+\] ",
        r"; For more details .*",
        r" SQLSTATE: \w+",
        r" It is possible the underlying files.*",
    ):
        line = re.sub(needless, "", line)
    return line.removesuffix(".")


def _last_words(said: BinaryIO) -> str:
    """Return what Java complained of as it ended."""
    said.seek(0)
    lines = [line.strip() for line in said.read().decode("utf-8", "replace").splitlines()]
    complaint = next(
        (line for line in lines if re.search(r"\w(Exception|Error)\b|^Error:", line)), "it said nothing"
    )
    return re.sub(
        r'^(Exception in thread "[^"]*" )?(?:[\w.$]+(?:Exception|Error): )?', "", complaint
    ).removesuffix(".")


def _check_installed() -> None:
    if find_spec("pyspark") is None or find_spec("sqlglot") is None:
        is_bundled = getattr(sys, "frozen", False)  # as PyInstaller says it
        raise SparkMissing.not_bundled() if is_bundled else SparkMissing.not_installed()
    found = _java_version()
    if found is None or found < OLDEST_JAVA:
        raise SparkMissing.without_java(OLDEST_JAVA, found)


def _java_version() -> int | None:
    """Return the version of the Java that Spark would run on, None where there is none."""
    home = os.environ.get("JAVA_HOME")
    java = shutil.which("java", path=str(Path(home) / "bin") if home else None)
    if java is None:
        return None
    said = subprocess.run([java, "-version"], capture_output=True, text=True, check=False, timeout=LONGEST)
    found = re.search(r'version "(?:1\.)?(\d+)', said.stderr + said.stdout)
    return int(found[1]) if found else None


def _knock(master: str) -> None:
    """See whether anybody is there: Spark itself would try for a minute, and then say less."""
    if not master.startswith("spark://"):
        return
    failed: OSError | ValueError | None = None
    for one in master.removeprefix("spark://").split(","):
        try:
            at = urlsplit(f"spark://{one}")
            socket.create_connection((at.hostname or "", at.port or 7077), LONGEST_KNOCK).close()
        except (OSError, ValueError) as error:
            failed = error
        else:
            return
    raise SparkUnreachable(master, getattr(failed, "strerror", None) or str(failed)) from failed
