"""Any gestures in any order on the real window: the document stays valid, undo gives the same back, nothing raises."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from journeydesk.desktop.actions import ACTIONS, comparing
from journeydesk.desktop.actions.tools import TOOLS
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.main_window import MainWindow
from journeydesk.desktop.present import Presentation
from journeydesk.editing.commands import COMMANDS
from journeydesk.formats import jmap
from journeydesk.model.document import Document
from journeydesk.model.tree import descendants
from journeydesk.tools.path import Routing
from journeydesk.tools.place import Placing
from journeydesk.tools.select import Idle
from tests.support.checks import holds_together
from tests.support.person import Person
from tests.support.restless import Restless
from tests.support.sample import SAMPLE
from tests.support.whims import DROPPED, LEFT, PASTED, PLAIN, WITHOUT, aims, buttons, keys, numbers, texts

HOW_LONG = settings(
    max_examples=max(10, settings.default.max_examples // 10),
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
"""A window is dear, so it sees a tenth of the examples; looking for a shorter failure would take minutes."""

LARGEST = 400
"""Things on the maps; beyond, nothing is copied any more, for copies of copies grow without end."""

ELSEWHERE = frozenset(
    (
        *("new", "open", "start", "close", "quit", "next_document", "previous_document", "preferences"),
        *("present", "present_here", "full_screen", "copy_picture", "help", "shortcuts", "about"),
        *("compare_maps", "next_change", "previous_change"),
        *("go_to", "palette", "light", "dark", "system", "export", "context_menu"),
    )
)
"""Actions that lead away from the map; presenting and comparing have rules of their own."""

NAMES = tuple(one.name for one in (*ACTIONS, *COMMANDS) if one.name not in ELSEWHERE)


class Gestures(RuleBasedStateMachine):
    def __init__(self, opened: Callable[[], MainWindow], qtbot: QtBot, raised: list[object]) -> None:
        super().__init__()
        raised.clear()
        self.window, self.raised = opened(), raised
        self.person, self.hands = Person(self.window, qtbot), Restless(self.window)
        self.known: dict[int, Document] = {}
        self.checked: Document | None = None
        self.window.session.state_changed.connect(self.remember)
        self.remember()

    def teardown(self) -> None:
        self.hands.choose_in_menu(None, ELSEWHERE)
        self.window.canvas.settle()
        self.window.session.saved(self.document, Path(self.window.session.path))
        self.window.close()
        QApplication.processEvents()

    # ------------------------------------------------------------ what there is

    @property
    def document(self) -> Document:
        return self.window.session.document

    @property
    def is_small(self) -> bool:
        return len(list(descendants(self.document))) < LARGEST

    def remember(self) -> None:
        self.known[id(self.document)] = self.document

    def goes_back_to(self, before: Document) -> bool:
        """Tell whether undo leads to the very document, and redo from there to the very present one."""
        now = back = self.window.session.history
        steps = 0
        while back.state.document is not before:
            earlier = back.undo()
            if earlier is None:
                return False
            back, steps = earlier, steps + 1
        for _ in range(steps):
            back = back.redo() or back
        return back.state.document is now.state.document

    # ------------------------------------------------------------ the mouse

    @rule(aim=aims, button=buttons, held=keys)
    def press(self, aim, button, held):
        if not self.hands.held & button:
            self.hands.mouse("press", aim, button, held)

    @rule(aim=aims, held=keys)
    def move(self, aim, held):
        self.hands.mouse("move", aim, keys=held)

    @rule(aim=aims, button=buttons, held=keys)
    def let_go(self, aim, button, held):
        self.hands.mouse("release", aim, button, held)

    @rule(aim=aims, button=buttons, held=keys)
    def click(self, aim, button, held):
        self.press(aim, button, held)
        self.hands.mouse("release", aim, button, held)

    @rule(aim=aims)
    def double_click(self, aim):
        self.click(aim, LEFT, WITHOUT)
        for what in ("double", "release"):
            self.hands.mouse(what, aim, LEFT)

    @precondition(lambda self: self.is_small)
    @rule(source=aims, way=st.lists(aims, min_size=1, max_size=3), held=keys, gives_up=st.booleans())
    def drag(self, source, way, held, gives_up):
        self.escape()
        self.press(source, LEFT, WITHOUT)
        before, steps = self.document, len(self.window.session.history.past)  # a press on a caret has folded
        for aim in way:
            self.hands.mouse("move", aim, keys=held)
        if gives_up:
            self.hands.key(Qt.Key.Key_Escape)
            assert self.document is before
            assert self.window.session.shown.document is before
        self.hands.mouse("release", way[-1], LEFT, held)
        assert self.goes_back_to(before)
        assert len(self.window.session.history.past) <= steps + 1, "a drag is one step"

    @rule(aim=aims, turn=st.sampled_from((-120, 120, 360, -17)), held=keys)
    def wheel(self, aim, turn, held):
        self.hands.wheel(aim, turn, held)

    @precondition(lambda self: self.is_small)
    @rule(key=st.sampled_from(DROPPED), aim=aims)
    def drop_from_the_palette(self, key, aim):
        self.person.drop_from_palette(key, self.hands.point(aim).toPoint())

    @precondition(lambda self: self.is_small)
    @rule(aim=aims, number=numbers)
    def choose_from_the_context_menu(self, aim, number):
        self.hands.ask_for_menu(aim)
        self.hands.choose_in_menu(number, ELSEWHERE)

    @rule(number=numbers)
    def choose_what_comes_into_a_seam(self, number):
        if self.hands.menu():
            self.hands.choose_in_menu(number, ELSEWHERE)

    # ------------------------------------------------------------ the keyboard

    @rule(key=st.sampled_from(PLAIN), held=keys)
    def key(self, key, held):
        self.hands.key(Qt.Key[f"Key_{key}"], held)

    @rule(text=texts, end=st.sampled_from(("Return", "Tab", "Backtab", "Escape", None)))
    def type(self, text, end):
        if self.hands.typed_into is not self.window.canvas:
            self.hands.type(text)
            if end:
                self.hands.key(Qt.Key[f"Key_{end}"])

    @rule(text=st.sampled_from(("1", "-0.5", "9", ",", "0.25")))
    def type_a_number(self, text):
        self.hands.type(text)

    @rule(name=st.sampled_from([tool.name for tool in TOOLS]), aim=aims, text=texts)
    def use_a_tool(self, name, aim, text):
        self.hands.press_shortcut(self.window.menus.actions[name], 0)
        self.click(aim, LEFT, WITHOUT)
        self.type(text, "Return")

    @precondition(lambda self: self.is_small)
    @rule(name=st.sampled_from(NAMES), by_key=st.booleans(), number=st.integers(0, 1))
    def do(self, name, by_key, number):
        action = self.window.menus.actions[name]
        if by_key:
            self.hands.press_shortcut(action, number)
        else:
            self.hands.choose(action)

    @precondition(lambda self: self.is_small)
    @rule(text=st.sampled_from(PASTED))
    def paste_from_elsewhere(self, text):
        QApplication.clipboard().setText(text)
        self.hands.choose(self.window.menus.actions["paste"])

    @rule()
    def escape(self):
        """However much is under way: three times Escape and nothing is."""
        self.hands.choose_in_menu(None, ELSEWHERE)
        for _ in range(3):
            self.hands.key(Qt.Key.Key_Escape)
        canvas, session = self.window.canvas, self.window.session
        assert canvas.hand.is_idle
        assert self.hands.typed_into is canvas
        assert session.shown is session.state
        assert session.state.selection == ()

    @rule()
    def another_window_comes_forward(self):
        self.window.canvas.let_go_of_everything()

    @rule(here=st.booleans(), key=st.sampled_from(("Right", "Left", "End", "B", "Space")))
    def present(self, here, key):
        self.hands.choose(self.window.menus.actions["present_here" if here else "present"])
        show = next(one for one in self.window.findChildren(Presentation) if one.isVisible())
        for pressed in (key, "Escape"):
            self.person._bot.keyClick(show, Qt.Key[f"Key_{pressed}"])
        assert not show.isVisible()

    @rule(number=st.integers(0, 5), way=st.sampled_from(("next_change", "previous_change", "stop", "swap")))
    def compare(self, number, way):
        others = [one.id for one in self.document.maps if one.id != self.window.session.state.map_id]
        if others and not self.window.comparing.is_on:
            comparing.with_map(self.window, others[number % len(others)])
        elif way in ("stop", "swap"):
            getattr(comparing, way)(self.window)
        elif self.window.comparing.is_on:
            self.do(way, False, 0)

    # ------------------------------------------------------------ time

    @rule(times=st.integers(1, 6), by_key=st.booleans())
    def undo_and_redo(self, times, by_key):
        self.window.canvas.settle()
        before = self.document
        for name in ("undo", "redo"):
            for _ in range(min(times, len(self.window.session.history.past)) if name == "undo" else times):
                self.do(name, by_key, 0)
                assert self.known.get(id(self.document)) is self.document, f"{name} made a new document"
            if name == "undo":
                times = min(times, len(self.window.session.history.future))
        assert self.goes_back_to(before) or self.document is before

    @rule(times=st.integers(1, 6))
    def undo(self, times):
        for _ in range(times):
            self.do("undo", False, 0)

    # ------------------------------------------------------------ what always holds

    @invariant()
    def nothing_was_raised(self):
        assert self.raised == []

    @invariant()
    def the_document_is_valid(self):
        if self.document is not self.checked:
            holds_together(self.document)
            ids = [item.id for item in descendants(self.document)]
            assert len(ids) == len(set(ids))
            self.checked = self.document

    @invariant()
    def what_is_selected_is_there(self):
        state = self.window.session.state
        assert set(state.selection) <= {item.id for item in descendants(self.document)}
        assert state.journey in self.document.maps

    @invariant()
    def nothing_is_dragged_without_a_button(self):
        tool = self.window.canvas.hand._tool
        if self.hands.held == Qt.MouseButton.NoButton:
            assert isinstance(tool, Idle | Placing | Routing), f"{tool} sticks to the hand"

    @invariant()
    def nothing_is_shown_that_is_neither_done_nor_under_way(self):
        session, canvas = self.window.session, self.window.canvas
        if canvas.hand.is_idle and not canvas.writing.is_open:
            assert session.shown is session.state


def test_any_sequence_of_gestures(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDialog, "exec", lambda dialog: QDialog.DialogCode.Rejected)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: isinstance(url, QUrl))

    def opened() -> MainWindow:
        window = desk.show(jmap.read(SAMPLE), tmp_path / "played with.jmap")
        window.resize(1600, 1000)
        window.activateWindow()
        qtbot.waitExposed(window)
        window.canvas.fit()
        window.canvas.setFocus()
        return window

    with qtbot.captureExceptions() as raised:
        run_state_machine_as_test(lambda: Gestures(opened, qtbot, raised), settings=HOW_LONG)
