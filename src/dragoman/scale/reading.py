"""Documents to readings, in order, by several processes."""

import os
import pickle
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import IO

from dragoman import coder
from dragoman.model import Document, DragomanError, Reading, SourceError

_CHUNK, _AHEAD = 16, 4
"""Documents handed over at once, and chunks under way for each process: enough that none waits for the writer."""
_WORTH_IT = 64
"""Documents below which starting processes takes longer than it saves."""

Item = Document | SourceError
Coded = Reading | SourceError


def code(document: Document) -> Coded:
    """Return a document's reading, or why there is none."""
    where = document.source_id or document.source or document.id
    try:
        return coder.read(document)
    except DragomanError as error:
        return SourceError(str(error), where)
    except Exception as error:
        # A defect of ours, on one document: it is told, and must not cost the thousands that come after.
        return SourceError(f"the coder failed on it ({type(error).__name__}: {error})", where)


def read_all(items: Iterable[Item], workers: int | None = None) -> Iterator[tuple[Item, Coded]]:
    """Yield each document with its reading, in order; an error stands for itself.

    `workers` are processes; without it, as many as the environment's DRAGOMAN_WORKERS says, or one a core. Few
    documents are read in this process.
    """
    waiting = iter(items)
    first = list(islice(waiting, _WORTH_IT))
    count = workers if workers is not None else _told() or os.cpu_count() or 1
    if count < 2 or len(first) < _WORTH_IT:
        for item in first:
            yield item, item if isinstance(item, SourceError) else code(item)
        for item in waiting:
            yield item, item if isinstance(item, SourceError) else code(item)
        return
    yield from _by_many(_chained(first, waiting), count)


def _told() -> int | None:
    wanted = os.environ.get("DRAGOMAN_WORKERS", "")
    return int(wanted) if wanted.isdigit() else None


def _chained(first: list[Item], rest: Iterator[Item]) -> Iterator[Item]:
    yield from first
    yield from rest


def _by_many(items: Iterator[Item], count: int) -> Iterator[tuple[Item, Coded]]:
    crew = Crew()
    under_way: deque[tuple[list[Item], Future[list[Coded]]]] = deque()
    with ThreadPoolExecutor(count) as threads:
        try:
            while True:
                while len(under_way) < count * _AHEAD and (chunk := list(islice(items, _CHUNK))):
                    documents = [item for item in chunk if isinstance(item, Document)]
                    under_way.append((chunk, threads.submit(crew.read, documents)))
                if not under_way:
                    return
                chunk, future = under_way.popleft()
                coded = iter(future.result())
                for item in chunk:
                    yield item, item if isinstance(item, SourceError) else next(coded)
        finally:
            for _, future in under_way:
                future.cancel()
            crew.dismiss()


class Crew:
    """Processes that read, one for each thread that asks.

    They hold nothing of ours but their two pipes: however this process dies, their input ends, and they go.
    """

    def __init__(self) -> None:
        self._own = threading.local()
        self._all: list[subprocess.Popen[bytes]] = []

    def read(self, documents: Sequence[Document]) -> list[Coded]:
        """Return the readings of documents. A process that dies is told as an error on each of them."""
        worker = self._worker()
        try:
            _send(_pipe(worker.stdin), list(documents))
            found: list[Coded] = pickle.load(_pipe(worker.stdout))
            return found
        except (EOFError, OSError, pickle.UnpicklingError):
            self._own.worker = None
            code_ = worker.wait()
            return [
                SourceError(f"the process that read it ended with {code_}", one.source_id or one.id)
                for one in documents
            ]

    def dismiss(self) -> None:
        """Let the processes go."""
        for worker in self._all:
            for pipe in (worker.stdin, worker.stdout):
                if pipe:
                    pipe.close()
            try:
                worker.wait(timeout=5)
            except subprocess.TimeoutExpired:
                worker.kill()
                worker.wait()

    def _worker(self) -> subprocess.Popen[bytes]:
        found: subprocess.Popen[bytes] | None = getattr(self._own, "worker", None)
        if found is None:
            found = subprocess.Popen(
                [sys.executable, "-c", "from dragoman.scale.reading import work; work()"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
            self._own.worker = found
            self._all.append(found)
        return found


def work() -> None:
    """Read documents from standard input and write their readings to standard output, until the input ends."""
    # What a library prints must not get between the readings.
    into = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    while True:
        try:
            documents: list[Document] = pickle.load(sys.stdin.buffer)
        except (EOFError, KeyboardInterrupt):
            return
        try:
            _send(into, [code(document) for document in documents])
        except BrokenPipeError:
            return


def _send(pipe: IO[bytes], items: Sequence[object]) -> None:
    pickle.dump(items, pipe, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.flush()


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise EOFError
    return pipe
