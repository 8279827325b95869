"""`dragoman serve`."""

from importlib import import_module

from dragoman.cli import terminal


def serve(where: str | None, host: str, port: int) -> None:
    """Serve the record until interrupted."""
    with terminal.opened(where) as record:
        # By its name, as any server is given an application: the rooms of the terminal and of the desk are neighbours,
        # and neither imports the other.
        desk = import_module("dragoman.web")
        desk.serve(
            record, host, port, lambda address: terminal.report(f"{record.where} is at {address} (Ctrl-C ends it)")
        )
