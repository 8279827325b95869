"""The command line: parse what is asked, call the API, show what it says."""

# The last two make their commands known to the first.
from dragoman.cli import app, deciding, inquiring

main = app.main

__all__ = ["app", "deciding", "inquiring", "main"]
