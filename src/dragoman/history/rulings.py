"""Decisions about stories, as joining obeys them: these are one, these are two, that did not come of this."""

from dataclasses import dataclass

from dragoman.record.shelf import Ruling, Shelf, Told

Part = tuple[tuple[str, str, int, int], ...]


@dataclass(slots=True)
class Rulings:
    """The merges, splits and unlinks that hold. A record is meant by its document, type and overlapping words."""

    shelf: Shelf

    def merged_with(self, told: Told) -> str | None:
        """Return the story that a telling was merged into by hand; null if it was not, or nothing of it is left."""
        for ruling in self._of("merge"):
            for mine, theirs in ((ruling.left, ruling.right), (ruling.right, ruling.left)):
                if means(mine, told):
                    for document, type_, start, end in (*theirs, *mine):
                        if document == told.document_id:
                            continue
                        story = self.shelf.story_at(document, type_, start, end)
                        if story:
                            return story
        return None

    def apart(self, told: Told, tellings: list[Told]) -> bool:
        """Whether somebody decided that a telling is of another story than these."""
        for ruling in self._of("split"):
            for mine, theirs in ((ruling.left, ruling.right), (ruling.right, ruling.left)):
                if means(mine, told) and any(means(theirs, one) for one in tellings):
                    return True
        return False

    def unlinked(self, before: Told, after: Told) -> bool:
        """Whether somebody decided that the one did not come of the other."""
        return any(means(ruling.left, before) and means(ruling.right, after) for ruling in self._of("unlink"))

    def _of(self, kind: str) -> list[Ruling]:
        return [ruling for ruling in self.shelf.rulings() if ruling.kind == kind]


def means(part: Part, told: Told) -> bool:
    """Whether one of a decision's anchors means a telling."""
    start, end = told.features["span"]
    return any(
        document == told.document_id and type_ == told.record_type and low < end and start < high
        for document, type_, low, high in part
    )
