"""How a story stands: summed up anew from its tellings, found by what it led to and by what may still come of it."""

from dragoman.history import following
from dragoman.history.following import Seen
from dragoman.history.summary import sum_up
from dragoman.record.shelf import Saved, Shelf, Told

_SURE = 0.85
"""The score of a link above which nothing likelier is looked for."""


def refresh(shelf: Shelf, ident: str) -> None:
    """Sum a story up anew from its tellings; take it away if there are none."""
    row = shelf.story(ident)
    if row is None:
        return
    tellings = shelf.all_tellings(ident)
    if not tellings:
        dissolve(shelf, ident)
        return
    followed = shelf.followed(ident)
    saved = sum_up(ident, row.type, row.number, tellings, followed > 0)
    shelf.replace(waiting(saved, row.type, tellings, followed))


def dissolve(shelf: Shelf, ident: str) -> None:
    """Take a story away that nobody tells; what it had come of waits again."""
    before = shelf.sources(ident)
    shelf.dissolve(ident)
    for story in before:
        refresh(shelf, story)


def waiting(saved: Saved, name: str, tellings: list[Told], followed: float) -> Saved:
    """Return a story to be found also by what it led to, and while that is not sure, by what may come of it."""
    seen = [Seen(saved.row["id"], name, told) for told in tellings]
    came = [key for one in seen for key in following.came_keys(one)]
    waiting = [key for one in seen for key in following.waiting_keys(one)] if followed < _SURE else []
    saved.keys = tuple(dict.fromkeys((*saved.keys, *came, *waiting)))
    return saved
