"""What DuckDB complains of, in our own errors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from journeydesk.research.errors import BrokenLog, Interrupted, TooLarge


@contextmanager
def told(name: str, is_given_up: Callable[[], bool]) -> Iterator[None]:
    """Ask of a log by its name, and say it in our own errors where that fails or is given up."""
    import duckdb

    if is_given_up():
        raise Interrupted
    try:
        yield
    except duckdb.InterruptException as error:
        if not is_given_up():  # then Ctrl+C did it
            raise KeyboardInterrupt from error
        raise Interrupted from error
    except duckdb.OutOfMemoryException as error:
        raise TooLarge(name) from error
    except (duckdb.InvalidInputException, duckdb.IOException, duckdb.ConversionException) as error:
        raise BrokenLog.because(name, error) from error
