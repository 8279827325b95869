"""Whose words a record rests on, and who speaks of a topic, beside what is counted: indexes that tell figures alone."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_RECORDS = ("encounters", "statements", "agreements", "initiatives", "indicators", "characterisations")
_WIDER: dict[str, dict[str, tuple[str, ...]]] = {
    "statements": {"speaker_id": ("speaker_id", "original", "document_id", "position", "act", "id")},
    "participants": {"actor_id": ("actor_id", "office", "country", "mention", "document_id")},
    "pairs": {"dyad": ("dyad", "record_type", "original", "side", "code", "month", "document_id", "record_id")},
    "pair_topics": {"dyad": ("dyad", "original", "side", "topic", "month")},
    "stories": {"type_date": ("type", "date", "country", "kind", "id")},
}


def upgrade() -> None:
    """Add columns, filled from what stands in other tables, and the indexes that have them."""
    for table in (*_RECORDS, "topics"):
        op.add_column(table, sa.Column("original", sa.Boolean, nullable=False, server_default=sa.true()))
        op.execute(
            f"UPDATE {table} SET original = {_FALSE[op.get_bind().dialect.name]} WHERE document_id IN "
            "(SELECT id FROM documents WHERE voice <> id)"
        )
    op.add_column("topics", sa.Column("speaker_id", sa.String))
    op.execute(
        "UPDATE topics SET speaker_id = (SELECT speaker_id FROM statements WHERE statements.id = topics.record_id) "
        "WHERE record_type = 'statements'"
    )
    for table, indexes in _WIDER.items():
        for name, columns in indexes.items():
            op.drop_index(f"ix_{table}_{name}", table)
            op.create_index(f"ix_{table}_{name}", table, list(columns))
    op.create_index("ix_documents_outlet_country", "documents", ["outlet_country"])
    for table in _RECORDS:
        op.create_index(f"ix_{table}_certainty", table, ["original", "certainty"])
    op.create_index("ix_topics_speaker_id", "topics", ["speaker_id", "original", "topic"])


_FALSE = {"sqlite": "0", "postgresql": "false"}
