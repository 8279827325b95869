"""The dossier of a person."""

from dragoman.history.answers import Person, Tenure
from dragoman.history.tellers import bare, story, tallied
from dragoman.record import NotFoundError, Record, told


def person(record: Record, ident: str, *, limit: int = 50) -> Person:
    """Return what is on record of a person, by an actor's id or English name.

    Raises NotFoundError if nobody is called so, or several are.
    """
    with record.asking() as connection:
        found = connection.execute(told.people(ident)).all()
        meant = [row for row in found if row.id == ident] or [row for row in found if row.type == "person"] or found
        if not meant:
            raise NotFoundError(f"the record knows nobody called {ident!r}")
        if len(meant) > 1:
            raise NotFoundError(f"several are called {ident!r}: {', '.join(row.id for row in meant[:5])}")
        who = meant[0]
        acts = tallied((row[0], row[1]) for row in connection.execute(told.acts_of(who.id)))
        return Person(
            id=who.id,
            name=who.name,
            country=who.country,
            mentions=tuple(connection.scalars(told.mentions(who.id))),
            offices=tuple(
                Tenure(office=row[0], country=row[1], first=row[2], last=row[3], documents=row[4])
                for row in connection.execute(told.offices(who.id))
            ),
            encounters=tuple(story(row) for row in connection.execute(told.attended(who.id).limit(limit))),
            total=connection.scalar(told.attended_total(who.id)) or 0,
            statements=sum(tally.count for tally in acts),
            acts=acts,
            topics=tallied((row[0], row[1]) for row in connection.execute(told.topics_of(who.id))),
            latest=tuple(bare("statements", row) for row in connection.execute(told.spoken(who.id, limit))),
        )
