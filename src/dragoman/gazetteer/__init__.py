"""Countries, people with dated offices, organisations with dated membership, places: by any name, on any day."""

from dragoman.gazetteer.clue import Clue, Found
from dragoman.gazetteer.gazetteer import Gazetteer, Name, Person, Tenure, gazetteer
from dragoman.gazetteer.outlet import Outlet, outlet
from dragoman.gazetteer.resolution import codebook_office, resolve
from dragoman.gazetteer.tables import DATA, INVENTED

__all__ = [
    "DATA",
    "INVENTED",
    "Clue",
    "Found",
    "Gazetteer",
    "Name",
    "Outlet",
    "Person",
    "Tenure",
    "codebook_office",
    "gazetteer",
    "outlet",
    "resolve",
]
