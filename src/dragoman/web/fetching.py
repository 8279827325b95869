"""An address into bytes, without being led anywhere that only this machine can reach."""

import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

from dragoman.api import SourceError

_PORTS = {"http": 80, "https": 443}
_MOVED = (301, 302, 303, 307, 308)
_TYPES = ("text/html", "text/plain", "application/xhtml+xml", "application/x-ndjson", "application/jsonl")
_CHUNK = 65536

Resolver = Callable[[str, int], Sequence[str]]


@dataclass(frozen=True)
class Fetched:
    """What was found, and at which address in the end; `page` where it is HTML."""

    address: str
    data: bytes
    page: bool


@dataclass(frozen=True)
class Bounds:
    """Bytes, seconds in all, redirects, and the ports that may be asked."""

    size: int = 4 * 1024 * 1024
    seconds: float = 15.0
    redirects: int = 4
    ports: frozenset[int] = frozenset({80, 443})


def resolve(host: str, port: int) -> list[str]:
    """Return the numbers behind a name. Raises OSError."""
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def is_public(number: str) -> bool:
    """Whether a number (IPv4 or IPv6) is of the public internet, and of no other in disguise.

    >>> is_public("93.184.215.14"), is_public("127.0.0.1"), is_public("::ffff:10.0.0.1"), is_public("64:ff9b::7f00:1")
    (True, False, False, False)
    """
    address = ipaddress.ip_address(number.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo and address.teredo[1])
        if inner:
            return is_public(str(inner))
        if address in ipaddress.ip_network("64:ff9b::/96") or address in ipaddress.ip_network("64:ff9b:1::/48"):
            return is_public(str(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)))
        if int(address) >> 32 == 0:
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def fetch(
    address: str,
    bounds: Bounds = Bounds(),
    *,
    resolver: Resolver = resolve,
    allowed: Callable[[str], bool] = is_public,
) -> Fetched:
    """Return what stands at an address. Every name, of every redirect, is looked up once, all its numbers are checked,
    and the connection is made to the number that was checked.

    Raises SourceError: no http(s), a name or number that is not public, too large, too slow, no text, an error there.
    """
    until = time.monotonic() + bounds.seconds
    for _ in range(bounds.redirects + 1):
        parts = _parts(address, bounds)
        port = parts.port or _PORTS[parts.scheme]
        number = _number(parts.hostname or "", port, resolver, allowed)
        left = until - time.monotonic()
        if left <= 0:
            raise SourceError("took too long to answer", address)
        connection = _Pinned(parts, number, left)
        # Whoever sends a byte now and then would never run into a timeout of the socket.
        guard = threading.Timer(left, connection.cut)
        guard.daemon = True
        guard.start()
        try:
            found = _ask(connection, parts, address, bounds.size)
            if connection.was_cut:
                raise TimeoutError
        except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
            slow = connection.was_cut or isinstance(error, TimeoutError)
            raise SourceError("took too long to answer" if slow else "could not be read there", address) from None
        finally:
            guard.cancel()
            connection.close()
        if isinstance(found, Fetched):
            return found
        address = found
    raise SourceError("leads from one address to the next too often", address)


class _Pinned(http.client.HTTPConnection):
    """A connection to a number, for a name; secured for the name where the address says so."""

    def __init__(self, parts: SplitResult, number: str, timeout: float) -> None:
        super().__init__(parts.hostname or "", parts.port or _PORTS[parts.scheme], timeout=timeout)
        self._number = number
        self._secure = parts.scheme == "https"
        self.was_cut = False

    def connect(self) -> None:
        """Connect to the number that was checked, never to the name."""
        self.sock = socket.create_connection((self._number, self.port), self.timeout)
        if self._secure:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)

    def cut(self) -> None:
        """Break off whatever is going on."""
        self.was_cut = True
        if self.sock:
            try:
                self.sock.shutdown(socket.SHUT_RDWR)
            except OSError:
                return


def _parts(address: str, bounds: Bounds) -> SplitResult:
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:
        raise SourceError("is no address", address) from None
    if parts.scheme not in _PORTS:
        raise SourceError("is no address that begins with http:// or https://", address)
    if not parts.hostname or parts.username is not None or any(ord(letter) <= 32 for letter in address.strip()):
        raise SourceError("is no address", address)
    if (port or _PORTS[parts.scheme]) not in bounds.ports:
        raise SourceError("names a port that pages are not served on", address)
    return parts


def _number(host: str, port: int, resolver: Resolver, allowed: Callable[[str], bool]) -> str:
    try:
        numbers = resolver(host.encode("idna").decode() if not host.isascii() else host, port)
    except (OSError, UnicodeError):
        raise SourceError("names a host that nobody knows", host) from None
    # One private number among public ones is a trap: the next look-up may bring it first.
    if not numbers or not all(allowed(number) for number in numbers):
        raise SourceError("is not on the public internet, and is not read", host)
    return numbers[0]


def _ask(connection: _Pinned, parts: SplitResult, address: str, size: int) -> Fetched | str:
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    safe = path if path.isascii() else "".join(c if c.isascii() else _percent(c) for c in path)
    connection.request(
        "GET",
        safe,
        headers={"User-Agent": "Dragoman", "Accept": ", ".join(_TYPES), "Accept-Encoding": "gzip, identity"},
    )
    answer: http.client.HTTPResponse = connection.getresponse()
    if answer.status in _MOVED and answer.headers.get("Location"):
        return str(urljoin(address, answer.headers["Location"]))
    if answer.status != 200:
        raise SourceError(f"was answered with error {answer.status}", address)
    kind = answer.headers.get_content_type()
    if answer.headers.get("Content-Type") and kind not in _TYPES:
        raise SourceError(f"holds no text, but {kind}", address)
    packed = answer.headers.get("Content-Encoding", "identity").lower()
    if packed not in ("identity", "gzip", ""):
        raise SourceError("is packed in a way that is not read", address)
    return Fetched(address, _body(answer, packed == "gzip", size, address), kind in ("text/html", _TYPES[2]))


def _body(answer: http.client.HTTPResponse, packed: bool, size: int, address: str) -> bytes:
    unpack = zlib.decompressobj(31) if packed else None
    data = bytearray()
    while chunk := answer.read(_CHUNK):
        data += unpack.decompress(chunk, size + 1 - len(data)) if unpack else chunk
        if len(data) > size:
            raise SourceError(f"is too large: more than {size // 1024} kB", address)
    return bytes(data)


def _percent(letter: str) -> str:
    return "".join(f"%{byte:02X}" for byte in letter.encode("utf-8", "ignore"))
