"""The tables. What the migrations make is compared with this in a test.

A reading is kept whole, as the bytes that the coder gave. A document's current reading is also laid out, one table a
record type, so that it can be asked for: those tables can be made again from the readings at any time.
"""

from typing import Any

import sqlalchemy as sa

REVISIONS = ("0001", "0002", "0003", "0004")
"""Every revision of the schema, oldest first: a newer one is known without loading Alembic."""

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _original() -> sa.Column[bool]:
    """Whether the document prints words of its own: reprints are found, and not counted."""
    return sa.Column("original", sa.Boolean, nullable=False, server_default=sa.true())


def _document_key() -> sa.Column[str]:
    return sa.Column("document_id", sa.String, sa.ForeignKey("documents.id", ondelete="CASCADE"), nullable=False)


documents = sa.Table(
    "documents",
    metadata,
    sa.Column("id", sa.String, primary_key=True),
    # Not unique: reprints share it. Each keeps its own text, whose spacing, and so whose offsets, may differ.
    sa.Column("text_id", sa.String, nullable=False, index=True),
    sa.Column("source", sa.Text),
    sa.Column("source_id", sa.Text),
    sa.Column("language", sa.String, index=True),
    sa.Column("title", sa.Text),
    sa.Column("published", sa.String, index=True),
    sa.Column("dateline", sa.JSON(none_as_null=True)),
    sa.Column("photo_credit", sa.Text),
    sa.Column("headline", sa.Text, nullable=False),
    # Folded here and not by the database: SQLite folds the case of ASCII letters only.
    sa.Column("headline_folded", sa.Text, nullable=False),
    sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
    # The order of adding: "the first" of reprints, and of tellings, is the one with the smaller number.
    sa.Column("number", sa.Integer),
    sa.Column("text_key", sa.String),
    sa.Column("outlet", sa.String),
    sa.Column("outlet_country", sa.String),
    # The document whose words it prints; its own id where they are new.
    sa.Column("voice", sa.String),
    sa.Column("likeness", sa.Double),
    # The day of publication and the order of laying out in one number: the search's own order, latest first.
    sa.Column("search_key", sa.BigInteger),
    # Which layout its rows were made by: 0 for one that an older release kept, and that is to be laid out anew.
    sa.Column("layout", sa.Integer, nullable=False, server_default="0"),
    # What was known of it before it was read, so that it can be read again as it was handed in.
    sa.Column("given", sa.JSON(none_as_null=True)),
)
sa.Index("uq_documents_number", documents.c.number, unique=True)
# Rows are wide, and many questions ask of a document only where it stands: these indexes answer them by themselves.
sa.Index("ix_documents_search_key", documents.c.search_key, documents.c.id)
sa.Index("ix_documents_voice", documents.c.voice, documents.c.id, documents.c.search_key)
sa.Index(None, documents.c.outlet)
sa.Index(None, documents.c.outlet_country)
sa.Index(None, documents.c.layout)

texts = sa.Table(
    "texts",
    metadata,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("text", sa.Text, nullable=False),
)
"""Texts to the letter, by their hash: reprints share one."""

readings = sa.Table(
    "readings",
    metadata,
    sa.Column("id", sa.String, primary_key=True),
    _document_key(),
    sa.Column("coder", sa.String, nullable=False),
    sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("is_current", sa.Boolean, nullable=False),
    sa.Column("counts", sa.JSON, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
)
sa.Index(None, readings.c.document_id)
sa.Index(
    "uq_readings_current",
    readings.c.document_id,
    unique=True,
    sqlite_where=sa.text("is_current"),
    postgresql_where=sa.text("is_current"),
)

COLUMNS: dict[str, dict[str, Any]] = {
    "encounters": {
        "kind": sa.String,
        "status": sa.String,
        "date": sa.String,
        "date_basis": sa.String,
        "place_country": sa.String,
        "place_city": sa.String,
        "place_venue": sa.Text,
        "level": sa.String,
    },
    "statements": {
        "speaker_id": sa.String,
        "speaker_name": sa.String,
        "joint": sa.Boolean,
        "country": sa.String,
        "act": sa.String,
        "direct": sa.Boolean,
        "continued": sa.Boolean,
    },
    "agreements": {
        "kind": sa.String,
        "title": sa.Text,
        "status": sa.String,
        "count": sa.BigInteger,
        "count_is": sa.String,
        "value_amount": sa.Double,
        "value_currency": sa.String,
        "date": sa.String,
    },
    "initiatives": {
        "kind": sa.String,
        "name": sa.Text,
        "status": sa.String,
        "count": sa.BigInteger,
        "country": sa.String,
        "date": sa.String,
    },
    "indicators": {
        "measure": sa.String,
        "value": sa.Double,
        "unit": sa.String,
        "change_percent": sa.Double,
        "direction": sa.String,
        "period": sa.String,
    },
    "characterisations": {
        "label": sa.String,
        "words": sa.Text,
        "change": sa.String,
        "by_id": sa.String,
        "by_name": sa.String,
        "date": sa.String,
    },
}
"""The main columns of each record type. A name is the codebook's path to the value: `place_city` is `place.city`."""

_ASKED_FOR: dict[str, dict[str, tuple[str, ...]]] = {
    "encounters": {"date": ("date",)},
    "statements": {
        "speaker_id": ("speaker_id", "original", "document_id", "position", "act", "id"),
        "act": ("act",),
    },
    "characterisations": {"label": ("label", "id", "date", "position")},
}
"""Indexes by name, and their columns."""
_MET = {"statements": ("act", "speaker_id")}
"""What is asked of the records of a document that is at hand."""


def _record_table(name: str) -> sa.Table:
    table = sa.Table(
        name,
        metadata,
        sa.Column("id", sa.String, primary_key=True),
        _document_key(),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("coder", sa.String, nullable=False),
        sa.Column("rule", sa.String, nullable=False),
        sa.Column("certainty", sa.Double, nullable=False),
        *(sa.Column(column, kind) for column, kind in COLUMNS[name].items()),
        # confirmed or corrected by a person; null for what only the coder says. `payload` is as corrected.
        sa.Column("review", sa.String),
        _original(),
        sa.Column("payload", sa.JSON, nullable=False),
    )
    sa.Index(
        f"ix_{name}_document_id", *(table.c[column] for column in ("document_id", "position", *_MET.get(name, ())))
    )
    for index, columns in _ASKED_FOR.get(name, {}).items():
        sa.Index(f"ix_{name}_{index}", *(table.c[column] for column in columns))
    # Of those as certain the first that came: so a new one is put behind the others, wherever its document stands.
    sa.Index(f"ix_{name}_certainty", table.c.original, table.c.certainty)
    return table


record_tables = {name: _record_table(name) for name in COLUMNS}


def _belonging(name: str, *columns: sa.Column[Any]) -> sa.Table:
    """Return a table of what belongs to records of any type, many to one record.

    By document first: what a document brings stands together, so that adding costs the same however many there are.
    """
    return sa.Table(
        name,
        metadata,
        sa.Column("document_id", sa.String, sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("record_id", sa.String, primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("record_type", sa.String, nullable=False),
        *columns,
    )


evidence = _belonging(
    "evidence",
    sa.Column("field", sa.String),
    sa.Column("span_start", sa.Integer, nullable=False),
    sa.Column("span_end", sa.Integer, nullable=False),
    sa.Column("quote", sa.Text, nullable=False),
)
participants = _belonging(
    "participants",
    sa.Column("actor_id", sa.String, nullable=False),
    sa.Column("type", sa.String, nullable=False),
    sa.Column("name", sa.String, nullable=False),
    sa.Column("mention", sa.Text),
    sa.Column("country", sa.String),
    sa.Column("office", sa.String),
    sa.Column("title", sa.Text),
    sa.Column("role", sa.String, nullable=False),
)
# How a person is called, and with which offices, is told by these alone.
sa.Index(
    "ix_participants_actor_id",
    *(participants.c[name] for name in ("actor_id", "office", "country", "mention", "document_id")),
)
parties = _belonging("parties", sa.Column("party", sa.String, nullable=False))
sa.Index(None, parties.c.party, parties.c.record_type)
topics = _belonging(
    "topics",
    sa.Column("topic", sa.String, nullable=False),
    # Of a statement: whose. So what a person speaks of is counted by an index alone.
    sa.Column("speaker_id", sa.String),
    _original(),
)
sa.Index(None, topics.c.topic, topics.c.record_type)
sa.Index("ix_topics_speaker_id", topics.c.speaker_id, topics.c.original, topics.c.topic)

BELONGINGS = (evidence, participants, parties, topics)
