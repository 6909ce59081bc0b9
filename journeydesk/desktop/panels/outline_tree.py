"""The rows of the outline: made when they are looked at, and followed through edits one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

from journeydesk.desktop.panels.outline_nodes import Node, number, where_to
from journeydesk.desktop.panels.outline_rows import EMOTION, TEXT
from journeydesk.desktop.session import Session
from journeydesk.editing.outline import (
    Around,
    Branch,
    RowKey,
    has_inside,
    inside,
    matching,
    may_lead,
    same,
    trunk,
)

Index = QModelIndex | QPersistentModelIndex


class OutlineTree(QAbstractItemModel):
    """Which rows there are inside which; an edit changes just the rows that it concerns."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Follow a session."""
        super().__init__(parent)
        self.session = session
        self._serials = count(1)
        self._nodes: dict[int, Node] = {}
        self._known: dict[RowKey, Node] = {}
        self._words = ""
        self._kept: frozenset[RowKey] | None = None
        self._around: Around | None = None
        self._map = ""
        self.document = session.state.document
        """The document whose rows are shown."""
        self._top = self._begin()
        session.came_to_rest.connect(self._follow)

    # what is shown

    def look_for(self, words: str) -> None:
        """Show only the rows that name these words, and what leads to them; all rows for none."""
        if words.strip() != self._words:
            self._words = words.strip()
            self._follow(anew=True)

    @property
    def shown_count(self) -> int:
        """How many rows the filter leaves."""
        return len(self._kept or ())

    @property
    def is_filtered(self) -> bool:
        """Tell whether only some rows are shown."""
        return self._kept is not None

    def _begin(self) -> Node:
        """Return a new tree of the map in view; what was known is forgotten."""
        for node in self._nodes.values():
            node.let_go()
        self._nodes, self._known = {}, {}
        self._map = self.session.state.map_id
        whole = self._trunk()
        self._filter(whole)
        return self._planted(whole, None, 0)

    def _trunk(self) -> Branch:
        state = self.session.state
        self.document = state.document
        self._around = Around.of(state.document, state.journey, self._around)
        return trunk(state.document, state.journey, self._around)

    def _filter(self, whole: Branch) -> None:
        self._kept = matching(whole, self._words) | {whole.key} if self._words else None

    def _planted(self, branch: Branch, outer: Node | None, row: int) -> Node:
        node = Node(branch, outer, row, next(self._serials))
        self._nodes[node.serial] = self._known[branch.key] = node
        return node

    def _uprooted(self, node: Node) -> None:
        for inner in node.inner:
            self._uprooted(inner)
        node.let_go()
        del self._nodes[node.serial]
        if self._known.get(node.branch.key) is node:
            del self._known[node.branch.key]

    def _inside(self, branch: Branch) -> Iterator[Branch]:
        kept = self._kept
        return (inner for inner in inside(branch) if kept is None or inner.key in kept)

    def loaded(self, node: Node) -> list[Node]:
        """Return the rows inside a row."""
        if not node.looked_into:
            node.looked_into = True
            node.inner = [
                self._planted(branch, node, row) for row, branch in enumerate(self._inside(node.branch))
            ]
        return node.inner

    # following edits

    def _follow(self, *, anew: bool = False) -> None:
        """Change just the rows that an edit has changed; with `anew`, look at all of them."""
        if self.session.state.map_id != self._map:
            self.beginResetModel()
            self._top = self._begin()
            self.endResetModel()
            return
        whole = self._trunk()
        if anew or not same(whole.shows, self._top.branch.shows):
            self._filter(whole)
            self._update(self._top, whole, anew=anew or self.is_filtered)

    def _update(self, node: Node, branch: Branch, *, anew: bool) -> None:
        before, node.branch = node.branch, branch
        if same(before.shows, branch.shows):
            if not anew:
                return
        else:
            last = self._index(node, EMOTION)
            self.dataChanged.emit(self._index(node, TEXT), last)
        if node.looked_into:
            self._update_inside(node, list(self._inside(branch)), anew=anew)

    def _update_inside(self, node: Node, wanted: Sequence[Branch], *, anew: bool) -> None:
        keys = {branch.key for branch in wanted}
        self._drop(node, keys)
        self._sort_and_insert(node, wanted)
        for inner, branch in zip(node.inner, wanted, strict=True):
            self._update(inner, branch, anew=anew)

    def _drop(self, node: Node, keys: set[RowKey]) -> None:
        inner = node.inner
        for row in range(len(inner) - 1, -1, -1):
            if inner[row].branch.key not in keys:
                self.beginRemoveRows(self._index(node), row, row)
                self._uprooted(inner.pop(row))
                number(inner)
                self.endRemoveRows()

    def _sort_and_insert(self, node: Node, wanted: Sequence[Branch]) -> None:
        """Put the rows in the wanted order, moving as few as possible, and make those that are missing."""
        inner = node.inner
        places = {branch.key: row for row, branch in enumerate(wanted)}
        for row, branch in enumerate(wanted):
            while row < len(inner) and inner[row].branch.key != branch.key:
                at = next((i for i in range(row, len(inner)) if inner[i].branch.key == branch.key), None)
                if at is None:
                    self._insert(node, row, branch)
                elif at == row + 1:  # the one before it has gone further on
                    self._move(node, row, where_to(inner, row, places))
                else:
                    self._move(node, at, row)
            if row == len(inner):
                self._insert(node, row, branch)

    def _insert(self, node: Node, row: int, branch: Branch) -> None:
        self.beginInsertRows(self._index(node), row, row)
        node.inner.insert(row, self._planted(branch, node, row))
        number(node.inner)
        self.endInsertRows()

    def _move(self, node: Node, row: int, to: int) -> None:
        outer = self._index(node)
        self.beginMoveRows(outer, row, row, outer, to + 1 if to > row else to)
        node.inner.insert(to, node.inner.pop(row))
        number(node.inner)
        self.endMoveRows()

    # finding rows

    def node(self, index: Index) -> Node | None:
        """Return the row of an index."""
        return self._nodes.get(index.internalId()) if index.isValid() else None

    def branch(self, index: Index) -> Branch | None:
        """Return what an index shows."""
        node = self.node(index)
        return node.branch if node else None

    def index_of(self, key: RowKey) -> QModelIndex:
        """Return the index of a row, looking into all that lead to it; an invalid one for what is not shown."""
        if key not in self._known:
            self._look_into(self._top, key)
        node = self._known.get(key)
        return self._index(node) if node else QModelIndex()

    def _look_into(self, node: Node, key: RowKey) -> None:
        """Load rows until one is met; only those whose element holds it."""
        for inner in self.loaded(node):
            if key in self._known:
                return
            if may_lead(inner.branch, key):
                self._look_into(inner, key)

    def known_ids(self, ids: Iterable[str]) -> Iterator[QModelIndex]:
        """Yield the indexes of elements among the rows that were looked at already."""
        wanted = set(ids)
        for (_, id, _), node in self._known.items():
            if id in wanted and node.branch.item is not None:
                yield self._index(node)

    def _index(self, node: Node, column: int = 0) -> QModelIndex:
        return self.createIndex(node.row, column, node.serial)

    # what Qt asks

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a cell."""
        if not parent.isValid():
            return self._index(self._top, column) if row == 0 else QModelIndex()
        node = self.node(parent)
        inner = self.loaded(node) if node else []
        return self._index(inner[row], column) if 0 <= row < len(inner) else QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008
        """Return the index of the row around a cell."""
        node = self.node(index)
        return self._index(node.outer) if node and node.outer else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows there are inside one."""
        if not parent.isValid():
            return 1
        node = self.node(parent)
        return len(self.loaded(node)) if node and parent.column() == 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of columns."""
        return 3

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008
        """Tell whether there are rows inside one, without making them."""
        node = self.node(parent)
        if node is None:
            return True
        return bool(node.inner) if node.looked_into else has_inside(node.branch)
