"""Stages that a person draws: their titles in order, and which touchpoints of a log belong to each."""

from __future__ import annotations

from collections.abc import Collection

Stages = tuple[tuple[str, tuple[str, ...]], ...]
"""Titles, each with the names of touchpoints as they stand in the log."""


def moved(stages: Stages, names: Collection[str], to: int) -> Stages:
    """Return stages with touchpoints in the one at `to`, behind those that are there."""
    coming = [name for _, own in stages for name in own if name in names and name not in stages[to][1]]
    if not coming:
        return stages
    return tuple(
        (title, (*own, *coming) if at == to else tuple(name for name in own if name not in names))
        for at, (title, own) in enumerate(stages)
    )


def renamed(stages: Stages, at: int, title: str) -> Stages:
    """Return stages of which one is called otherwise."""
    if stages[at][0] == title:
        return stages
    return (*stages[:at], (title, stages[at][1]), *stages[at + 1 :])


def added(stages: Stages, at: int, title: str) -> Stages:
    """Return stages with a new one, which is empty, before the one at `at`."""
    return (*stages[:at], (title, ()), *stages[at:])


def merged(stages: Stages, at: int) -> Stages:
    """Return stages in which one takes in the next one, and keeps its title; the last has none to take in."""
    if at + 1 >= len(stages):
        return stages
    (title, own), (_, others) = stages[at], stages[at + 1]
    return (*stages[:at], (title, (*own, *others)), *stages[at + 2 :])


def shifted(stages: Stages, at: int, by: int) -> Stages:
    """Return stages in which one stands so many places further on (−1: one before), as far as there are places."""
    to = min(max(at + by, 0), len(stages) - 1)
    others = (*stages[:at], *stages[at + 1 :])
    return stages if to == at else (*others[:to], stages[at], *others[to:])


def as_list(stages: Stages) -> str:
    """Return stages as the list that `research --stages` reads: each a heading, its touchpoints below it."""
    return "\n".join(
        line for title, names in stages for line in (f"# {title}", *(f"- {one}" for one in names), "")
    )
