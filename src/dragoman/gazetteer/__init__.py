"""Countries, people with dated offices, organisations with dated membership, places: by any name, on any day."""

from dragoman.gazetteer.called import called, people_called
from dragoman.gazetteer.clue import Clue, Found
from dragoman.gazetteer.gazetteer import Gazetteer, Name, Person, Tenure, gazetteer
from dragoman.gazetteer.outlet import PLATFORMS, Outlet, outlet
from dragoman.gazetteer.resolution import codebook_office, resolve
from dragoman.gazetteer.tables import DATA, INVENTED

__all__ = [
    "DATA",
    "INVENTED",
    "PLATFORMS",
    "Clue",
    "Found",
    "Gazetteer",
    "Name",
    "Outlet",
    "Person",
    "Tenure",
    "called",
    "codebook_office",
    "gazetteer",
    "outlet",
    "people_called",
    "resolve",
]
