"""Tries out the bundle as somebody would who has nothing but it: version, every kind of file, a log, the window."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "templates" / "home-internet.jmap"
PROGRAM = ROOT / "dist" / "journeydesk" / ("journeydesk.exe" if os.name == "nt" else "journeydesk")
KINDS = ("pdf", "png", "svg", "html", "pptx", "xlsx", "csv", "md", "mmd")
SHOWING_GAPS = KINDS[:5]
EVENTS = ("Look around", "Ask", "Buy")
UNWANTED = ("Qt6Qml", "Qt6Quick", "Qt6Network", "_tkinter", "numpy")


def main() -> None:
    """Run every trial; the first that fails ends with its reason."""
    with tempfile.TemporaryDirectory() as folder:
        says_its_version(Path(folder))
        exports_the_sample(Path(folder))
        counts_a_log(Path(folder))
        opens_the_sample(Path(folder))
    carries_nothing_unwanted()
    print(f"The bundle works: {PROGRAM.parent} ({megabytes(PROGRAM.parent):.0f} MB)")


def says_its_version(folder: Path) -> None:
    """`--version` prints the version of this checkout."""
    source = (ROOT / "journeydesk" / "__init__.py").read_text(encoding="utf-8")
    version = source.split('__version__ = "')[1].split('"')[0]
    expect(version in bundle(folder, "--version"), f"--version does not say {version}")


def exports_the_sample(folder: Path) -> None:
    """`export` writes every kind of file, and a PDF with fonts in it."""
    for kind in KINDS:
        target = folder / f"sample.{kind}"
        gaps = ("--include", "gaps") if kind in SHOWING_GAPS else ()
        bundle(folder, "export", str(SAMPLE), "-o", str(target), "--map", "Getting home internet", *gaps)
        expect(target.stat().st_size > 0, f"the {kind} is empty")
    content = (folder / "sample.pdf").read_bytes()
    expect(content.startswith(b"%PDF-") and b"/FontDescriptor" in content, "the PDF is no PDF with fonts")


def counts_a_log(folder: Path) -> None:
    """`research` makes a map of a log, which a workbook takes out and back in."""
    rows = [f"{person},{event},2026-03-0{day}" for person in range(9) for day, event in enumerate(EVENTS, 1)]
    (folder / "log.csv").write_text("\n".join(["customer,touchpoint,date", *rows]), encoding="utf-8")
    bundle(folder, "research", "log.csv", "-o", "real.jmap")
    bundle(folder, "export", "real.jmap", "-o", "real.xlsx")
    bundle(folder, "import", "real.xlsx", "--onto", "real.jmap", "-o", "same.jmap")


def opens_the_sample(folder: Path) -> None:
    """The window opens, paints once and closes itself."""
    bundle(folder, str(SAMPLE), JOURNEYDESK_SMOKE="1")


def carries_nothing_unwanted() -> None:
    """No part of Qt or Python that the program does not use is on board."""
    names = [path.name for path in PROGRAM.parent.rglob("*")]
    found = [name for name in names if any(part in name for part in UNWANTED)]
    expect(not found, f"the bundle carries {', '.join(found)}")


def bundle(folder: Path, *words: str, **settings: str) -> str:
    """Run the bundled program away from this checkout, offscreen, and return what it printed."""
    env = environment(folder) | settings
    done = subprocess.run(
        [str(PROGRAM), *words], env=env, cwd=folder, capture_output=True, text=True, timeout=120, check=False
    )
    said = f"{done.stdout}{done.stderr}".strip()
    expect(done.returncode == 0, f"{' '.join(words)} ended with {done.returncode}:\n{said}")
    return done.stdout


def environment(folder: Path) -> dict[str, str]:
    """Return an environment in which nothing of this machine's Python or home is found."""
    python = ("PYTHON", "VIRTUAL_ENV")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(python)}
    return kept | {
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(folder),
        "XDG_STATE_HOME": str(folder / "state"),
    }


def megabytes(folder: Path) -> float:
    """Return how much a folder takes on disk."""
    return sum(path.lstat().st_size for path in folder.rglob("*")) / 1e6


def expect(held: bool, otherwise: str) -> None:
    """End with a reason unless the expectation held."""
    if not held:
        sys.exit(f"The bundle does not work: {otherwise}")


if __name__ == "__main__":
    main()
