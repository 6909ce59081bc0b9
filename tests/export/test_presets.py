"""Presets of exports come back as they were kept, and what is damaged is left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.export.kinds import KINDS
from journeydesk.export.options import EXTRAS, ORIENTATIONS, PAGES, SPLITS, ExportOptions
from journeydesk.export.presets import USUAL, Preset, kept, remembered

options = st.builds(
    ExportOptions,
    kind=st.sampled_from(sorted(KINDS)),
    page=st.sampled_from(PAGES),
    orientation=st.sampled_from(ORIENTATIONS),
    margin=st.floats(0, 50),
    dpi=st.floats(10, 1200),
    transparent=st.booleans(),
    split=st.sampled_from(SPLITS),
    include=st.frozensets(st.sampled_from(EXTRAS)),
)


@given(st.lists(st.builds(Preset, st.text(), options)))
def test_presets_come_back_as_they_were_kept(presets: list[Preset]) -> None:
    assert list(remembered(kept(presets))) == presets


@pytest.mark.parametrize("text", ["", "no json", "{}", "[1, null, {}]", '[{"name": "x", "options": 3}]'])
def test_what_is_no_preset_is_left_out(text: str) -> None:
    assert list(remembered(text)) == []


@pytest.mark.parametrize("change", ['"kind": "docx"', '"page": "a9"', '"dpi": "many"', '"include": ["all"]'])
def test_a_preset_that_this_version_cannot_do_is_left_out_and_the_others_stay(change: str) -> None:
    row = f'{{"name": "new", "options": {{{change}}}}}'
    assert list(remembered(f"[{row}, {kept(USUAL)[1:]}")) == list(USUAL)


def test_a_preset_keeps_the_maps_and_the_segment_of_what_is_exported() -> None:
    found = USUAL[0].of(ExportOptions(kind="png", maps=("m",), segment="s"))
    assert (found.kind, found.maps, found.segment) == ("pdf", ("m",), "s")
