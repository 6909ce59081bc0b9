"""The words of the command `export`: what was said, and what of it such a file has no use for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from journeydesk.export.kinds import FileKind
    from journeydesk.export.options import Option, Orientation, Split

PARTS = "gaps, cover, legend, register, audit, evidence, personas"
"""What may be shown beside the maps, as the help names it."""

ABOUT: dict[str, Option] = {
    "--page": "page",
    "--theme": "theme",
    "--landscape": "orientation",
    "--portrait": "orientation",
    "--margin": "margin",
    "--tile": "tile",
    "--overlap": "overlap",
    "--cut-marks": "cut_marks",
    "--bleed": "bleed",
    "--split": "split",
    "--scale": "dpi",
    "--dpi": "dpi",
    "--transparent": "transparent",
    "--outlines": "outlines",
    "--compare": "older",
    "--font": "font",
}
"""The words that some kinds of files have no use for, and the option that each is about."""

UNSAID = {"--page": "fit", "--theme": "light", "--split": "map", "--overlap": 0.0, "--bleed": 0.0}
"""What is so without a word: whoever says it wants nothing else."""

_SHARP = "--scale, --dpi and --transparent are for PNG; other files are sharp at any size."
_PRINTED = "--tile, --overlap, --cut-marks and --bleed are for PDF, which is printed."

REFUSALS: dict[Option, str] = {
    "split": "--split is for files of several pages, as PDF; {kind} has none.",
    "dpi": _SHARP,
    "transparent": _SHARP,
    "outlines": "--outlines is for SVG; in other files text stays text, or is pixels.",
    "tile": _PRINTED,
    "overlap": _PRINTED,
    "cut_marks": _PRINTED,
    "bleed": _PRINTED,
}
"""Who says these means another kind of file; what is missing here is only told to have no effect."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the command as they came; None is what was not said."""

    maps: tuple[str, ...]
    segment: str | None
    page: str | None
    split: Split
    landscape: bool
    portrait: bool
    margin: float | None
    theme: str
    scale: float | None
    dpi: float | None
    transparent: bool
    outlines: bool
    include: str | None
    compare: str | None
    redacted: bool
    tile: bool
    overlap: float | None
    cut_marks: bool
    bleed: float | None
    font: str | None

    @property
    def orientation(self) -> Orientation:
        """How the page is turned."""
        return "landscape" if self.landscape else "portrait" if self.portrait else "auto"

    @property
    def extras(self) -> frozenset[str] | None:
        """What is to be shown beside the maps, None where nothing was said; raises `UnknownExtra`."""
        from journeydesk.export.options import extra_named

        if self.include is None:
            return None
        return frozenset(extra_named(name) for name in self.include.split(",") if name.strip())

    def chosen(self) -> Iterator[tuple[str, Option]]:
        """Yield the words that were said and have no meaning for some kinds of files."""
        for word, option in ABOUT.items():
            value = getattr(self, word.removeprefix("--").replace("-", "_"))
            if value is not None and value is not False and value != UNSAID.get(word):
                yield word, option


def check(words: Words, kind: FileKind, target: Path) -> None:
    """Refuse words that contradict each other or mean another kind of file; raises `click.UsageError`."""
    if words.landscape and words.portrait:
        raise click.UsageError("Say either --landscape or --portrait, not both.")
    if kind.one_map and len(words.maps) > 1 and "{map}" not in target.name:
        raise click.UsageError(
            f"{kind.name} holds one map: say --map once, or -o “{{map}}.{kind.ending}” for a file each."
        )
    for _, option in words.chosen():
        if option in REFUSALS and option not in kind.options:
            raise click.UsageError(REFUSALS[option].format(kind=kind.name))
    if words.scale is not None and words.dpi is not None:
        raise click.UsageError("Say either --scale or --dpi, not both.")


def without_effect(words: Words, kind: FileKind, page: str) -> Iterator[str]:
    """Yield a sentence for every word that changes nothing in such a file on such a page."""
    meant = kind.options_on(page)
    for word, option in words.chosen():
        if option not in kind.options:
            yield f"{word} has no effect: {kind.name} has no pages."
        elif option not in meant:
            yield f"{word} has no effect: the page “fit” is as large as the map. Say --page a4 or another size."
        elif option in ("overlap", "cut_marks") and not words.tile:
            yield f"{word} has no effect: it is for a map on several sheets. Say --tile too."
    for name in sorted((words.extras or frozenset()) - kind.extras):
        yield f"--include {name} has no effect: {kind.name} cannot hold it."
