"""The standing views of maps, as a client receives them: PNGs, and pages of PDFs as a reader shows them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any

from journeydesk.drawing.theme import THEMES
from journeydesk.editing.change import change
from journeydesk.editing.new import new_document
from journeydesk.editing.remove import remove
from journeydesk.export import ExportOptions, export
from journeydesk.export.options import EXTRAS
from journeydesk.formats.templates import templates
from journeydesk.insight.comparison.older import Older
from journeydesk.model.document import Document
from journeydesk.model.value import evolve
from journeydesk.surfaces.qt.application import ensure_gui
from journeydesk.surfaces.qt.shaper import QtShaper
from tests.pictures.compared import a_year_before
from tests.pictures.documents import Skipped, all_languages, long_texts, many_ways, shop
from tests.support.maps import rich
from tests.support.sample import sample

__all__ = ["Skipped", "views"]

Make = Callable[[], Document]


REGISTER, AUDIT = 3, 4
"""The chapters of an edition that have two pages, by their number."""


def views() -> Iterable[tuple[str, Callable[[Path], None]]]:
    """Yield the name of each view and what draws it."""
    yield from beside_older()
    for journey in sample().maps:
        for theme in THEMES:
            yield f"sample-{journey.id}-{theme}", partial(png, sample, maps=(journey.id,), theme=theme)
        yield f"sample-{journey.id}-pdf", partial(pdf, sample, maps=(journey.id,))
    for template in templates():
        yield f"template-{template.id}", partial(png, template.document)
    yield "sample-a4", partial(pdf, sample, dpi=144, maps=("home-internet",), page="a4")
    yield (
        "sample-a4-portrait",
        partial(pdf, sample, dpi=144, maps=("home-internet",), page="a4", orientation="portrait"),
    )
    yield from ((f"sheet-{name}", partial(sheet, theme=name, orientation="landscape")) for name in THEMES)
    yield "sample-slide", partial(pdf, sample, maps=("browse-call",), page="16:9", theme="dark")
    yield "sample-one-segment", partial(png, sample, maps=("home-internet",), segment="home-workers")
    for theme in THEMES:
        yield f"every-lane-{theme}", partial(png, rich, theme=theme)
    for theme in THEMES:
        yield f"folded-{theme}", partial(png, folded, theme=theme)
    yield from with_gaps()
    for theme in THEMES:
        yield f"compared-{theme}", partial(png, compared, theme=theme, maps=("home-internet",))
        yield (
            f"segment-without-a-stage-{theme}",
            partial(png, without_a_stage, theme=theme, maps=("home-internet",), include=frozenset({"gaps"})),
        )
    yield "compared-pdf", partial(pdf, compared, maps=("home-internet",))
    yield "long-texts", partial(png, lambda: long_texts(sample()))
    yield "long-texts-pdf", partial(pdf, lambda: long_texts(sample()))
    yield "languages", partial(png, all_languages)
    yield "languages-pdf", partial(pdf, all_languages)
    for theme in THEMES:
        yield f"many-ways-{theme}", partial(png, many_ways, theme=theme)
        yield f"shop-{theme}", partial(png, shop, theme=theme, include=frozenset({"gaps"}))
    yield from editions()
    yield "empty", partial(png, blank)
    yield "empty-without-stages", partial(png, without_stages)


def with_gaps() -> Iterable[tuple[str, Callable[[Path], None]]]:
    """Yield the views of gaps beside those that are seen where a segment has nothing in a stage."""
    for theme in THEMES:
        shown = partial(png, theme=theme, include=frozenset({"gaps"}))
        yield f"planned-and-actual-{theme}", partial(shown, sample, maps=("browse-call",))
        yield f"channel-rows-{theme}", partial(shown, in_channel_rows, maps=("home-internet",))


def beside_older() -> Iterable[tuple[str, Callable[[Path], None]]]:
    """Yield the views of a map that is compared with what it was a year before."""
    older = Older(a_year_before(), file="Home internet 2025.jmap", saved=date(2025, 9, 1))
    for theme in THEMES:
        chosen = partial(png, sample, maps=("home-internet",), theme=theme, older=older)
        yield f"beside-older-{theme}", chosen
        yield f"beside-older-with-gaps-{theme}", partial(chosen, include=frozenset({"gaps"}))
    yield "beside-older-pdf", partial(pdf, sample, maps=("home-internet",), older=older)


def editions() -> Iterable[tuple[str, Callable[[Path], None]]]:
    """Yield a page of every chapter that may stand around maps."""
    for number, name in enumerate(("cover", "legend", "map", "register", "audit", "evidence", "persona")):
        for theme in ("light", "dark"):
            yield f"edition-{name}-{theme}", partial(edition, number=number, theme=theme)


@cache
def shaper() -> QtShaper:
    global _gui
    _gui = ensure_gui()
    return QtShaper()


def folded() -> Document:
    """The sample with some of it folded away, hidden and made larger."""
    document = sample()
    for track in ("compare", "connect", "movers-pains", "workers-lane"):
        document = change(document, track, collapsed=True)
    document = change(document, "movers-opportunities", height=96.0)
    return change(change(document, "movers-lane-emotion", height=200.0), "help", width=480.0)


def in_channel_rows() -> Document:
    """The sample with a row for each channel."""
    document = change(sample(), "movers-lane-touchpoints", rows="channels")
    return change(document, "workers-lane-touchpoints", rows="channels")


def compared() -> Document:
    """The sample with the curves of both segments compared, each in its own lane."""
    document = change(sample(), "movers-lane-emotion", against="workers-lane")
    return change(document, "workers-lane-emotion", against="movers-lane")


def without_a_stage() -> Document:
    """The same, one segment having nothing in a stage."""
    return remove(compared(), ["ask-sla"])


def blank() -> Document:
    numbers = iter(range(1000))
    return new_document(lambda: f"id{next(numbers)}")


def without_stages() -> Document:
    document = blank()
    return evolve(document, maps=(evolve(document.maps[0], stages=()),))


def png(make: Make, path: Path, **chosen: Any) -> None:
    """Write the map that was chosen, or the first, at 100 %."""
    export(make(), ExportOptions(kind="png", dpi=96, **chosen), path, shaper=shaper())


def sheet(path: Path, **chosen: Any) -> None:
    """Write the second of several sheets of the sample, with all that may be on one."""
    glued = {"tile": True, "cut_marks": True, "overlap": 8.0, "include": frozenset({"gaps"})}
    pdf(sample, path, 110, 1, page="a4", maps=("home-internet",), **glued, **chosen)


def edition(path: Path, number: int, theme: str) -> None:
    """Write a page of the sample's first map with all that may stand around it; the audit has two."""
    include, at = frozenset(EXTRAS), number + (number > AUDIT) + (number > REGISTER)
    pdf(sample, path, page_number=at, maps=("home-internet",), include=include, theme=theme)


def pdf(make: Make, path: Path, dpi: int = 96, page_number: int = 0, **chosen: Any) -> None:
    """Write a page of a PDF, usually the first, as PDFium shows it."""
    import pypdfium2

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "map.pdf"
        export(make(), ExportOptions(**chosen), file, shaper=shaper())
        document = pypdfium2.PdfDocument(file.read_bytes())
        document[page_number].render(scale=dpi / 72).to_pil().save(path)
        document.close()
