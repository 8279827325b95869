"""The command line: parse what is asked, call the API, show what it says."""

# The others make their commands known to the first.
from dragoman.cli import app, deciding, inquiring, upkeep

main = app.main

__all__ = ["app", "deciding", "inquiring", "main", "upkeep"]
