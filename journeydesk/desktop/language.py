"""The language of the window: which words it speaks, and how it writes numbers and dates.

Strings stand in English in the code; `resources/translations` has them in other languages (`make translations`).
What a map says by itself follows the language of its document instead (`layout/words.py`).
"""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTime, QTranslator

from journeydesk.resources import resource

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""The languages that the window speaks, by their own names."""

SYSTEM = "system"
OWN, QTS = "journeydesk", "qtbase"
SPOKEN = "spokenLanguage"


def speak(app: QCoreApplication, wanted: str = SYSTEM) -> str:
    """Let everything that is made from now on speak a language, or that of the system; return which."""
    language = wanted if wanted in LANGUAGES else language_of(QLocale.system())
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    app.setProperty(SPOKEN, language)
    QLocale.setDefault(_locale(wanted))
    _load(app, OWN, language, str(resource("translations")))
    # Qt's own dialogs, last: what is loaded last is asked first, and Qt's words know their contexts.
    _load(app, QTS, language, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return language


def spoken() -> str:
    """Return the language that the window speaks."""
    app = QCoreApplication.instance()
    return str(app.property(SPOKEN) or "en") if app else "en"


def language_of(locale: QLocale) -> str:
    """Return the first language of a person's list that the window speaks, else English."""
    known = (name.replace("_", "-").split("-")[0].lower() for name in locale.uiLanguages())
    return next((name for name in known if name in LANGUAGES), "en")


def _locale(wanted: str) -> QLocale:
    """Return how numbers and dates are written: the system's way where it is of the language."""
    system = QLocale.system()
    if wanted not in LANGUAGES or QLocale(wanted).language() == system.language():
        return system
    return QLocale(wanted)


def _load(app: QCoreApplication, name: str, language: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(f"{name}_{language}", folder):
        app.installTranslator(translator)


def said(words: str, n: int = -1) -> str:
    """Return words of the program in the language of the window; `%Ln` in them becomes the number `n`."""
    return QCoreApplication.translate(OWN, words, None, n)


def inside(words: str) -> str:
    """Return a label as it stands inside a sentence: where nouns are not written large, without its capital."""
    capital = spoken() == "de" or words[1:2].isupper()
    return words if capital else words[:1].lower() + words[1:]


def number(value: float, decimals: int = 0) -> str:
    """Write a number the way the person does."""
    return QLocale().toString(value, "f", decimals) if decimals else QLocale().toString(round(value))


def percent(part: float) -> str:
    """Write a part of one as per cent."""
    return f"{number(part * 100)} %"


def day(value: date) -> str:
    """Write a date the way the person does, always with the whole year."""
    return QLocale().toString(QDate(value.year, value.month, value.day), _date_format())


def read_day(text: str) -> date | None:
    """Read a date as `day` writes it."""
    found = QLocale().toDate(text.strip(), _date_format())
    return date(found.year(), found.month(), found.day()) if found.isValid() else None


def _date_format() -> str:
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy")


def clock(value: datetime) -> str:
    """Write the time of day the way the person does."""
    return QLocale().toString(QTime(value.hour, value.minute), QLocale.FormatType.ShortFormat)
