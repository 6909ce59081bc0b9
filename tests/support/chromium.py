"""A real browser that shows files to tests, without a window and without a network."""

from __future__ import annotations

import atexit
import json
import shutil
import subprocess
import tempfile
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

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

USUAL = (1400, 900)

ALL_SHOWN = """
    await document.fonts.ready;
    await Promise.all([...document.querySelectorAll("img, image")].map((one) => one.decode().catch(() => {})));
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
"""
"""Waits until letters and pictures are there, which come after a page is loaded."""


def browser() -> str:
    """Return the browser's program, or skip the test."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("no Chromium is installed (on Debian or Ubuntu: sudo apt-get install chromium)")
    return found


def screenshot(page: Path, to: Path, size: tuple[int, int], scale: float = 1.0) -> Path:
    """Show a file in a window of `size` and return the picture of it, `scale` pixels each of its own."""
    with _opened(page, size, scale) as talk:
        talk.evaluated(ALL_SHOWN)
        to.write_bytes(b64decode(talk.ask("Page.captureScreenshot")["data"]))
    return to


def printed(page: Path, to: Path) -> Path:
    """Print a file and return the PDF."""
    with _opened(page) as talk:
        talk.evaluated(ALL_SHOWN)
        to.write_bytes(
            b64decode(talk.ask("Page.printToPDF", printBackground=True, preferCSSPageSize=True)["data"])
        )
    return to


def told(page: Path, script: str, size: tuple[int, int] = USUAL) -> Any:
    """Open a page and return what a script, which may `await`, returns there: however long that takes."""
    with _opened(page, size) as talk:
        return talk.evaluated(script)


@contextmanager
def _opened(page: Path, size: tuple[int, int] = USUAL, scale: float = 1.0) -> Iterator[Talk]:
    """Give a browser in which a page is loaded, and nothing of what other pages have left is known."""
    talk = _started()
    try:
        with talk.alone(page, size, scale):
            yield talk
    except BaseException:  # who knows what it is up to
        _started.cache_clear()
        talk.end(at_once=True)
        raise


@cache
def _started() -> Talk:
    """Start a browser, which takes longer than most of what tests ask of it, and end it with the tests."""
    program = browser()
    home = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
    words = [*QUIET, f"--user-data-dir={home.name}", "--remote-debugging-pipe"]
    # The protocol goes over the descriptors 3 and 4.
    command = ["sh", "-c", 'exec "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1', "sh", program, *words]
    talk = Talk(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE))
    atexit.register(home.cleanup)
    atexit.register(talk.end)  # what is registered last is called first
    return talk


class Talk:
    """What is asked of a browser over the DevTools protocol, one thing after the other."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin and process.stdout
        self._process, self._to, self._from = process, process.stdin, process.stdout
        self._asked = 0
        self._session: dict[str, str] = {}
        self._words: list[dict[str, Any]] = []

    @contextmanager
    def alone(self, page: Path, size: tuple[int, int], scale: float) -> Iterator[None]:
        """Load a page in a window of its own that is closed afterwards."""
        context = self.ask("Target.createBrowserContext")
        target = self.ask("Target.createTarget", url="about:blank", **context)["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)
        self._load(page, size, scale)
        yield
        self._session = {}
        self.ask("Target.disposeBrowserContext", **context)
        self._words.clear()

    def end(self, *, at_once: bool = False) -> None:
        """End the browser, unless it has ended."""
        with suppress(BrokenPipeError), self._process:
            if at_once:
                self._process.kill()
            elif self._process.poll() is None:
                self.ask("Browser.close")

    def _load(self, page: Path, size: tuple[int, int], scale: float) -> None:
        self.ask("Page.enable")
        self.ask("Page.setLifecycleEventsEnabled", enabled=True)
        # A page hears of focus only in the window that has it, which another program may take.
        self.ask("Emulation.setFocusEmulationEnabled", enabled=True)
        width, height = size
        self.ask(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=scale,
            mobile=False,
        )
        loader = self.ask("Page.navigate", url=page.as_uri())["loaderId"]
        loaded = {"name": "load", "loaderId": loader}
        self._heard(lambda word: loaded.items() <= word.get("params", {}).items())

    def evaluated(self, script: str) -> Any:
        """Return what a script returns in the page."""
        body = f"(async () => {{ {script} }})()"
        said = self.ask("Runtime.evaluate", expression=body, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in said, said["exceptionDetails"]
        return said["result"].get("value")

    def ask(self, method: str, **params: object) -> dict[str, Any]:
        """Return the answer to a call of the protocol."""
        self._asked += 1
        call = {"id": self._asked, "method": method, "params": params, **self._session}
        self._to.write(json.dumps(call).encode() + b"\0")
        self._to.flush()
        answer = self._heard(lambda word: word.get("id") == self._asked)
        assert "error" not in answer, answer
        return answer["result"]

    def _heard(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        while not (found := next(filter(wanted, self._words), None)):
            self._words.append(self._word())
        return found

    def _word(self) -> dict[str, Any]:
        word = bytearray()
        while (byte := self._from.read(1)) != b"\0":
            assert byte, "the browser ended"
            word += byte
        return json.loads(word)
