"""What the program remembers between two runs: recent files, the theme, the place of the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from journeydesk.desktop.language import SYSTEM

RECENT = 12


class Settings:
    """Preferences of this person on this computer; none of them is ever in a document."""

    def __init__(self, store: QSettings | None = None) -> None:
        """Use the platform's usual place, or `store`."""
        self._store = store or QSettings("JourneyDesk", "JourneyDesk")

    @property
    def recent(self) -> list[Path]:
        """The files opened last, the newest first."""
        found = self._store.value("recent", [])
        names = [found] if isinstance(found, str) else list(found) if isinstance(found, list | tuple) else []
        return [Path(str(name)) for name in names]

    def add_recent(self, path: Path) -> None:
        """Remember a file as the newest."""
        path = path.absolute()
        others = [one for one in self.recent if one != path]
        self._store.setValue("recent", [str(one) for one in (path, *others)][:RECENT])

    def remove_recent(self, path: Path) -> None:
        """Forget a file."""
        self._store.setValue("recent", [str(one) for one in self.recent if one != path])

    @property
    def theme(self) -> str:
        """The theme's name: light, dark or system."""
        return str(self._store.value("theme", "system"))

    @theme.setter
    def theme(self, name: str) -> None:
        self._store.setValue("theme", name)

    @property
    def language(self) -> str:
        """The language of the window: en, de or system."""
        return str(self._store.value("language", SYSTEM))

    @language.setter
    def language(self, name: str) -> None:
        self._store.setValue("language", name)

    def keep_window(self, geometry: QByteArray, state: QByteArray) -> None:
        """Remember where the window and its docks stood."""
        self._store.setValue("window/geometry", geometry)
        self._store.setValue("window/state", state)

    def window(self) -> tuple[QByteArray, QByteArray]:
        """Return where the window and its docks stood; empty the first time."""
        return self._bytes("window/geometry"), self._bytes("window/state")

    def _bytes(self, key: str) -> QByteArray:
        found = self._store.value(key)
        return found if isinstance(found, QByteArray) else QByteArray()
