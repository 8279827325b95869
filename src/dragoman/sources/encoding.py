"""Bytes to text: which encoding it is, and nothing changed but what no text may hold.

UTF-8 and UTF-16 prove themselves. The old ones do not (every byte is a letter in windows-1251), so each is tried on a
sample and the one is taken whose letters look most like writing: the case runs right, the common letters are common,
scripts do not meet inside a word. Restricted to the encodings of our languages this was right where general detectors
guess; see the room's tests for how short a text may be.
"""

import codecs
import re

from dragoman.model import SourceError

CANDIDATES = ("utf-8", "gb18030", "cp1251", "koi8-r", "kz1048", "cp1252")

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 1 << 10  # bytes from the first high one on: 30 letters were enough on every text tried
_LEAST = 0.4  # below this no encoding of ours makes writing of it: noise scores to 0.35, writing from 0.5
_STRAY = 0.05  # a text all ASCII but for this share of unreadable bytes is ASCII with stray bytes
_DECLARED = 0.1  # what a declaration is worth: it decides between equals, and no more
_NOT_DECLARABLE = {"utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs"}

_SURROGATES = re.compile("[\ud800-\udfff]")
# What the letters of a right guess look like, and what those of a wrong one do; each with its weight a letter.
_SIGNS = tuple(
    (re.compile(pattern), weight)
    for pattern, weight in (
        (r"[оеаинтсрвлОЕАИНТСРВЛ]", 1.0),
        (r"[бгдёжзйкмпуфхцчшщъыьэюяБГДЁЖЗЙКМПУФХЦЧШЩЪЫЬЭЮЯ]", 0.5),
        (r"[әғқңөұүһіӘҒҚҢӨҰҮҺІ]", 0.8),
        (r"[的一是在了不和有大中国人这主为会作上发要我对行习平访问关系总统部长合方年月日两表示同京华社]", 1.0),
        (r"[\u4e00-\u9fff]", 0.5),
        (r"[\u3000-\u303f\uff01-\uff65]", 1.0),
        (r"[\u2010-\u2026\u00a0«»№°§]", 0.4),
        (r"(?<=[A-Za-z])[À-ÖØ-öø-þĀ-ſ]|[À-ÖØ-öø-þĀ-ſ](?=[a-z])", 0.6),  # ÿ is a stray byte sooner than a letter
        (r"[^\W\d_\u0000-\u024f\u0400-\u04ff\u4e00-\u9fff]", 0.3),
        (r"[а-яё][А-ЯЁ]", -2.0),
        (r"[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]", -1.5),
        (r"[a-z][\u4e00-\u9fff]|[\u4e00-\u9fff][a-z]", -0.7),
        (r"[\u0080-\u009f\ue000-\uf8ff]", -3.0),
        (r"\ufffd", -4.0),
    )
)


def decode(data: bytes, declared: str | None = None) -> str:
    """Return the text of some bytes: without byte order mark, CRLF as LF, NUL and lone surrogates as U+FFFD.

    `declared` is what a page says of itself: believed only if the result is as good as any other. A few broken bytes
    become U+FFFD. Raises SourceError if no encoding of ours makes writing of it.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return clean(data[len(mark) :].decode(encoding, "replace"))
    wide = _utf16_without_mark(data)
    if wide:
        return clean(data.decode(wide, "replace"))
    for errors in ("strict", "surrogatepass"):  # the second: UTF-8 but for halves of characters, which `clean` mends
        try:
            return clean(data.decode("utf-8", errors))
        except UnicodeDecodeError:
            continue
    return clean(data.decode(_likeliest(data, declared), "replace"))


def clean(text: str) -> str:
    """Return text without what no text may hold: CRLF becomes LF, NUL and lone surrogates become U+FFFD."""
    if "\r\n" in text:
        text = text.replace("\r\n", "\n")
    if "\x00" in text:
        text = text.replace("\x00", "\ufffd")
    # Looked for first: a substitution copies the text, and it may be large.
    return _SURROGATES.sub("\ufffd", text) if _SURROGATES.search(text) else text


def _utf16_without_mark(data: bytes) -> str | None:
    """Tell UTF-16 by its high bytes: of letters in our alphabets they are nearly all 0 or 4."""
    head = data[:4096]
    for encoding, high, low in (("utf-16-le", head[1::2], head[::2]), ("utf-16-be", head[::2], head[1::2])):
        narrow = high.count(0) + high.count(4)
        if len(head) >= 4 and narrow > 0.8 * len(high) and low.count(0) < 0.05 * len(low):
            return encoding
    return None


def _likeliest(data: bytes, declared: str | None) -> str:
    # What comes before the first high byte is ASCII and tells nothing; a character begins at that byte.
    first = re.search(rb"[\x80-\xff]", data)
    start = max(0, first.start() - 16) if first else 0
    sample = data[start : start + _SAMPLE]
    scores = {name: _score(sample, name) for name in CANDIDATES}
    name = _codec(declared)
    if name:
        scores[name] = scores.get(name, _score(sample, name)) + _DECLARED
    best = max(scores, key=lambda candidate: scores[candidate])
    if scores[best] < _LEAST:
        if sum(byte > 127 for byte in sample) < _STRAY * len(sample):
            return "utf-8"
        raise SourceError("cannot be decoded: neither UTF-8, UTF-16, windows-1251, koi8-r nor gb18030")
    return best


def _codec(declared: str | None) -> str | None:
    """Return the name under which a declared encoding is scored; null for what is no encoding of text."""
    if not declared:
        return None
    try:
        name = codecs.lookup(declared).name
        "".encode(name)
    except (LookupError, ValueError):
        return None
    # What pages call gb2312 or gbk is read as their superset, which browsers do too (WHATWG Encoding).
    aliases = {"gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252", "ascii": "cp1252"}
    return None if name in _NOT_DECLARABLE or name.startswith("utf-") else aliases.get(name, name)


def _score(sample: bytes, encoding: str) -> float:
    """Return how much a sample looks like writing in an encoding: 0.5 to 0.9 if it is, under 0.4 if not."""
    text = codecs.getincrementaldecoder(encoding)("replace").decode(sample)
    letters = len(re.findall(r"[^\x00-\x7f]", text))
    return sum(weight * len(sign.findall(text)) for sign, weight in _SIGNS) / letters if letters else 0.0
