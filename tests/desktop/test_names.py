"""Names of any length and with any signs: in the window, on tabs, and as names of files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolTip

from journeydesk.desktop.breadcrumbs import Breadcrumbs, Crumb
from journeydesk.desktop.desk import Desk
from journeydesk.desktop.dialogs.export import ExportDialog
from journeydesk.desktop.main_window import MainWindow
from journeydesk.desktop.session import LONGEST_NAME, Session
from journeydesk.editing.new import new_document
from journeydesk.editing.tree import rewritten
from journeydesk.model.document import Document
from journeydesk.model.journey import JourneyMap
from journeydesk.model.value import Item, evolve, fresh_id
from tests.support.fields import Fields


def named(title: str) -> Document:
    """Return a document in which it and its map are called so."""

    def visit(item: Item) -> Item:
        return evolve(item, title=title) if isinstance(item, JourneyMap) else item

    return evolve(rewritten(new_document(fresh_id), visit), title=title)


def test_a_long_name_does_not_widen_the_window(desk: Desk, window: MainWindow) -> None:
    long = desk.show(named("W" * 20_000))
    QApplication.processEvents()
    assert long.minimumSizeHint().width() < 1200
    assert long.tabs.tabRect(0).width() < 1200


def test_a_tab_shows_an_ampersand(desk: Desk) -> None:
    assert desk.show(named("R&D")).tabs.tabText(0) == "R&&D"


def test_no_name_is_taken_for_markup(desk: Desk) -> None:
    bold, plain = (desk.show(named(name)).findChild(QLabel, "documentName") for name in ("<b>R</b>", "R"))
    assert bold.sizeHint().width() > 2 * plain.sizeHint().width()


def test_no_name_in_a_tool_tip_is_taken_for_markup(window: MainWindow) -> None:
    tips = set()
    for name in ("<b>R</b>", "R"):
        QToolTip.showText(QPoint(9, 9), name, window)
        (tip,) = (
            one for one in QApplication.topLevelWidgets() if one.metaObject().className() == "QTipLabel"
        )
        tips.add(tip.sizeHint().width())
    QToolTip.hideText()
    assert max(tips) > 2 * min(tips)


def test_menus_show_an_ampersand(desk: Desk, window: MainWindow, sample_file: Path) -> None:
    desk.settings.add_recent(sample_file.with_name("R&D.jmap"))
    menu = QMenu()
    window.menus._list_recent(menu)
    assert menu.actions()[0].text() == "R&&D.jmap"
    way = Breadcrumbs()
    way.resize(40, 24)
    way.show_way([Crumb("a", "R&D", "Map: R&D"), Crumb("b", "Ask", "Stage: Ask")])
    way.dots.click()
    (menu,) = way.findChildren(QMenu)
    assert menu.actions()[0].text() == "R&&D"
    menu.close()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Onboarding", "Onboarding"),
        ("Buy/return: “new” plan?", "Buy return “new” plan"),
        ("two\nlines", "two lines"),
        ("...", "Untitled"),
        ("W" * 300, "W" * LONGEST_NAME),
    ],
)
def test_a_title_becomes_a_name_that_a_disk_can_hold(title: str, name: str) -> None:
    assert Session(named(title)).file_name == name


@pytest.mark.parametrize("typed", ["~nobody-here/map.pdf", "/" + "n" * 300 + ".pdf", "", " ", "/"])
def test_the_export_dialog_takes_whatever_is_typed_as_a_name(
    desk: Desk, window: MainWindow, typed: str
) -> None:
    dialog = ExportDialog(window.session, desk.shaper, desk.settings, window)
    dialog.file.line.setText(typed)
    assert dialog.file.note.isHidden()
    dialog.close()


def test_a_new_document_is_called_like_its_map(desk: Desk) -> None:
    window = desk.new()
    fields = Fields(window.inspector)
    fields.write("title", "Moving house")
    assert window.session.name == "Moving house"
    assert window.session.document.maps[0].title == "Moving house"
    assert window.windowTitle().startswith("Moving house")
    window.menus.actions["undo"].trigger()
    assert window.session.name == "New journey"
