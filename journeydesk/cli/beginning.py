"""New documents, written to files that are not there yet."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeydesk.cli.program import CannotBeUsed, WrongWord
from journeydesk.cli.streams import printable, result

if TYPE_CHECKING:
    from journeydesk.model.document import Document


def list_templates() -> None:
    """Name all templates."""
    from journeydesk.formats.templates import templates

    with result():
        for template in templates():
            click.echo(f"{template.id}\t{printable(template.document().title)}")


def write_new(target: Path, template: str) -> None:
    """Write a copy of a template."""
    refuse_unless_new(target)
    from journeydesk.formats import jmap

    jmap.write(_begin_with(template), target)


def refuse_unless_new(target: Path) -> None:
    """Refuse what is no name of a document, and what is there already."""
    if target.suffix.lower() != ".jmap":
        raise WrongWord(f"“{target.name}” must end in .jmap, the ending of a document. Name it so.")
    if os.path.lexists(target):
        raise CannotBeUsed(f"“{target.name}” is there already. Choose another name, or delete it first.")


def _begin_with(id: str) -> Document:
    from journeydesk.formats.templates import templates

    known = {template.id: template for template in templates()}
    if id not in known:
        raise WrongWord(f"There is no template “{printable(id)}”. Choose one of: {', '.join(known)}.")
    return known[id].document()
