"""What channels look like by their names: the usual ones by words in them, any other with a sign of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from journeydesk.editing.new import CHANNELS
from journeydesk.editing.search import folded
from journeydesk.model.inventory import Channel

WORDS = {
    "Email": "email mail newsletter correo courriel",
    "Phone": "phone telephone call calls hotline ivr telefon anruf telefono telephone",
    "App": "app apps mobile",
    "Chat": "chat chatbot bot messenger whatsapp sms",
    "Social": "social facebook instagram twitter linkedin tiktok youtube",
    "Store": "store stores shop branch retail filiale laden geschaft tienda magasin",
    "Letter": "letter post brief carta lettre",
    "Website": "website web internet online site portal homepage webshop webseite",
}
"""Words of names, folded, that tell a channel from others; those that stand first count first."""

OTHERS = {
    "magnifying-glass": "search seo sea google",
    "megaphone": "ad ads advertising display banner campaign werbung",
    "handshake": "partner referral affiliate reseller agent",
    "television": "tv television fernsehen",
    "newspaper": "print newspaper magazine zeitung",
    "users": "event fair messe person visit",
}

SIGNS = ("circle", "square", "triangle", "diamond", "hexagon", "star", "octagon", "heart", "cube", "drop")
"""What stands for channels whose names say nothing, so that no two look the same."""

GREY = "#475569"


def channel_look(name: str, others: Iterable[Channel]) -> tuple[str, str]:
    """Return the icon and colour of a new channel beside others."""
    words = frozenset(re.findall(r"[^\W\d_]+", folded(name)))
    for usual, icon, colour in sorted(CHANNELS, key=lambda one: list(WORDS).index(one[0])):
        if words & set(WORDS[usual].split()):
            return icon, colour
    known = (icon for icon, said in OTHERS.items() if words & set(said.split()))
    taken = {one.icon for one in others}
    return next(known, next((sign for sign in SIGNS if sign not in taken), "chat-circle")), GREY
