"""Stories, tellings, decisions, search. Written out, as every migration; what it adds is filled by laying out anew."""

import hashlib
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_RECORDS = ("encounters", "statements", "agreements", "initiatives", "indicators", "characterisations")
_BELONGINGS: dict[str, tuple[tuple[str, Any, bool], ...]] = {
    "evidence": (
        ("field", sa.String, True),
        ("span_start", sa.Integer, False),
        ("span_end", sa.Integer, False),
        ("quote", sa.Text, False),
    ),
    "participants": (
        ("actor_id", sa.String, False),
        ("type", sa.String, False),
        ("name", sa.String, False),
        ("mention", sa.Text, True),
        ("country", sa.String, True),
        ("office", sa.String, True),
        ("title", sa.Text, True),
        ("role", sa.String, False),
    ),
    "parties": (("party", sa.String, False),),
    "topics": (("topic", sa.String, False),),
}
_INDEXED = {"participants": ("actor_id",), "parties": ("party", "record_type"), "topics": ("topic", "record_type")}
_BATCH = 500


def upgrade() -> None:
    """Add columns and tables; move texts out of the documents, so that reprints share them."""
    op.create_table(
        "texts",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_texts"),
    )
    for added in (
        sa.Column("number", sa.Integer),
        sa.Column("text_key", sa.String),
        sa.Column("outlet", sa.String),
        sa.Column("outlet_country", sa.String),
        sa.Column("voice", sa.String),
        sa.Column("likeness", sa.Double),
        sa.Column("search_key", sa.BigInteger),
        sa.Column("layout", sa.Integer, nullable=False, server_default="0"),
        sa.Column("given", sa.JSON(none_as_null=True)),
    ):
        op.add_column("documents", added)
    for name in _RECORDS:
        op.add_column(name, sa.Column("review", sa.String))
    op.execute(
        "UPDATE documents SET number = numbered.n FROM (SELECT id AS of, row_number() OVER (ORDER BY added_at, id) "
        "AS n FROM documents) AS numbered WHERE numbered.of = documents.id"
    )
    _move_texts()
    # Not in a batch: making the table anew would take what belongs to the documents with it.
    op.execute("ALTER TABLE documents DROP COLUMN text")
    op.create_index("uq_documents_number", "documents", ["number"], unique=True)
    op.create_index("uq_documents_search_key", "documents", ["search_key"], unique=True)
    for column in ("outlet", "voice", "layout"):
        op.create_index(f"ix_documents_{column}", "documents", [column])
    for name in _BELONGINGS:
        _put_by_document(name)
    _create_pairs()
    _create_stories()
    _create_tellings()
    _create_decisions()
    _create_words()


def _put_by_document(name: str) -> None:
    """Make what belongs to records anew, keyed by document first; nothing refers to it."""
    own = _BELONGINGS[name]
    op.create_table(
        f"{name}_new",
        *(_text(column, False) for column in ("document_id", "record_id")),
        sa.Column("position", sa.Integer, nullable=False),
        _text("record_type", False),
        *(sa.Column(column, kind, nullable=empty) for column, kind, empty in own),
        _to(name, "document_id", "documents"),
        sa.PrimaryKeyConstraint("document_id", "record_id", "position", name=f"pk_{name}_new"),
    )
    columns = ", ".join(("document_id", "record_id", "position", "record_type", *(column for column, _, _ in own)))
    op.execute(f"INSERT INTO {name}_new ({columns}) SELECT {columns} FROM {name}")
    op.drop_table(name)
    op.rename_table(f"{name}_new", name)
    if op.get_bind().dialect.name == "postgresql":
        op.execute(f"ALTER TABLE {name} RENAME CONSTRAINT pk_{name}_new TO pk_{name}")
    if name in _INDEXED:
        op.create_index("_".join(("ix", name, *_INDEXED[name])), name, list(_INDEXED[name]))


def _move_texts() -> None:
    connection = op.get_bind()
    after = 0
    while rows := connection.execute(
        sa.text("SELECT number, text FROM documents WHERE number > :after ORDER BY number LIMIT :size"),
        {"after": after, "size": _BATCH},
    ).all():
        keyed = [
            (row.number, hashlib.sha256(row.text.encode("utf-8", "replace")).hexdigest()[:32], row.text) for row in rows
        ]
        connection.execute(
            sa.text("INSERT INTO texts (id, text) VALUES (:id, :text) ON CONFLICT DO NOTHING"),
            [{"id": key, "text": text} for _, key, text in keyed],
        )
        connection.execute(
            sa.text("UPDATE documents SET text_key = :key WHERE number = :number"),
            [{"key": key, "number": number} for number, key, _ in keyed],
        )
        after = rows[-1].number


def _text(name: str, null: bool = True) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=null)


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}", ondelete="CASCADE")


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _create_pairs() -> None:
    op.create_table(
        "pairs",
        *(_text(name, False) for name in ("document_id", "record_id", "dyad", "record_type")),
        sa.Column("original", sa.Boolean, nullable=False),
        *(_text(name) for name in ("side", "code", "month")),
        _to("pairs", "document_id", "documents"),
        _key("pairs", "document_id", "record_id", "dyad"),
    )
    op.create_index("ix_pairs_dyad", "pairs", ["dyad", "record_type", "original", "side", "code", "document_id"])
    op.create_table(
        "pair_topics",
        *(_text(name, False) for name in ("document_id", "record_id", "dyad", "topic")),
        sa.Column("original", sa.Boolean, nullable=False),
        *(_text(name) for name in ("side", "month")),
        _to("pair_topics", "document_id", "documents"),
        _key("pair_topics", "document_id", "record_id", "dyad", "topic"),
    )
    op.create_index("ix_pair_topics_dyad", "pair_topics", ["dyad", "original", "side", "topic"])
    op.create_table(
        "actors",
        *(_text(name, False) for name in ("id", "type", "name", "name_folded")),
        _text("country"),
        _key("actors", "id"),
    )
    op.create_index("ix_actors_name_folded", "actors", ["name_folded"])


def _create_stories() -> None:
    op.create_table(
        "stories",
        *(_text(name, False) for name in ("id", "type")),
        sa.Column("number", sa.BigInteger, nullable=False),
        _text("parties", False),
        *(
            _text(name)
            for name in ("kind", "status", "date", "date_basis", "country", "first_told", "last_told", "state", "due")
        ),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("tellings", "voices")),
        sa.Column("summary", sa.JSON, nullable=False),
        _key("stories", "id"),
    )
    op.create_index("ix_stories_type_date", "stories", ["type", "date"])
    op.create_index("ix_stories_type_state", "stories", ["type", "state", "first_told"])
    for table, column, index in (("story_pairs", "dyad", "dyad"), ("story_people", "actor_id", "actor")):
        op.create_table(
            table,
            *(_text(name, False) for name in ("story_id", column, "type")),
            _text("date"),
            _to(table, "story_id", "stories"),
            _key(table, "story_id", column),
        )
        op.create_index(f"ix_{table}_{index}", table, [column, "type", "date"])
    op.create_table(
        "blocks",
        _text("key", False),
        sa.Column("day", sa.Integer, nullable=False),
        _text("story_id", False),
        _to("blocks", "story_id", "stories"),
        _key("blocks", "key", "day", "story_id"),
    )
    op.create_index("ix_blocks_story_id", "blocks", ["story_id"])


def _create_tellings() -> None:
    op.create_table(
        "tellings",
        *(_text(name, False) for name in ("record_id", "story_id", "document_id", "record_type")),
        *(_text(name) for name in ("told", "status")),
        sa.Column("score", sa.Double, nullable=False),
        sa.Column("reasons", sa.JSON, nullable=False),
        sa.Column("by_hand", sa.Boolean, nullable=False),
        sa.Column("features", sa.JSON, nullable=False),
        _to("tellings", "story_id", "stories"),
        _to("tellings", "document_id", "documents"),
        _key("tellings", "record_id"),
    )
    op.create_table(
        "links",
        *(_text(name, False) for name in ("id", "kind", "source", "target")),
        sa.Column("score", sa.Double, nullable=False),
        sa.Column("reasons", sa.JSON, nullable=False),
        _to("links", "source", "stories"),
        _to("links", "target", "stories"),
        _key("links", "id"),
    )
    for table, column in (
        ("tellings", "story_id"),
        ("tellings", "document_id"),
        ("links", "source"),
        ("links", "target"),
    ):
        op.create_index(f"ix_{table}_{column}", table, [column])
    op.create_table(
        "alike",
        sa.Column("key", sa.BigInteger, nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer, nullable=False, autoincrement=False),
        _key("alike", "key", "number"),
    )
    op.create_table(
        "counters", _text("name", False), sa.Column("value", sa.BigInteger, nullable=False), _key("counters", "name")
    )


def _create_decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("id", sa.Integer, nullable=False),
        _text("kind", False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("who", "why")),
        *(sa.Column(name, sa.JSON, nullable=False) for name in ("target", "changes")),
        sa.Column("undone_at", sa.DateTime(timezone=True)),
        *(sa.Column(name, sa.Text) for name in ("undone_by", "undone_why")),
        _key("decisions", "id"),
    )
    op.create_table(
        "anchors",
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("decision_id", "position")),
        *(_text(name, False) for name in ("side", "document_id", "text_id", "type")),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("span_start", "span_end")),
        sa.Column("key", sa.JSON, nullable=False),
        _to("anchors", "decision_id", "decisions"),
        _key("anchors", "decision_id", "position"),
    )
    for column in ("document_id", "text_id"):
        op.create_index(f"ix_anchors_{column}", "anchors", [column])


def _create_words() -> None:
    for name in ("document_words", "statement_words"):
        if op.get_bind().dialect.name == "sqlite":
            # Words only, without positions or copies: which rows have a word is all that is asked.
            op.execute(
                f"CREATE VIRTUAL TABLE {name} USING fts5(words, content='', detail='none', columnsize=0, "
                "tokenize='unicode61 remove_diacritics 0')"
            )
        else:
            op.execute(
                f"CREATE TABLE {name} (key BIGINT NOT NULL, words TSVECTOR NOT NULL, "
                f"CONSTRAINT pk_{name} PRIMARY KEY (key))"
            )
            op.execute(f"CREATE INDEX ix_{name}_words ON {name} USING gin (words)")
