"""How the window looks: one font, quiet slate, one accent, a ring around whatever has the focus.

Widgets ask for more by the dynamic property `role`: a QPushButton is "primary", "quiet" or "danger", a QLabel is
"head", "title", "label", "soft" or "error". What a style sheet cannot draw (ticks, arrows), `Marks` draws.
"""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from journeydesk.desktop.marks import Marks
from journeydesk.drawing.theme import Theme, contrast, mix
from journeydesk.surfaces.qt.fonts import FAMILY, load_family

TEXT_SIZE = 13
FIELD_HEIGHT = 34
READABLE = 4.5
"""The least contrast of words with what is behind them (WCAG 2.2, AA)."""

_SHEET = Template("""
QToolTip {
    background: $strong; color: $ground; border: 0; padding: 5px 8px;
    qproperty-textFormat: PlainText;
}
QMainWindow::separator { background: $line; width: 1px; height: 1px; }
QSplitter::handle { background: $line; }
QStatusBar { background: $ground; color: $normal; border-top: 1px solid $line; padding: 0 4px; }
QStatusBar QLabel { color: $normal; font-size: 12px; padding: 3px 8px; }
QStatusBar::item { border: 0; }
QToolButton[role="crumb"] { color: $normal; font-size: 12px; padding: 3px 6px; border-radius: 5px; }
QToolButton[role="crumb"]:hover { color: $strong; }
QToolButton[role="crumb"]:focus { padding: 2px 5px; }
QLabel#hint { color: $strong; background: $ground; border: 1px solid $edge; border-radius: 8px; padding: 9px 14px; }
QPushButton#hiddenChip { color: $strong; background: $ground; border: 1px solid $edge; border-radius: 8px; }
QPushButton#hiddenChip { padding: 6px 12px; }
QPushButton#hiddenChip:hover { background: $hover; }
QPushButton#hiddenChip:focus { border: 2px solid $accent; padding: 5px 11px; }
QFrame#notice, QFrame#tip { background: $raised; border: 1px solid $accent; border-radius: 10px; }
QFrame#notice QLabel { color: $strong; }
QToolBar { background: $ground; border: 0; border-bottom: 1px solid $line; padding: 6px 8px; spacing: 4px; }
QToolBar QLabel#documentName { color: $strong; font-size: 14px; font-weight: 700; padding: 0 4px 0 6px; }
QToolBar QLabel#savedMark { color: $soft; padding: 0 10px 0 4px; }
QToolBar QToolButton { padding: 6px 12px; }
QToolBar QToolButton[toolButtonStyle="2"] { padding-right: 5px; } /* Qt leaves two spaces behind words */
QToolBar::separator { background: $line; width: 1px; margin: 6px; }
QLabel[role="head"] { color: $soft; font-size: 11px; font-weight: 600; }
QLabel[role="label"] { color: $soft; font-size: 12px; }
QLabel[role="title"] { color: $strong; font-size: 16px; font-weight: 600; }
QLabel[role="strong"] { color: $strong; font-size: 14px; font-weight: 500; }
QLabel[role="hero"] { color: $strong; font-size: 30px; font-weight: 700; }
QLabel[role="soft"] { color: $soft; }
QLabel[role="error"] { color: $bad; font-size: 12px; }

QPushButton, QToolButton { color: $text; background: transparent; border: 1px solid transparent; outline: 0;
    border-radius: 6px; padding: 5px 10px; }
QPushButton { background: $field; border-color: $edge; padding: 6px 14px; }
QToolButton { padding: 5px 8px; }
QDockWidget QPushButton, StartPage QPushButton, FindBar QPushButton, #tip QPushButton, #hiddenChip {
    qproperty-autoDefault: true; } /* Enter presses what has the keyboard, as it does in dialogs */
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $pressed; }
QToolButton:checked { background: $tint; color: $on_tint; }
QPushButton:disabled, QToolButton:disabled { color: $faint; }
[role="primary"] { background: $accent; border-color: $accent; color: $on_accent; font-weight: 600; }
[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:disabled { background: $pressed; border-color: $pressed; color: $faint; }
QPushButton:checked { background: $tint; border-color: $accent; color: $on_tint; font-weight: 600; }
QPushButton[role="quiet"], QPushButton[role="danger"] { text-align: left; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; padding: 5px 8px; }
QPushButton[role="quiet"]:hover { background: $hover; }
QPushButton[role="danger"] { color: $bad; background: transparent; border-color: transparent; padding: 5px 8px; }
QPushButton[role="danger"]:hover { background: $bad_tint; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; }
QPushButton:focus { padding: 5px 13px; }
QToolButton:focus { padding: 4px 7px; }
QPushButton[role="quiet"]:focus, QPushButton[role="danger"]:focus { padding: 4px 7px; }
QPushButton[role="primary"]:focus { border-color: $strong; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: none; width: 0; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox { color: $text; background: $field;
    border: 1px solid $edge; border-radius: 7px; padding: 6px 8px; min-height: 20px;
    placeholder-text-color: $soft;
    selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit, QTextEdit { padding: 2px 6px; }
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { border-color: $edge_hover; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $accent; padding: 5px 7px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 1px 5px; }
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] { border-color: $bad; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled { color: $faint;
    background: $ground; }
QAbstractSpinBox QLineEdit { background: transparent; border: 0; padding: 0 8px; }
QLineEdit[role="inner"], QLineEdit[role="inner"]:focus { background: transparent; border: 0; padding: 0; }
QComboBox { combobox-popup: 0; } /* a list below the box, which shows all it can and then scrolls */
QComboBox::drop-down { border: 0; width: 24px; } /* panels.choices.Combo paints the arrow */
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; width: 18px; background: transparent; }
QComboBox QAbstractItemView { background: $raised; color: $text; border: 1px solid $edge; border-radius: 0;
    padding: 4px; outline: 0; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 6px; border-radius: 6px; }
QListView::item, QTreeView::item, QTableView::item { min-height: 26px; padding: 1px 6px; border-radius: 6px; }
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected { background: $tint; color: $on_tint; }
QListView, QTreeView, QTableView { background: $ground; color: $text; border: 1px solid $line;
    border-radius: 8px; padding: 4px; outline: 0; gridline-color: $line; }
QListView:focus, QTreeView:focus, QTableView:focus { border-color: $accent; }
QTreeView::item { border-radius: 0; }
QHeaderView::section { background: $ground; color: $soft; border: 0; border-bottom: 1px solid $line; padding: 6px; }

QMenuBar { background: $ground; color: $text; padding: 2px 6px; }
QMenuBar::item { padding: 5px 9px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $raised; color: $text; border: 1px solid $edge; border-radius: 8px; padding: 5px; }
QMenu::item { padding: 6px 22px 6px 10px; border-radius: 6px; background: transparent; }
QMenu::item:selected { background: $tint; color: $on_tint; }
QMenu::item:disabled { color: $faint; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }

QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { color: $normal; background: transparent; border: 0; border-radius: 6px; padding: 6px 12px; margin: 2px; }
QTabBar::tab:hover { background: $hover; }
QTabBar::tab:selected { color: $on_tint; background: $tint; }
QTabBar::tab:focus { border: 2px solid $accent; padding: 4px 10px; }
QTabWidget::pane { border: 0; }
QProgressBar { background: $pressed; border: 0; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QCheckBox, QRadioButton { color: $text; spacing: 8px; padding: 3px; margin-left: -5px;
    border: 2px solid transparent; border-radius: 6px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }
QSlider { border: 2px solid transparent; border-radius: 6px; }

QScrollArea { border: 0; }
QScrollArea[role="list"] { border: 2px solid transparent; border-radius: 6px; }
QScrollArea[role="list"]:focus { border-color: $accent; }
QTableCornerButton::section { background: transparent; border: 0; }
QScrollBar { background: transparent; border: 0; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $thumb; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover { background: $thumb_hover; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
""")


def is_dark(theme: Theme) -> bool:
    """Tell whether a theme writes light on dark."""
    return contrast(theme.background, "#ffffff") > contrast(theme.background, "#000000")


def roles(theme: Theme) -> dict[str, str]:
    """Return the window's colours by what they are for; those a map does not need are mixed from its own."""
    ground, dark = theme.background, is_dark(theme)
    tint = mix(ground, theme.accent, 0.24 if dark else 0.1)
    bad_tint = mix(ground, theme.bad, 0.1)
    best = max((theme.on_colour, theme.background, "#0f172a"), key=lambda c: contrast(c, theme.accent))
    return {
        "ground": ground,
        "raised": theme.card if dark else ground,
        "field": theme.card,
        "text": mix(theme.strong, theme.normal, 0.2),
        "strong": theme.strong,
        "normal": theme.normal,
        "soft": theme.soft,
        "faint": mix(theme.soft, ground, 0.45),
        "line": theme.band_border,
        "edge": theme.stage_rule,
        "edge_hover": mix(theme.stage_rule, theme.soft, 0.5),
        "hover": mix(ground, theme.normal, 0.07),
        "pressed": mix(ground, theme.normal, 0.13),
        "tint": tint,
        "on_tint": readable(mix(theme.accent, theme.strong, 0.1), tint, theme.strong),
        "accent": theme.accent,
        "accent_hover": mix(theme.accent, theme.strong, 0.15),
        "on_accent": best,
        "bad": readable(theme.bad, bad_tint, theme.strong),
        "bad_tint": bad_tint,
        "thumb": mix(ground, theme.soft, 0.3),
        "thumb_hover": mix(ground, theme.soft, 0.6),
    }


def readable(colour: str, ground: str, strong: str) -> str:
    """Return `colour` with as much of the strong colour as it takes to be read on `ground`."""
    steps = (mix(colour, strong, part / 10) for part in range(11))
    return next((step for step in steps if contrast(step, ground) >= READABLE), strong)


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of the program in a theme."""
    return _SHEET.substitute(roles(theme))


def palette(theme: Theme) -> QPalette:
    """Return the colours that Qt's own drawing uses."""
    known, found = roles(theme), QPalette()
    for role, name in _PALETTE.items():
        found.setColor(role, QColor(known[name]))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        found.setColor(QPalette.ColorGroup.Disabled, role, QColor(known["faint"]))
    return found


_Role = QPalette.ColorRole
_PALETTE = {
    _Role.Window: "ground",
    _Role.WindowText: "text",
    _Role.Base: "field",
    _Role.AlternateBase: "hover",
    _Role.Text: "text",
    _Role.PlaceholderText: "soft",
    _Role.Button: "field",
    _Role.ButtonText: "text",
    _Role.BrightText: "bad",
    _Role.Highlight: "accent",
    _Role.HighlightedText: "on_accent",
    _Role.Accent: "accent",
    _Role.Link: "accent",
    _Role.ToolTipBase: "strong",
    _Role.ToolTipText: "ground",
    _Role.Mid: "edge",
    _Role.Midlight: "line",
    _Role.Dark: "soft",
    _Role.Light: "raised",
    _Role.Shadow: "line",
}


def ui_font(size: int = TEXT_SIZE, weight: int = 400) -> QFont:
    """Return the window's font at a size in pixels."""
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    return font


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole program; call again for another theme."""
    load_family()
    if not app.property(
        Marks.NAME
    ):  # under a style sheet, `app.style()` no longer tells which style it wraps
        app.setStyle(Marks())
        app.setProperty(Marks.NAME, True)
    sheet = style_sheet(theme)
    if sheet == app.styleSheet():  # setting it again would polish every widget again
        return
    app.setFont(ui_font())
    app.setPalette(palette(theme))
    app.setStyleSheet(sheet)
