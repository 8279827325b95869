"""The API, version 1: the same objects as the program's JSON, under /api/v1."""

from dragoman.web.v1.app import create

__all__ = ["create"]
