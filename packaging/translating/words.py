"""Every string of the code that a person reads: what is handed to tr() and its kin, and the labels of the tables.

Qt's own lupdate sees neither constants that a table holds nor `window.tr(…)` outside of a class.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import count
from pathlib import Path

PROGRAM = Path(__file__).parents[2] / "journeydesk"
DESKTOP = PROGRAM / "desktop"

TABLES = (
    *DESKTOP.rglob("*.py"),
    *(PROGRAM / "tools").rglob("*.py"),
    *(PROGRAM / "editing").rglob("*.py"),
    *(PROGRAM / "export" / f"{name}.py" for name in ("presets", "speaker_notes")),
    *(PROGRAM / "export" / "report").rglob("*.py"),
    PROGRAM / "export" / "writers" / "markdown.py",
    *(PROGRAM / "export" / "edition").rglob("*.py"),
)
"""Modules whose constants are labels: they stay plain English there and are translated where they are shown."""

ERRORS = (
    *(
        PROGRAM / "export" / f"{name}.py"
        for name in (
            "broken",
            "errors",
            "options",
            "kinds",
            "letters",
            "choice",
            "export",
            "pages",
            "tiles",
            "typeface",
        )
    ),
    *(PROGRAM / "export" / "writers" / f"{name}.py" for name in ("csv", "markdown", "mermaid", "xlsx")),
    PROGRAM / "export" / "report" / "sheets.py",
    *(PROGRAM / "formats").rglob("*.py"),
    PROGRAM / "model" / "faults.py",
    *(
        PROGRAM / "imports" / f"{name}.py"
        for name in (
            "content",
            "contrast_words",
            "differences",
            "imported",
            "lists",
            "log",
            "log_source",
            "log_details",
            "log_words",
            "mermaid",
            "onto",
            "outcome_words",
            "reading",
            "sheets",
            "tables",
        )
    ),
    *(PROGRAM / "imports" / "update").rglob("*.py"),
    *(PROGRAM / "research" / f"{name}.py" for name in ("errors", "sources", "unusable", "workbooks", "xes")),
    *(PROGRAM / "insight" / "audit").rglob("*.py"),
    *(PROGRAM / "insight" / "gaps").rglob("*.py"),
)
"""Modules whose sentences reach people through the window, which translates them as they come."""

LABEL = re.compile(r"&?[A-Z“][^_=<>|{}]*[a-z][^_=<>|{}]*$")
"""How a label looks: it begins with a capital and is no key, sign or pattern."""

NO_LABEL = re.compile(
    r"^((Ctrl|Alt|Shift)\+(?![a-z])\S*|F\d+|Left|Right|Up|Down|Enter|Escape|Backspace|Tab|Space|Home"
    r"|[A-Z]\w*[a-z][A-Z]\w*|English|Deutsch|Español|Fusion)$"
)
"""What looks like one and is none: key sequences, names of classes, languages by their own names."""

NO_PART = re.compile(r"^[^\w“{]|[*+\\\n]|^A customer journey map:|{error}|{tag}")
"""What in the modules of errors has a blank and is no part of a sentence that the window shows."""


@cache
def all_words() -> frozenset[str]:
    """Return every string that the window may show in the language of its user."""
    return frozenset({*_spoken(), *_in_tables(), *_in_errors(), *_made()})


def _spoken() -> Iterator[str]:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sorted(DESKTOP.rglob("*.py"))]
    speakers = _speakers(trees)
    for tree in trees:
        for call in _calls(tree):
            yield from _handed_over(call, speakers)


def _speakers(trees: Iterable[ast.Module]) -> set[str]:
    """Return the names of functions whose first argument is translated, by themselves or by another of them."""
    functions = [one for tree in trees for one in ast.walk(tree) if isinstance(one, ast.FunctionDef)]
    known, more = {"tr"}, True
    while more:
        found = {function.name for function in functions if _speaks(function, known)}
        more = not found <= known
        known |= found
    return known


def _speaks(function: ast.FunctionDef, known: set[str]) -> bool:
    words = function.args.args[0].arg if function.args.args else ""
    for call in _calls(function):
        said = (
            call.args[1]
            if _is_translate(call)
            else call.args[0]
            if call.args and _called(call) in known
            else None
        )
        if isinstance(said, ast.Name) and said.id == words:
            return True
    return False


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _handed_over(call: ast.Call, speakers: Iterable[str]) -> Iterator[str]:
    if _is_translate(call):
        yield from _texts(call.args[1])
    elif _called(call) in speakers and call.args:
        yield from _texts(call.args[0])


def _is_translate(call: ast.Call) -> bool:
    return _called(call) == "translate" and len(call.args) >= 2


def _called(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _is_name(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _texts(node: ast.expr) -> Iterator[str]:
    """Yield the strings that an argument may be: "a" if b else "c" is two."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from (*_texts(node.body), *_texts(node.orelse))
    elif isinstance(node, ast.BoolOp):
        yield from (text for value in node.values for text in _texts(value))


def _in_tables() -> Iterator[str]:
    for path in TABLES:
        yield from (text for text in _constants(path) if LABEL.match(text) and not NO_LABEL.search(text))


def _in_errors() -> Iterator[str]:
    """Yield what errors say: sentences and their parts, with numbered holes for what they name."""
    for path in ERRORS:
        parts = (*_constants(path), *_templates(path))
        yield from (text for text in parts if _is_sentence(text) and not NO_PART.search(text))


def _is_sentence(text: str) -> bool:
    words = re.sub(r"{\w+}", "", text).split()
    return len([word for word in words if re.search(r"[^\W\d]", word)]) > 1


def _templates(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            holes = count()
            yield "".join(
                str(part.value) if isinstance(part, ast.Constant) else f"{{{next(holes)}}}"
                for part in node.values
            )


def _constants(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    apart = set(_no_labels(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in apart:
            yield node.value


def _no_labels(tree: ast.Module) -> Iterator[int]:
    """Yield docstrings, parts of f-strings, and what only types and exports name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield id(node.value)
        elif isinstance(node, ast.JoinedStr):
            yield from (id(part) for part in node.values)
        elif isinstance(node, ast.Call) and _called(node) == "cast":
            yield from (id(argument) for argument in node.args)
        elif isinstance(node, ast.Assign) and any(_is_name(target, "__all__") for target in node.targets):
            yield from (id(part) for part in ast.walk(node.value))


def _made() -> Iterator[str]:
    """Yield the labels that tables put together: those of commands, of pages and of what the palette puts down."""
    from journeydesk.desktop.panels.pages import PAGES
    from journeydesk.editing.commands import COMMANDS
    from journeydesk.editing.new import new_document
    from journeydesk.imports.log_words import ROLE_WORDS
    from journeydesk.model.value import fresh_id
    from journeydesk.speech import QUOTES
    from journeydesk.tools.palette import entries, placing
    from journeydesk.tools.place import Placing

    yield QUOTES
    yield from ROLE_WORDS.values()
    yield from (command.label for command in COMMANDS)
    for page in PAGES.values():
        yield from (page.one, page.many, *(section.title for section in page.sections if section.title))
        yield from (
            field.label for section in page.sections for field in section.fields if len(field.label) > 1
        )
    document = new_document(fresh_id)
    for entry in entries(document):
        tool = placing(entry.key, document, fresh_id)
        yield from (
            *([entry.label] if not entry.colour else []),
            *([tool.label] if isinstance(tool, Placing) else []),
        )
