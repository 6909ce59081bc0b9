"""A real browser that shows files to tests, without a window and without a network."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-quic", "--no-first-run"),
    *(
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-extensions",
    ),
    "--host-resolver-rules=MAP * ~NOTFOUND",
)


def browser() -> str:
    """Return the browser's program, or skip the test."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("no Chromium is installed (on Debian or Ubuntu: sudo apt-get install chromium)")
    return found


def screenshot(page: Path, to: Path, size: tuple[int, int], scale: float = 1.0) -> Path:
    """Show a file in a window of `size` and return the picture of it, `scale` pixels each of its own."""
    width, height = size
    _run(
        page,
        f"--screenshot={to}",
        f"--window-size={width},{height}",
        f"--force-device-scale-factor={scale:g}",
    )
    return to


def printed(page: Path, to: Path) -> Path:
    """Print a file and return the PDF."""
    _run(page, f"--print-to-pdf={to}", "--no-pdf-header-footer")
    return to


def told(page: Path, script: str, size: tuple[int, int] = (1400, 900)) -> str:
    """Open a copy of a page with a script at its end and return what the script puts out with `tell(text)`."""
    whole = page.read_text(encoding="utf-8")
    # The page's own policy lets no strange script run; all else of it holds.
    whole = re.sub(r"script-src [^;\"]+", "script-src 'unsafe-inline'", whole, count=1)
    end = (
        "<script>const tell = text => { const out = document.createElement('output'); out.id = 'told';"
        f"out.textContent = text; document.body.append(out); }};\n{script}</script></body>"
    )
    head, _, tail = whole.rpartition("</body>")
    copy = page.with_name(f"{page.stem}-told.html")
    copy.write_text(head + end + tail, encoding="utf-8")
    shown = _run(copy, "--dump-dom", f"--window-size={size[0]},{size[1]}", "--virtual-time-budget=3000")
    found = re.search(r'<output id="told">(.*?)</output>', shown, re.DOTALL)
    assert found, "the script told nothing: it must have failed"
    return html.unescape(found[1])


def _run(page: Path, *words: str) -> str:
    with tempfile.TemporaryDirectory() as home:
        command = [browser(), *QUIET, f"--user-data-dir={home}", *words, page.as_uri()]
        done = subprocess.run(command, capture_output=True, check=False, timeout=100)
    assert done.returncode == 0, done.stderr.decode(errors="replace")[-2000:]
    return done.stdout.decode(errors="replace")
