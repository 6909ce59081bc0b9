"""Questions in DuckDB's SQL, said in Spark's: sqlglot rewrites what both know, the rules here what differs.

Where Spark would understand more or less than DuckDB does of a text (times without a day, numbers like `5d`), the rules
hold it to what DuckDB understands, so that both find the same in a log.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlglot import exp, parse_one
from sqlglot.dialects.spark import Spark
from sqlglot.generators.spark import SparkGenerator

from journeydesk.research.spark.strptime import made_of

_BLANKS = (
    "\u0020\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
"""What DuckDB trims: all that Unicode calls a space. Spark alone would trim the first of them."""

_NUMBER = r"^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$"

_WITHOUT_SECONDS = r"([T\s]\d{1,2}:\d{1,2})(?![\d:])"
_TIME = (
    r"^\s*(\d{4,6})([-/ ])(\d{1,2})\2(\d{1,2})"
    r"(?:[T\s]\s*(\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d*)?)(Z| [A-Za-z][A-Za-z_/]*|[+-]\d\d(?::?\d\d)?(?::\d\d)?)?)?\s*$"
)


@cache
def in_spark(query: str) -> tuple[str, str]:
    """Return the name of the table that a query makes, empty if it makes none, and what Spark is asked."""
    tree = parse_one(query, read="duckdb")
    if isinstance(tree, exp.Create):
        return tree.this.name, tree.expression.sql(InSpark)
    return "", tree.sql(InSpark)


def _text(self: Any, text: str) -> str:
    return str(self.sql(exp.Literal.string(text)))


def _select(self: Any, it: exp.Select) -> str:
    """Write `* REPLACE (x AS name)` as all others and that."""
    for star in list(it.expressions):
        replaced = star.args.get("replace") if isinstance(star, exp.Star) else None
        if replaced:
            others = exp.Star(**{"except_": [exp.to_identifier(one.alias) for one in replaced]})
            it = it.copy()
            it.set("expressions", [others, *(one.copy() for one in replaced)])
    return str(SparkGenerator.select_sql(self, it))


def _try_cast(self: Any, it: exp.TryCast) -> str:
    text = self.sql(it.this)
    if it.to.is_type(exp.DataType.Type.TIMESTAMPTZ):
        said = f"REGEXP_REPLACE({text}, {_text(self, _WITHOUT_SECONDS)}, '$1:00')"
        form = _text(self, _TIME)
        plain = f"REGEXP_REPLACE({said}, {form}, '$1-$3-$4 $5$6')"
        return f"CASE WHEN {said} RLIKE {form} THEN TRY_CAST({plain} AS TIMESTAMP) END"
    if it.to.is_type(exp.DataType.Type.DOUBLE):
        return f"CASE WHEN {text} RLIKE {_text(self, _NUMBER)} THEN TRY_CAST({text} AS DOUBLE) END"
    if it.to.is_type(exp.DataType.Type.BIGINT):  # DuckDB rounds to even, Spark would cut off
        return f"TRY_CAST(RINT({text}) AS BIGINT)"
    return str(SparkGenerator.trycast_sql(self, it))


def _anonymous(self: Any, it: exp.Anonymous) -> str:
    match it.name.lower():
        case "make_timestamptz":
            return f"TIMESTAMP_MICROS({self.sql(it.expressions[0])})"
        case "try_strptime":
            column, written = it.expressions
            return made_of(self.sql(column), written.name, lambda text: _text(self, text))
    return str(SparkGenerator.anonymous_sql(self, it))


class InSpark(Spark):
    """Spark's SQL, saying what DuckDB means."""

    class Generator(SparkGenerator):
        """Writes what Spark says otherwise by the rules above."""

        TRANSFORMS = {
            **SparkGenerator.TRANSFORMS,
            exp.Anonymous: _anonymous,
            exp.PercentileCont: lambda self, it: self.func("PERCENTILE", it.this, it.expression),
            exp.Select: _select,
            exp.TimeToUnix: lambda self, it: f"(UNIX_MICROS({self.sql(it.this)}) / 1000000)",
            exp.Trim: lambda self, it: f"TRIM(BOTH {_text(self, _BLANKS)} FROM {self.sql(it.this)})",
            exp.TryCast: _try_cast,
        }
