"""What a language calls states and people, undeclined."""

from collections import defaultdict
from functools import cache

from dragoman.gazetteer.gazetteer import gazetteer
from dragoman.gazetteer.tables import rows

_KINDS = ("short", "formal", "former", "adjective", "people", "char")


@cache
def called(language: str) -> dict[str, tuple[str, ...]]:
    """Return the names and adjectives of countries in a language, by code; of organisations none.

    >>> "Chinese" in called("en")["CN"], "中国" in called("zh")["CN"]
    (True, True)
    """
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows("country_names", gazetteer().folders):
        if row["lang"] == language and row["kind"] in _KINDS:
            found[row["code"]].append(row["form"])
    return {code: tuple(forms) for code, forms in found.items()}


@cache
def people_called(language: str) -> dict[str, tuple[str, ...]]:
    """Return the names and surnames of people in a language, by the person's id.

    >>> "马克龙" in people_called("zh")["emmanuel-macron"]
    True
    """
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for row in rows("person_names", gazetteer().folders):
        if row["lang"] == language:
            found[row["person"]] |= dict.fromkeys(name for name in (row["form"], row["surname"]) if name)
    return {person: tuple(names) for person, names in found.items()}
