"""What is installed: the resources are found wherever the program lives, and every requirement is pinned."""

import importlib.metadata
import re
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
import zipfile
from itertools import chain
from pathlib import Path

import pytest
from packaging.requirements import Requirement

import journeydesk
from journeydesk import resources
from journeydesk.resources import icon_font_folder, resource, resource_folder

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PINS = dict(line.split("==") for line in (ROOT / "packaging/constraints.txt").read_text().split())


def same_name(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_a_checkout_finds_its_resources() -> None:
    assert resource_folder() == ROOT / "resources"
    assert resource("icons", "journeydesk.svg").is_file()


def test_a_bundle_finds_its_resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()
    (tmp_path / "qtawesome" / "fonts").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource_folder() == tmp_path / "resources"
    assert icon_font_folder() == tmp_path / "qtawesome" / "fonts"


def test_a_missing_resource_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="no-such-thing"):
        resource("icons", "no-such-thing.svg")


def test_no_resources_at_all_say_where_they_were_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "HERE", tmp_path / "journeydesk")
    with pytest.raises(FileNotFoundError, match="Install it again"):
        resource_folder()


def test_icon_fonts_are_found_without_importing_qtawesome() -> None:
    assert list(icon_font_folder().glob("phosphor*.ttf"))
    assert "qtawesome" not in sys.modules


@pytest.mark.slow
def test_a_wheel_carries_the_program_and_its_resources(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, check=True, capture_output=True, cwd=ROOT)
    (wheel,) = tmp_path.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    assert f"-{journeydesk.__version__}-" in wheel.name
    script = "from journeydesk.resources import resource; print(resource('fonts', 'OFL.txt'))"
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True, cwd=tmp_path / "site"
    )
    assert Path(done.stdout.strip()) == tmp_path / "site/journeydesk/resources/fonts/OFL.txt"


def test_every_requirement_is_pinned() -> None:
    wanted = chain(PROJECT["dependencies"], *PROJECT["optional-dependencies"].values())
    names = {same_name(re.split(r"[<>=!~; ]", requirement)[0]) for requirement in wanted}
    assert names <= {same_name(name) for name in PINS}


ELSEWHERE = {"pyinstaller", "pyinstaller-hooks-contrib", "altgraph", "setuptools", "pyspark", "py4j"}
"""What only `make bundle` and `make spark` install, and what it needs."""


def needed() -> set[str]:
    """The requirements of the project and of building it, with all that these require in turn."""
    open_ends = [
        *PROJECT["dependencies"],
        *PROJECT["optional-dependencies"]["test"],
        "hatchling",
        "editables",
    ]
    found: set[str] = set()
    while open_ends:
        requirement = Requirement(open_ends.pop())
        name = same_name(requirement.name)
        if name not in found and (not requirement.marker or requirement.marker.evaluate({"extra": ""})):
            found.add(name)
            open_ends += importlib.metadata.requires(name) or ()
    return found


def test_what_is_needed_is_pinned_and_nothing_else() -> None:
    assert {same_name(name) for name in PINS} - ELSEWHERE == needed() - ELSEWHERE


def test_pins_are_plain_versions() -> None:
    assert all(re.fullmatch(r"[0-9][0-9a-z.+]*", version) for version in PINS.values())


def test_desktop_entry_and_mime_type_agree() -> None:
    entry = (ROOT / "packaging/linux/journeydesk.desktop").read_text(encoding="utf-8")
    mime = ET.parse(ROOT / "packaging/linux/journeydesk-mime.xml").getroot()
    kind = mime.find("{*}mime-type")
    assert kind is not None
    assert f"MimeType={kind.get('type')};" in entry
    assert kind.find("{*}glob").get("pattern") == "*.jmap"


STUB = """#!/bin/sh
# Plays Python: makes a .venv out of itself, and notes what it was asked for.
echo "$*" >>"$NOTES"
case "$*" in
*"venv --clear .venv")
    rm -rf .venv && mkdir -p .venv/bin && cp "$0" .venv/bin/python
    echo "command = $0 -m venv --clear $(pwd -P)/.venv" >.venv/pyvenv.cfg ;;
esac
"""


def set_up(checkout: Path, tools: Path) -> str:
    """Run the set-up with a Python that only plays, and return what that was asked for."""
    notes = tools / "notes"
    notes.write_text("")
    env = {"PATH": f"{tools}:/usr/bin:/bin", "PYTHON": str(tools / "python"), "NOTES": str(notes)}
    subprocess.run(
        ["sh", "packaging/setup.sh", "run"], env=env, cwd=checkout, check=True, capture_output=True
    )
    return notes.read_text()


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    folder = tmp_path / "tools"
    folder.mkdir()
    (folder / "python").write_text(STUB)
    (folder / "dpkg-query").write_text("#!/bin/sh\necho installed\n")
    for program in folder.iterdir():
        program.chmod(0o755)
    return folder


UNIX = pytest.mark.skipif(sys.platform == "win32", reason="the set-up is for Unix")


@UNIX
def test_a_checkout_that_was_moved_or_copied_gets_a_venv_of_its_own(tmp_path: Path, tools: Path) -> None:
    first, second = tmp_path / "one place", tmp_path / "another place"
    (first / "packaging").mkdir(parents=True)
    for name in ("packaging/setup.sh", "packaging/constraints.txt", "pyproject.toml"):
        (first / name).write_bytes((ROOT / name).read_bytes())
    assert "venv --clear" in set_up(first, tools)
    assert "install" not in set_up(first, tools)
    first.rename(second)
    moved = set_up(second, tools)
    assert "venv --clear" in moved
    assert "install" in moved
    assert "venv --clear" not in set_up(second, tools)


@UNIX
@pytest.mark.parametrize(("status", "exported"), [(3, True), (0, False), (130, False)])
def test_running_where_no_window_opens_exports_the_sample(
    tmp_path: Path, status: int, exported: bool
) -> None:
    (tmp_path / "packaging").mkdir()
    (tmp_path / ".venv/bin").mkdir(parents=True)
    (tmp_path / "packaging/run.sh").write_bytes((ROOT / "packaging/run.sh").read_bytes())
    program = tmp_path / ".venv/bin/python"
    program.write_text(f'#!/bin/sh\n[ "$3" = export ] && touch "$6" && exit 0\nexit {status}\n')
    program.chmod(0o755)
    env = {"PATH": "/usr/bin:/bin", "DISPLAY": ":99"}
    done = subprocess.run(
        ["sh", "packaging/run.sh"], env=env, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == (0 if exported else status)
    assert ("No window could be opened, so the sample was exported instead:" in done.stdout) == exported
    assert (tmp_path / "out/home-internet.pdf").exists() == exported
