"""The tables of what many documents tell together, of who deals with whom, and of what people decided.

All but `decisions` and `anchors` can be made again from the readings.
"""

import sqlalchemy as sa

from dragoman.record.schema import metadata

pairs = sa.Table(
    "pairs",
    metadata,
    sa.Column("document_id", sa.String, sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("record_id", sa.String, primary_key=True),
    sa.Column("dyad", sa.String, primary_key=True),
    sa.Column("record_type", sa.String, nullable=False),
    # Whether the document prints words of its own: reprints are found, and not counted.
    sa.Column("original", sa.Boolean, nullable=False),
    # Of a statement: the party that speaks, or `joint`, and its act. Of others: nothing, and their kind or label.
    sa.Column("side", sa.String),
    sa.Column("code", sa.String),
    sa.Column("month", sa.String),
)
"""Which records are between which two parties: a row a pair."""
sa.Index(
    "ix_pairs_dyad",
    pairs.c.dyad,
    pairs.c.record_type,
    pairs.c.original,
    pairs.c.side,
    pairs.c.code,
    pairs.c.month,
    pairs.c.document_id,
    pairs.c.record_id,
)

pair_topics = sa.Table(
    "pair_topics",
    metadata,
    sa.Column("document_id", sa.String, sa.ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("record_id", sa.String, primary_key=True),
    sa.Column("dyad", sa.String, primary_key=True),
    sa.Column("topic", sa.String, primary_key=True),
    sa.Column("original", sa.Boolean, nullable=False),
    sa.Column("side", sa.String),
    sa.Column("month", sa.String),
)
"""The topics of statements, by the pair and the side that they are of."""
sa.Index("ix_pair_topics_dyad", *(pair_topics.c[name] for name in ("dyad", "original", "side", "topic", "month")))

actors = sa.Table(
    "actors",
    metadata,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("type", sa.String, nullable=False),
    sa.Column("name", sa.String, nullable=False),
    sa.Column("name_folded", sa.String, nullable=False, index=True),
    sa.Column("country", sa.String),
)

stories = sa.Table(
    "stories",
    metadata,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("type", sa.String, nullable=False),
    # The order of founding: of two that are merged, the older stays.
    sa.Column("number", sa.BigInteger, nullable=False),
    sa.Column("parties", sa.String, nullable=False),
    sa.Column("kind", sa.String),
    sa.Column("status", sa.String),
    sa.Column("date", sa.String),
    sa.Column("date_basis", sa.String),
    sa.Column("country", sa.String),
    sa.Column("first_told", sa.String),
    sa.Column("last_told", sa.String),
    # open, kept, settled or lapsed, and the day on which what is open counts as lapsed; null for no such day.
    sa.Column("state", sa.String),
    sa.Column("due", sa.String),
    sa.Column("tellings", sa.Integer, nullable=False),
    sa.Column("voices", sa.Integer, nullable=False),
    # The story as it is shown in lists.
    sa.Column("summary", sa.JSON, nullable=False),
)
sa.Index("ix_stories_type_date", *(stories.c[name] for name in ("type", "date", "country", "kind", "id")))
# Rows are wide: how many stories stand how is told by these alone, of all of a type and of those chosen by their ids.
_STANDING = ("state", "due", "first_told", "last_told", "number")
sa.Index("ix_stories_type_state", *(stories.c[name] for name in ("type", *_STANDING, "id")))
sa.Index(
    "ix_stories_standing",
    *(stories.c[name] for name in ("id", "type", *_STANDING, "date", "kind", "status", "country")),
)

story_pairs = sa.Table(
    "story_pairs",
    metadata,
    sa.Column("story_id", sa.String, sa.ForeignKey("stories.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("dyad", sa.String, primary_key=True),
    sa.Column("type", sa.String, nullable=False),
    sa.Column("date", sa.String),
)
sa.Index("ix_story_pairs_dyad", story_pairs.c.dyad, story_pairs.c.type, story_pairs.c.date, story_pairs.c.story_id)

story_people = sa.Table(
    "story_people",
    metadata,
    sa.Column("story_id", sa.String, sa.ForeignKey("stories.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("actor_id", sa.String, primary_key=True),
    sa.Column("type", sa.String, nullable=False),
    sa.Column("date", sa.String),
)
sa.Index(
    "ix_story_people_actor", story_people.c.actor_id, story_people.c.type, story_people.c.date, story_people.c.story_id
)

blocks = sa.Table(
    "blocks",
    metadata,
    sa.Column("key", sa.String, primary_key=True),
    sa.Column("day", sa.Integer, primary_key=True),
    sa.Column("story_id", sa.String, sa.ForeignKey("stories.id", ondelete="CASCADE"), primary_key=True),
)
"""Where a new telling looks for its story: by a key that both must have, and by the day (ordinal; 0 for none)."""
sa.Index("ix_blocks_story_id", blocks.c.story_id)

tellings = sa.Table(
    "tellings",
    metadata,
    sa.Column("record_id", sa.String, primary_key=True),
    sa.Column("story_id", sa.String, sa.ForeignKey("stories.id", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("document_id", sa.String, sa.ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("record_type", sa.String, nullable=False),
    sa.Column("told", sa.String),
    sa.Column("status", sa.String),
    sa.Column("score", sa.Double, nullable=False),
    sa.Column("reasons", sa.JSON, nullable=False),
    sa.Column("by_hand", sa.Boolean, nullable=False),
    # What the telling is compared by, so that joining need not read the documents again.
    sa.Column("features", sa.JSON, nullable=False),
)

links = sa.Table(
    "links",
    metadata,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("kind", sa.String, nullable=False),
    sa.Column("source", sa.String, sa.ForeignKey("stories.id", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("target", sa.String, sa.ForeignKey("stories.id", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("score", sa.Double, nullable=False),
    sa.Column("reasons", sa.JSON, nullable=False),
)

alike = sa.Table(
    "alike",
    metadata,
    sa.Column("key", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
)
"""Keys that alike texts share, by the document's number."""

counters = sa.Table(
    "counters",
    metadata,
    sa.Column("name", sa.String, primary_key=True),
    sa.Column("value", sa.BigInteger, nullable=False),
)

decisions = sa.Table(
    "decisions",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("kind", sa.String, nullable=False),
    sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("who", sa.Text, nullable=False),
    sa.Column("why", sa.Text, nullable=False),
    sa.Column("target", sa.JSON, nullable=False),
    sa.Column("changes", sa.JSON, nullable=False),
    sa.Column("undone_at", sa.DateTime(timezone=True)),
    sa.Column("undone_by", sa.Text),
    sa.Column("undone_why", sa.Text),
)

anchors = sa.Table(
    "anchors",
    metadata,
    sa.Column("decision_id", sa.Integer, sa.ForeignKey("decisions.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    # Of a merge or a split: which of the two; of a review, `record`.
    sa.Column("side", sa.String, nullable=False),
    sa.Column("document_id", sa.String, nullable=False, index=True),
    sa.Column("text_id", sa.String, nullable=False, index=True),
    sa.Column("type", sa.String, nullable=False),
    sa.Column("span_start", sa.Integer, nullable=False),
    sa.Column("span_end", sa.Integer, nullable=False),
    sa.Column("key", sa.JSON, nullable=False),
)

LAID_OUT = (pairs, pair_topics)
"""What a document's reading is laid out in, beside the record tables and what belongs to them."""

SEARCHED = ("document_words", "statement_words")
"""Where words are searched: an FTS5 table on SQLite, a table with a tsvector on PostgreSQL; made by the migration."""
