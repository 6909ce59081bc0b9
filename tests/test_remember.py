"""What is found again by identity is what was made of the very same things."""

from __future__ import annotations

from threading import Thread

from journeydesk.remember import RememberedSame


def test_equal_things_that_are_others_have_their_own_results():
    remembered: RememberedSame[int] = RememberedSame(8)
    one, other = [1], [1]
    assert remembered.get(one, make=lambda: 1) == 1
    assert remembered.get(other, make=lambda: 2) == 2
    assert remembered.get(one, make=lambda: 3) == 1


def test_a_tuple_counts_as_a_whole():
    remembered: RememberedSame[int] = RememberedSame(8)
    item = object()
    one, other = (tuple(iter([item])) for _ in range(2))
    assert remembered.get(one, make=lambda: 1) == 1
    assert remembered.get(other, make=lambda: 2) == 2


def test_what_has_gone_is_not_taken_for_what_lies_in_its_place():
    remembered: RememberedSame[int] = RememberedSame(4)
    for number in range(100):
        things = [number]  # mostly where the one before lay, if nothing kept that
        assert remembered.get(things, make=lambda things=things: things[0]) == number


def test_of_many_things_only_some_are_kept():
    remembered: RememberedSame[int] = RememberedSame(3)
    things = [[number] for number in range(10)]
    for one in things:
        remembered.get(one, make=lambda one=one: one[0])
    assert remembered.get(things[0], make=lambda: 10) == 10


def test_threads_may_share_it():
    remembered: RememberedSame[int] = RememberedSame(3)
    things, wrong = [[number] for number in range(10)], list[int]()

    def look() -> None:
        for round in range(3_000):
            one = things[round % len(things)]
            if remembered.get(one, make=lambda one=one: one[0]) != one[0]:
                wrong.append(round)

    threads = [Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
