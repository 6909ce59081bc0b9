"""Channels that come from a table or a log look like what their names say, and no two unknown ones alike."""

from __future__ import annotations

import pytest

from journeydesk.drawing.icons import icon_names
from journeydesk.editing.looks import OTHERS, SIGNS, WORDS, channel_look
from journeydesk.editing.new import CHANNELS
from journeydesk.model.inventory import Channel


@pytest.mark.parametrize(
    ("name", "icon"),
    [
        ("Website", "globe"),
        ("internet", "globe"),
        ("paid_search", "magnifying-glass"),
        ("Social Media", "at"),
        ("E-Mail", "envelope"),
        ("Geschäft", "storefront"),
        ("Telefon", "phone"),
        ("mobile app", "device-mobile"),
    ],
)
def test_a_channel_looks_like_what_its_name_says(name: str, icon: str) -> None:
    assert channel_look(name, ())[0] == icon


def test_usual_channels_keep_their_looks() -> None:
    assert {name: channel_look(name, ()) for name, *_ in CHANNELS} == {
        name: tuple(look) for name, *look in CHANNELS
    }
    assert set(WORDS) == {name for name, *_ in CHANNELS}


def test_channels_that_nobody_knows_are_told_apart() -> None:
    others: list[Channel] = []
    for number in range(len(SIGNS)):
        icon, colour = channel_look(f"x{number}", others)
        others.append(Channel(id=f"c{number}", name=f"x{number}", icon=icon, colour=colour))
    assert len({one.icon for one in others}) == len(SIGNS)
    assert channel_look("one more", others)[0] == "chat-circle"


def test_every_sign_is_one_that_can_be_drawn() -> None:
    assert {*OTHERS, *SIGNS} <= set(icon_names())
