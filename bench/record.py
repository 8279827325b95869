"""`python -m bench record [N [FILE]]`: the record at 100,000 documents, or N: adding, dossiers, searches, memory."""

import gc
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path

from bench.printing import middle_and_late, say
from bench.tellings import CODER, PARTIES, readings
from dragoman import history
from dragoman.record import Filters, Record, Slice

_say = partial(say, 52)
_BLOCK = 2_000
_EARLY = 10_000
_QUESTIONS = (
    ("договоры", {}), ("bridges", {}), ("大桥", {}), ("келісімнің", {}), ("энергетика граница", {}), ("条约能源", {}),
    ("treaty investment", {}), ("шекара сауда", {}), ("торговля", {"dyad": ("XA", "XB")}),
    ("trade", {"topic": "energy"}),
    ("贸易", {"act": "pledge"}), ("канал", {"language": "ru"}), ("студент", {"since": "2030-06", "until": "2030-12"}),
    ("n4711", {}), ("project", {"outlet": "outlet-7.example"}), ("безопасность", {"kind": "call"}),
    ("", {"dyad": ("XC", "XD")}), ("", {"person": "Leader XA 1"}), ("", {"act": "threaten"}),
    ("", {"label": "friendship"}),
)  # fmt: skip


def main(arguments: list[str]) -> None:
    """Print what adding costs early and late, how long questions take, and the memory. With a file: keep it."""
    count = int(arguments[0]) if arguments else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(arguments[1]) if len(arguments) > 1 else Path(folder) / "record.sqlite"
        with Record.open(path) as record:
            costs = _add(record, count)
            _report(costs)
            _ask(record)
        _say("size of the file", f"{path.stat().st_size / 1e6:.0f} MB")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    _say("peak memory", f"{peak:.0f} MB")


def _add(record: Record, count: int) -> list[tuple[int, float, float]]:
    """Return (documents then in the record, seconds a document, seconds of it that joining took), block by block."""
    costs = []
    waiting = readings(0, count)
    joined = 0.0

    def timed(shelf: object, laid: object) -> None:
        nonlocal joined
        start = time.process_time()
        history.join(shelf, laid)  # type: ignore[arg-type]
        joined += time.process_time() - start

    done = 0
    while block := list(islice(waiting, _BLOCK)):
        gc.collect()
        joined = 0.0
        # The processor's time, the database's writing in it: what others do on this machine does not count.
        start = time.process_time()
        record.add(block, coder=CODER, joiner=timed)
        seconds = time.process_time() - start
        done += len(block)
        costs.append((done, seconds / len(block), joined / len(block)))
        if done % 10_000 == 0:
            _say(
                f"  {done} documents: a document, of it joining",
                f"{costs[-1][1] * 1e3:.2f} ms",
                f"{costs[-1][2] * 1e3:.2f} ms",
            )
    return costs


def _report(costs: list[tuple[int, float, float]]) -> None:
    early = [cost for cost in costs if cost[0] <= _EARLY][-3:]
    late = costs[-3:]

    def mean(block: list[tuple[int, float, float]], which: int) -> float:
        return sum(cost[which] for cost in block) / len(block)

    _say(f"adding, about {_EARLY} documents", f"{mean(early, 1) * 1e3:.2f} ms", "a document")
    _say(f"adding, about {costs[-1][0]} documents", f"{mean(late, 1) * 1e3:.2f} ms", "a document")
    _say("  late : early (at most 1.3)", f"{mean(late, 1) / mean(early, 1):.2f}")
    _say("  of it joining, late : early", f"{mean(late, 2) / mean(early, 2):.2f}")


def _ask(record: Record) -> None:
    # The first question also loads what asking needs; it is of two who never met.
    history.assemble(record, PARTIES[-1], PARTIES[-2])
    dyads = [(PARTIES[one], PARTIES[other]) for one in range(8) for other in range(one + 1, 9)]
    times = [_timed(lambda d=dyad: history.assemble(record, *d)) for dyad in dyads]
    _tell("a dyad's dossier (at most 50 ms)", times)
    largest = history.assemble(record, "XA", "XB")
    _say("  the largest has documents", str(largest.documents))
    _tell("  the largest dyad's", [_timed(lambda: history.assemble(record, "XA", "XB")) for _ in range(5)])
    times = []
    for what in ("documents", "statements"):
        for words, filters in _QUESTIONS:
            chosen = Filters(**filters)  # type: ignore[arg-type]
            times.append(
                _timed(
                    lambda w=words, f=chosen, t=what: history.search(record, w, what=t, filters=f, part=Slice(limit=20))
                )
            )
            if "-v" in sys.argv:
                _say(f"    {what} {words} {filters}", f"{times[-1] * 1e3:.0f} ms")
    _tell(f"{len(times)} searches (at most 100 ms)", times)
    _tell("the ledger of a dyad", [_timed(lambda: history.ledger(record, filters=Filters(dyad=("XA", "XB"))))])
    _tell(
        "figures by month of a dyad",
        [_timed(lambda: history.stats(record, ("month",), filters=Filters(dyad=("XA", "XB"))))],
    )


def _timed(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def _tell(label: str, times: list[float]) -> None:
    middle, late = middle_and_late(times)
    _say(label, f"median {middle:.1f} ms", f"95th {late:.1f} ms")
