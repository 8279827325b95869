"""Readings to measure the record on: made from templates, varied, in four languages, about states that do not exist.

They come in the order of time, forty a day. Two of five tell of no diplomacy; of the rest, two of five tell an
encounter that an earlier one told, in another language; one in twenty is a reprint.
"""

import datetime as dt
import random
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.model import (
    Actor,
    Agreement,
    Characterisation,
    Document,
    Encounter,
    Evidence,
    Indicator,
    Initiative,
    Participant,
    Place,
    Reading,
    Statement,
    record_id,
    telling_id,
    text_id,
)
from dragoman.model.terms import CLASS_OF_ACT, Topic

CODER = "bench 1"
PARTIES = tuple(f"X{letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ") + tuple(
    f"Q{letter}" for letter in "MNOPQRSTUVWXYZ"
)
"""Codes that ISO 3166-1 leaves to its users: 40 of them, 780 dyads."""
_FIRST, _A_DAY = dt.date(2026, 1, 1), 40
_TOPICS: tuple[Topic, ...] = (
    "trade", "energy", "transport", "water", "education", "culture", "security", "multilateral", "relations",
    "agriculture", "investment", "science", "health", "tourism", "digital", "border", "environment", "sport",
)  # fmt: skip
_ACTS = tuple(CLASS_OF_ACT)
_KINDS = ("meeting", "talks", "call", "visit", "letter", "meeting", "talks")
_STEMS = {
    "ru": ("торговл", "энергетик", "границ", "договор", "соглашени", "культур", "транспорт", "мост", "порт", "канал",
           "студент", "зерн", "рек", "безопасност", "партнерств", "инвестици", "обмен", "проект", "доверии", "комисси"),
    "kk": ("сауда", "энергетика", "шекара", "келісім", "шарт", "мәдениет", "көлік", "көпір", "порт", "арна", "студент",
           "астық", "өзен", "қауіпсіздік", "серіктестік", "инвестиция", "алмасу", "жоба", "сенім", "комиссия"),
    "en": ("trade", "energy", "border", "treaty", "agreement", "culture", "transport", "bridge", "harbour", "canal",
           "student", "grain", "river", "security", "partnership", "investment", "exchange", "project", "trust",
           "commission"),
    "zh": ("贸易", "能源", "边境", "条约", "协议", "文化", "交通", "大桥", "港口", "运河", "学生", "粮食", "河流",
           "安全", "伙伴", "投资", "交流", "项目", "信任", "委员会"),
}  # fmt: skip
_ENDINGS = {"ru": ("а", "ы", "е", "у", "ой", "ах"), "kk": ("", "ның", "ға", "ды", "лар"), "en": ("", "s"), "zh": ("",)}
_SYLLABLES = ("ба", "до", "ли", "му", "ке", "ра", "со", "ти", "ну", "ве", "га", "жи")


def _name(number: int) -> str:
    """Return one of some thousand names that nobody has."""
    syllables = []
    for _ in range(5):
        number, at = divmod(number, len(_SYLLABLES))
        syllables.append(_SYLLABLES[at])
    return "".join(syllables)


@dataclass(frozen=True, slots=True)
class Met:
    """An encounter that happened, to be told more than once."""

    number: int
    dyad: tuple[str, str]
    day: dt.date
    kind: str


def readings(start: int, stop: int) -> Iterator[Reading]:
    """Yield readings by their numbers; the same number gives the same reading."""
    for number in range(start, stop):
        chance = random.Random(f"reading {number}")
        if number > 100 and chance.random() < 0.05:
            yield _told(_met(number - chance.randint(1, 90)), number, chance, reprint=True)
        elif number > 100 and chance.random() < 0.4:
            yield _told(_met(number - chance.randint(1, 90)), number, chance)
        else:
            yield _told(_met(number), number, chance)


def _met(number: int) -> Met:
    chance = random.Random(f"met {number}")
    # The first parties deal with everybody, the last hardly with anybody.
    one, other = (min(int(chance.paretovariate(0.9)) - 1, len(PARTIES) - 1) for _ in range(2))
    if one == other:
        other = (one + 1 + chance.randrange(len(PARTIES) - 1)) % len(PARTIES)
    dyad = (min(PARTIES[one], PARTIES[other]), max(PARTIES[one], PARTIES[other]))
    # As news comes: a day has so many documents, however many the record has already.
    day = _FIRST + dt.timedelta(days=number // _A_DAY + chance.randrange(3))
    return Met(number, dyad, day, chance.choice(_KINDS))


def _told(met: Met, number: int, chance: random.Random, reprint: bool = False) -> Reading:
    words = random.Random(f"words {met.number}") if reprint else chance
    language = words.choice(tuple(_STEMS))
    sentences = [_sentence(language, words) for _ in range(words.randint(10, 16))]
    text = "\n".join(sentences)
    outlet = f"https://outlet-{chance.randrange(40)}.example/{number}"
    published = (met.day + dt.timedelta(days=chance.choice((0, 0, 1)))).isoformat()
    document = Document(
        id=telling_id(text, outlet, outlet, published),
        text_id=text_id(text),
        language=language,
        title=sentences[0][:80],
        published=published,
        source=outlet,
        text=text,
    )
    return _Teller(document, met, sentences, words).reading()


def _sentence(language: str, chance: random.Random) -> str:
    # Rare names beside common words, as in the news.
    words = [chance.choice(_STEMS[language]) + chance.choice(_ENDINGS[language]) for _ in range(chance.randint(7, 14))]
    rare = _name(chance.randrange(6000))
    words[chance.randrange(len(words))] = f"{chance.randint(2, 9999)}"
    if language == "zh":
        return "".join(words) + "。"
    return " ".join([rare.capitalize() if language != "en" else f"n{chance.randrange(90000)}", *words]) + "."


class _Teller:
    def __init__(self, document: Document, met: Met, sentences: list[str], chance: random.Random) -> None:
        self.document, self.met, self.sentences, self.chance = document, met, sentences, chance
        self.starts = [0]
        for sentence in sentences:
            self.starts.append(self.starts[-1] + len(sentence) + 1)

    def reading(self) -> Reading:
        if self.met.number % 5 < 2:
            # Most news is not diplomacy.
            return Reading(document=self.document)
        said = range(2, 2 + self.chance.randint(3, 7))
        return Reading(
            document=self.document,
            encounters=(self._encounter(),),
            statements=tuple(self._statement(at) for at in said),
            agreements=(self._agreement(),) if self.chance.random() < 0.4 else (),
            initiatives=(self._initiative(),) if self.chance.random() < 0.4 else (),
            indicators=(self._indicator(),) if self.chance.random() < 0.25 else (),
            characterisations=(self._label(),) if self.chance.random() < 0.4 else (),
        )

    def _base(self, name: str, at: int) -> dict[str, object]:
        at = min(at, len(self.sentences) - 1)
        start, quote = self.starts[at], self.sentences[at]
        piece = Evidence(start=start, end=start + len(quote), quote=quote)
        ident = record_id(self.document.id, name, piece, (str(at),))
        return {"id": ident, "coder": CODER, "rule": "bench", "certainty": 0.9, "evidence": (piece,)}

    def _actor(self, party: str) -> Actor:
        name = f"Leader {party} {self.met.number % 3}"
        ident = f"person:{name.lower().replace(' ', '-')}"
        return Actor(id=ident, type="person", name=name, mention=name, country=party, office="head_of_state")

    def _encounter(self) -> Encounter:
        host, guest = self.met.dyad
        stated = self.chance.random() < 0.6
        return Encounter.model_validate(
            {
                **self._base("encounters", 0),
                "kind": self.met.kind,
                "status": "held",
                "date": self.met.day.isoformat() if stated else self.document.published,
                "date_basis": "stated" if stated else "published",
                "place": Place(country=host, city=f"City {host}"),
                "level": "head_of_state",
                "dyad": self.met.dyad,
                "participants": (
                    Participant(actor=self._actor(host), role="host"),
                    Participant(actor=self._actor(guest), role="guest"),
                ),
            }
        )

    def _statement(self, at: int) -> Statement:
        side = self.chance.choice(self.met.dyad)
        other = next(party for party in self.met.dyad if party != side)
        return Statement.model_validate(
            {
                **self._base("statements", at),
                "speaker": self._actor(side),
                "country": side,
                "targets": (other,),
                "act": self.chance.choice(_ACTS),
                "topics": tuple(self.chance.sample(_TOPICS, self.chance.randint(1, 3))),
            }
        )

    def _agreement(self) -> Agreement:
        return Agreement.model_validate(
            {
                **self._base("agreements", 8),
                "kind": self.chance.choice(("agreement", "memorandum", "documents", "protocol")),
                "title": self.sentences[8][:60],
                "status": self.chance.choice(("planned", *["signed"] * 8, "ratified")),
                "parties": self.met.dyad,
                "topics": tuple(self.chance.sample(_TOPICS, 2)),
                "date": self.met.day.isoformat(),
            }
        )

    def _initiative(self) -> Initiative:
        return Initiative.model_validate(
            {
                **self._base("initiatives", 9),
                "kind": self.chance.choice(("project", "facility", "corridor", "mechanism")),
                "name": self.sentences[9][:60],
                "status": self.chance.choice(("proposed", "agreed", "launched", "progressing")),
                "parties": self.met.dyad,
                "topics": tuple(self.chance.sample(_TOPICS, 1)),
            }
        )

    def _indicator(self) -> Indicator:
        return Indicator.model_validate(
            {
                **self._base("indicators", 7),
                "measure": self.chance.choice(("trade_turnover", "exports", "investment")),
                "value": float(self.chance.randint(1, 900)) * 1e7,
                "unit": "USD",
                "period": str(self.met.day.year - 1),
                "parties": self.met.dyad,
            }
        )

    def _label(self) -> Characterisation:
        return Characterisation.model_validate(
            {
                **self._base("characterisations", 6),
                "label": self.chance.choice(("partnership", "friendship", "strategic_partnership")),
                "words": self.sentences[6][:30],
                "parties": self.met.dyad,
            }
        )
