"""Countries, people with dated offices, organisations with dated membership, places: by any name, on any day."""

from dragoman.gazetteer.gazetteer import Gazetteer, Name, Person, Tenure, gazetteer
from dragoman.gazetteer.outlet import Outlet, outlet
from dragoman.gazetteer.tables import DATA, INVENTED

__all__ = ["DATA", "INVENTED", "Gazetteer", "Name", "Outlet", "Person", "Tenure", "gazetteer", "outlet"]
