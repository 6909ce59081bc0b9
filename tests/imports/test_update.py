"""A workbook that was made of a document and edited in a spreadsheet brings the document up to date, by ids."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from journeydesk.export import ExportOptions
from journeydesk.export.export import prepare
from journeydesk.export.writers.xlsx import write_xlsx_file
from journeydesk.imports import CannotImport, import_file
from journeydesk.imports.update import Updated, updated
from journeydesk.model.document import Document
from journeydesk.model.journey import Swimlane
from journeydesk.model.lanes import EmotionPoint, Metric, Note, Touchpoint
from journeydesk.model.tree import NoSuchElement, find
from journeydesk.model.value import evolve
from journeydesk.surfaces.qt.shaper import QtShaper
from tests.support.fake_shaper import FakeShaper
from tests.support.made import made
from tests.support.maps import counted, rich, route, row
from tests.support.strategies import documents
from tests.support.texts import crowd_of, hard_texts

Edit = Callable[[Any], object]


def workbook_of(document: Document, path: Path, options: ExportOptions | None = None) -> Path:
    """Write the workbook of a document, as the program does."""
    shaper = cast("QtShaper", FakeShaper())
    out = BytesIO()
    prepared = prepare(document, options or ExportOptions(kind="xlsx"), shaper)
    write_xlsx_file(prepared, out, shaper, lambda _: None)
    path.write_bytes(out.getvalue())
    return path


@pytest.fixture
def edited(tmp_path: Path) -> Callable[..., Updated]:
    """Write the workbook of a document, edit it in another program, and bring it back."""

    def bring_back(edit: Edit, document: Document | None = None) -> Updated:
        document = document or rich()
        path = workbook_of(document, tmp_path / "journey.xlsx")
        book = load_workbook(path)
        edit(book)
        book.save(path)
        return updated(document, path, counted())

    return bring_back


def cell(sheet: Worksheet, row: str, column: str) -> Any:
    """Return a cell by the ids of its row and column."""
    at = [one.value for one in sheet[1]].index(column) + 1
    down = [one.value for one in sheet["A"]].index(row) + 1
    return sheet.cell(down, at)


def title(document: Document, id: str) -> str:
    item = find(document, id)
    return str(getattr(item, "title", "") or getattr(item, "text", "") or getattr(item, "name", ""))


def is_gone(document: Document, id: str) -> bool:
    try:
        find(document, id)
    except NoSuchElement:
        return True
    return False


# ------------------------------------------------------------ what did not change


def test_a_workbook_that_nobody_edited_changes_nothing(edited: Callable[..., Updated]) -> None:
    document = rich()
    assert edited(lambda _: None, document).document is document


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(document=documents())
def test_any_document_comes_back_as_it_was(tmp_path: Path, document: Document) -> None:
    path = workbook_of(document, tmp_path / "any.xlsx")
    assert updated(document, path, counted()) == Updated(document)


def test_texts_that_are_hard_on_files_come_back_as_they_were(tmp_path: Path) -> None:
    document = crowd_of(hard_texts())
    assert updated(document, workbook_of(document, tmp_path / "hard.xlsx"), counted()) == Updated(document)


def test_what_is_hidden_or_was_not_exported_stays(tmp_path: Path) -> None:
    journey = rich().maps[0]
    first, second = journey.swimlanes
    stages = (evolve(journey.stages[0], hidden=True), *journey.stages[1:])
    document = evolve(rich(), maps=(evolve(journey, stages=stages),))
    options = ExportOptions(kind="xlsx", segment=first.segment)
    path = workbook_of(document, tmp_path / "one.xlsx", options)
    assert updated(document, path, counted()).document is document
    assert second.contents.touchpoints


CELLS = (None, "x", "a\nb", "3", "😀", "–", "• a\n• b", "50 %: 1", "Goals", "Emotion", "Channels")
HANDS = ("delete_rows", "delete_cols", "insert_rows", "insert_cols", "write")

acts = st.tuples(
    st.sampled_from(HANDS), st.integers(0, 5), st.integers(1, 12), st.integers(1, 8), st.sampled_from(CELLS)
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(document=documents(), hands=st.lists(acts, min_size=1, max_size=6))
def test_whatever_is_done_to_the_cells_the_document_holds_together_or_the_workbook_is_refused(
    tmp_path: Path, document: Document, hands: list[tuple[str, int, int, int, str | None]]
) -> None:
    path = workbook_of(document, tmp_path / "any.xlsx")
    book = load_workbook(path)
    for hand, page, down, across, text in hands:
        sheet = book.worksheets[page % len(book.worksheets)]
        if hand in ("delete_rows", "insert_rows"):
            getattr(sheet, hand)(down)
        elif hand in ("delete_cols", "insert_cols"):
            getattr(sheet, hand)(across)
        if hand not in ("delete_rows", "delete_cols"):
            sheet.cell(down, across).value = text
    book.save(path)
    try:
        found = updated(document, path, counted()).document
    except CannotImport:
        return
    assert Document(**{name: getattr(found, name) for name in Document.model_fields}) == found


# ------------------------------------------------------------ texts and feelings


def test_a_line_that_was_edited_is_the_same_card_with_another_text(edited: Callable[..., Updated]) -> None:
    def edit(book: Any) -> None:
        cell(book["A journey"], "movers-cards", "buy").value = "I call\norder"

    found = edited(edit).document
    assert title(found, "call") == "I call"
    assert row(found, "movers-cards") == "find: ask browse | buy: call order | use: help"
    call = find(found, "call")
    assert isinstance(call, Touchpoint)
    assert (call.channel, call.emotion) == ("store", -1)


def test_lines_can_be_added_removed_and_put_in_another_order(edited: Callable[..., Updated]) -> None:
    def edit(book: Any) -> None:
        cell(book["A journey"], "movers-cards", "find").value = "browse\nsearch\nask"
        cell(book["A journey"], "pains", "buy").value = None

    found = edited(edit).document
    assert row(found, "movers-cards") == "find: browse new-1 ask | buy: call order | use: help"
    assert title(found, "new-1") == "search"
    assert is_gone(found, "pain")
    answer = find(found, "idea")
    assert isinstance(answer, Note)
    assert answer.answers == ()


def test_a_line_put_into_another_stage_moves_its_card_and_paths_follow(
    edited: Callable[..., Updated],
) -> None:
    def edit(book: Any) -> None:
        sheet = book["A journey"]
        cell(sheet, "movers-cards", "find").value = "browse"
        cell(sheet, "movers-cards", "use").value = "help\nask"
        cell(sheet, "movers-curve", "find").value = 1.5
        cell(sheet, "movers-curve", "use").value = "1\n0.5\n50 %: 0"

    found = edited(edit).document
    assert row(found, "movers-cards") == "find: browse | buy: call order | use: help ask"
    assert route(found, "usual") == "browse call order help ask"


def test_feelings_can_be_edited_as_numbers_words_or_faces(edited: Callable[..., Updated]) -> None:
    def edit(book: Any) -> None:
        sheet = book["A journey"]
        cell(sheet, "movers-curve", "find").value = "0.5\ndelighted"
        cell(sheet, "movers-curve", "buy").value = "😡\n-2"
        cell(sheet, "movers-curve", "use").value = "1\n25 %: -0.5"

    found = edited(edit).document
    felt = {
        id: getattr(find(found, id), "emotion", None) for id in ("ask", "browse", "call", "order", "help")
    }
    assert felt == {"ask": 0.5, "browse": 2, "call": -2, "order": -2, "help": 1}
    relief = find(found, "relief")
    assert isinstance(relief, EmotionPoint)
    assert (relief.at, relief.value) == (0.25, -0.5)


def test_a_feeling_that_nobody_knows_is_told_and_left_out(edited: Callable[..., Updated]) -> None:
    def edit(book: Any) -> None:
        cell(book["A journey"], "movers-curve", "find").value = "so so la la"

    document = rich()
    found = edited(edit, document)
    assert found.document is document
    assert found.notes == ("“so so la la” is no feeling that is known here: the row stays as it is.",)


def test_figures_keep_all_that_the_cell_does_not_say(edited: Callable[..., Updated]) -> None:
    def edit(book: Any) -> None:
        cell(book["A journey"], "figures", "buy").value = "Wait: 6 min"

    metric = find(edited(edit).document, "wait")
    assert isinstance(metric, Metric)
    assert (metric.value, metric.unit) == (6, "min")


# ------------------------------------------------------------ stages and lanes


def test_stages_can_be_renamed_moved_and_given_goals(edited: Callable[..., Updated]) -> None:
    def edit(book: Any) -> None:
        sheet = book["A journey"]
        column = [one.value for one in sheet[1]].index("buy") + 1
        sheet.cell(2, column).value = "Purchase"
        sheet.cell(3, column).value = "To have it"

    stage = find(edited(edit).document, "buy")
    assert (getattr(stage, "title", ""), getattr(stage, "goal", "")) == ("Purchase", "To have it")


def test_a_new_column_is_a_new_stage(edited: Callable[..., Updated]) -> None:
    def edit(book: Any) -> None:
        sheet = book["A journey"]
        sheet.insert_cols(5)
        sheet.cell(2, 5).value = "Think"
        down = [one.value for one in sheet["A"]].index("movers-cards") + 1
        sheet.cell(down, 5).value = "sleep over it"

    found = edited(edit).document
    assert [stage.title for stage in found.maps[0].stages] == ["Find", "Think", "Buy", "Use"]
    assert "sleep over it" in [item.title for item in touchpoints(found.maps[0].swimlanes[0])]


def test_a_column_that_is_gone_takes_its_stage_along(edited: Callable[..., Updated]) -> None:
    def edit(book: Any) -> None:
        sheet = book["A journey"]
        sheet.delete_cols([one.value for one in sheet[1]].index("buy") + 1)

    found = edited(edit).document
    assert [stage.id for stage in found.maps[0].stages] == ["find", "use"]
    assert is_gone(found, "call")
    assert route(found, "usual") == "ask browse help"


def test_a_new_row_is_a_new_lane_and_one_that_is_gone_goes(edited: Callable[..., Updated]) -> None:
    def edit(book: Any) -> None:
        sheet = book["A journey"]
        sheet.delete_rows([one.value for one in sheet["A"]].index("quotes") + 1)
        down = [one.value for one in sheet["A"]].index("pains") + 1
        sheet.insert_rows(down)
        sheet.cell(down, 3).value = "Thoughts"
        sheet.cell(down, 4).value = "Where do I look?"

    found = edited(edit).document
    lanes = [lane.id for lane in found.maps[0].swimlanes[0].lanes]
    assert "quotes" not in lanes
    assert lanes.index("pains") == 3
    assert row(found, lanes[2]).startswith("find: new-")


def test_lanes_stand_in_the_order_of_the_rows(edited: Callable[..., Updated]) -> None:
    def edit(book: Any) -> None:
        sheet = book["A journey"]
        ids = [one.value for one in sheet["A"]]
        pains, ideas = ids.index("pains") + 1, ids.index("ideas") + 1
        for column in range(1, sheet.max_column + 1):
            one, other = sheet.cell(pains, column), sheet.cell(ideas, column)
            one.value, other.value = other.value, one.value

    lanes = [lane.id for lane in edited(edit).document.maps[0].swimlanes[0].lanes]
    assert lanes.index("ideas") + 1 == lanes.index("pains")


# ------------------------------------------------------------ the lists


def touchpoints(swimlane: Swimlane) -> list[Touchpoint]:
    return [item for lane in swimlane.lanes for item in lane.items if isinstance(item, Touchpoint)]


def test_what_is_known_of_a_touchpoint_can_be_edited_in_the_list(edited: Callable[..., Updated]) -> None:
    def edit(book: Any) -> None:
        sheet = book["Touchpoints"]
        for column, value in {
            "title": "I ask around",
            "channel": "Fax",
            "device": None,
            "emotion": -1.5,
            "importance": 5,
            "n": 12,
            "drop_off": 0.25,
            "failed": "Yes",
            "details": "Twice",
            "stage": "Use",
        }.items():
            cell(sheet, "ask", column).value = value

    found = edited(edit).document
    ask = find(found, "ask")
    assert isinstance(ask, Touchpoint)
    assert title(found, ask.channel or "") == "Fax"
    assert (ask.title, ask.device, ask.emotion, ask.stage) == ("I ask around", None, -1.5, "use")
    assert (ask.importance, ask.n, ask.drop_off, ask.failed, ask.details) == (5, 12, 0.25, True, "Twice")
    assert route(found, "usual") == "browse call order ask help"


def test_rows_of_touchpoints_can_be_added_and_removed(edited: Callable[..., Updated]) -> None:
    def edit(book: Any) -> None:
        sheet = book["Touchpoints"]
        sheet.delete_rows([one.value for one in sheet["A"]].index("browse") + 1)
        sheet.append([None, "Buy", "Movers", "I pay", "Store"])
        sheet.append([None, "Nowhere", "Movers", "I fall"])

    found = edited(edit)
    assert is_gone(found.document, "browse")
    (paid,) = [one for one in touchpoints(found.document.maps[0].swimlanes[0]) if one.title == "I pay"]
    assert (paid.stage, paid.channel) == ("buy", "store")
    assert found.notes == ("“I fall” names no stage and segment of a map, and was left out.",)


def test_what_a_cell_cannot_mean_is_told(edited: Callable[..., Updated]) -> None:
    def edit(book: Any) -> None:
        cell(book["Touchpoints"], "ask", "importance").value = 9
        cell(book["Touchpoints"], "ask", "n").value = "many"
        cell(book["Touchpoints"], "ask", "basis").value = "Measured well"

    document = rich()
    found = edited(edit, document)
    assert found.document == document
    assert found.notes == (
        "“many” was not taken over for “ask”.",
        "“Measured well” was not taken over for “ask”.",
        "“9” was not taken over for “ask”.",
    )


def test_segments_and_personas_can_be_edited(edited: Callable[..., Updated]) -> None:
    def edit(book: Any) -> None:
        cell(book["Segments"], "movers", "name").value = "House movers"
        cell(book["Segments"], "movers", "persona").value = "Ana"

    segment = edited(edit).document.segments[0]
    assert (segment.name, segment.persona.name, segment.share) == ("House movers", "Ana", 0.4)


# ------------------------------------------------------------ which workbooks


# ------------------------------------------------------------ paths, sources, gaps

ALL = ExportOptions(kind="xlsx", include=frozenset({"register", "evidence", "audit"}))


def brought_back(document: Document, path: Path, edit: Edit) -> Updated:
    """Bring a workbook with all its sheets back after it was edited."""
    workbook_of(document, path, ALL)
    book = load_workbook(path)
    edit(book)
    book.save(path)
    return updated(document, path, counted())


def sheet_of(book: Any, kind: str) -> Any:
    return next(sheet for sheet in book if str(sheet["A1"].value).split()[0] == kind)


def test_a_whole_workbook_that_nobody_edited_changes_nothing(tmp_path: Path) -> None:
    document = made()["home-internet"]()
    assert brought_back(document, tmp_path / "all.xlsx", lambda _: None) == Updated(document)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_workbook_that_libreoffice_saved_as_ods_comes_back_too(tmp_path: Path) -> None:
    document = made()["home-internet"]()
    path = workbook_of(document, tmp_path / "all.xlsx", ALL)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "ods", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=90)
    assert updated(document, path.with_suffix(".ods"), counted()) == Updated(document)


def test_names_shares_and_n_of_paths_can_be_edited(tmp_path: Path) -> None:
    document = made()["home-internet"]()
    path = document.maps[0].swimlanes[0].paths[0]

    def edit(book: Any) -> None:
        for column, value in (("name", "By phone"), ("share", 0.25), ("n", 77), ("details", "Most ring")):
            cell(sheet_of(book, "paths"), path.id, column).value = value

    found = find(brought_back(document, tmp_path / "all.xlsx", edit).document, path.id)
    assert found == evolve(path, name="By phone", share=0.25, n=77, details="Most ring")


def test_what_is_known_of_a_source_can_be_edited(tmp_path: Path) -> None:
    document = made()["home-internet"]()
    source = document.evidence[0]

    def edit(book: Any) -> None:
        changed = (
            ("title", "Talks"),
            ("n", 12),
            ("on", date(2026, 4, 1)),
            ("method", "By phone"),
            ("quote", ""),
        )
        for column, value in changed:
            cell(sheet_of(book, "evidence"), source.id, column).value = value

    found = brought_back(document, tmp_path / "all.xlsx", edit).document.evidence[0]
    assert found == evolve(source, title="Talks", n=12, on=date(2026, 4, 1), method="By phone", quote="")


def test_what_only_the_map_can_change_is_told_and_not_taken_over(tmp_path: Path) -> None:
    document = made()["home-internet"]()
    path = document.maps[0].swimlanes[0].paths[0]

    def edit(book: Any) -> None:
        paths = sheet_of(book, "paths")
        cell(paths, path.id, "touchpoints").value = "Here → There"
        paths.cell(paths.max_row + 1, 3).value = "A path of my own"
        evidence = sheet_of(book, "evidence")
        evidence.delete_rows(3)
        gaps = sheet_of(book, "gaps")
        gaps.cell(3, 3).value = 99
        sheet_of(book, "findings").cell(3, 4).value = "All is well."

    back = brought_back(document, tmp_path / "all.xlsx", edit)
    assert back.document is document
    told = "\n".join(back.notes)
    assert f"“Here → There” was not taken over for “{path.name}”." in told
    assert "is new in the sheet “Paths”, and was left out." in told
    assert f"“{document.evidence[0].title}” is gone from the sheet “Evidence”, and stays." in told
    assert "The sheet “Gap register” says otherwise than the maps do now." in told
    assert "The sheet “Findings” says otherwise than the maps do now." in told
    assert "“Checks”" not in told


def test_a_workbook_of_another_document_is_refused(tmp_path: Path) -> None:
    path = workbook_of(rich(), tmp_path / "other.xlsx")
    other = evolve(rich(), maps=(evolve(rich().maps[0], id="elsewhere"),))
    with pytest.raises(CannotImport, match="no sheet of it belongs to a map of this document"):
        updated(other, path, counted())


def test_opened_by_itself_our_workbook_is_a_new_document_without_its_hidden_ids(tmp_path: Path) -> None:
    path = workbook_of(rich(), tmp_path / "new.xlsx")
    found = import_file(path, counted())
    assert [stage.title for stage in found.document.maps[0].stages] == ["Find", "Buy", "Use"]
    assert found.notes[0].startswith("Of this workbook of ours only the words and feelings")
