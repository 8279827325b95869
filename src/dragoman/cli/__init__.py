"""The command line: parse what is asked, call the API, show what it says."""

from dragoman.cli.app import main

__all__ = ["main"]
