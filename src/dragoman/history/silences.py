"""What each side's outlets leave out, over the encounters that outlets of both sides tell."""

from collections import defaultdict

from dragoman.history.aligning import lacking
from dragoman.history.comparison import Silence, Silences
from dragoman.history.tellers import tallied
from dragoman.record import Record, dyads

_EXAMPLES = 5


def silences(record: Record, one: str, other: str) -> Silences:
    """Return which topics the outlets of each of two countries leave out. Raises ValueError if they are the same."""
    if one == other:
        raise ValueError(f"a dyad is two parties, not {one} twice")
    first, second = sorted((one, other))
    topics: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    with record.asking() as connection:
        rows = (
            connection.execute(dyads.topics_told((first, second)))
            if all(connection.scalar(dyads.has_outlets(side)) for side in (first, second))
            else ()
        )
        for row in rows:
            heard = topics[row.story_id][row.outlet_country]
            if row.topic and row.topic not in heard:
                heard.append(row.topic)
    both = {story: heard for story, heard in topics.items() if len(heard) == 2}
    sides = []
    for side, across in ((first, second), (second, first)):
        silent: dict[str, list[str]] = defaultdict(list)
        for story, told_by in both.items():
            for topic in lacking(told_by[across], told_by[side]):
                silent[topic].append(story)
        sides.append(
            Silence(
                country=side,
                encounters=len(both),
                topics=tallied((topic, len(stories)) for topic, stories in silent.items()),
                examples={topic: tuple(stories[:_EXAMPLES]) for topic, stories in silent.items()},
            )
        )
    return Silences(dyad=(first, second), encounters=len(both), sides=tuple(sides))
