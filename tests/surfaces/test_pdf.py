"""The PDF: sound files, embedded fonts, words that come back, the same bytes for the same pages."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from journeydesk.drawing.primitives import Block, Box, Drawing, Link, Mark, Page, Section, Text
from journeydesk.layout.geometry import Rect
from journeydesk.layout.text import GlyphRun, ShapedLine, TextStyle
from journeydesk.surfaces.pdf.fonts import EmbeddedFont
from journeydesk.surfaces.pdf.metadata import PdfInfo
from journeydesk.surfaces.pdf.operators import covering
from journeydesk.surfaces.pdf.writer import write_pdf
from journeydesk.surfaces.qt.fonts import font_file
from journeydesk.surfaces.qt.shaper import QtShaper
from journeydesk.surfaces.sfnt import Sfnt
from tests.support.programs import run, tool
from tests.surfaces.conftest import Sample
from tests.surfaces.gallery import gallery, text_marks

INFO = PdfInfo("Sample: Größe 日本", "A. Writer", "Maps", ("journey", "map"), "de", "JourneyDesk 1")
INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def drawing(
    *marks: Mark, width: float = 600, height: float = 400, media: dict[str, bytes] | None = None
) -> Drawing:
    area = Rect(0, 0, width, height)
    section = Section("only", 0, 0, area, (Block("all", "test", area, marks),))
    return Drawing(width, height, "#ffffff", (section,), "Test", "en", media or {})


def sheet(shown: Drawing) -> Page:
    return Page(shown.width * 0.75, shown.height * 0.75, shown)


def written(pages: Iterable[Page], shaper: QtShaper, info: PdfInfo = INFO) -> bytes:
    out = BytesIO()
    write_pdf(list(pages), out, shaper, info=info)
    return out.getvalue()


def letters(text: str) -> str:
    """A text without its spaces: readers differ in where they see one at a line's end or beside a comma."""
    return "".join(INVISIBLE.sub("", unicodedata.normalize("NFC", text)).split())


@pytest.fixture(scope="module")
def gallery_file(shaper: QtShaper, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "gallery.pdf"
    shown = gallery(shaper)
    path.write_bytes(written([sheet(shown), Page(300, 225, shown, 1.5, -100, -100)], shaper))
    return path


def test_the_file_is_sound(gallery_file: Path) -> None:
    assert "No syntax or stream encoding errors" in run(tool("qpdf"), "--check", gallery_file)


def test_fonts_are_embedded_and_cut_down(gallery_file: Path) -> None:
    fonts = run(tool("pdffonts"), gallery_file).splitlines()[2:]
    assert len(fonts) >= 5
    for font in fonts:
        embedded, cut, searchable = font.split()[-5:-2]
        assert (embedded, searchable) == ("yes", "yes"), font
        assert cut == "yes" or "Type 3" in font


def test_same_pages_same_bytes(shaper: QtShaper) -> None:
    first = written([sheet(gallery(shaper))], shaper)
    other = QtShaper()
    assert written([sheet(gallery(other))], other) == first


def test_the_file_says_what_it_is(gallery_file: Path) -> None:
    with pikepdf.open(gallery_file) as file:
        about = {key: str(value) for key, value in file.docinfo.items()}
        assert about["/Title"] == INFO.title
        assert about["/Author"] == INFO.author
        assert about["/Keywords"] == "journey, map"
        assert about["/Creator"] == "JourneyDesk 1"
        assert not {"/CreationDate", "/ModDate"} & set(about)
        assert file.Root.Lang == "de"
        assert file.Root.ViewerPreferences.DisplayDocTitle
        assert [float(side) for side in file.pages[0].MediaBox] == [0, 0, 600, 450]


def test_links_lead_to_their_address(gallery_file: Path) -> None:
    with pikepdf.open(gallery_file) as file:
        (link,) = file.pages[0].Annots
        assert link.A.URI == "https://example.com/gr%C3%B6%C3%9Fe?a=b%20c"
        assert [float(side) for side in link.Rect] == [435, 310.5, 525, 322.5]


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "http://[", "nothing", "\ud800"]
)
def test_other_addresses_are_not_followed(shaper: QtShaper, url: str) -> None:
    made = written([sheet(drawing(Link(Rect(0, 0, 10, 10), url)))], shaper)
    with pikepdf.open(BytesIO(made)) as file:
        assert "/A" not in file.pages[0].Annots[0]


def pages_of(samples: list[Sample], shaper: QtShaper) -> Iterable[Page]:
    for sample in samples:
        marks: list[Mark] = []
        for number, text in enumerate(sample.lines):
            marks += text_marks(shaper, text, 10, 20 + 150 * number, TextStyle(12), 500)
        yield sheet(drawing(*marks, height=1200))


def poppler(path: Path, pages: int) -> list[str]:
    return run(tool("pdftotext"), path, "-").split("\f")[:pages]


def pdfium(path: Path, pages: int) -> list[str]:
    with pypdfium2.PdfDocument(path) as file:
        return [file[number].get_textpage().get_text_range() for number in range(pages)]


MARKED = {"Arabic, Standard", "Urdu", "Farsi, Western", "Yiddish, Eastern", "Maldivian"}
"""Right-to-left texts with vowel signs: pdfium puts the signs before their letters, since it does not turn spans round.

Poppler does turn them, so no order suits both; poppler's is the one in which searching finds the words.
"""


@pytest.mark.parametrize(("reader", "excused"), [(poppler, set()), (pdfium, MARKED)])
def test_every_language_comes_back(
    shaper: QtShaper,
    samples: list[Sample],
    tmp_path: Path,
    reader: Callable[[Path, int], list[str]],
    excused: set[str],
) -> None:
    path = tmp_path / "languages.pdf"
    path.write_bytes(written(pages_of(samples, shaper), shaper))
    wrong = [
        sample.name
        for sample, got in zip(samples, reader(path, len(samples)), strict=True)
        if letters(got) != letters("".join(sample.lines))
    ]
    assert [name for name in wrong if name not in excused] == []


@pytest.mark.parametrize("reader", [poppler, pdfium])
def test_words_and_lines_stay_apart(
    shaper: QtShaper, samples: list[Sample], tmp_path: Path, reader: Callable[[Path, int], list[str]]
) -> None:
    path = tmp_path / "words.pdf"
    spaced = [s for s in samples if not s.rtl and all(" " in text.strip() for text in s.lines[2:])]
    spaced = [
        s for s in spaced if s.name not in ("Korean", "Malayalam", "Tibetan, Central", "Burmese", "Thai")
    ]
    path.write_bytes(written(pages_of(spaced, shaper), shaper))
    for sample, got in zip(spaced, reader(path, len(spaced)), strict=True):
        expected = [
            line.text.strip()
            for text in sample.lines
            for line in shaper.shape(text, TextStyle(12), 500).lines
        ]
        lines = [" ".join(INVISIBLE.sub("", line).split()) for line in got.splitlines() if line.strip()]
        assert [unicodedata.normalize("NFC", line) for line in lines] == [
            unicodedata.normalize("NFC", " ".join(line.split())) for line in expected
        ], sample.name


def words(text: str) -> Counter[str]:
    """The words of a text without punctuation, of which poppler takes some for numbers and puts it elsewhere."""
    text = INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    kept = (sign if unicodedata.category(sign)[0] in "LMN" or sign in JOINERS else " " for sign in text)
    return Counter("".join(kept).split())


JOINERS = "\u200c\u200d"


def letters_of(word: str) -> str:
    return "".join(sorted(unicodedata.normalize("NFD", word)))


def stretched(text: str) -> bool:
    """Tell whether a line has only letters with equal gaps between: poppler takes it for one word, set wide."""
    return all(len(word) == 1 for word in text.split())


@pytest.mark.parametrize(("reader", "excused"), [(poppler, set()), (pdfium, MARKED)])
def test_every_word_is_found_whole(
    shaper: QtShaper,
    samples: list[Sample],
    tmp_path: Path,
    reader: Callable[[Path, int], list[str]],
    excused: set[str],
) -> None:
    samples = [replace(s, lines=tuple(t for t in (*s.lines, s.longest) if not stretched(t))) for s in samples]
    path = tmp_path / "words.pdf"
    path.write_bytes(written(pages_of(samples, shaper), shaper))
    for sample, got in zip(samples, reader(path, len(samples)), strict=True):
        shaped = (shaper.shape(text, TextStyle(12), 500).lines for text in sample.lines)
        expected, found = words("\n".join(line.text for lines in shaped for line in lines)), words(got)
        if sample.name in excused:  # whole, if not in order
            expected, found = (Counter(map(letters_of, some)) for some in (expected, found))
        assert (sample.name, expected - found) == (sample.name, Counter())


def test_a_vowel_sign_splits_no_word(shaper: QtShaper, tmp_path: Path) -> None:
    texts = ["אַלװעלטלעכע דעקלאַראַציע", "لمّا كان", "ދިވެހި ބަސް"]
    marks = [m for at, text in enumerate(texts) for m in text_marks(shaper, text, 10, 40 * at, TextStyle(12))]
    path = tmp_path / "signs.pdf"
    path.write_bytes(written([sheet(drawing(*marks))], shaper))
    got = [INVISIBLE.sub("", line) for line in poppler(path, 1)[0].splitlines() if line.strip()]
    assert got == texts


def test_a_word_after_a_colour_letter_keeps_its_space(shaper: QtShaper, tmp_path: Path) -> None:
    if not shaper.shape("🇩🇪", TextStyle(12)).lines[0].runs[0].colour:
        pytest.skip("this machine has no colour font")
    path = tmp_path / "flag.pdf"
    path.write_bytes(written([sheet(drawing(*text_marks(shaper, "🇩🇪 flag", 10, 10, TextStyle(12))))], shaper))
    assert (poppler(path, 1)[0].strip(), pdfium(path, 1)[0].strip()) == ("🇩🇪 flag", "🇩🇪 flag")


def test_a_glyph_with_two_meanings_says_both(shaper: QtShaper, tmp_path: Path) -> None:
    path = tmp_path / "signs.pdf"
    texts = ["2x3 and 2×3 and x", "a (b) c", "אב (גד) הו", "Happy 😀 👩‍👩‍👧 end", "office"]
    marks = [
        mark
        for number, text in enumerate(texts)
        for mark in text_marks(shaper, text, 10, 30 * number, TextStyle(12))
    ]
    path.write_bytes(written([sheet(drawing(*marks))], shaper))
    got = [INVISIBLE.sub("", line) for line in poppler(path, 1)[0].splitlines() if line.strip()]
    assert got == texts


def raster(data: bytes, tmp_path: Path, dots: int = 96, page: int = 1) -> Image.Image:
    (tmp_path / "seen.pdf").write_bytes(data)
    name = tmp_path / "seen"
    run(
        tool("pdftoppm"), "-png", "-r", str(dots), "-f", str(page), "-singlefile", tmp_path / "seen.pdf", name
    )
    with Image.open(name.with_suffix(".png")) as image:
        return image.convert("RGB")


def test_marks_look_as_described(shaper: QtShaper, tmp_path: Path) -> None:
    seen = raster(written([sheet(gallery(shaper))], shaper), tmp_path)
    assert seen.size == (800, 600)
    assert seen.getpixel((5, 5)) == (0xF8, 0xFA, 0xFC)  # background
    assert seen.getpixel((70, 45)) == (255, 255, 255)  # white box
    assert seen.getpixel((190, 45)) == (0xDB, 0xEA, 0xFE)  # blue box
    assert seen.getpixel((140, 20)) == (0xF8, 0xFA, 0xFC)  # its round corner
    top, bottom = seen.getpixel((550, 23)), seen.getpixel((550, 66))
    assert top[0] < 60 < 230 < bottom[0]  # gradient from green to white
    assert seen.getpixel((400, 112)) == (0xF5, 0x9E, 0x0B)  # the star is filled by the non-zero rule
    assert seen.getpixel((500, 99))[2] > 200  # photo: blue above
    assert seen.getpixel((455, 124))[0] > 200  # and red below
    assert seen.getpixel((700, 110)) == (0xE2, 0xE8, 0xF0)  # a picture that cannot be shown


def test_pictures_cover_their_place_without_distortion() -> None:
    assert covering(Rect(0, 0, 60, 60), 80, 40) == Rect(-30, 0, 120, 60)
    assert covering(Rect(10, 10, 60, 60), 10, 20) == Rect(10, -20, 60, 120)


def test_only_what_a_page_shows_is_written(shaper: QtShaper) -> None:
    blocks = tuple(
        Block(
            str(x),
            "test",
            Rect(x, 0, 50, 50),
            (Box(Rect(x, 0, 50, 50), "#123456"), Link(Rect(x, 0, 9, 9), "https://a.b")),
        )
        for x in range(0, 10_000, 100)
    )
    shown = Drawing(10_000, 100, "#ffffff", (Section("row", 0, 0, Rect(0, 0, 10_000, 50), blocks),))
    made = written([Page(750, 75, shown, 0.75, -750, 0)], shaper)
    with pikepdf.open(BytesIO(made)) as file:
        assert len(file.pages[0].Annots) == 10
        assert (
            file.pages[0].Contents.read_bytes().count(b" re f") == 12
        )  # with the background and a neighbour


def test_progress_rises_and_may_stop_the_work(shaper: QtShaper) -> None:
    shares: list[float] = []
    shown = gallery(shaper)
    write_pdf([sheet(shown)] * 3, BytesIO(), shaper, info=INFO, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1

    class Stop(Exception):
        pass

    def stop(share: float) -> None:
        raise Stop

    out = BytesIO()
    with pytest.raises(Stop):
        write_pdf([sheet(shown)], out, shaper, info=INFO, progress=stop)
    assert out.getvalue() == b""


class FacesOf:
    """A font that we change, under a name."""

    def __init__(self, file: bytes) -> None:
        self._file = file

    def sfnt(self, face: str) -> bytes:
        return self._file

    def glyph_png(self, face: str, glyph: int, pixels: int) -> tuple[bytes, float, float, float, float]:
        raise AssertionError("no colour here")

    def advance(self, face: str, glyph: int) -> float:
        raise AssertionError("no colour here")


def forbidden(file: bytes) -> bytes:
    """The same font, its fsType set to "restricted licence"."""
    at = file.index(b"OS/2")
    start = int.from_bytes(file[at + 8 : at + 12], "big") + 8
    return file[:start] + b"\x00\x02" + file[start + 2 :]


@pytest.mark.parametrize("file", ["forbidden", "none"])
def test_a_font_that_may_not_be_embedded_is_drawn(shaper: QtShaper, tmp_path: Path, file: str) -> None:
    font = forbidden(font_file("Bold")) if file == "forbidden" else b""
    (mark,) = text_marks(shaper, "Heading", 10, 10, TextStyle(40, 700))
    out = BytesIO()
    write_pdf([sheet(drawing(mark))], out, FacesOf(font), info=INFO)
    data = out.getvalue()
    assert b"FontFile" not in data
    path = tmp_path / "drawn.pdf"
    path.write_bytes(data)
    assert letters(poppler(path, 1)[0]) == "Heading"
    dark = sum(1 for value in raster(data, tmp_path).convert("L").tobytes() if value < 100)
    assert (dark > 1000) == (file == "forbidden")


def test_many_colour_letters_fill_several_fonts(shaper: QtShaper) -> None:
    emoji = [chr(code) for code in range(0x1F300, 0x1F700)]
    line = shaper.shape("".join(emoji), TextStyle(12)).lines[0]
    if not any(run.colour for run in line.runs):
        pytest.skip("this machine has no colour font")
    made = written([sheet(drawing(Text(0, 100, line, "#000000"), width=6000))], shaper)
    with pikepdf.open(BytesIO(made)) as file:
        drawn = [font for font in file.pages[0].Resources.Font.values() if font.Subtype == "/Type3"]
        assert len(drawn) >= 2


def test_odd_letters_and_lines_do_not_stop_the_work(shaper: QtShaper) -> None:
    run = GlyphRun("face", 12, (1, 2), (0.0, 5.0), (0.0, 3.0), (0, 0))
    lines = [ShapedLine("", 0, 10, 3, ()), ShapedLine("\ud800 ", 9, 10, 3, (run,))]
    out = BytesIO()
    write_pdf(
        [sheet(drawing(*[Text(0, 20, line, "#000000") for line in lines]))],
        out,
        FacesOf(font_file("Regular")),
        info=PdfInfo("bad \ud800 title", language=""),
    )
    with pikepdf.open(BytesIO(out.getvalue())) as file:
        assert len(file.pages) == 1


def test_widths_are_those_of_the_font() -> None:
    sfnt = Sfnt(font_file("Regular"))
    font = EmbeddedFont("F1", "face", sfnt)
    assert sfnt.em == 2048
    assert font.widths[2] == pytest.approx(sfnt.width(2))
    assert sfnt.measures.ascent == 969
    assert sfnt.may_be_embedded
    assert not Sfnt(forbidden(sfnt.file)).may_be_embedded
