"""Where the diagrams stand in a file: alone, under front matter, or in the fences of a Markdown text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeydesk.formats.mermaid.diagram import Diagram, is_diagram, read_diagram

_FENCE = re.compile(
    r"^(?P<mark>[ \t]*(?:`{3,}|~{3,}))[^\n]*\n(?P<body>.*?)(?:^(?P=mark)[`~]*[ \t]*$|\Z)",
    re.MULTILINE | re.DOTALL,
)
_FRONT = re.compile(
    r"\s*^[ \t]*-{3,}[ \t]*\n(?P<matter>.*?)^[ \t]*-{3,}[ \t]*(?:\n|\Z)", re.MULTILINE | re.DOTALL
)
_TITLE = re.compile(r"^[ \t]*title:[ \t]*(?P<title>.*?)[ \t]*$", re.MULTILINE)


def diagrams(text: str) -> Iterator[Diagram]:
    """Yield the journey diagrams of a file, those in fences if there are any; other diagrams are passed over."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    fenced = [(found.start("body"), found["body"]) for found in _FENCE.finditer(text)]
    for start, body in fenced or [(0, text)]:
        matter = _FRONT.match(body)
        diagram = body[matter.end() :] if matter else body
        if is_diagram(diagram):
            first = text.count("\n", 0, start + (matter.end() if matter else 0)) + 1
            yield _read(diagram, first, matter)


def _read(diagram: str, first_line: int, matter: re.Match[str] | None) -> Diagram:
    titled = _TITLE.search(matter["matter"]) if matter else None
    found = read_diagram(diagram, first_line, titled["title"].strip("\"'") if titled else "")
    if matter and not matter[0].startswith("---"):
        found.notes.append("Front matter that stands indented or lower down was read; Mermaid refuses it.")
    return found
