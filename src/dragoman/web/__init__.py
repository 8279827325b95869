"""The desk: the record in a browser, as plain pages that the server makes."""

from dragoman.web.app import create_app, serve

__all__ = ["create_app", "serve"]
