"""Slides as whoever receives them has them: opened again, their shapes, words and lines."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image
from pptx import Presentation
from pptx.oxml.ns import qn


def slides(path: Path) -> list[Any]:
    return list(Presentation(str(path)).slides)


def shapes(slide: Any) -> Iterator[Any]:
    """All shapes, those in groups too, from the back to the front."""
    return _inside(slide.shapes)


def _inside(members: Any) -> Iterator[Any]:
    for shape in members:
        yield shape
        if hasattr(shape, "shapes"):
            yield from _inside(shape.shapes)


def paragraphs(slide: Any) -> Iterator[Any]:
    for shape in shapes(slide):
        if shape.has_text_frame:
            yield from shape.text_frame.paragraphs


def lines(slide: Any) -> list[str]:
    """Every line of every text, as it is broken on the slide."""
    return [line for one in paragraphs(slide) for line in one.text.split("\v") if line]


def connectors(slide: Any) -> list[Any]:
    return [shape for shape in shapes(slide) if shape.element.tag == qn("p:cxnSp") and shape.name == "step"]


def ends(connector: Any) -> tuple[int | None, int | None]:
    """The numbers of the shapes that a connector holds on to."""
    held = (connector.element.find(f".//{qn(name)}") for name in ("a:stCxn", "a:endCxn"))
    start, end = (None if one is None else int(one.get("id")) for one in held)
    return start, end


def by_words(slide: Any, words: str) -> Any:
    """The one shape that says some words."""
    (found,) = (
        shape
        for shape in shapes(slide)
        if shape.has_text_frame and words in shape.text_frame.text.replace("\v", "")
    )
    return found


def pictures(path: Path, folder: Path, dpi: float) -> list[Image.Image]:
    """The slides as LibreOffice shows them."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed (apt-get install libreoffice-impress)")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=150)
    assert done.returncode == 0, done.stderr.decode()
    document = pypdfium2.PdfDocument(folder / f"{path.stem}.pdf")
    found = [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document]
    document.close()
    return found
