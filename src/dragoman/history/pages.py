"""Stories: lists of them, and one whole with its tellings."""

import sqlalchemy as sa

from dragoman.history.answers import Stories, StoryPage
from dragoman.history.tellers import link, observation, story, telling
from dragoman.record import Filters, Record, told
from dragoman.record.faults import the_one


def stories(
    record: Record, type_: str = "encounters", *, filters: Filters | None = None, offset: int = 0, limit: int = 50
) -> Stories:
    """Return stories of one type, newest first, undated last."""
    asked = filters or Filters()
    with record.asking() as connection:
        total = connection.scalar(told.total(type_, asked)) or 0
        found = connection.execute(told.listing(type_, asked).offset(offset).limit(limit))
        return Stories(stories=tuple(story(row) for row in found), total=total, offset=offset, limit=limit)


def page(record: Record, ident: str) -> StoryPage:
    """Return one story with all its tellings. Raises NotFoundError."""
    with record.asking() as connection:
        whole, type_ = whole_id(connection, ident)
        tellings = connection.execute(told.told(whole, type_)).all()
        links = connection.execute(told.linked([whole])).all()
        others = {row.source for row in links} | {row.target for row in links}
        return StoryPage(
            story=story(connection.execute(told.summaries([whole])).one()),
            tellings=tuple(telling(row) for row in tellings),
            observations=tuple(observation(row) for row in connection.execute(told.observed([whole]))),
            links=tuple(link(row) for row in links),
            linked=tuple(story(row) for row in connection.execute(told.summaries(sorted(others - {whole})))),
        )


def whole_id(connection: sa.Connection, ident: str) -> tuple[str, str]:
    """Return (id, type) of the one story meant: its id, the beginning of it, or a record that tells it.

    Raises NotFoundError.
    """
    found = connection.execute(told.story_ids(ident, 4)).all() if ident else []
    types = {row.id: row.type for row in found}
    whole = the_one(list(types), ident, ("story", "stories"))
    return whole, types[whole]
