"""The command `export`, from its words to the file."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeydesk.cli.export_words import Words, check, without_effect
from journeydesk.cli.progress import progress_bar
from journeydesk.cli.streams import in_passing, printable, tell

if TYPE_CHECKING:
    from journeydesk.export import ExportOptions, Prepared
    from journeydesk.insight.comparison.older import Older
    from journeydesk.model.document import Document
    from journeydesk.surfaces.qt.shaper import QtShaper


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
    for note in without_effect(words, KINDS[chosen.kind], chosen.page):
        tell(note)
    for options, file in files:
        _export_one(document, options, file, shaper)
    del gui


def _older(named: str) -> Older:
    """Return what is compared with: a file, and behind a # which of its maps."""
    from journeydesk.export import map_named
    from journeydesk.formats import jmap
    from journeydesk.insight.comparison.older import Older

    name, _, wanted = (named, "", "") if Path(named).exists() or "#" not in named else named.rpartition("#")
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
    check(words, KINDS[kind], target)
    usual, extras = ExportOptions(), words.extras
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
        include=KINDS[kind].usual if extras is None else extras,
        today=date.today(),
        redacted=words.redacted,
        tile=words.tile,
        overlap=words.overlap or 0.0,
        cut_marks=words.cut_marks,
        bleed=words.bleed or 0.0,
        font=words.font,
    )


def _tell_size(prepared: Prepared, target: Path) -> None:
    """Tell how large a picture becomes, or how long a file became, even to a pipe that nobody reads."""
    from journeydesk.export.kinds import KINDS

    name, count, sheet = printable(target.name), len(prepared.pages), KINDS[prepared.options.kind].sheet
    size = f"{count} {sheet if count == 1 else f'{sheet}s'}"
    if prepared.pixels:
        size = "{} × {} pixels".format(*prepared.pixels)
    if prepared.contents:
        size = prepared.contents.about
    with in_passing(sys.stdout):
        click.echo(f"{name}: {size}")


@contextmanager
def _few_collections() -> Iterator[None]:
    """Look for garbage less often: nearly all that is made lives until the end, a tenth of the time is saved."""
    usual = gc.get_threshold()
    gc.set_threshold(100_000, 20, 20)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
