"""Render the standing views, for looking: `python -m tests.pictures out/pictures [part of a name]`.

A view is a name and a function that writes a PNG to a path; it raises `Skipped` with a reason where it lacks something.
Maps are in `maps`, windows in `windows`.
"""

from __future__ import annotations

import argparse
import importlib.util
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.pictures import maps
from tests.pictures.maps import Skipped

View = tuple[str, Callable[[Path], None]]


def main(folder: Path, wanted: str = "") -> None:
    """Write every view whose name has `wanted` in it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw in all_views():
        if wanted in name:
            print(f"{name:<28}{_drawn(draw, folder / f'{name}.png')}")


def all_views() -> Sequence[View]:
    return [*window_views(), *maps.views()]


def window_views() -> Sequence[View]:
    """The views of the window; they come first, as they need an application with widgets."""
    if importlib.util.find_spec("tests.pictures.windows") is None:
        return []
    windows = importlib.import_module("tests.pictures.windows")
    return list(windows.views())


def _drawn(draw: Callable[[Path], None], path: Path) -> str:
    start = time.perf_counter()
    try:
        draw(path)
    except Skipped as reason:
        return f"skipped: {reason}"
    return f"{time.perf_counter() - start:6.2f} s"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        prog="python -m tests.pictures", description="Render the standing views."
    )
    parser.add_argument("folder", type=Path, help="where to write them")
    parser.add_argument("wanted", nargs="?", default="", help="a part of the names of those to write")
    main(**vars(parser.parse_args()))
