"""How well keys tie and part the gazetteer's own people: their names in Russian, Kazakh and Chinese against English."""

from collections import defaultdict

import pytest

from dragoman.gazetteer import DATA, Gazetteer
from dragoman.gazetteer.tables import rows
from dragoman.text.script import name_key

BY_CYRILLIC = ("RU", "KZ", "BY", "UZ", "KG", "TJ", "TM")
_NAMES: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
for _row in rows("person_names", (DATA,)):
    _NAMES[_row["person"]][_row["lang"]].append(_row["form"])
_GAZETTEER = Gazetteer((DATA,))
_COUNTRY = {person: held[0].party for person, held in _GAZETTEER.tenures.items()}


def _tied(language: str, countries: tuple[str, ...], inside: bool = True) -> float:
    found = [
        name_key(names[language][0], _COUNTRY[person]) in {name_key(name, _COUNTRY[person]) for name in names["en"]}
        for person, names in _NAMES.items()
        if names[language] and person in _COUNTRY and (_COUNTRY[person] in countries) is inside
    ]
    assert len(found) > 100
    return sum(found) / len(found)


@pytest.mark.parametrize(
    ("language", "countries", "inside", "floor"),
    [
        ("ru", BY_CYRILLIC, True, 0.97),
        ("kk", BY_CYRILLIC, True, 0.95),
        ("ru", ("CN",), True, 0.98),
        ("kk", ("CN",), True, 0.98),
        ("zh", ("CN",), True, 0.98),
        ("ru", (*BY_CYRILLIC, "CN"), False, 0.82),
    ],
)
def test_a_name_and_its_english_have_one_key(
    language: str, countries: tuple[str, ...], inside: bool, floor: float
) -> None:
    assert _tied(language, countries, inside) >= floor


def test_nearly_no_two_people_of_a_country_share_a_key() -> None:
    bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for person, names in _NAMES.items():
        if names["en"] and person in _COUNTRY:
            bearers[_COUNTRY[person], name_key(names["en"][0], _COUNTRY[person])].add(person)
    assert len([shared for shared in bearers.values() if len(shared) > 1]) <= 3
