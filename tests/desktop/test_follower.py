"""Panels follow what is done at once, and what is only seen in passing when the hand pauses, or now and then."""

from __future__ import annotations

from itertools import count

import pytest
from pytestqt.qtbot import QtBot

from journeydesk.desktop import follower
from journeydesk.desktop.follower import Follower
from journeydesk.desktop.session import Session
from journeydesk.editing.change import change
from tests.support.maps import small


class Panel(list[str]):
    """Notes the title of what it is shown."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.follower = Follower(session, self.follow, session)

    def follow(self) -> None:
        self.append(self.session.shown.document.title)


@pytest.fixture
def session(qapp: object) -> Session:
    return Session(small())


def passing(session: Session, title: str) -> None:
    session.preview(session.state.edited(change(session.document, session.state.map_id, title=title)))


def test_what_is_done_is_followed_at_once(session: Session) -> None:
    panel = Panel(session)
    session.select("ask")
    assert len(panel) == 1


def test_steps_in_passing_are_followed_once_when_the_hand_pauses(session: Session, qtbot: QtBot) -> None:
    panel = Panel(session)
    for title in "abc":
        passing(session, title)
    assert not panel
    qtbot.waitUntil(lambda: bool(panel))
    assert len(panel) == 1
    assert session.shown.journey.title == "c"


def test_what_is_taken_back_meanwhile_is_followed_at_once_and_not_again(
    session: Session, qtbot: QtBot
) -> None:
    panel = Panel(session)
    passing(session, "a")
    session.preview(None)
    assert len(panel) == 1
    qtbot.wait(2 * follower.PAUSE)
    assert len(panel) == 1


def test_a_hand_that_never_pauses_is_followed_all_the_same(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(follower, "PAUSE", 10_000)
    monkeypatch.setattr(follower, "LONGEST", 20)
    panel, steps = Panel(session), count()

    def moved_on() -> bool:
        passing(session, f"step {next(steps)}")
        return bool(panel)

    qtbot.waitUntil(moved_on)
