"""The dossier of a person."""

from dragoman.history.answers import Person, Tenure
from dragoman.history.tellers import bare, story, tallied
from dragoman.record import NotFoundError, Record, persons


def person(record: Record, ident: str, *, limit: int = 50) -> Person:
    """Return what is on record of a person, by an actor's id or English name.

    Raises NotFoundError if nobody is called so, or several are.
    """
    with record.asking() as connection:
        found = connection.execute(persons.people(ident)).all()
        meant = [row for row in found if row.id == ident] or [row for row in found if row.type == "person"] or found
        if not meant:
            raise NotFoundError(f"the record knows nobody called {ident!r}")
        if len(meant) > 1:
            raise NotFoundError(f"several are called {ident!r}: {', '.join(row.id for row in meant[:5])}")
        who = meant[0]
        acts = tallied((row[0], row[1]) for row in connection.execute(persons.acts_of(who.id)))
        return Person(
            id=who.id,
            name=who.name,
            country=who.country,
            mentions=tuple(connection.scalars(persons.mentions(who.id))),
            offices=tuple(
                Tenure(office=row[0], country=row[1], first=row[2], last=row[3], documents=row[4])
                for row in connection.execute(persons.offices(who.id))
            ),
            encounters=tuple(story(row) for row in connection.execute(persons.attended(who.id).limit(limit))),
            total=connection.scalar(persons.attended_total(who.id)) or 0,
            statements=sum(tally.count for tally in acts),
            acts=acts,
            topics=tallied((row[0], row[1]) for row in connection.execute(persons.topics_of(who.id))),
            latest=tuple(bare("statements", row) for row in connection.execute(persons.spoken(who.id, limit))),
        )
