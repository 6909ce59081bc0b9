"""What exported files are called."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeydesk.export.errors import UnknownField
from journeydesk.export.naming import FIELDS, Named, filled, targets
from journeydesk.export.options import ExportOptions
from journeydesk.model.document import Document
from journeydesk.model.value import evolve

DAY = date(2026, 3, 9)


def named(document: Document, **chosen: object) -> Named:
    return Named(document, ExportOptions(**chosen), "home", DAY)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("report", "report"),
        ("{file}", "home"),
        ("{map} {date}", "Getting home internet 2026-03-09"),
        ("{file} – {segment}", "home"),
        ("{segment} - {file}", "home"),
        ("{segment}", "home"),
        ("{file}_{segment}_{date}", "home_2026-03-09"),
    ],
)
def test_fields_are_filled_and_empty_ones_leave_no_dashes(sample: Document, name: str, said: str) -> None:
    assert filled(name, named(sample)) == said


def test_a_segment_and_a_map_are_those_that_are_exported(sample: Document) -> None:
    chosen = named(sample, segment="movers", maps=(sample.maps[1].id,))
    assert filled("{segment} {map}", chosen) == f"Movers {sample.maps[1].title}"


def test_a_field_that_nobody_knows_is_refused_with_those_there_are(sample: Document) -> None:
    with pytest.raises(UnknownField, match=r"no field “\{when\}”.*\{date\}"):
        filled("{when}", named(sample))


def test_pictures_of_all_maps_are_files_of_their_own_where_the_name_tells_them_apart(
    sample: Document,
) -> None:
    found = list(targets(Path("out/{map}.png"), named(sample, kind="png")))
    assert [path for _, path in found] == [Path("out", f"{one.title}.png") for one in sample.maps]
    assert [options.maps for options, _ in found] == [(one.id,) for one in sample.maps]


def test_a_document_of_many_pages_is_one_file_whatever_its_name(sample: Document) -> None:
    ((options, path),) = targets(Path("{map}.pdf"), named(sample))
    assert options.maps is None
    assert path == Path("Getting home internet.pdf")


def test_maps_of_one_title_get_files_of_their_own(sample: Document) -> None:
    twins = evolve(sample, maps=tuple(evolve(one, title="Trip") for one in sample.maps))
    found = [path for _, path in targets(Path("{map}.png"), named(twins, kind="png"))]
    assert found == [Path("Trip.png"), Path("Trip 2.png"), Path("Trip 3.png")]


@given(st.text(max_size=200))
def test_any_title_becomes_a_name_that_every_system_keeps(sample: Document, title: str) -> None:
    chosen = replace(named(evolve(sample, title=title)), file="home")
    found = filled("{title}", chosen)
    assert found
    assert not set('<>:"/\\|?*\0\n') & set(found)
    assert len(found.encode("utf-8")) < 255


def test_every_field_is_told_in_the_help() -> None:
    for language in ("en", "de"):
        text = Path("resources/help", language, "export.md").read_text(encoding="utf-8")
        assert all(f"{{{field}}}" in text for field in FIELDS)
