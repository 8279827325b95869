"""Many readings made one history."""

from dragoman.history.answers import Side, Tally
from dragoman.history.dossier import Dossier, Teller, Telling, assemble
from dragoman.history.joining import join

__all__ = ["Dossier", "Side", "Tally", "Teller", "Telling", "assemble", "join"]
