"""The first schema. Written out, and not taken from the schema of today: a migration never changes."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_Columns = tuple[tuple[str, Any, bool], ...]
"""Name, type, whether it may be null."""

_RECORDS: dict[str, _Columns] = {
    "encounters": (
        ("kind", sa.String, True),
        ("status", sa.String, True),
        ("date", sa.String, True),
        ("date_basis", sa.String, True),
        ("place_country", sa.String, True),
        ("place_city", sa.String, True),
        ("place_venue", sa.Text, True),
        ("level", sa.String, True),
    ),
    "statements": (
        ("speaker_id", sa.String, True),
        ("speaker_name", sa.String, True),
        ("joint", sa.Boolean, True),
        ("country", sa.String, True),
        ("act", sa.String, True),
        ("direct", sa.Boolean, True),
        ("continued", sa.Boolean, True),
    ),
    "agreements": (
        ("kind", sa.String, True),
        ("title", sa.Text, True),
        ("status", sa.String, True),
        ("count", sa.BigInteger, True),
        ("count_is", sa.String, True),
        ("value_amount", sa.Double, True),
        ("value_currency", sa.String, True),
        ("date", sa.String, True),
    ),
    "initiatives": (
        ("kind", sa.String, True),
        ("name", sa.Text, True),
        ("status", sa.String, True),
        ("count", sa.BigInteger, True),
        ("country", sa.String, True),
        ("date", sa.String, True),
    ),
    "indicators": (
        ("measure", sa.String, True),
        ("value", sa.Double, True),
        ("unit", sa.String, True),
        ("change_percent", sa.Double, True),
        ("direction", sa.String, True),
        ("period", sa.String, True),
    ),
    "characterisations": (
        ("label", sa.String, True),
        ("words", sa.Text, True),
        ("change", sa.String, True),
        ("by_id", sa.String, True),
        ("by_name", sa.String, True),
        ("date", sa.String, True),
    ),
}
_BELONGINGS: dict[str, _Columns] = {
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
_INDEXES = (
    ("documents", "text_id"),
    ("documents", "language"),
    ("documents", "published"),
    ("encounters", "date"),
    ("statements", "speaker_id"),
    ("statements", "act"),
    ("characterisations", "label"),
    ("participants", "actor_id"),
    ("parties", "party", "record_type"),
    ("topics", "topic", "record_type"),
    *((name, "document_id") for name in ("readings", *_RECORDS, *_BELONGINGS)),
)


def upgrade() -> None:
    """Make every table."""
    _create_documents()
    for name, columns in _RECORDS.items():
        _create_record(name, columns)
    for name, columns in _BELONGINGS.items():
        _create_belonging(name, columns)
    for name, *indexed in _INDEXES:
        op.create_index("_".join(("ix", name, *indexed)), name, indexed)
    op.create_index(
        "uq_readings_current",
        "readings",
        ["document_id"],
        unique=True,
        sqlite_where=sa.text("is_current"),
        postgresql_where=sa.text("is_current"),
    )


def _create_documents() -> None:
    op.create_table(
        "documents",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("text_id", sa.String, nullable=False),
        sa.Column("source", sa.Text),
        sa.Column("source_id", sa.Text),
        sa.Column("language", sa.String),
        sa.Column("title", sa.Text),
        sa.Column("published", sa.String),
        sa.Column("dateline", sa.JSON(none_as_null=True)),
        sa.Column("photo_credit", sa.Text),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("headline", sa.Text, nullable=False),
        sa.Column("headline_folded", sa.Text, nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_documents"),
    )
    op.create_table(
        "readings",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("document_id", sa.String, nullable=False),
        sa.Column("coder", sa.String, nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("is_current", sa.Boolean, nullable=False),
        sa.Column("counts", sa.JSON, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        *_keys("readings", "id"),
    )


def _create_record(name: str, columns: _Columns) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.String, nullable=False),
        sa.Column("document_id", sa.String, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("coder", sa.String, nullable=False),
        sa.Column("rule", sa.String, nullable=False),
        sa.Column("certainty", sa.Double, nullable=False),
        *(sa.Column(column, kind, nullable=empty) for column, kind, empty in columns),
        sa.Column("payload", sa.JSON, nullable=False),
        *_keys(name, "id"),
    )


def _create_belonging(name: str, columns: _Columns) -> None:
    op.create_table(
        name,
        sa.Column("record_id", sa.String, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("record_type", sa.String, nullable=False),
        sa.Column("document_id", sa.String, nullable=False),
        *(sa.Column(column, kind, nullable=empty) for column, kind, empty in columns),
        *_keys(name, "record_id", "position"),
    )


def _keys(name: str, *primary: str) -> tuple[sa.Constraint, ...]:
    return (
        sa.ForeignKeyConstraint(["document_id"], ["documents.id"], name=f"fk_{name}_document_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint(*primary, name=f"pk_{name}"),
    )
