"""How the API answers: parts of lists with cursors, tables, tags."""

import base64
import binascii
import csv
import hashlib
import io
from collections.abc import Callable, Coroutine, Iterable, Sequence
from typing import Annotated, Any, Literal

from fastapi import Query, Request, Response
from fastapi.routing import APIRoute
from pydantic import BaseModel

from dragoman.api import Slice, defuse
from dragoman.web.asked import AskedError

Format = Annotated[Literal["json", "csv"], Query(alias="format", description="`csv`: the same as a table")]


TABLE: dict[int | str, dict[str, Any]] = {200: {"content": {"text/csv": {"schema": {"type": "string"}}}}}
"""What a list that is also a table answers with, beside its JSON."""


class Problem(BaseModel):
    """What went wrong (RFC 9457)."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str


class Tagged(APIRoute):
    """A route whose answers to GET carry a tag of what they hold; one that is known already is not sent again."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """Return what answers."""
        answer = super().get_route_handler()

        async def tagged(request: Request) -> Response:
            found = await answer(request)
            if request.method not in ("GET", "HEAD") or found.status_code != 200:
                return found
            tag = f'"{hashlib.sha256(bytes(found.body)).hexdigest()[:16]}"'
            found.headers["ETag"] = tag
            found.headers["Cache-Control"] = "no-cache"
            known = {one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")}
            if tag in known:
                return Response(status_code=304, headers={"ETag": tag, "Cache-Control": "no-cache"})
            return found

        return tagged


class Part:
    """Which part of a list is asked for. Raises AskedError for a cursor that is none of ours."""

    def __init__(
        self,
        cursor: Annotated[str, Query(max_length=100, description="`next` of the part before")] = "",
        limit: Annotated[int, Query(ge=1, le=500)] = 50,
    ) -> None:
        self.slice = Slice(offset=_offset(cursor) if cursor else 0, limit=limit)

    def next(self, shown: int, total: int) -> str | None:
        """Return the cursor of the part after this one; null where this is the last."""
        after = self.slice.offset + shown
        return _cursor(after) if shown and after < total else None


def link(request: Request, response: Response, cursor: str | None) -> None:
    """Name the next part in the header, for those who follow links."""
    if cursor:
        where = request.url.include_query_params(cursor=cursor)
        response.headers["Link"] = f'</api/v1{request.url.path.rpartition("/api/v1")[2]}?{where.query}>; rel="next"'


def table(rows: Iterable[dict[str, Any]], columns: Sequence[str], name: str) -> Response:
    """Return rows as CSV: UTF-8 that spreadsheets recognise, no cell a formula."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row.get(column)) for column in columns])
    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return Response(sheet.getvalue().encode("utf-8-sig"), media_type="text/csv; charset=utf-8", headers=headers)


def _cell(value: Any) -> Any:
    if isinstance(value, list | tuple):
        value = " ".join(str(one) for one in value)
    return defuse(value) if isinstance(value, str) else value


def _cursor(offset: int) -> str:
    return base64.urlsafe_b64encode(f"after {offset}".encode()).decode().rstrip("=")


def _offset(cursor: str) -> int:
    """Return where a part begins.

    >>> _offset(_cursor(150))
    150
    """
    try:
        word, _, number = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode().partition(" ")
        if word == "after" and number.isascii() and number.isdigit() and int(number) < 1_000_000_000:
            return int(number)
    except (binascii.Error, ValueError):
        pass
    raise AskedError("cursor: this is none of ours")
