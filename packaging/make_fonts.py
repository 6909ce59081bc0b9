"""Makes resources/fonts from the Inter of `fontpkg-inter`: five static faces of a family of our own.

A family of our own, because a family called "Inter" that the system also has would be mixed with ours,
weight by weight. Static faces, because Qt and the PDF then use the very same files and nothing is
instanced at start-up. The same input gives the same bytes.

    .venv/bin/python packaging/make_fonts.py [FOLDER]
"""

import importlib.util
import sys
from pathlib import Path
from typing import NamedTuple

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FAMILY = "JourneyDesk Sans"
OUT = Path(__file__).resolve().parents[1] / "resources" / "fonts"
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "calt", "tnum"]
KEPT_NAMES = {0, 5, 8, 9, 11, 12, 13, 14}  # copyright, version, maker, designer, addresses, licence
ITALIC, BOLD, REGULAR = 1 << 0, 1 << 5, 1 << 6  # bits of OS/2 fsSelection
MAC_BOLD, MAC_ITALIC = 1 << 0, 1 << 1  # bits of head macStyle


class Face(NamedTuple):
    """One file to make."""

    style: str
    weight: int
    source: str

    @property
    def file_name(self) -> str:
        """The file's name, which is its PostScript name too."""
        return f"{FAMILY.replace(' ', '')}-{self.style}.ttf"


UPRIGHT, SLANTED = "Inter[opsz,wght].ttf", "Inter-Italic[opsz,wght].ttf"
FACES = (
    Face("Regular", 400, UPRIGHT),
    Face("Medium", 500, UPRIGHT),
    Face("SemiBold", 600, UPRIGHT),
    Face("Bold", 700, UPRIGHT),
    Face("Italic", 400, SLANTED),
)


def main(folder: Path = OUT) -> None:
    """Write all faces and the licence they come under."""
    folder.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        build(face).save(folder / face.file_name)
        print(f"{folder / face.file_name}  {(folder / face.file_name).stat().st_size / 1000:.0f} kB")
    (folder / "OFL.txt").write_bytes((inter_folder() / "LICENSE").read_bytes())


def build(face: Face) -> TTFont:
    """Make one static face: subset first, because instancing what is left is much faster."""
    font = TTFont(inter_folder() / "files" / face.source, recalcTimestamp=False)
    subset(font)
    font = instancer.instantiateVariableFont(
        font, {"opsz": 14, "wght": face.weight}, overlap=instancer.OverlapMode.KEEP_AND_DONT_SET_FLAGS
    )
    del font["STAT"]
    rename(font, face)
    restyle(font, face)
    return font


def inter_folder() -> Path:
    """Return where `fontpkg-inter` is installed."""
    spec = importlib.util.find_spec("fontpkg_inter")
    if spec is None or spec.origin is None:
        sys.exit("fontpkg-inter is not installed: run `make test` once, or pip install fontpkg-inter.")
    return Path(spec.origin).parent


def subset(font: TTFont) -> None:
    """Keep every character, drop the stylistic alternates, the hints and the glyph names."""
    options = Options(layout_features=FEATURES, hinting=False, glyph_names=False, notdef_outline=True)
    options.name_IDs = ["*"]
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap())
    subsetter.subset(font)


def rename(font: TTFont, face: Face) -> None:
    """Give the face its family; styles outside the classic four also get the typographic names 16 and 17."""
    table = font["name"]
    version = table.getDebugName(5)
    table.names = [record for record in table.names if record.nameID in KEPT_NAMES]
    for name_id, text in names(face, version).items():
        table.setName(text, name_id, 3, 1, 0x409)


def names(face: Face, version: str) -> dict[int, str]:
    """Return the name table's records for a face."""
    classic = face.style in ("Regular", "Bold", "Italic")
    postscript = Path(face.file_name).stem
    common = {3: f"{version};{postscript}", 4: f"{FAMILY} {face.style}", 6: postscript}
    if classic:
        return common | {1: FAMILY, 2: face.style}
    return common | {1: f"{FAMILY} {face.style}", 2: "Regular", 16: FAMILY, 17: face.style}


def restyle(font: TTFont, face: Face) -> None:
    """Set the numbers by which Qt and the systems choose a face."""
    bold, italic = face.style == "Bold", face.style == "Italic"
    os2, head = font["OS/2"], font["head"]
    os2.usWeightClass = face.weight
    os2.fsSelection &= ~(ITALIC | BOLD | REGULAR)
    os2.fsSelection |= BOLD * bold | ITALIC * italic | REGULAR * (not bold and not italic)
    head.macStyle = MAC_BOLD * bold | MAC_ITALIC * italic


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
