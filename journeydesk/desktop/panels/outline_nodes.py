"""The rows of the outline that someone has looked at, each in its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeydesk.editing.outline import Branch, RowKey


class Node:
    """A row: the branch it shows now, and its own rows, which are there once someone has `looked_into` it."""

    __slots__ = ("branch", "inner", "looked_into", "outer", "row", "serial")

    def __init__(self, branch: Branch, outer: Node | None, row: int, serial: int) -> None:
        self.branch, self.outer, self.row, self.serial = branch, outer, row, serial
        self.inner: list[Node] = []
        self.looked_into = False

    @property
    def way(self) -> tuple[int, ...]:
        """The rows that lead here from the top: what stands before another one has the smaller way."""
        return (*(self.outer.way if self.outer else ()), self.row)

    def let_go(self) -> None:
        """Know no other row any more: those that hold each other would wait for the collector of garbage."""
        self.inner, self.outer = [], None


def number(nodes: Iterable[Node]) -> None:
    """Let each row know where it stands among its siblings."""
    for row, node in enumerate(nodes):
        node.row = row


def where_to(nodes: Sequence[Node], row: int, places: dict[RowKey, int]) -> int:
    """Return where a row that has gone further on shall stand: behind all that come before it now."""
    place = places[nodes[row].branch.key]
    at = row
    while at + 1 < len(nodes) and places[nodes[at + 1].branch.key] < place:
        at += 1
    return at
