"""Indexes that answer by themselves: rows are wide, and reading them one by one takes time in a large record."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_RECORDS = ("encounters", "statements", "agreements", "initiatives", "indicators", "characterisations")
_MET = {"statements": ("act", "speaker_id")}
_GONE = {
    "documents": ("uq_documents_search_key", "ix_documents_voice"),
    "statements": ("ix_statements_speaker_id",),
    "characterisations": ("ix_characterisations_label",),
    "pairs": ("ix_pairs_dyad",),
    "stories": ("ix_stories_type_state",),
    "story_pairs": ("ix_story_pairs_dyad",),
    "story_people": ("ix_story_people_actor",),
}
_STANDING = ("state", "due", "first_told", "last_told", "number")
_NEW: dict[str, dict[str, tuple[str, ...]]] = {
    "documents": {"search_key": ("search_key", "id"), "voice": ("voice", "id", "search_key")},
    "statements": {"speaker_id": ("speaker_id", "document_id", "position", "id", "act")},
    "characterisations": {"label": ("label", "id", "date", "position")},
    "pairs": {"dyad": ("dyad", "record_type", "original", "side", "code", "document_id", "record_id")},
    "stories": {
        "type_state": ("type", *_STANDING, "id"),
        "standing": ("id", "type", *_STANDING, "date", "kind", "status", "country"),
    },
    "story_pairs": {"dyad": ("dyad", "type", "date", "story_id")},
    "story_people": {"actor": ("actor_id", "type", "date", "story_id")},
}


def upgrade() -> None:
    """Put wider indexes in the place of narrow ones."""
    for table, indexes in _GONE.items():
        for index in indexes:
            op.drop_index(index, table)
    for table in _RECORDS:
        op.drop_index(f"ix_{table}_document_id", table)
        op.create_index(f"ix_{table}_document_id", table, ["document_id", "position", *_MET.get(table, ())])
    for table, wider in _NEW.items():
        for name, columns in wider.items():
            op.create_index(f"ix_{table}_{name}", table, list(columns))
