"""How segments of a log differ, in sentences; English, for whoever shows them to translate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeydesk.imports.contrasts import Aspect, Contrast
from journeydesk.imports.log_words import called, readable

BY_CHANCE = 20
"""One of so many 95 % intervals leaves out what is true."""

MOST_NAMED = 5
"""Touchpoints by which a path is known."""

MOST_SAID = 10
"""Sentences that a person reads; a table or a script has them all."""


def summary(found: Sequence[Contrast]) -> Iterator[str]:
    """Yield how many differences there are, and how many of them one would see anyway; nothing where there are none."""
    if found:
        clear = sum(one.is_clear for one in found)
        yield (
            f"Differences between segments that chance would hardly make: {clear} of {len(found)};"
            f" chance alone makes about {round(len(found) / BY_CHANCE)} of so many look like it."
        )


def sentences(found: Sequence[Contrast]) -> Iterator[str]:
    """Yield the clear differences, the surest first, and how many more there are."""
    clear = [one for one in found if one.is_clear]
    yield from map(_sentence, clear[:MOST_SAID])
    if len(clear) > MOST_SAID:
        yield f"Clear differences that are not listed here: {len(clear) - MOST_SAID}."


def subject(one: Contrast) -> str:
    """Return what of two segments is compared: the name of a touchpoint, or those on a path."""
    names = list(dict.fromkeys(map(called, one.touchpoints)))
    return " → ".join(names if len(names) <= MOST_NAMED else (*names[: MOST_NAMED - 2], "…", names[-1]))


def amounts(one: Contrast) -> tuple[str, str, str, str, str]:
    """Return both values, the difference and the ends of its interval, shares in per cent."""
    if one.what is Aspect.SCORE:
        a, b = (f"{value:.2f}" for value in one.values)
    else:
        a, b = (f"{value * 100:.0f}" for value in one.values)
    apart, low, high = (_signed(value, one.what) for value in (one.value, *one.interval))
    return a, b, apart, low, high


def _signed(value: float, what: Aspect) -> str:
    figure = f"{value:+.2f}" if what is Aspect.SCORE else f"{value * 100:+.0f}"
    return figure.replace("-", "−")


def _sentence(contrast: Contrast) -> str:
    name, (one, other) = subject(contrast), map(readable, contrast.segments)
    a, b, apart, low, high = amounts(contrast)
    interval = f"{apart} (95 % interval: {low} to {high})"
    match contrast.what:
        case Aspect.REACH:
            return f"“{name}” is reached by {a} % of “{one}” and {b} % of “{other}”: {interval}."
        case Aspect.SCORE:
            return f"“{name}” is scored {a} by “{one}” and {b} by “{other}”: {interval}."
    return f"The path “{name}” is taken by {a} % of “{one}” and {b} % of “{other}”: {interval}."
