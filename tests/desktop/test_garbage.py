"""Garbage is looked for while a hand rests."""

from __future__ import annotations

import gc

import pytest
from pytestqt.qtbot import QtBot

from journeydesk.desktop import garbage
from tests.support.person import Person


def test_garbage_is_looked_for_when_the_hand_rests(
    person: Person, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", collected.append)
    monkeypatch.setattr(garbage, "WORTH_IT", -1)
    person.click("browse")
    person.choose("duplicate")
    person.choose("undo")
    qtbot.waitUntil(lambda: bool(collected))
    assert set(collected) == {0}, "only what is new"


def test_little_garbage_is_left_to_lie(person: Person, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", collected.append)
    monkeypatch.setattr(garbage, "WORTH_IT", 10**9)
    person.click("browse")
    qtbot.wait(2 * garbage.PAUSE)
    assert not collected
