"""What the program remembers between two runs: preferences, recent files, the place of the window."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

from journeydesk.desktop.language import SYSTEM

RECENT = 12

T = TypeVar("T")


class Kept(Generic[T]):
    """A preference: where it is kept, and what it is until somebody chooses."""

    def __init__(self, name: str, first: T) -> None:
        """Keep the name and the first value, whose type is that of all values."""
        self._name, self._first = name, first

    def __get__(self, settings: Settings, _kind: type | None = None) -> T:
        """Return what was chosen; what no such type can be is as if nothing were."""
        try:
            found: object = settings.store.value(self._name, self._first, type=type(self._first))
        except (TypeError, ValueError):
            return self._first
        return found if isinstance(found, type(self._first)) else self._first

    def __set__(self, settings: Settings, value: T) -> None:
        settings.store.setValue(self._name, value)


class Settings:
    """Preferences of this person on this computer; none of them is ever in a document."""

    language = Kept("language", SYSTEM)
    """The language of the window: en, de or system."""

    theme = Kept("theme", "system")
    """The colours of the window: light, dark or system."""

    wheel_zooms = Kept("map/wheel_zooms", False)
    """The mouse wheel zooms, and scrolls with Ctrl; otherwise the other way round."""

    paper = Kept("export/page", "fit")
    """The page that the export dialog begins with."""

    colours = Kept("export/theme", "light")
    """The theme that the export dialog begins with."""

    presets = Kept("export/presets", "")
    """What this person chose for exports and keeps to use again, as text (`export.presets`)."""

    preset = Kept("export/preset", "")
    """The name of the preset that was used last."""

    logs = Kept("research/readings", "")
    """How event logs were read, by their headings, as text (`research.reading`)."""

    matches = Kept("research/matches", "")
    """What touchpoints and segments of logs are on maps, by the maps, as text (`imports.matches`)."""

    presents_dark = Kept("present/dark", False)
    """A map is presented in the dark theme, whatever the window's is."""

    restores = Kept("start/restores", False)
    """The documents that were open at the end are opened again at the start."""

    tips = Kept("start/tips", True)
    """The first steps are shown to whoever begins."""

    _folder = Kept("files/folder", "")

    def __init__(self, store: QSettings | None = None) -> None:
        """Use the platform's usual place, or `store`."""
        self.store = store or QSettings("JourneyDesk", "JourneyDesk")

    @property
    def folder(self) -> Path:
        """Where new files go and files are looked for first; the home folder while that is nowhere."""
        chosen = Path(self._folder)
        return chosen if self._folder and chosen.is_dir() else Path.home()

    @folder.setter
    def folder(self, folder: Path) -> None:
        self._folder = str(folder)

    @property
    def recent(self) -> list[Path]:
        """The files opened last, the newest first."""
        return self._paths("recent")

    def add_recent(self, path: Path) -> None:
        """Remember a file as the newest."""
        path = path.absolute()
        others = [one for one in self.recent if one != path]
        self._keep_paths("recent", [path, *others][:RECENT])

    def remove_recent(self, path: Path) -> None:
        """Forget a file."""
        self._keep_paths("recent", (one for one in self.recent if one != path))

    @property
    def session(self) -> list[Path]:
        """The files that were open when the program ended."""
        return self._paths("start/session")

    def keep_session(self, files: Iterable[Path]) -> None:
        """Remember which files are open."""
        self._keep_paths("start/session", files)

    @property
    def minimap(self) -> bool:
        """Whether the minimap is wanted."""
        return str(self.store.value("minimap", "true")) == "true"

    @minimap.setter
    def minimap(self, wanted: bool) -> None:
        self.store.setValue("minimap", "true" if wanted else "false")

    @property
    def gaps(self) -> bool:
        """Whether gaps are drawn on maps."""
        return str(self.store.value("gaps", "true")) == "true"

    @gaps.setter
    def gaps(self, wanted: bool) -> None:
        self.store.setValue("gaps", "true" if wanted else "false")

    def keep_window(self, geometry: QByteArray, state: QByteArray) -> None:
        """Remember where the window and its docks stood."""
        self.store.setValue("window/geometry", geometry)
        self.store.setValue("window/state", state)

    def window(self) -> tuple[QByteArray, QByteArray]:
        """Return where the window and its docks stood; empty the first time."""
        return self._bytes("window/geometry"), self._bytes("window/state")

    def _paths(self, key: str) -> list[Path]:
        found = self.store.value(key, [])
        names = [found] if isinstance(found, str) else list(found) if isinstance(found, list | tuple) else []
        return [Path(str(name)) for name in names]

    def _keep_paths(self, key: str, paths: Iterable[Path]) -> None:
        self.store.setValue(key, [str(path) for path in paths])

    def _bytes(self, key: str) -> QByteArray:
        found = self.store.value(key)
        return found if isinstance(found, QByteArray) else QByteArray()
