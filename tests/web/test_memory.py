"""What is kept of costly figures: made once for many, anew when the record changes."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import cast

import pytest

from dragoman.api import Record
from dragoman.web.memory import Memory


class Stamped:
    """A record of which nothing is asked but its stamp."""

    def __init__(self) -> None:
        self.now = "1"

    def stamp(self) -> str:
        return self.now


def recalled(memory: Memory, record: Stamped, makes: list[int]) -> int:
    def make() -> int:
        makes.append(len(makes))
        return makes[-1]

    return memory.recall(cast(Record, record), "figure", make)


def test_made_once_while_the_record_stays_and_anew_when_it_changes() -> None:
    memory, record, makes = Memory(settled=0.0), Stamped(), list[int]()
    assert [recalled(memory, record, makes) for _ in range(3)] == [0, 0, 0]
    record.now = "2"
    time.sleep(0.01)
    assert recalled(memory, record, makes) == 1


def test_a_figure_that_took_long_may_be_old_for_longer() -> None:
    memory, record = Memory(settled=0.0), Stamped()
    makes: list[int] = []

    def slowly() -> int:
        time.sleep(0.11)
        makes.append(1)
        return len(makes)

    assert memory.recall(cast(Record, record), "slow", slowly) == 1
    record.now = "2"
    assert memory.recall(cast(Record, record), "slow", slowly) == 1
    time.sleep(2.4)
    assert memory.recall(cast(Record, record), "slow", slowly) == 2


def test_what_was_decided_shows_at_once() -> None:
    memory, record, makes = Memory(settled=60.0), Stamped(), list[int]()
    record.now = "7.1.0"
    assert recalled(memory, record, makes) == 0
    record.now = "8.1.0"
    assert recalled(memory, record, makes) == 0, "a document more may wait"
    record.now = "8.2.0"
    assert recalled(memory, record, makes) == 1


def test_of_many_who_ask_at_once_one_counts() -> None:
    memory, record = Memory(settled=60.0), Stamped()
    makes: list[int] = []

    def slowly() -> int:
        time.sleep(0.1)
        makes.append(1)
        return len(makes)

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: memory.recall(cast(Record, record), "slow", slowly), range(8)))
    assert answers == [1] * 8


def test_who_asks_while_another_counts_anew_takes_the_last_figure() -> None:
    memory, record = Memory(settled=0.0), Stamped()
    started, go_on = threading.Event(), threading.Event()
    assert memory.recall(cast(Record, record), "figure", lambda: 1) == 1
    record.now = "2"
    time.sleep(0.01)

    def waiting() -> int:
        started.set()
        assert go_on.wait(10)
        return 2

    with ThreadPoolExecutor(1) as pool:
        counting = pool.submit(memory.recall, cast(Record, record), "figure", waiting)
        assert started.wait(10)
        assert memory.recall(cast(Record, record), "figure", lambda: 3) == 1
        go_on.set()
        assert counting.result() == 2


def test_what_fails_is_asked_again() -> None:
    memory, record = Memory(), Stamped()

    def fails() -> int:
        raise LookupError("nobody of the name")

    with pytest.raises(LookupError):
        memory.recall(cast(Record, record), "figure", fails)
    assert memory.recall(cast(Record, record), "figure", lambda: 7) == 7
