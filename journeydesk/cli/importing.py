"""The command `import`, from a file of another program to a document, or from an edited workbook onto its document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from journeydesk.cli.diff import readable
from journeydesk.cli.program import CannotBeUsed
from journeydesk.cli.streams import printable, tell

if TYPE_CHECKING:
    from journeydesk.model.document import Document


def import_file(source: Path, target: Path) -> str:
    """Write what a file becomes to `target`; what was understood otherwise is told, and what came out returned."""
    from journeydesk import imports
    from journeydesk.formats import jmap
    from journeydesk.model.value import fresh_id

    found = imports.import_file(source, fresh_id)
    jmap.write(found.document, target)
    for note in found.notes:
        tell(note)
    return f"{printable(target.name)}: {', '.join(_counts(found.document))}"


def import_onto(source: Path, base: Path, target: Path) -> str:
    """Write a document as an edited workbook of it has it to `target`; return what changed."""
    from journeydesk.editing.locks import locked_change
    from journeydesk.formats import jmap
    from journeydesk.imports.update import updated
    from journeydesk.insight.versions.diff import diff
    from journeydesk.layout.words import words_for
    from journeydesk.model.value import fresh_id

    was = jmap.read(base)
    found = updated(was, source, fresh_id)
    if locked := locked_change(was, found.document):
        name = printable(words_for(was.language).name(was, locked))
        raise CannotBeUsed(f"“{name}” is locked and would change. Unlock it in “{base.name}” first.")
    jmap.write(found.document, target)
    for note in found.notes:
        tell(note)
    return readable(target.name, diff(was, found.document))


def _counts(document: Document) -> Iterator[str]:
    swimlanes = [swimlane for journey in document.maps for swimlane in journey.swimlanes]
    numbers = {
        "map": len(document.maps),
        "stage": sum(len(journey.stages) for journey in document.maps),
        "segment": len(document.segments),
        "touchpoint": sum(len(swimlane.contents.touchpoints) for swimlane in swimlanes),
    }
    return (f"{number} {what if number == 1 else what + 's'}" for what, number in numbers.items())
