"""What a map says where two curves are compared in one lane."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comparing:
    """What is said where two curves are compared; `{0}` and `{1}` stand for names and numbers."""

    other: str
    difference: str
    no_difference: str
    interval: str
    both: str
    n_unknown: str
    spread_unknown: str
    assumed: str
    nothing: str
    unfelt: str


ENGLISH_COMPARING = Comparing(
    other="compared with {0}",
    difference="{0} for {1}",
    no_difference="{0}, no clear difference",
    interval="{0} to {1}",
    both="n = {0} and {1}",
    n_unknown="n unknown",
    spread_unknown="spread unknown",
    assumed="assumed",
    nothing="Nothing here for {0}",
    unfelt="{0}: feeling unknown",
)

GERMAN_COMPARING = Comparing(
    other="verglichen mit {0}",
    difference="{0} für {1}",
    no_difference="{0}, kein klarer Unterschied",
    interval="{0} bis {1}",
    both="n = {0} und {1}",
    n_unknown="n unbekannt",
    spread_unknown="Streuung unbekannt",
    assumed="angenommen",
    nothing="Nichts hier für {0}",
    unfelt="{0}: Gefühl unbekannt",
)
