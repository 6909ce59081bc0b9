"""The commands and their words."""

from __future__ import annotations

import difflib
import json
import os
import sys
from pathlib import Path
from typing import Any

import click

from journeydesk import __version__
from journeydesk.cli.beginning import list_templates, refuse_unless_new, write_new
from journeydesk.cli.export_words import PARTS, Words
from journeydesk.cli.exporting import export_file
from journeydesk.cli.program import OPEN, CannotBeUsed, OpenCommand, Program
from journeydesk.cli.streams import printable, result, tell
from journeydesk.cli.words import (
    COLUMNS,
    FILE,
    LOG,
    NUMBER,
    column_options,
    engine_options,
    json_option,
    log_options,
    new_document_option,
)

BLANK = "blank"

EPILOG = "Without a command, `journeydesk [FILE…]` opens the window."


@click.group(cls=Program, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="journeydesk %(version)s")
def main() -> None:
    """Draw customer journey maps, and hand them over as PDF, PNG and SVG."""


@main.command(OPEN, hidden=True, cls=OpenCommand)
@click.argument("files", nargs=-1, type=FILE)
def open_window(files: tuple[Path, ...]) -> int:
    """Open the window with files, or with the start page."""
    _refuse_mistyped_commands(files)
    _refuse_without_display()
    # Ahead of the window: PySide reads the source of every module that is imported after it.
    import journeydesk.export
    import journeydesk.imports.update
    import journeydesk.tools.palette  # noqa: F401
    from journeydesk.desktop.app import run

    return run(files)


@main.command()
@click.argument("target", metavar="OUT.jmap", type=FILE, required=False)
@click.option("--template", metavar="ID", default=BLANK, help="What to begin with; `list` names them all.")
def new(target: Path | None, template: str) -> None:
    """Write a new document."""
    if template == "list":
        list_templates()
    elif target is None:
        raise click.UsageError("Missing argument 'OUT.jmap'.")
    else:
        write_new(target, template)


@main.command()
@click.argument("file", type=FILE)
@json_option
def info(file: Path, as_json: bool) -> None:
    """Say what a document holds."""
    from journeydesk.cli.info import readable, summary
    from journeydesk.formats import jmap

    facts = summary(jmap.read(file), jmap.VERSION)
    if as_json:
        _print_json(facts)
    else:
        _print(readable(facts))


@main.command()
@click.argument("file", type=FILE)
@json_option
def gaps(file: Path, as_json: bool) -> None:
    """Say where customers meet harm, and why."""
    from journeydesk.cli.gaps import findings, readable
    from journeydesk.formats import jmap

    document = jmap.read(file)
    if as_json:
        _print_json(findings(document))
    else:
        _print(readable(document))


@main.command("import")
@click.argument("source", metavar="SRC", type=FILE)
@new_document_option
@click.option(
    "--onto", metavar="FILE", type=FILE, help="The document that SRC, a workbook, was exported from."
)
def import_(source: Path, target: Path, onto: Path | None) -> None:
    """Make a document of a table (.xlsx, .ods, .csv, .tsv), a Mermaid journey (.mmd, .md) or a list (.txt, .md).

    A table has its stages as columns or as rows. With --onto, what was changed in a workbook comes back.
    """
    from journeydesk.cli.importing import import_file, import_onto

    refuse_unless_new(target)
    told = import_onto(source, onto, target) if onto else import_file(source, target)
    _print(told)


@main.command()
@click.argument("logs", metavar="LOG…", nargs=-1, type=LOG, required=True)
@new_document_option
@column_options
@log_options
@engine_options
@json_option
def research(logs: tuple[str, ...], target: Path, as_json: bool, **words: Any) -> None:
    """Make a map of what customers really did: event logs in CSV, TSV, Parquet, XLSX or XES, also as .gz."""
    from journeydesk.cli.engines import Counting
    from journeydesk.cli.research import Words as Asked
    from journeydesk.cli.research import research as run

    refuse_unless_new(target)
    columns = {role: words.pop(role) for role in COLUMNS}
    counting = Counting(*(words.pop(name) for name in ("engine", "spark_master", "unusable")))
    told = run(logs, target, Asked(columns, **words, as_json=as_json, counting=counting))
    if isinstance(told, dict):
        _print_json(told)
    else:
        _print(told)


@main.command()
@click.argument("file", type=FILE)
@click.option("-o", "--output", "target", metavar="OUT", type=FILE, required=True, help="Kind by the ending.")
@click.option("--map", "maps", metavar="TITLE", multiple=True, help="A map by title or id; else all.")
@click.option("--segment", metavar="NAME", help="Show only this segment's swimlane.")
@click.option("--page", metavar="SIZE", help="fit, a4 … a0, letter, legal, tabloid, 16:9 or 4:3.")
@click.option(
    "--split",
    type=click.Choice(["map", "stage", "segment"]),
    default="map",
    help="What has a page of its own.",
)
@click.option("--landscape", is_flag=True, help="Turn the page; else what fits.")
@click.option("--portrait", is_flag=True, help="Keep the page upright.")
@click.option("--margin", metavar="MM", type=NUMBER, help="The free edge of a page that is not `fit`.")
@click.option("--theme", metavar="NAME", default="light", help="light, dark or print.")
@click.option("--font", metavar="FAMILY", help="A font of this computer, instead of the document's.")
@click.option("--scale", metavar="N", type=NUMBER, help="PNG: pixels a unit, usually 2.")
@click.option("--dpi", metavar="N", type=NUMBER, help="PNG: pixels an inch, instead of --scale.")
@click.option("--transparent", is_flag=True, help="PNG: no background.")
@click.option("--outlines", is_flag=True, help="SVG: draw letters instead of writing text.")
@click.option("--include", metavar="PARTS", help=f"Beside the maps: {PARTS}.")
@click.option("--compare", metavar="B.jmap[#MAP]", help="Show what became of an older map, or of each.")
@click.option("--redacted", is_flag=True, help="Without quotes, names of people and files of sources.")
@click.option("--tile", is_flag=True, help="PDF: on as many sheets as it takes to be read.")
@click.option("--overlap", metavar="MM", type=NUMBER, help="With --tile: what neighbours both show.")
@click.option("--cut-marks", is_flag=True, help="With --tile: where to cut before you glue.")
@click.option("--bleed", metavar="MM", type=NUMBER, help="PDF: how far the ground goes on around the page.")
def export(file: Path, target: Path, **words: Any) -> None:
    """Write a document as PDF, PowerPoint, HTML, PNG, SVG, XLSX, CSV, Markdown or Mermaid."""
    export_file(file, target, Words(**words))


@main.command()
@click.argument("file", type=FILE)
@json_option
@click.option(
    "--fail-on", type=click.Choice(["error", "warn"]), help="End with 1 where one of these is found."
)
@click.option(
    "--page", metavar="SIZE", help="What it must be legible on, as in `export`; else a3 is advised."
)
def audit(file: Path, as_json: bool, fail_on: str | None, page: str | None) -> int:
    """Check whether the maps of a document are good ones."""
    from journeydesk.cli.audit import audited, is_at_least, readable

    facts = audited(file, page)
    if as_json:
        _print_json(facts)
    else:
        _print(readable(facts))
    return int(fail_on is not None and is_at_least(facts, fail_on))


@main.command()
@click.argument("before", metavar="A", type=FILE)
@click.argument("after", metavar="B", type=FILE)
@json_option
def diff(before: Path, after: Path, as_json: bool) -> None:
    """Say what changed from document A to document B."""
    from journeydesk.cli import diff as telling
    from journeydesk.formats import jmap
    from journeydesk.insight.versions.diff import diff as compare

    old, new = jmap.read(before), jmap.read(after)
    changes = compare(old, new)
    if as_json:
        _print_json({"changes": [telling.as_json(change) for change in changes]})
    else:
        _print(telling.readable(new.title, changes))


@main.command()
@click.argument("base", type=FILE)
@click.argument("ours", type=FILE)
@click.argument("theirs", type=FILE)
@click.option(
    "-o", "--output", "target", metavar="OUT", type=FILE, required=True, help="A new .jmap, or OURS."
)
@json_option
def merge(base: Path, ours: Path, theirs: Path, target: Path, as_json: bool) -> int:
    """Bring together what two people made of BASE.

    Where both changed the same, ours stays and a conflict is told; the exit status is then 1.
    """
    from journeydesk.cli.merge import merge_files, readable, report

    facts = merge_files(base, ours, theirs, target)
    if as_json:
        _print_json(report(facts))
    else:
        _print(readable(target, facts))
    return 1 if facts["conflicts"] else 0


@main.command()
@click.argument("file", type=FILE)
@new_document_option
def repair(file: Path, target: Path) -> None:
    """Save what a damaged document still holds, and say what was lost."""
    from journeydesk.formats import jmap

    refuse_unless_new(target)
    found = jmap.repair(file)
    jmap.write(found.document, target)
    for loss in found.lost:
        tell(loss)
    what = "saved what is left" if found.lost else "nothing was lost"
    _print(f"{printable(target.name)}: {what}")


@main.command()
def schema() -> None:
    """Print the JSON Schema of document.json."""
    from journeydesk.formats.jmap import json_schema

    _print_json(json_schema())


def _refuse_mistyped_commands(files: tuple[Path, ...]) -> None:
    """A first word that is neither a command nor anything like a file is most likely a slip."""
    word = str(files[0]) if files else ""
    if not word or Path(word).suffix or len(Path(word).parts) > 1 or os.path.lexists(word):
        return
    likely = difflib.get_close_matches(word, [name for name in main.commands if name != OPEN], 1)
    hint = f" Did you mean '{likely[0]}'?" if likely else ""
    raise click.UsageError(
        f"There is no command and no file '{printable(word)}'.{hint}", click.get_current_context().find_root()
    )


def _refuse_without_display() -> None:
    """Qt would end the program from within: it looks for a display and finds none."""
    given = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform == "linux" and not any(os.environ.get(name) for name in given):
        raise CannotBeUsed(
            "There is no display to open the window on. Without one, `journeydesk --help` says what can be done."
        )


def _print_json(value: dict[str, Any]) -> None:
    """Print UTF-8 whatever the terminal speaks: who reads this is a script."""
    _print(json.dumps(value, ensure_ascii=False, indent=2).encode())


def _print(text: str | bytes) -> None:
    with result():
        click.echo(text)
