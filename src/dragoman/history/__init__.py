"""Many readings made one history."""

from dragoman.history.dossier import Dossier, Teller, Telling, assemble
from dragoman.history.sides import Side, Tally

__all__ = ["Dossier", "Side", "Tally", "Teller", "Telling", "assemble"]
