"""Our PDF against those who print the same drawing as SVG, each as a process of its own: who is here, how many times.

`make bench` runs it; ratios above 1 say how many times longer others take. The drawing is handed to them ready as SVG,
while our time holds reading the document, laying it out and drawing it too.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from journeydesk.export import KINDS
from journeydesk.formats import jmap
from tests.support.big import big_map

ROUNDS = 3
PATIENCE = 300
MOST_KB = 500_000

Print = Callable[[Path, Path], list[str]]

OTHERS: dict[str, Print] = {
    "chromium": lambda svg, pdf: [
        *("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
        *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
        *(f"--user-data-dir={pdf.parent / 'profile'}", "--no-pdf-header-footer", f"--print-to-pdf={pdf}"),
        _as_page(svg).as_uri(),
    ],
    "inkscape": lambda svg, pdf: ["inkscape", str(svg), f"--export-filename={pdf}"],
    "rsvg-convert": lambda svg, pdf: ["rsvg-convert", "--format=pdf", f"--output={pdf}", str(svg)],
}


@pytest.mark.skipif("svg" not in KINDS, reason="there is no SVG for others to print")
@pytest.mark.skipif(not any(map(shutil.which, OTHERS)), reason="nobody else who prints SVG is installed")
@pytest.mark.timeout(PATIENCE * 4)
@pytest.mark.parametrize("touchpoints", [1_000, 10_000])
def test_others_take_longer(benchmark: BenchmarkFixture, touchpoints: int, tmp_path: Path) -> None:
    source, svg, pdf = tmp_path / "big.jmap", tmp_path / "big.svg", tmp_path / "big.pdf"
    jmap.write(big_map(touchpoints), source)
    _run([*_ours(source, svg)])
    ours = benchmark.pedantic(lambda: _best(_ours(source, pdf), pdf, ROUNDS), rounds=1)
    for name, seconds in _times(svg, tmp_path):
        benchmark.extra_info[f"{name}: times longer"] = round(seconds / ours, 1)
        print(f"{touchpoints} touchpoints: {name} {seconds:.2f} s, ours {ours:.2f} s, {seconds / ours:.1f} ×")
        assert seconds > ours, name


@pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="this system does not tell the peak of memory"
)
def test_ten_thousand_touchpoints_take_less_than_half_a_gigabyte(
    benchmark: BenchmarkFixture, tmp_path: Path
) -> None:
    source = tmp_path / "big.jmap"
    jmap.write(big_map(10_000), source)
    said = benchmark.pedantic(
        lambda: _run([sys.executable, "-c", _PEAK, str(source), str(tmp_path / "big.pdf")]), rounds=1
    )
    found = re.search(r"VmHWM:\s+(\d+)", said)
    assert found
    benchmark.extra_info["MB at peak"] = int(found[1]) // 1000
    assert int(found[1]) < MOST_KB


_PEAK = """
import sys
from pathlib import Path
from journeydesk.cli import main
try:
    main(["export", sys.argv[1], "-o", sys.argv[2]])
finally:
    print(Path("/proc/self/status").read_text())
"""


def _times(svg: Path, folder: Path) -> Iterator[tuple[str, float]]:
    for name, command in OTHERS.items():
        if shutil.which(name):
            pdf = folder / f"{name}.pdf"
            try:
                yield name, _best(command(svg, pdf), pdf, ROUNDS)
            except subprocess.TimeoutExpired:  # as Chromium does with ten thousand touchpoints
                yield name, PATIENCE


def _best(words: list[str], made: Path, rounds: int) -> float:
    """Return the seconds of the fastest of some runs, each of which must write the file; impatient after `PATIENCE`."""
    taken = []
    for _ in range(rounds):
        made.unlink(missing_ok=True)
        start = time.perf_counter()
        _run(words)
        taken.append(time.perf_counter() - start)
        assert made.read_bytes().startswith(b"%PDF")
    return min(taken)


def _ours(source: Path, target: Path) -> list[str]:
    return [sys.executable, "-m", "journeydesk", "export", str(source), "-o", str(target)]


def _run(words: list[str]) -> str:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(words, env=env, check=True, capture_output=True, text=True, timeout=PATIENCE)
    return done.stdout


def _as_page(svg: Path) -> Path:
    """Return a page that a browser prints on one sheet as large as the drawing; by itself it would cut an SVG up."""
    drawing = svg.read_text(encoding="utf-8")
    found = re.search(r'viewBox="\S+ \S+ (\S+) (\S+)"', drawing)
    assert found
    size = f"@page {{ size: {found[1]}px {found[2]}px; margin: 0 }} body {{ margin: 0 }} svg {{ display: block }}"
    page = svg.with_suffix(".html")
    body = re.sub(r"^<\?xml.*?\?>", "", drawing)
    page.write_text(f"<!doctype html><meta charset=utf-8><style>{size}</style>{body}", encoding="utf-8")
    return page
