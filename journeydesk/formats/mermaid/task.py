"""One line of a Mermaid journey: what somebody does, how it felt, who took part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from journeydesk.formats.words import quoted

ENTITY = re.compile(r"#(\d+|[a-zA-Z]\w*);")

_NUMBER = re.compile(r"\s*(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|0[xX][0-9a-fA-F]+)?\s*", re.ASCII)
"""What JavaScript's Number() makes a finite number of; nothing at all is 0."""

WIDE_COLON = "："

LARGEST = 1e15
"""A number beyond this is no score of anybody."""

_LAST_SIGN = re.compile(r"(?<!#\w)(?<!#\w\w)(?<!#\w\w\w)(?<!#\w\w\w\w)(?<!#\w\w\w\w\w);\s*$")
"""A semicolon at the end of a line that ends no entity."""


@dataclass(frozen=True, slots=True)
class Task:
    """A task as Mermaid means it: `score` is None where it is no number; `more` is what Mermaid drops."""

    name: str
    score: float | None
    people: tuple[str, ...]
    more: str = ""


def read_task(line: str) -> tuple[Task, tuple[str, ...]]:
    """Return what a line says, and sentences on what Mermaid would make of it where that is less."""
    notes = list(_signs(line))
    name, fields, shifted = _parted(line)
    if shifted:
        notes.append(f"{quoted(name)} was taken for the whole name; Mermaid ends a name at its first colon.")
    score = _number(fields[0]) if fields else None
    if not fields:
        notes.append(f"{quoted(name)} has no score.")
    elif not fields[0].strip():
        notes.append(f"{quoted(name)} has an empty score, which Mermaid takes for 0.")
    elif score is None:
        notes.append(f"{quoted(fields[0].strip())} is no score for {quoted(name)}.")
    people = tuple(decoded(one.strip()) for one in fields[1].split(",")) if len(fields) > 1 else ()
    more = decoded(":".join(fields[2:]).strip())
    if more:
        notes.append(f"{quoted(more)} was kept as details; Mermaid drops what follows the people.")
    return Task(decoded(name), score, people, more), tuple(notes)


def decoded(text: str) -> str:
    """Return a text in which entities as Mermaid writes them (#58; #colon;) are the letters they stand for."""
    return ENTITY.sub(_letter, text)


def _letter(found: re.Match[str]) -> str:
    code = found[1]
    written = f"&#{code};" if code.isdigit() else f"&{code};"
    return unescape(written)


def _signs(line: str) -> Iterator[str]:
    """Yield what is to be said of signs that Mermaid refuses, or after which it reads no more."""
    bare = ENTITY.sub("", line)
    if WIDE_COLON in bare and ":" not in line:
        yield f"{quoted(WIDE_COLON)} was taken for a colon; Mermaid takes it for a letter."
    for sign in "#;":
        if sign in bare:
            yield f"{quoted(line)} was kept whole; Mermaid does not read past {quoted(sign)}."


def _parted(line: str) -> tuple[str, list[str], bool]:
    """Return the name, the fields behind it, and whether colons of the name had to be told from those behind it."""
    if ":" not in line:
        line = line.replace(WIDE_COLON, ":")
    line = _LAST_SIGN.sub("", line)
    name, *fields = line.split(":")
    at = next((at for at, one in enumerate(fields) if _is_score(one)), None)
    if at:
        return ":".join((name, *fields[:at])), fields[at:], True
    return name, fields, False


def _is_score(text: str) -> bool:
    number = _number(text)
    return bool(text.strip()) and number is not None and -10 <= number <= 10


def _number(text: str) -> float | None:
    """Return what JavaScript's Number() makes of a text, None for what is no finite number."""
    if not _NUMBER.fullmatch(text):
        return None
    bare = text.strip()
    number = int(bare, 16) if bare.lower().startswith("0x") else float(bare or 0)
    return float(number) if abs(number) <= LARGEST else None
