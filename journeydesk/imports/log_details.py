"""What the details of touchpoints and paths say of a log: how many it was, how they answered, how long they took.

A line for each, written so that the next log finds it and writes its own in its place.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from journeydesk.imports.contrasts import Aspect, Contrast
from journeydesk.imports.log_words import is_shortened, readable
from journeydesk.imports.outcome_words import figures
from journeydesk.insight.interval import mean_interval, share_interval
from journeydesk.research.outcomes import Ends
from journeydesk.research.paths import Representative
from journeydesk.research.scales import Scale
from journeydesk.research.touchpoints import Lasting, TouchpointFinding, Transition
from journeydesk.speech import Speech, speech

REACHED = "Reached by {0} % of {1} journeys (95 % interval: {2} to {3} %)."
AGAIN = "Reached {0} times in each of these journeys (mean)."
MEAN = "Mean score {0} on {1} to {2} (95 % interval: {3} to {4}), {5} answers."
CSAT = "CSAT {0} %: the two best of five scores (95 % interval: {1} to {2} %)."
CES = "CES {0} %: the three best of seven scores (95 % interval: {1} to {2} %)."
NPS = "NPS {0}: promoters less detractors, in points."
AFTER = "After “{0}”: {1} (median), half of all {2} to {3}."
LASTED = "Lasted {0} (median), half of all {1} to {2}, n = {3}."

MORE = "Reached by {0} percentage points more than in “{1}” (95 % interval: {2} to {3})."
FEWER = "Reached by {0} percentage points less than in “{1}” (95 % interval: {2} to {3})."
HIGHER = "Scored {0} higher than in “{1}” (95 % interval: {2} to {3})."
LOWER = "Scored {0} lower than in “{1}” (95 % interval: {2} to {3})."

FITS = "{0} % of these {1} journeys differ from it by no more than 30 %."
ENDED = "{0} % of {1} journeys end with “{2}” (95 % interval: {3} to {4} %)."

NAMED = "In the log it is “{0}”."
SOURCE = "These figures, drop-off and wait are from “{0}”."

OF_PATHS = (FITS, ENDED)
OF_TOUCHPOINTS = (
    REACHED,
    AGAIN,
    MEAN,
    CSAT,
    CES,
    NPS,
    AFTER,
    LASTED,
    MORE,
    FEWER,
    HIGHER,
    LOWER,
    NAMED,
    SOURCE,
)

MOST_OTHERS = 3
"""From how many other segments a touchpoint says that its own differs, for each of what is compared."""

MINUTE, HOUR, DAY = 60.0, 3600.0, 86_400.0
UNITS = ((1.0, "s", 2 * MINUTE), (MINUTE, "min", 2 * HOUR), (HOUR, "h", 3 * DAY), (DAY, "d", inf))
"""Units of time with their signs, and below how many seconds they are used."""


def is_from_a_log(line: str, language: str) -> bool:
    """Tell whether a line of details is one that a log wrote, in English or in the language of the document."""
    said = speech(language).said
    templates = (one for words in (*OF_TOUCHPOINTS, *OF_PATHS) for one in (words, said(words)))
    patterns = (".+?".join(map(re.escape, re.split(r"{\d}", one))) for one in templates)
    return any(re.fullmatch(pattern, line.strip()) for pattern in patterns)


def source_line(title: str, language: str) -> str:
    """Return the line that names a log, for a touchpoint whose own source is that of its emotion."""
    return speech(language).said(SOURCE).format(title)


@dataclass(frozen=True, slots=True)
class Details:
    """What is told in a language."""

    speech: Speech

    def of_path(self, path: Representative, ends: Ends) -> str:
        """Return the lines on a path: how well it stands for its journeys, and how these ended."""
        fits = self._line(FITS, _percent(path.near / path.journeys), str(path.journeys))
        return "\n".join((fits, *(self._line(ENDED, *one) for one in figures(ends))))

    def of(
        self,
        found: TouchpointFinding,
        journeys: int,
        before: tuple[str, Transition] | None,
        scale: Scale | None,
        answers: Mapping[int, int],
        contrasts: Sequence[Contrast] = (),
    ) -> str:
        """Return the lines on a touchpoint that some of a segment's `journeys` reached.

        `before` is the touchpoint that mostly came before, by its name; without a `scale` nothing is said of scores.
        `contrasts` are how the segment differs from others there.
        """
        return "\n".join(
            (
                self._reached(found, journeys),
                *self._again(found),
                *(self._scores(found, scale, answers) if scale else ()),
                *((self._after(*before),) if before else ()),
                *((self._lasted(found.lasted),) if found.lasted and found.lasted.is_told else ()),
                *self._apart(contrasts, Aspect.REACH),
                *(self._apart(contrasts, Aspect.SCORE) if scale else ()),
                *((self._line(NAMED, found.touchpoint),) if is_shortened(found.touchpoint) else ()),
            )
        )

    def _apart(self, contrasts: Sequence[Contrast], what: Aspect) -> Iterator[str]:
        """Yield how a segment differs from others, the difference always above nothing."""
        more, less = (MORE, FEWER) if what is Aspect.REACH else (HIGHER, LOWER)
        for one in [one for one in contrasts if one.what is what][:MOST_OTHERS]:
            low, high = sorted(map(abs, one.interval))
            write = _percent if what is Aspect.REACH else _score
            yield self._line(
                more if one.value > 0 else less,
                write(abs(one.value)),
                readable(one.segments[1]),
                write(low),
                write(high),
            )

    def _reached(self, found: TouchpointFinding, journeys: int) -> str:
        low, high = share_interval(found.journeys, journeys)
        return self._line(
            REACHED, _percent(found.journeys / journeys), str(journeys), _percent(low), _percent(high)
        )

    def _again(self, found: TouchpointFinding) -> Iterator[str]:
        times = _amount(found.events / found.journeys)
        if times != "1":
            yield self._line(AGAIN, times)

    def _scores(self, found: TouchpointFinding, scale: Scale, answers: Mapping[int, int]) -> Iterator[str]:
        mean = found.score or 0.0
        interval = mean_interval(mean, found.spread or 0.0, found.scores, scale.low, scale.high)
        low, high = interval or (mean, mean)
        numbers = (_score(mean), f"{scale.low:g}", f"{scale.high:g}", _score(low), _score(high))
        yield self._line(MEAN, *numbers, str(found.scores))
        if sum(answers.values()) == found.scores:
            yield from self._named(scale, answers)

    def _named(self, scale: Scale, answers: Mapping[int, int]) -> Iterator[str]:
        """Yield the figure that has a name on this scale.

        CSAT: share of the two best of five. CES 2.0: share who agree, five to seven of seven (CEB 2013). NPS: promoters
        (9, 10) less detractors (0 to 6; Reichheld 2003).
        """
        match scale:
            case Scale(low=1, high=5, turned=turned):
                yield self._share(CSAT, answers, {1, 2} if turned else {4, 5})
            case Scale(low=1, high=7, turned=turned):
                yield self._share(CES, answers, {1, 2, 3} if turned else {5, 6, 7})
            case Scale(low=0, high=10, turned=False):
                yield self._line(NPS, _signed(_net_promoters(answers)))

    def _share(self, template: str, answers: Mapping[int, int], best: Collection[int]) -> str:
        part, whole = sum(n for score, n in answers.items() if score in best), sum(answers.values())
        return self._line(template, *map(_percent, (part / whole, *share_interval(part, whole))))

    def _after(self, name: str, step: Transition) -> str:
        return self._line(AFTER, name, *map(self._time, (step.median, step.low, step.high)))

    def _lasted(self, how: Lasting) -> str:
        return self._line(LASTED, *map(self._time, (how.median, how.low, how.high)), str(how.times))

    def _time(self, seconds: float) -> str:
        """Return a time in the unit in which it is easily read, by the signs that all languages use."""
        size, sign = next((size, sign) for size, sign, below in UNITS if seconds < below)
        return f"{self.speech.number(_amount(seconds / size))} {sign}"

    def _line(self, template: str, *holes: str) -> str:
        """Return a line with its numbers written as the language does."""
        return self.speech.said(template).format(*map(self.speech.number, holes))


def _net_promoters(answers: Mapping[int, int]) -> float:
    promoters = answers.get(9, 0) + answers.get(10, 0)
    detractors = sum(n for score, n in answers.items() if score <= 6)
    return (promoters - detractors) / sum(answers.values()) * 100


def _percent(part: float) -> str:
    return f"{part * 100:.0f}"


def _score(value: float) -> str:
    return f"{value:.2f}"


def _signed(value: float) -> str:
    return f"{value:+.0f}".replace("-", "−")


def _amount(value: float) -> str:
    return f"{value:.0f}" if value >= 10 else f"{round(value, 1):g}"
