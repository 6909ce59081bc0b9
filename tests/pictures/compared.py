"""A map and what it looked like a year before, for views of comparisons."""

from __future__ import annotations

from journeydesk.editing.arrange import move
from journeydesk.editing.change import change
from journeydesk.editing.place import Slot, add_element, move_elements
from journeydesk.editing.remove import remove
from journeydesk.model.document import Document
from journeydesk.model.lanes import Touchpoint
from tests.support.sample import sample

GONE = (
    ("movers-lane-touchpoints", "order", "repeat-all", "I fill in a paper form", "store", -0.4),
    ("workers-lane-touchpoints", "help", None, "I drive back to the store", "store", -1.6),
)
"""Lane, stage and place, title, channel and emotion of what is there no longer."""


def a_year_before() -> Document:
    """The sample as it was before the chat came."""
    document = remove(sample(), ["browse", "ask-sla"])
    for number, (lane, stage, before, title, channel, emotion) in enumerate(GONE):
        card = Touchpoint(id=f"old-{number}", stage=stage, title=title, channel=channel, emotion=emotion)
        document = add_element(document, card, Slot(lane, stage, before))
    document = change(
        document,
        "workers-lane-path",
        touchpoints=("speed-tests", "order-online", "new-date", "queue", "old-1"),
    )
    document = move_elements(
        document, ["confirmation"], Slot("movers-lane-touchpoints", "connect", "wait-technician")
    )
    document = change(document, "chat-solves", title="The hotline solves it", channel="phone", emotion=-0.6)
    document = change(document, "compare-offers", channel="store", emotion=-0.9)
    document = change(document, "wait-technician", emotion=-1.9)
    document = change(document, "queue", title="I wait an hour in the queue", emotion=-1.9)
    document = change(document, "help", title="Complain")
    return move(document, ["workers-lane"], "movers-lane")
