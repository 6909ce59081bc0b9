"""The versions of the format, and the way from each to the next.

    1   the first

A change that older programs would misread makes a new version: append one function here that turns the tree
of the last version into the new one, and keep a sample of the last version in tests/files for ever.
A migration must bear any JSON object, for it runs before the document is checked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from journeydesk.formats.jmap.errors import MEND, InvalidDocument, NewerVersion, NotJmap
from journeydesk.formats.jmap.names import DOCUMENT_ENTRY, FORMAT
from journeydesk.formats.jmap.parsing import Tree

Migration = Callable[[Tree], Tree]
"""From the tree of version n to that of version n + 1."""

MIGRATIONS: tuple[Migration, ...] = ()

VERSION = len(MIGRATIONS) + 1
"""The version that this program writes."""


def migrate(tree: Tree, migrations: Sequence[Migration] = MIGRATIONS) -> Tree:
    """Return `tree` as the newest version would have it; the same object when it is that already."""
    found, known = version_of(tree), len(migrations) + 1
    if found > known:
        raise NewerVersion(found, known)
    for version, step in enumerate(migrations[found - 1 :], start=found + 1):
        tree = {**step(tree), "version": version}
    return tree


def version_of(tree: Tree) -> int:
    """Return the version that a document says it has."""
    if tree.get("format") != FORMAT:
        raise NotJmap(
            f"it is JSON, but no journey map: its “format” is not “{FORMAT}”",
            DOCUMENT_ENTRY,
            "Choose a file that JourneyDesk saved",
        )
    version = tree.get("version")
    if type(version) is not int or version < 1:  # True is an int too
        raise InvalidDocument("“version” is not a number from 1 on", DOCUMENT_ENTRY, MEND)
    return version
