"""Where the files that ship with the program are: fonts, icons, themes, templates."""

import importlib.util
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of one shipped file or folder, such as `resource("fonts", "OFL.txt")`."""
    return _existing(resource_folder().joinpath(*parts))


def resource_folder() -> Path:
    """Return the folder `resources` of this bundle, this installation or this checkout."""
    return _first_folder(_bundle("resources"), HERE / "resources", HERE.parent / "resources")


def icon_font_folder() -> Path:
    """Return QtAwesome's folder of icon fonts, found without importing QtAwesome (and so Qt)."""
    return _first_folder(_bundle("qtawesome", "fonts"), *(place / "fonts" for place in _places("qtawesome")))


def _bundle(*parts: str) -> Path:
    return Path(getattr(sys, "_MEIPASS", HERE / "not-a-bundle"), *parts)


def _places(package: str) -> list[Path]:
    spec = importlib.util.find_spec(package)
    return [Path(place) for place in (spec.submodule_search_locations or ())] if spec else []


def _first_folder(*candidates: Path) -> Path:
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    places = ", ".join(map(str, candidates)) or "the Python packages"
    raise FileNotFoundError(f"JourneyDesk's own files are missing (looked in {places}). Install it again.")


def _existing(path: Path) -> Path:
    if not path.exists():
        raise FileNotFoundError(f"JourneyDesk's own file {path} is missing. Install it again.")
    return path
