"""What the window shows: panels, dialogs, menus, the map on the whole screen."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from journeydesk.desktop.actions import comparing, gaps
from journeydesk.desktop.canvas.viewport import Viewport
from journeydesk.desktop.contexts import Pointed
from journeydesk.desktop.dialogs.export import ExportDialog
from journeydesk.desktop.dialogs.shortcuts import ShortcutList, shortcut_rows
from journeydesk.desktop.finder import Finder
from journeydesk.desktop.gap_words import gap_in_words
from journeydesk.desktop.main_window import MainWindow
from journeydesk.desktop.present import Presentation
from journeydesk.desktop.tips import Tips
from journeydesk.editing.change import change
from journeydesk.editing.remove import remove
from journeydesk.editing.tracks import collapse, hide, lock
from journeydesk.editing.verdicts import Answer
from journeydesk.export.presets import USUAL
from journeydesk.formats import jmap
from journeydesk.model.document import Document
from journeydesk.model.inventory import Channel
from journeydesk.model.value import evolve
from journeydesk.resources import resource
from tests.pictures.compared import a_year_before
from tests.pictures.room import at, wait

State = Callable[[MainWindow], QWidget]


def _with_touchpoint(window: MainWindow) -> QWidget:
    window.session.select("repeat-all")
    return window


def _pasted(window: MainWindow) -> QWidget:
    rows = "<tr><td>Phase<td>Order<td>Complain<tr><td>Kontaktpunkte<td>I sign<td>I write<br>I call again"
    data = QMimeData()
    data.setHtml(
        f"<table>{rows}<tr><td>Emotion<td>2<td>-1<br>-2<tr><td>Zitate<td><td>“So much for fast”</table>"
    )
    QApplication.clipboard().setMimeData(data)
    window.menus.actions["paste"].trigger()
    QApplication.clipboard().clear()
    window.canvas.fit_selection()
    return window


def _picture(window: MainWindow) -> QWidget:
    window.session.select("browse")
    QApplication.clipboard().setImage(QImage(str(resource("icons", "journeydesk.png"))))
    window.menus.actions["paste"].trigger()
    wait(0.2)
    return window


def _many(window: MainWindow) -> QWidget:
    window.session.select("ask-friends", "browse", "compare-offers")
    return window


def _nothing(window: MainWindow) -> QWidget:
    window.session.select()
    return window


def _close_up(window: MainWindow) -> QWidget:
    window.session.select("call-coverage")
    window.canvas.fit_selection()
    window.canvas.zoom_to(1.5)
    return window


def _scrolled(window: MainWindow) -> QWidget:
    """Deep in a map, the heads of stages and lanes at its edges."""
    window.canvas.look(Viewport(1.2, -640, -300))
    return window


def _comparing(window: MainWindow) -> QWidget:
    """A curve compared with that of another segment, close enough to be read."""
    window.session.select("movers-lane-emotion")
    window.menus.actions["compare"].trigger()
    window.canvas.zoom_to(0.9)
    window.canvas.reveal("movers-lane-emotion")
    return window


def _folded(window: MainWindow) -> QWidget:
    for track in ("compare", "movers-pains", "workers-lane"):
        window.session.edit("Collapse", partial(collapse, wanted=[track]))
    window.session.edit("Hide", partial(hide, wanted=["help", "movers-opportunities"]))
    window.session.edit("Lock", partial(lock, wanted=["order", "movers-lane-touchpoints"]))
    window.session.select("order")
    QTest.mouseMove(window.canvas.viewport(), at(window, "connect"))
    return window


def _locked(window: MainWindow) -> QWidget:
    _folded(window)
    window.session.select("movers-lane-touchpoints")
    window.canvas.zoom_to(1.0)
    window.canvas.reveal("compare")
    window.canvas.reveal("movers-lane")
    QTest.mouseMove(window.canvas.viewport(), at(window, "movers-lane-touchpoints"))
    return window


def _present(window: MainWindow) -> Presentation:
    window.session.select("activate")
    window.menus.actions["present_here"].trigger()
    show = window.findChild(Presentation)
    show.showNormal()
    show.resize(1920, 1080)
    QApplication.processEvents()
    return show


def _coverage(window: MainWindow, field: str = "channel", across: str = "stage") -> QWidget:
    window.menus.actions["coverage"].trigger()
    window.coverage_panel.field.choose(field)
    window.coverage_panel.across.choose(across)
    return window


def _spoiled(document: Document) -> Document:
    fax = Channel(id="fax", name="Fax")
    document = evolve(document, channels=(*document.channels, fax))
    document = remove(document, [path.id for path in document.maps[0].swimlanes[1].paths])
    return change(document, "browse", title=" The lead was converted ")


def _health(window: MainWindow) -> QWidget:
    """With a word of the company, spaces around it, a channel that nothing uses, and a swimlane without paths."""
    window.session.edit("Spoil", _spoiled)
    window.menus.actions["health"].trigger()
    QApplication.processEvents()
    window.canvas.fit()
    return window


def _outline(window: MainWindow) -> QWidget:
    window.menus.actions["outline"].trigger()
    QApplication.processEvents()
    window.canvas.fit()
    window.session.select("repeat-all")
    return window


def _filtered(window: MainWindow) -> QWidget:
    _outline(window)
    window.outline.field.setText("store")
    window.outline.filter()
    return window


def _register(window: MainWindow) -> QWidget:
    """The gap register at the fourth gap, one dismissed and one accepted."""
    window.menus.actions["register"].trigger()
    found = window.register.gaps.gaps
    gaps.accept(window, found[1].gap.key)
    gaps.dismiss(window, found[4].gap.key, "Three other surveys say 3 of 5")
    window.register.show_gap(found[3].gap.key)
    gaps.select_gap(window, found[3])
    wait(0.2)
    return window


def _answered(window: MainWindow) -> QWidget:
    """Curves as they are meant to run once three gaps are answered."""
    window.menus.actions["register"].trigger()
    for found in window.register.gaps.gaps:
        if found.number in (4, 6, 8):
            gaps.answer(window, found, Answer(text="Say it once, known everywhere", owner="Care"))
    window.menus.actions["register"].trigger()
    window.session.select()
    window.canvas.fit()
    return window


def _register_asks(window: MainWindow) -> QWidget:
    _register(window)
    window.register.detail.ask_to_answer()
    window.register.detail.answering.line.setText("Carry the call over into the store")
    return window


def _register_filtered(window: MainWindow) -> QWidget:
    _register(window)
    window.register.filters.words.setText("technician")
    window.register.filters.apply()
    window.register.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    return window


def _register_hidden(window: MainWindow) -> QWidget:
    """A filter that hides everything."""
    _register(window)
    window.register.filters.words.setText("nothing says so")
    window.register.filters.apply()
    return window


def _register_empty(window: MainWindow) -> QWidget:
    """A new map has no gaps."""
    other = window.desk.new()
    other.resize(window.size())
    other.menus.actions["register"].trigger()
    wait(0.2)
    other.canvas.fit()
    return other


def _thresholds(window: MainWindow) -> QWidget:
    _register(window)
    window.register.thresholds.click()
    return window


def _gap_tip(window: MainWindow) -> QWidget:
    """What the pill of a gap says."""
    tip = gap_in_words(window.register.gaps.gaps[3])
    QToolTip.showText(window.mapToGlobal(QPoint(600, 80)), tip, window)
    return next(one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel"))


def _find(window: MainWindow) -> QWidget:
    window.menus.actions["find"].trigger()
    QTest.keyClicks(window.find_bar.words, "the")
    wait(0.3)
    window.canvas.fit()
    return window


def _replace(window: MainWindow) -> QWidget:
    window.menus.actions["replace"].trigger()
    QTest.keyClicks(window.find_bar.words, "technician")
    QTest.keyClicks(window.find_bar.new, "engineer")
    wait(0.3)
    return window


def _minimap(window: MainWindow) -> QWidget:
    window.session.select("call-coverage")
    window.canvas.zoom_to(1.3)
    window.canvas.reveal("call-coverage")
    wait(0.3)
    return window


def _go_to(window: MainWindow) -> QWidget:
    window.menus.actions["go_to"].trigger()
    finder = window.findChild(Finder)
    QTest.keyClicks(finder.words, "order")
    return finder


def _command_palette(window: MainWindow) -> QWidget:
    window.menus.actions["palette"].trigger()
    finder = window.findChild(Finder)
    QTest.keyClicks(finder.words, "stage")
    return finder


def _context_menu(window: MainWindow) -> QWidget:
    window.session.select("repeat-all")
    menu = window.contexts.menu(Pointed("element", "repeat-all"))
    menu.popup(QPoint(0, 0))
    return menu


def _context_field(window: MainWindow, number: int = 0) -> QWidget:
    """A submenu that chooses a field."""
    menu = _context_menu(window).findChildren(QMenu)[number]
    menu.popup(QPoint(0, 0))
    return menu


def _several_kinds(window: MainWindow) -> QWidget:
    """Everything on the map selected: touchpoints, points and notes."""
    window.menus.actions["select_all"].trigger()
    QApplication.processEvents()
    return window.inspector


def _entry(window: MainWindow) -> QWidget:
    """A channel of the file, and what it can be merged into."""
    window.inspector.look_at("phone")
    QApplication.processEvents()
    return window.inspector


def _shortcuts(window: MainWindow) -> QWidget:
    dialog = ShortcutList(window, shortcut_rows(window.menus.actions))
    dialog.show()
    return dialog


def _tip(window: MainWindow, number: int) -> QWidget:
    window.tips = Tips(window)
    for _ in range(number):
        window.tips.go_on()
    return window


def _export(window: MainWindow) -> QWidget:
    dialog = ExportDialog(window.session, window.desk.shaper, window.desk.settings, window)
    dialog.show()
    dialog.choices.choose(USUAL[0].options)
    wait(1.5)
    return dialog


def _export_workbook(window: MainWindow) -> QWidget:
    dialog = ExportDialog(window.session, window.desk.shaper, window.desk.settings, window)
    dialog.show()
    dialog.choices.kind.choose("xlsx")
    wait(1.0)
    return dialog


def _laser(window: MainWindow) -> QWidget:
    show = _present(window)
    QTest.keyClick(show, Qt.Key.Key_L)
    QTest.mouseMove(show.viewport(), QPoint(640, 640))
    return show


def _black(window: MainWindow) -> QWidget:
    show = _present(window)
    QTest.keyClick(show, Qt.Key.Key_B)
    return show


def _menu(window: MainWindow, number: int) -> QWidget:
    """A menu of the window, with something selected that it can work on."""
    window.session.select("repeat-all")
    menu = window.menuBar().actions()[number].menu()
    menu.popup(QPoint(0, 0))
    return menu


def _comparison(window: MainWindow) -> QWidget:
    """The map beside what it was a year before, at what was removed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Home internet 2025.jmap"
        jmap.write(a_year_before(), path)
        comparing.with_file(window, path)
    QApplication.processEvents()
    window.canvas.fit()
    for _ in range(4):
        window.menus.actions["next_change"].trigger()
    return window


def _compare_choices(window: MainWindow) -> QWidget:
    menu = comparing.choices(window)
    menu.popup(QPoint(0, 0))
    return menu


def _comparison_presented(window: MainWindow) -> QWidget:
    _comparison(window)
    return _present(window)


def _stage_menu(window: MainWindow) -> QWidget:
    window.session.select("order")
    menu = window.contexts.menu(Pointed("stage", "order"))
    menu.popup(QPoint(0, 0))
    return menu


def _tool_tip(window: MainWindow) -> QWidget:
    """What a tool says of itself, with its key."""
    tip = window.menus.actions["touchpoint_tool"].toolTip()
    QToolTip.showText(window.mapToGlobal(QPoint(600, 80)), tip, window)
    return next(one for one in QApplication.topLevelWidgets() if one.inherits("QTipLabel"))


STATES: dict[str, State] = {
    "window": _with_touchpoint,
    "many-selected": _many,
    "nothing-selected": _nothing,
    "export-dialog": _export,
    "export-workbook": _export_workbook,
    "close-up": _close_up,
    "scrolled": _scrolled,
    "comparing": _comparing,
    "folding": _folded,
    "locked-close-up": _locked,
    "pasted-table": _pasted,
    "picture": _picture,
    "present": _present,
    "present-laser": _laser,
    "present-black": _black,
    "outline": _outline,
    "outline-filtered": _filtered,
    "coverage": _coverage,
    "gaps-answered": _answered,
    "health": _health,
    "coverage-by-segment": lambda window: _coverage(window, "department", "segment"),
    "comparison": _comparison,
    "comparison-presented": _comparison_presented,
    "compare-choices": _compare_choices,
    "register": _register,
    "register-asks": _register_asks,
    "register-filtered": _register_filtered,
    "register-hidden": _register_hidden,
    "register-empty": _register_empty,
    "thresholds": _thresholds,
    "gap-tip": _gap_tip,
    "find": _find,
    "replace": _replace,
    "minimap": _minimap,
    "go-to": _go_to,
    "command-palette": _command_palette,
    "context-menu": _context_menu,
    "entry": _entry,
    "several-kinds": _several_kinds,
    "context-field": _context_field,
    "context-feeling": partial(_context_field, number=3),
    "stage-menu": _stage_menu,
    "menu-edit": partial(_menu, number=1),
    "menu-view": partial(_menu, number=2),
    "menu-insert": partial(_menu, number=3),
    "menu-lane": partial(_menu, number=4),
    "menu-arrange": partial(_menu, number=5),
    "tool-tip": _tool_tip,
    "shortcuts": _shortcuts,
    "tip": partial(_tip, number=0),
    "tip-inspector": partial(_tip, number=2),
    "tip-present": partial(_tip, number=3),
    "tip-last": partial(_tip, number=4),
}
