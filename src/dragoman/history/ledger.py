"""The ledger: what was planned, promised and begun, how it stood when, and what came of it."""

from collections import defaultdict
from collections.abc import Sequence

from dragoman.history.answers import Entry, Ledger, Link, Observation, Story
from dragoman.history.days import day_of
from dragoman.history.tellers import link, observation, story
from dragoman.record import Filters, Record, Slice, told
from dragoman.record import ledger as asked


def ledger(
    record: Record,
    *,
    filters: Filters | None = None,
    type_: str | None = None,
    state: str | None = None,
    as_of: str | None = None,
    part: Slice | None = None,
) -> Ledger:
    """Return things with a life, the longest open first, then the latest. `as_of`: the day of asking (ISO 8601)."""
    part = part or Slice()
    with record.asking() as connection:
        today = as_of or connection.scalar(asked.latest()) or "0001"
        lines = asked.lines(type_, filters or Filters(), today)
        states = {row[0]: row[1] for row in connection.execute(asked.states(lines))}
        rows = connection.execute(asked.shown(lines, state, part)).all()
        ids = [row.id for row in rows]
        seen: dict[str, list[Observation]] = defaultdict(list)
        for one in connection.execute(told.observed(ids)):
            seen[one.story_id].append(observation(one))
        followed: dict[str, list[Link]] = defaultdict(list)
        for one in connection.execute(told.linked(ids, outwards=True)):
            followed[one.source].append(link(one))
        ends = {one.target for links in followed.values() for one in links}
        after = {one.id: one for one in map(story, connection.execute(told.summaries(sorted(ends))))}
    entries = [_entry(story(row), row, seen[row.id], followed[row.id], after, today) for row in rows]
    total = sum(states.values()) if state is None else states.get(state, 0)
    return Ledger(entries=tuple(entries), states=states, total=total, offset=part.offset, limit=part.limit, as_of=today)


def _entry(
    told_of: Story,
    row: "asked.Line",
    seen: Sequence[Observation],
    followed: Sequence[Link],
    after: dict[str, Story],
    today: str,
) -> Entry:
    start = day_of(told_of.first_told)
    match row.standing:
        case "open":
            end = day_of(today)
        case "lapsed":
            end = day_of(row.due) or day_of(told_of.last_told)
        case _:
            came = [day for one in followed if (day := day_of(after[one.target].date or after[one.target].first_told))]
            settled = [day_of(one.told) for one in seen if one.status == told_of.status and one.told]
            end = min(came or settled, default=0)
    return Entry(
        story=told_of,
        state=row.standing,
        age_days=max(0, end - start) if start and end else None,
        due=row.due,
        statuses=tuple(seen),
        followed_by=tuple(followed),
    )
