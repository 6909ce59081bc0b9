"""A log becomes a map in a dialog that shows what it understood, and that nobody has to wait for."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from journeydesk.desktop.dialogs.log import LogDialog
from journeydesk.desktop.settings import Settings
from journeydesk.model.lanes import Touchpoint
from journeydesk.research.scales import Scale
from journeydesk.surfaces.qt.shaper import QtShaper
from tests.imports.test_contrasts import two_segments
from tests.imports.test_log import HEAD as LOG_HEAD

PATIENCE = 30_000
HEAD = ("customer", "event", "when", "channel", "score")

Opened = Callable[..., LogDialog]


def written(path: Path, *more: Sequence[object], day: str = "2026-03-{:02}") -> Path:
    """Write a log of twelve people who look and buy."""
    rows: list[Sequence[object]] = [HEAD]
    for number in range(12):
        on = day.format(number % 9 + 1)
        rows += [
            (f"c{number}", "look", f"{on} 10:00", "Website", ""),
            (f"c{number}", "buy", f"{on} 12:00", "Phone", number % 5 + 1),
        ]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([*rows, *more])
    return path


@pytest.fixture
def opened(qtbot: QtBot, qt_shaper: QtShaper, settings: Settings) -> Iterator[Opened]:
    made: list[LogDialog] = []

    def _open(*paths: Path) -> LogDialog:
        made.append(LogDialog(paths, qt_shaper, settings, "light"))
        made[-1].show()
        return made[-1]

    yield _open
    for dialog in made:
        dialog.reject()
        qtbot.waitUntil(lambda dialog=dialog: dialog.job is None, timeout=PATIENCE)  # type: ignore[misc]
        dialog.deleteLater()


def is_told(dialog: LogDialog) -> Callable[[], bool]:
    return lambda: dialog.granted is not None


def choose(dialog: LogDialog, role: str, column: str | None) -> None:
    box = dialog.columns.boxes[role]
    box.setCurrentIndex(box.findData(column))


def test_a_log_is_understood_shown_and_taken_as_a_map(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(written(tmp_path / "shop.csv"))
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    assert dialog.columns.boxes["case"].currentText() == "customer"
    assert dialog.facts.counts.text().startswith("24 events of 12 journeys")
    assert "by no more than 30 %" in dialog.facts.sentences.text()
    assert not dialog.preview.image.isNull()
    assert dialog.sample.horizontalHeaderItem(0).text() == "customer\nJourney or customer"
    dialog.accept()
    qtbot.waitUntil(lambda: dialog.job is None, timeout=PATIENCE)
    assert dialog.granted is not None
    assert dialog.granted.document.title == "Shop"


def test_a_column_that_is_corrected_counts_and_is_remembered(
    opened: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(written(tmp_path / "shop.csv"))
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    choose(dialog, "channel", None)
    choose(dialog, "segment", "channel")
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    assert dialog.granted is not None
    assert not dialog.granted.document.channels
    dialog.accept()
    other = opened(written(tmp_path / "next.csv"))
    qtbot.waitUntil(is_told(other), timeout=PATIENCE)
    assert other.columns.columns.segment == "channel"
    assert "as you chose them before" in other.facts.sentences.text()


def test_the_columns_that_are_read_come_first_among_the_rows(
    opened: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "wide.csv"
    head = ",".join((*(f"note {at}" for at in range(20)), *HEAD))
    rows = [f"{',' * 20}c{who},look,2026-03-0{who + 1} 10:00,Website,{who % 5 + 1}" for who in range(9)]
    path.write_text("\n".join((head, *rows)), "utf-8")
    dialog = opened(path)
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)

    def first(number: int) -> list[str]:
        header = dialog.sample.horizontalHeader()
        items = (dialog.sample.horizontalHeaderItem(header.logicalIndex(at)) for at in range(number))
        return [item.text().splitlines()[0] for item in items if item]

    assert first(6) == ["customer", "when", "event", "channel", "score", "note 0"]
    choose(dialog, "channel", None)
    choose(dialog, "segment", "note 7")
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    assert first(6) == ["customer", "when", "event", "note 7", "score", "note 0"]


def test_a_scale_paths_and_rare_touchpoints_are_chosen(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    rare = [(f"c{number}", "ask", "2026-04-01 10:00", "Phone", "") for number in range(1)]
    dialog = opened(written(tmp_path / "shop.csv", *rare))
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    choices = dialog.choices
    choices.scale.setCurrentIndex(choices.scale.findData("own"))
    choices.low.setText("9")
    choices.high.setText("1")
    qtbot.waitUntil(lambda: "A scale goes from" in dialog.status.text(), timeout=PATIENCE)
    assert not dialog.ok_button.isEnabled()
    choices.low.setText("0")
    choices.high.setText("20")
    choices.turned.setChecked(True)
    choices.paths.setCurrentIndex(choices.paths.findData(1))
    choices.rare.setCurrentIndex(choices.rare.findData(0.1))
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    assert dialog.granted is not None
    assert dialog.granted.wish.reading.scale == Scale(0, 20, turned=True)
    assert [len(one.paths) for one in dialog.granted.findings.segments] == [1]
    assert "…" in {one.touchpoint for one in dialog.granted.findings.touchpoints}


def test_comments_are_quoted_once_they_are_chosen_and_not_for_the_next_log(
    opened: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    path = written(tmp_path / "shop.csv")
    head, *rows = path.read_text("utf-8").splitlines()
    path.write_text("\n".join((f"{head},comment", *(f"{row},This is what I think" for row in rows))), "utf-8")
    dialog = opened(path)
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    assert dialog.granted is not None
    assert "This is what" not in str(dialog.granted.document)
    dialog.choices.comments.click()
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    assert "This is what" in str(dialog.granted.document)
    dialog.accept()
    other = opened(path)
    qtbot.waitUntil(is_told(other), timeout=PATIENCE)
    assert other.columns.columns.comment == "comment"
    assert not other.choices.comments.isChecked()
    choose(other, "comment", None)
    assert not other.choices.comments.isEnabled()


def test_a_journey_of_each_path_is_named_once_it_is_chosen_and_not_for_the_next_log(
    opened: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(written(tmp_path / "shop.csv"))
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    assert dialog.granted is not None
    assert "c0" not in str(dialog.granted.document)
    assert "may know a customer by it" in dialog.choices.examples.accessibleDescription()
    dialog.choices.examples.click()
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    (path,) = dialog.granted.document.maps[0].swimlanes[0].paths
    assert path.example == "c0"
    assert "Paths that name a journey" in dialog.facts.sentences.text()
    dialog.accept()
    other = opened(tmp_path / "shop.csv")
    qtbot.waitUntil(is_told(other), timeout=PATIENCE)
    assert not other.choices.examples.isChecked()


def test_how_journeys_end_is_told_once_a_column_says_it(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(written(tmp_path / "shop.csv"))
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    assert "end with" not in dialog.facts.sentences.text()
    choose(dialog, "channel", None)
    choose(dialog, "outcome", "channel")
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    told = "All customers: 100 % of 12 journeys end with “Phone” (95 % interval: 76 to 100 %)."
    assert told in dialog.facts.sentences.text()


def stages_of(dialog: LogDialog) -> dict[str, list[str]]:
    """Return the titles of stages on the map as it will be, with their touchpoints."""
    assert dialog.granted is not None
    journey = dialog.granted.document.maps[0]
    items = [
        item for lane in journey.swimlanes[0].lanes for item in lane.items if isinstance(item, Touchpoint)
    ]
    return {stage.title: [item.title for item in items if item.stage == stage.id] for stage in journey.stages}


def shown(qtbot: QtBot, dialog: LogDialog) -> None:
    """Wait for the map, and look at its stages."""
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    dialog.below.choose("stages")


def test_stages_are_drawn_by_key_and_the_map_follows(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(written(tmp_path / "shop.csv"))
    shown(qtbot, dialog)
    assert stages_of(dialog) == {"Look": ["Look", "Buy"]}
    dialog.stages.add_button.click()
    qtbot.keyClicks(dialog.stages.columns[1].title, "Afterwards")
    first = dialog.stages.columns[0].list
    first.choose(["buy"])
    qtbot.keyClick(first, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert dialog.stages.columns[1].list.chosen == ("buy",)
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    assert stages_of(dialog) == {"Look": ["Look"], "Afterwards": ["Buy"]}
    dialog.stages.columns[1].earlier.click()
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    assert list(stages_of(dialog)) == ["Afterwards", "Look"]
    dialog.stages.columns[0].merge.click()
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    assert stages_of(dialog) == {"Afterwards": ["Look", "Buy"]}
    dialog.stages.reset_button.click()
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    assert stages_of(dialog) == {"Look": ["Look", "Buy"]}


def test_a_touchpoint_is_dragged_to_another_stage_which_is_remembered(
    opened: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(written(tmp_path / "shop.csv"))
    shown(qtbot, dialog)
    dialog.stages.add_button.click()
    source, target = (column.list for column in dialog.stages.columns)
    data = source.mimeData([source.item(0)])
    entering = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    target.dragEnterEvent(entering)
    assert entering.isAccepted()
    target.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.MoveAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    assert stages_of(dialog) == {"Look": ["Buy"], "New stage": ["Look"]}
    dialog.accept()
    other = opened(written(tmp_path / "next.csv"))
    shown(qtbot, other)
    assert stages_of(other) == {"Look": ["Buy"], "New stage": ["Look"]}


def test_stages_are_saved_as_a_list_that_can_be_opened_again(
    opened: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog, target = opened(written(tmp_path / "shop.csv")), tmp_path / "stages.txt"
    shown(qtbot, dialog)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.stages.save_button.click()
    assert target.read_text("utf-8") == "# Look\n- look\n- buy\n"
    target.write_text("Before\n  look\nThen\n  buy\n", "utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(target), ""))
    dialog.stages.open_button.click()
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    assert stages_of(dialog) == {"Before": ["Look"], "Then": ["Buy"]}
    target.write_text("nothing\n", "utf-8")
    dialog.stages.open_button.click()
    assert "no line stands below another" in dialog.status.text()


def test_segments_are_compared_in_a_table(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "two.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([LOG_HEAD, *two_segments()])
    dialog = opened(path)
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    dialog.below.choose("contrasts")
    table = dialog.contrasts
    assert table.isVisible()
    assert table.isColumnHidden(2)
    assert table.horizontalHeaderItem(3).text() == "Newcomers / Regulars"
    rows = [
        [table.item(row, at).text() for at in range(table.columnCount())] for row in range(table.rowCount())
    ]
    (buy,) = (row for row in rows if row[:2] == ["Buy", "Reached by"])
    assert buy[3:] == ["75 % / 100 %", "−25", "−40 … −11", "clear"]
    choose(dialog, "segment", None)
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    assert dialog.below.value == "rows"
    assert dialog.below.buttons["contrasts"].isHidden()


def test_day_and_month_are_asked_where_they_cannot_be_told(
    opened: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = opened(written(tmp_path / "shop.csv", day="03/{:02}/2026"))
    qtbot.waitUntil(lambda: "may begin with the day" in dialog.status.text(), timeout=PATIENCE)
    assert dialog.columns.days.isVisible()
    assert not dialog.ok_button.isEnabled()
    dialog.columns.days.choose("month")
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    assert dialog.granted is not None
    assert dialog.granted.findings.last.month == 3


def test_a_needed_column_that_is_missing_is_asked_for(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("a,b,c\n1,2,3\n", "utf-8")
    dialog = opened(path)
    qtbot.waitUntil(lambda: "Choose the columns" in dialog.status.text(), timeout=PATIENCE)
    assert not dialog.ok_button.isEnabled()


def test_rows_without_use_are_counted_and_can_be_saved(
    opened: Opened, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = [("c1", "look", "soon", "Web", ""), ("", "look", "2026-03-01 10:00", "Web", "")]
    dialog = opened(written(tmp_path / "shop.csv", *bad))
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE) if dialog.columns.columns.time else None
    qtbot.waitUntil(lambda: dialog._look is not None, timeout=PATIENCE)
    choose(dialog, "time", "when")
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)
    assert "without a journey: 1." in dialog.facts.sentences.text()
    target = tmp_path / "bad.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.facts.rows_button.click()
    qtbot.waitUntil(lambda: "Saved bad.csv" in dialog.facts.sentences.text(), timeout=PATIENCE)
    with target.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {(row["[reason]"], row["when"]) for row in rows} == {
        ("without a time that can be read", "soon"),
        ("without a journey", "2026-03-01 10:00"),
    }


def test_a_file_that_is_no_log_is_told_in_the_dialog(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "empty.csv"
    path.write_text("", "utf-8")
    dialog = opened(path)
    qtbot.waitUntil(lambda: "is empty" in dialog.status.text(), timeout=PATIENCE)
    dialog.look_at(written(tmp_path / "shop.csv"))
    qtbot.waitUntil(is_told(dialog), timeout=PATIENCE)


def test_it_can_be_given_up_at_any_time(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(written(tmp_path / "shop.csv"))
    dialog.reject()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=PATIENCE)
    assert dialog.job is None
    assert dialog.result() == 0
