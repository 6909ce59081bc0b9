"""How the house is kept: what import-linter cannot say about who may use whom, and how big a file may be."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "journeydesk"
FILES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES = 300

# What a package may import of ours, itself and `resources` apart; those not named are bound by the layers.
ALLOWED = {
    "model": {"remember"},
    "editing": {"model", "speech"},
    "insight": {"model", "remember"},
    "research": {"model", "unfinished"},
    "formats": {"model", "unfinished"},
    "layout": {"model", "insight", "record", "remember"},
    "drawing": {"model", "insight", "layout", "record", "remember"},
    "surfaces": {"drawing", "layout.text", "layout.geometry", "libraries"},
    "imports": {
        "model",
        "editing",
        "insight.difference",
        "insight.interval",
        "formats",
        "research",
        "layout",
        "export",
        "speech",
    },
    "tools": {"model", "editing", "layout", "insight.audit.check"},
}
HEAVY = ("PySide6", "reportlab", "xlsxwriter", "fontTools", "uharfbuzz", "duckdb", "pptx", "lxml")


def label(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def package_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """Every module a file imports by name; `from journeydesk import x` counts as `journeydesk.x`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from imports_from(node, path)


def imports_from(node: ast.ImportFrom, path: Path) -> Iterator[str]:
    module = ".".join(filter(None, [relative_base(node.level, path), node.module]))
    yield from (f"{module}.{alias.name}" for alias in node.names)


def relative_base(level: int, path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[: len(parts) - level]) if level else ""


def within(name: str, package: str) -> bool:
    return f"{name}.".startswith(f"{package}.")


def may_import(name: str, allowed: set[str]) -> bool:
    return any(within(name, f"journeydesk.{package}") for package in allowed | {"resources", "__version__"})


@pytest.mark.parametrize("package", ALLOWED)
def test_a_package_imports_only_what_the_design_gives_it(package: str) -> None:
    allowed = ALLOWED[package] | {package}
    files = (path for path in FILES if package_of(path) == package)
    strangers = [
        f"{label(path)} imports {name}"
        for path in files
        for name in imports(path)
        if within(name, "journeydesk") and not may_import(name, allowed)
    ]
    assert not strangers


def test_only_the_desktop_has_widgets() -> None:
    widgets = [
        label(path)
        for path in FILES
        if package_of(path) != "desktop" and any(within(name, "PySide6.QtWidgets") for name in imports(path))
    ]
    assert not widgets


def test_files_are_short_enough_to_be_read_in_one_go() -> None:
    lengths = {label(path): len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES} == {}


def test_no_file_is_a_drawer_for_odds_and_ends() -> None:
    drawers = {"utils", "util", "helpers", "helper", "misc", "common", "manager"}
    assert [label(path) for path in FILES if drawers & set(path.with_suffix("").parts)] == []


def test_values_are_neither_copied_unchecked_nor_cached_on() -> None:
    """`model_copy` skips validation and `cached_property` goes stale: `evolve` does neither."""
    tempting = ("model_copy(", "model_construct(", "cached_property")
    model = [path for path in FILES if package_of(path) == "model"]
    assert [label(p) for p in model if any(word in p.read_text(encoding="utf-8") for word in tempting)] == []


def test_the_command_line_starts_without_heavy_libraries() -> None:
    script = f"import sys, journeydesk.cli.commands; print([n for n in {HEAVY!r} if n in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "[]"
