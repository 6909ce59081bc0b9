"""The colours of a map: light for work, dark for the projector, print without fills."""

from __future__ import annotations

from functools import cache, lru_cache

from pydantic import BaseModel, ConfigDict, ValidationError

from journeydesk.resources import resource

THEMES = ("light", "dark", "print")


class Theme(BaseModel):
    """A colour for every role; `notes` holds (line, ground) by note kind, `tint` is how strong a tinted ground is."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    background: str
    canvas: str
    canvas_dot: str
    band: str
    band_border: str
    rule: str
    stage_rule: str
    strong: str
    normal: str
    soft: str
    card: str
    card_border: str
    card_shadow: str
    assumed_border: str
    connector: str
    middle: str
    good: str
    fair: str
    bad: str
    good_tint: str
    bad_tint: str
    accent: str
    accent_tint: str
    on_colour: str
    tint: float
    fills: bool
    stages: tuple[str, ...]
    notes: dict[str, tuple[str, str]]

    def tone(self, tone: str) -> str:
        """Return the text colour of a tone: strong, normal or soft."""
        return {"strong": self.strong, "soft": self.soft}.get(tone, self.normal)

    def feeling(self, emotion: float) -> str:
        """Return the colour of an emotion."""
        return self.good if emotion >= 0.5 else self.bad if emotion <= -0.5 else self.fair

    def line(self, colour: str) -> str:
        """Return a segment's or path's colour, light enough to be seen on a dark ground."""
        return mix(colour, self.strong, 0.35) if self.name == "dark" else colour

    @property
    def folded(self) -> str:
        """The ground of what is folded away: a shade of the band's."""
        return mix(self.band, self.rule, 0.45) if self.fills else self.band

    def tinted(self, colour: str) -> str:
        """Return a quiet ground in a colour."""
        return mix(self.card, colour, self.tint)


@cache
def theme(name: str) -> Theme:
    """Read a theme from the resources; raises `KeyError` for an unknown name, `OSError` for a damaged file."""
    if name not in THEMES:
        raise KeyError(name)
    path = resource("themes", f"{name}.json")
    try:
        return Theme.model_validate_json(path.read_bytes())
    except ValidationError as error:
        raise OSError(f"JourneyDesk's own file {path} is damaged. Install JourneyDesk again.") from error


@lru_cache(512)
def mix(ground: str, colour: str, part: float) -> str:
    """Return `ground` with a `part` (0 to 1) of `colour` in it; both are `#rrggbb`."""
    pairs = zip(_channels(ground), _channels(colour), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


@lru_cache(512)
def contrast(a: str, b: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return float(value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
