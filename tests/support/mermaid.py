"""A strict reader of Mermaid's `journey`, by what mermaid 11.17.2 was measured to accept (mermaid/GRAMMAR.md)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

ENTITY = re.compile(r"#(\w+);")
NAMED = {"colon": ":", "lt": "<", "gt": ">", "amp": "&", "quot": '"'}


class Refused(ValueError):
    """Mermaid would show an error instead of a diagram."""


@dataclass
class Diagram:
    title: str = ""
    sections: list[str] = field(default_factory=list)
    tasks: list[tuple[str, str, float, list[str]]] = field(default_factory=list)
    """Section, name, score, people."""


def read(text: str) -> Diagram:
    """Return what Mermaid would draw; raises `Refused`."""
    text = re.sub(r"%%\{.*?\}%%", "", text.replace("\r\n", "\n").replace("\r", "\n"), flags=re.DOTALL)
    lines = [line for line in text.split("\n") if not re.match(r"\s*%%(?!\{)", line)]
    # Placeholders of letters that nobody types, as Mermaid itself has them, keep “;” out of the grammar's way.
    head, *rest = [ENTITY.sub("\ue000\\1\ue001", line) for line in lines]
    if head.strip() != "journey":
        raise Refused(f"no diagram type: {head!r}")
    diagram = Diagram()
    for line in rest:
        if line.strip():
            _statement(line.strip(), diagram)
    return diagram


def _statement(line: str, diagram: Diagram) -> None:
    if ";" in line or "#" in line or line.startswith("%%"):
        raise Refused(f"unexpected sign: {line!r}")
    if found := re.fullmatch(r"title\s(.+)", line, re.IGNORECASE):
        diagram.title = _decoded(found[1])
    elif re.match(r"(?:accTitle|accDescr)\s*[:{]|journey\b", line, re.IGNORECASE):
        raise Refused(f"another statement: {line!r}")
    elif found := re.fullmatch(r"section\s([^:]+)", line, re.IGNORECASE):
        diagram.sections.append(_decoded(found[1]))
    elif found := re.fullmatch(r"(?!section\s|title\b)([^:]+):([^:]*)(?::([^:]*))?", line, re.IGNORECASE):
        people = [_decoded(one.strip()) for one in found[3].split(",")] if found[3] is not None else []
        section = diagram.sections[-1] if diagram.sections else ""
        diagram.tasks.append((section, _decoded(found[1].rstrip()), float(found[2]), people))
    else:
        raise Refused(f"no statement: {line!r}")


def _decoded(text: str) -> str:
    def sign(found: re.Match[str]) -> str:
        return chr(int(found[1])) if found[1].isdecimal() else NAMED[found[1]]

    return re.sub("\ue000(\\w+)\ue001", sign, text)
