"""Many readings made one history."""

from dragoman.history.answers import (
    Dossier,
    Ledger,
    Link,
    Observation,
    Person,
    Reason,
    Side,
    Stories,
    Story,
    StoryPage,
    Tally,
    Teller,
    Telling,
)
from dragoman.history.asking import Count, Counts, Found, Hit, Passage
from dragoman.history.comparing import compare
from dragoman.history.comparison import Comparison, Fact, Silences
from dragoman.history.deciding import merge, review, reviews, split, undo, unlink
from dragoman.history.dossier import assemble, series, speakers
from dragoman.history.figures import stats
from dragoman.history.finding import marks, search
from dragoman.history.joining import join
from dragoman.history.ledger import ledger
from dragoman.history.pages import page, stories
from dragoman.history.people import person
from dragoman.history.silences import silences

__all__ = [
    "Comparison",
    "Count",
    "Counts",
    "Dossier",
    "Fact",
    "Found",
    "Hit",
    "Ledger",
    "Link",
    "Observation",
    "Passage",
    "Person",
    "Reason",
    "Side",
    "Silences",
    "Stories",
    "Story",
    "StoryPage",
    "Tally",
    "Teller",
    "Telling",
    "assemble",
    "compare",
    "join",
    "ledger",
    "marks",
    "merge",
    "page",
    "person",
    "review",
    "reviews",
    "search",
    "series",
    "silences",
    "speakers",
    "split",
    "stats",
    "stories",
    "undo",
    "unlink",
]
