"""The command `export`, from its words to the file."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeydesk.cli.streams import in_passing, printable, tell

if TYPE_CHECKING:
    from journeydesk.export import ExportOptions, Prepared
    from journeydesk.export.kinds import FileKind
    from journeydesk.export.options import Orientation, Split
    from journeydesk.insight.comparison.older import Older
    from journeydesk.model.document import Document
    from journeydesk.surfaces.qt.shaper import QtShaper

PARTS = "gaps, cover, legend, register, audit, evidence, personas"
"""What may be shown beside the maps, as the help names it."""

STEPS = 1000
"""How finely the bar moves."""


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


def export_file(source: Path, target: Path, words: Words) -> None:
    """Write the document in `source` to `target`; a PNG's size is told before, what is worth knowing after."""
    with _few_collections():
        _export(source, target, words)


def _export(source: Path, target: Path, words: Words) -> None:
    chosen = _options(target, words)

    from journeydesk.export import KINDS, Named, targets, with_ids
    from journeydesk.formats import jmap
    from journeydesk.surfaces.qt.application import ensure_gui

    document = jmap.read(source)
    chosen = replace(chosen, older=_older(words.compare)) if words.compare else chosen
    named = Named(document, with_ids(document, chosen), source.stem, date.today())
    files = list(targets(target, named))
    gui = ensure_gui()  # kept until all is written

    from journeydesk.surfaces.qt.shaper import QtShaper

    shaper = QtShaper()
    for note in _without_effect(words, KINDS[chosen.kind], chosen.page):
        tell(note)
    for options, file in files:
        _export_one(document, options, file, shaper)
    del gui


def _older(said: str) -> Older:
    """Return what is compared with: a file, and behind a # which of its maps."""
    from journeydesk.export import map_named
    from journeydesk.formats import jmap
    from journeydesk.insight.comparison.older import Older

    name, _, wanted = (said, "", "") if Path(said).exists() or "#" not in said else said.rpartition("#")
    path = Path(name)
    document = jmap.read(path)
    saved = date.fromtimestamp(path.stat().st_mtime)
    chosen = map_named(document, wanted) if wanted else None
    return Older(document, chosen, file=path.name, saved=saved)


def _export_one(document: Document, options: ExportOptions, target: Path, shaper: QtShaper) -> None:
    from journeydesk.export import prepare, write

    with progress_bar("Laying out") as say:
        prepared = prepare(document, options, shaper, progress=say)
    if prepared.pixels:  # which may be more than somebody wants, and take long
        _tell_size(prepared, target)
    with progress_bar("Writing") as say:
        done = write(prepared, target, shaper=shaper, progress=say)
    if not prepared.pixels:
        _tell_size(prepared, target)
    for note in done.notes:
        tell(note)


def _options(target: Path, words: Words) -> ExportOptions:
    from journeydesk.export.kinds import KINDS, kind_of
    from journeydesk.export.options import ExportOptions, dpi_at, page_named, theme_named

    kind = kind_of(target)
    if words.landscape and words.portrait:
        raise click.UsageError("Say either --landscape or --portrait, not both.")
    _check_maps(KINDS[kind], words, target)
    _check_split(KINDS[kind], words)
    _check_pixels(KINDS[kind], words)
    _check_outlines(KINDS[kind], words)
    _check_printed(KINDS[kind], words)
    usual = ExportOptions()
    scaled = usual.dpi if words.scale is None else dpi_at(words.scale)
    return ExportOptions(
        kind=kind,
        page=page_named(words.page or KINDS[kind].page),
        orientation=words.orientation,
        margin=usual.margin if words.margin is None else words.margin,
        theme=theme_named(words.theme),
        dpi=scaled if words.dpi is None else words.dpi,
        transparent=words.transparent,
        outlines=words.outlines,
        maps=words.maps or None,
        segment=words.segment,
        split=words.split,
        include=KINDS[kind].usual if words.include is None else frozenset(_extras(words.include)),
        today=date.today(),
        redacted=words.redacted,
        tile=words.tile,
        overlap=words.overlap or 0.0,
        cut_marks=words.cut_marks,
        bleed=words.bleed or 0.0,
        font=words.font,
    )


def _extras(words: str) -> Iterator[str]:
    from journeydesk.export.options import extra_named

    return (extra_named(name) for name in words.split(",") if name.strip())


def _check_maps(kind: FileKind, words: Words, target: Path) -> None:
    if kind.one_map and len(words.maps) > 1 and "{map}" not in target.name:
        raise click.UsageError(
            f"{kind.name} holds one map: say --map once, or -o “{{map}}.{kind.ending}” for a file each."
        )


def _check_split(kind: FileKind, words: Words) -> None:
    if not kind.splits and words.split != "map":
        raise click.UsageError(f"--split is for files of several pages, as PDF; {kind.name} has none.")


def _check_pixels(kind: FileKind, words: Words) -> None:
    if kind.pixels and words.scale is not None and words.dpi is not None:
        raise click.UsageError("Say either --scale or --dpi, not both.")
    if not kind.pixels and (words.scale is not None or words.dpi is not None or words.transparent):
        raise click.UsageError(
            "--scale, --dpi and --transparent are for PNG; other files are sharp at any size."
        )


def _check_outlines(kind: FileKind, words: Words) -> None:
    if words.outlines and not kind.outlines:
        raise click.UsageError("--outlines is for SVG; in other files text stays text, or is pixels.")


def _check_printed(kind: FileKind, words: Words) -> None:
    if not kind.printed and (words.tile or words.overlap or words.cut_marks or words.bleed):
        raise click.UsageError("--tile, --overlap, --cut-marks and --bleed are for PDF, which is printed.")


def _without_effect(words: Words, kind: FileKind, page: str) -> Iterator[str]:
    said, why = _of_pages(words, kind, page)
    yield from (f"{word} has no effect: {why}" for word, given in said.items() if given)
    for word, given in (("--overlap", words.overlap), ("--cut-marks", words.cut_marks)):
        if given and not words.tile:
            yield f"{word} has no effect: it is for a map on several sheets. Say --tile too."
    for name in sorted(_extras(words.include or "")):
        if name not in kind.extras:
            yield f"--include {name} has no effect: {kind.name} cannot hold it."


def _of_pages(words: Words, kind: FileKind, page: str) -> tuple[dict[str, bool], str]:
    """Return the words on pages that such a file has no use for, whether they were said, and why it has none."""
    from journeydesk.export.options import FIT

    fits = page == FIT
    sheet = {
        "--landscape": words.landscape,
        "--portrait": words.portrait,
        "--margin": words.margin is not None,
        "--tile": words.tile,
    }
    if not kind.contents:
        return sheet if fits else {}, "the page “fit” is as large as the map. Say --page a4 or another size."
    alone = {"--page": not fits, "--theme": words.theme != "light"}
    beside = {"--compare": bool(words.compare), "--font": words.font is not None}
    return {**alone, **sheet, **beside}, f"{kind.name} has no pages."


def _tell_size(prepared: Prepared, target: Path) -> None:
    """Tell how large a picture becomes, or how long a file became, even to a pipe that nobody reads."""
    from journeydesk.export.kinds import KINDS

    name, count, sheet = printable(target.name), len(prepared.pages), KINDS[prepared.options.kind].sheet
    said = f"{count} {sheet if count == 1 else f'{sheet}s'}"
    if prepared.pixels:
        said = "{} × {} pixels".format(*prepared.pixels)
    if prepared.contents:
        said = prepared.contents.about
    with in_passing(sys.stdout):
        click.echo(f"{name}: {said}")


@contextmanager
def _few_collections() -> Iterator[None]:
    """Look for garbage less often: nearly all that is made lives until the end, a tenth of the time is saved."""
    usual = gc.get_threshold()
    gc.set_threshold(100_000, 20, 20)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


@contextmanager
def progress_bar(label: str) -> Iterator[Callable[[float], None]]:
    """Show a bar on a terminal and nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    with click.progressbar(length=STEPS, label=f"{label:<10}", file=sys.stderr) as bar:
        yield lambda share: bar.update(
            max(0, round(share * STEPS) - bar.pos)
        )  # a step back it would never make up
