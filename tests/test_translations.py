"""The program speaks German as completely as English: every string of the code is in resources/translations."""

from __future__ import annotations

import importlib
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parents[1] / "packaging"
HOLE = re.compile(r"{\w*(?::[^}]*)?}|%Ln")


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    """The script behind `make translations`."""
    if str(PACKAGING) not in sys.path:
        sys.path.insert(0, str(PACKAGING))
    return importlib.import_module("make_translations")


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_string_of_the_code_is_translated(maker: ModuleType, language: str) -> None:
    missing = [word for word, forms in maker.translations(language).items() if not all(forms or [""])]
    assert not missing, "run `make translations`, then translate what it names"


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_files_are_those_of_the_strings(maker: ModuleType, language: str) -> None:
    found = maker.ts.read(maker.source(language))
    assert list(found) == list(maker.translations(language)), "run `make translations`"
    assert maker.target(language).read_bytes() == maker.qm.compiled(language, found), (
        "run `make translations`"
    )


def test_translations_keep_what_is_filled_in(maker: ModuleType) -> None:
    for word, forms in maker.translations("de").items():
        for form in forms:
            if maker.ts.COUNTED not in word:  # “Used once.” needs no number
                assert sorted(HOLE.findall(form)) == sorted(HOLE.findall(word)), word


def test_german_ends_as_english_does(maker: ModuleType) -> None:
    for word, forms in maker.translations("de").items():
        for form in forms:
            for end in "…:?":
                assert form.endswith(end) == word.endswith(end), word
            assert form == form.strip()


def test_german_addresses_nobody(maker: ModuleType) -> None:
    said = [form for forms in maker.translations("de").values() for form in forms]
    assert not [form for form in said if re.search(r"\b(Sie|Ihre?n?|du|dein\w*)\b", form)]


def test_strings_are_found_wherever_they_stand(maker: ModuleType) -> None:
    words = maker.all_words()
    assert "Saved {0}" in words  # window.tr(…) in a function
    assert "Pain point" in words  # a constant of a table
    assert "Add lane: pain point" in words  # put together by a table
    assert "%Ln touchpoint(s)" in words  # counted
    assert "the disk is full" in words  # part of an error's sentence
    assert "it is {0}, not a journey map" in words  # one that names something
