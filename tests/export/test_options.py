"""What nobody knows and what makes no sense is refused with what would do instead."""

from pathlib import Path
from typing import get_args

import pytest

from journeydesk.editing.tracks import hide
from journeydesk.export.choice import chosen, with_ids
from journeydesk.export.errors import (
    Ambiguous,
    BadNumber,
    ExportError,
    NothingToExport,
    UnknownKind,
    UnknownMap,
    UnknownPage,
    UnknownSegment,
    UnknownTheme,
)
from journeydesk.export.kinds import KINDS, kind_of
from journeydesk.export.options import ExportOptions, Option, page_named
from journeydesk.model.value import evolve
from journeydesk.speech import speech


@pytest.mark.parametrize("name", ["a9", "", "A 4", "16:10", "a4\n\x1b[31m"])
def test_a_wrong_page_name_lists_the_right_ones_on_one_printable_line(name):
    with pytest.raises(UnknownPage, match=r"Choose one of: fit, a4, a3.*16:9") as caught:
        ExportOptions(page=name)
    assert str(caught.value).isprintable()


def test_page_names_may_be_written_as_people_do():
    assert [page_named(name) for name in (" A4", "Letter", "FIT")] == ["a4", "letter", "fit"]
    assert ExportOptions(page="A3")


def test_a_wrong_theme_lists_the_right_ones():
    with pytest.raises(UnknownTheme, match="Choose one of: light, dark, print"):
        ExportOptions(theme="sepia")


@pytest.mark.parametrize("numbers", [{"margin": -1}, {"margin": 501}, {"dpi": 0}, {"dpi": -96}, {"dpi": 1e9}])
def test_numbers_out_of_range_name_the_range(numbers):
    with pytest.raises(BadNumber, match=r"cannot be .* Choose"):
        ExportOptions(**numbers)


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_what_is_no_number_is_refused(number):
    with pytest.raises(BadNumber):
        ExportOptions(margin=number)
    with pytest.raises(BadNumber):
        ExportOptions(dpi=number)


def test_the_ending_tells_the_kind():
    assert [kind_of(Path(name)) for name in ("a.pdf", "b/c.PNG")] == ["pdf", "png"]


@pytest.mark.parametrize("name", ["map.doc", "map", "map.", ".pdf", "map.pdf.zip"])
def test_other_endings_name_those_that_work(name):
    with pytest.raises(UnknownKind, match=r"Use a name that ends in \.pdf, \.png, .* or \.\w+\."):
        kind_of(Path(name))


def test_without_a_choice_a_pdf_has_all_maps_and_a_picture_the_first(sample):
    assert chosen(sample, ExportOptions()).maps == sample.maps
    assert chosen(sample, ExportOptions(kind="png")).maps == sample.maps[:1]


def test_maps_are_chosen_by_id_or_title_in_the_order_asked_for_and_once(sample):
    names = ("complaint", "Getting home internet", "complaint")
    found = chosen(sample, with_ids(sample, ExportOptions(maps=names))).maps
    assert [journey.id for journey in found] == ["complaint", "home-internet"]


def test_a_segment_keeps_its_swimlane_and_the_maps_that_have_one(sample):
    found = chosen(sample, with_ids(sample, ExportOptions(segment="Home workers")))
    assert [journey.id for journey in found.maps] == ["home-internet"]
    assert [lane.segment for lane in found.maps[0].swimlanes] == ["home-workers"]
    assert len(sample.maps[0].swimlanes) == 2


@pytest.mark.parametrize(
    ("wrong", "error", "says"),
    [
        ({"maps": ("nowhere",)}, UnknownMap, "“Complaint on social media”"),
        ({"segment": "Students"}, UnknownSegment, "“Movers”, “Home workers”"),
        ({"segment": "Home workers", "maps": ("complaint",)}, NothingToExport, "“Home workers”"),
        ({"maps": ()}, NothingToExport, "at least one"),
    ],
)
def test_what_the_document_does_not_have_is_named(sample, wrong, error, says):
    with pytest.raises(error, match=says) as caught:
        chosen(sample, with_ids(sample, ExportOptions(**wrong)))
    assert isinstance(caught.value, ExportError)


def test_a_segment_that_is_asked_for_is_shown_even_if_its_swimlane_is_hidden(sample):
    hidden = hide(sample, [lane.id for journey in sample.maps for lane in journey.swimlanes])
    found = chosen(hidden, with_ids(hidden, ExportOptions(segment="Home workers")))
    assert [lane.hidden for journey in found.maps for lane in journey.swimlanes] == [False] * len(found.maps)


def renamed(sample, *titles):
    pairs = zip(
        sample.maps, (*titles, *(journey.title for journey in sample.maps[len(titles) :])), strict=True
    )
    return evolve(sample, maps=tuple(evolve(journey, title=title) for journey, title in pairs))


def test_a_title_that_two_maps_have_is_refused_with_their_ids(sample):
    twins = renamed(sample, "Trip", "Trip")
    with pytest.raises(
        Ambiguous, match=r"map is called “Trip”\. Say the id .*: “home-internet” or “complaint”\."
    ):
        with_ids(twins, ExportOptions(maps=("Trip",)))
    assert with_ids(twins, ExportOptions(maps=("complaint",))).maps == ("complaint",)


def test_a_title_that_is_the_id_of_another_map_is_refused_but_ids_still_choose(sample):
    confused = renamed(sample, "complaint")
    with pytest.raises(
        Ambiguous, match=r"“complaint” is the id of one map and .* whose id is “home-internet”"
    ):
        with_ids(confused, ExportOptions(maps=("complaint",)))
    assert [journey.id for journey in chosen(confused, ExportOptions(maps=("complaint",))).maps] == [
        "complaint"
    ]


def test_a_name_that_two_segments_have_is_refused_with_their_ids(sample):
    twins = evolve(sample, segments=tuple(evolve(segment, name="All") for segment in sample.segments))
    with pytest.raises(Ambiguous, match=r"one segment is called “All”.*: “movers” or “home-workers”"):
        with_ids(twins, ExportOptions(segment="All"))


def test_what_an_export_does_not_show_is_not_in_it(sample):
    whole = chosen(sample, ExportOptions())
    shown = chosen(sample, ExportOptions(segment="home-workers"))
    assert [segment.name for segment in shown.segments] == ["Home workers"]
    (swimlane,) = shown.maps[0].swimlanes
    for inventory, field in (
        ("channels", "channel"),
        ("departments", "department"),
        ("evidence", "evidence"),
    ):
        ids = [item.id for item in getattr(shown, inventory)]
        assert ids == [
            item.id for item in getattr(whole, inventory) if (field, item.id) in swimlane.contents.references
        ]
        assert len(ids) < len(getattr(sample, inventory))
    assert len(shown.media) <= len(whole.media) == len(sample.named_media)


def test_a_number_that_makes_no_sense_is_said_in_german_as_well() -> None:
    with pytest.raises(BadNumber) as caught:
        ExportOptions(margin=900)
    said = speech("de", ",").translated(str(caught.value))
    assert said == "Der Rand kann nicht 900 sein. 0 bis 500 mm wählen."


def test_what_some_files_have_no_use_for_is_known_by_the_name_of_its_option() -> None:
    assert set(get_args(Option)) == {option for kind in KINDS.values() for option in kind.options}
    assert set(get_args(Option)) <= set(ExportOptions.__dataclass_fields__)


def test_a_page_as_large_as_the_map_cannot_be_turned_or_broken() -> None:
    pdf = KINDS["pdf"]
    assert pdf.options - pdf.options_on("fit") == {"orientation", "margin", "tile", "overlap", "cut_marks"}
    assert pdf.options_on("a4") == pdf.options
    assert not KINDS["csv"].options_on("a4")
