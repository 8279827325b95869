"""Readings written by hand about two countries that do not exist, in four languages, for tests of the upper rooms.

Arlandia is XA and Belmora is XB: codes that ISO 3166-1 leaves to its users, so that they can never be a real state's.
"""

from typing import Any

from dragoman.model import (
    RECORD_TYPES,
    Actor,
    Agreement,
    Characterisation,
    Dateline,
    Document,
    Encounter,
    Evidence,
    Field,
    Indicator,
    Initiative,
    Money,
    Occasion,
    Participant,
    Place,
    Reading,
    Statement,
    record_id,
    telling_id,
    text_id,
)

CODER = "rules 0.1.0"


def document(text: str, **facts: Any) -> Document:
    """Return a document whose ids are made as the sources make them."""
    telling = telling_id(text, facts.get("source"), facts.get("source_id"), facts.get("published"))
    return Document(id=telling, text_id=text_id(text), text=text, **facts)


def at(text: str, quote: str, field: str | None = None, nth: int = 1) -> Evidence:
    """Return the evidence of the nth place where a quote stands."""
    start = -1
    for _ in range(nth):
        start = text.index(quote, start + 1)
    return Evidence(start=start, end=start + len(quote), quote=quote, field=field)


def person(name: str, mention: str, country: str, office: str | None = None, title: str | None = None) -> Actor:
    """Return a person; the id is made of the name."""
    return Actor.model_validate(
        {
            "id": name.lower().replace(" ", "-"),
            "type": "person",
            "name": name,
            "mention": mention,
            "country": country,
            "office": office,
            "title": title,
        }
    )


def basis(told: Document, kind: str, rule: str, *evidence: Evidence, certainty: float = 0.9) -> dict[str, Any]:
    """Return the fields that every record has."""
    ident = record_id(told.id, kind, evidence[0], (rule,))
    return {"id": ident, "coder": CODER, "rule": rule, "certainty": certainty, "evidence": evidence}


_RU = """Президент Арландии Илан Орск встретился с премьер-министром Бельморы Мартой Велен

ПОРТ-АЛЬВА. 4 мая. АГЕНТСТВО «МАЯК». Президент Арландии Илан Орск провел встречу с премьер-министром \
Бельморы Мартой Велен в Доме у Моря на полях Саммита Южных озер.
Илан Орск отметил, что торговля между странами выросла на 12% и достигла 3 млрд долларов.
– Наши народы связывает вечная дружба, – сказал Президент.
Марта Велен заявила, что Бельмора готова построить мост через реку Тиса.
По итогам подписано более 20 документов, в том числе Соглашение о перевозках в области транспорта и туризма."""

_ZH = """奥尔斯克会见贝尔莫拉总理韦伦
5月4日，阿兰迪亚总统伊兰·奥尔斯克在阿尔瓦港会见贝尔莫拉总理玛尔塔·韦伦。
奥尔斯克指出，两国是全天候战略伙伴，双方应扩大住房合作；要办好文化年。
韦伦表示，贝方愿参与跨河大桥建设。双方签署二十余份合作文件。"""

_KK = """Илан Орск Бельмора премьер-министрі Марта Веленмен кездесті
Арландия Президенті Илан Орск Альва портында Бельмора Премьер-министрі Марта Веленмен кездесу өткізді.
Президент екі ел арасындағы сауда көлемі 3 млрд долларға жеткенін атап өтті.
Марта Велен көпір салуға дайын екенін айтты."""

_EN = """Arlandia and Belmora to hold talks on water
Arlandia's foreign minister, Toma Reiss, will meet his Belmoran counterpart, Ana Lund, in Port Alva on 9 June 2031.
Reiss said on Monday that Arlandia was concerned about the level of the river."""

_EMPTY = """A baker in Port Alva baked the longest loaf of the year.
Neighbours ate it before noon."""


def russian() -> Reading:
    """Return a report with all six record types, field evidence, and a nested span."""
    told = document(
        _RU,
        source="https://mayak.example/news/1",
        source_id="news/1.txt",
        language="ru",
        title="Президент Арландии Илан Орск встретился с премьер-министром Бельморы Мартой Велен",
        published="2031-05-04",
        dateline=Dateline(place="Port Alva", country="XA", date="2031-05-04", agency="АГЕНТСТВО «МАЯК»"),
    )
    orsk = person("Ilan Orsk", "Илан Орск", "XA", "head_of_state", "Президент Арландии")
    velen = person("Marta Velen", "Мартой Велен", "XB", "head_of_government", "премьер-министром Бельморы")
    trade = at(_RU, "торговля между странами выросла на 12% и достигла 3 млрд долларов")
    meeting = at(
        _RU, "Президент Арландии Илан Орск провел встречу с премьер-министром Бельморы Мартой Велен в Доме у Моря"
    )
    return Reading(
        document=told,
        encounters=(
            Encounter(
                **basis(
                    told,
                    "encounters",
                    "ru.meeting.held",
                    meeting,
                    at(_RU, "4 мая", "date"),
                    at(_RU, "ПОРТ-АЛЬВА", "place"),
                    certainty=0.97,
                ),
                kind="meeting",
                status="held",
                date="2031-05-04",
                date_basis="dateline",
                place=Place(country="XA", city="Port Alva", venue="Доме у Моря"),
                level="head_of_government",
                dyad=("XA", "XB"),
                participants=(Participant(actor=orsk, role="host"), Participant(actor=velen, role="guest")),
                occasions=(Occasion(name="Southern Lakes summit"),),
            ),
        ),
        statements=(
            Statement(
                **basis(told, "statements", "ru.say.noted", trade),
                speaker=orsk,
                country="XA",
                targets=("XB",),
                act="report",
                topics=("trade",),
            ),
            Statement(
                **basis(told, "statements", "ru.say.quoted", at(_RU, "Наши народы связывает вечная дружба")),
                speaker=orsk,
                country="XA",
                targets=("XB",),
                act="assess",
                topics=("relations", "people"),
                direct=True,
            ),
            Statement(
                **basis(
                    told, "statements", "ru.say.declared", at(_RU, "Бельмора готова построить мост через реку Тиса")
                ),
                speaker=velen,
                country="XB",
                targets=("XA",),
                act="pledge",
                topics=("transport", "construction"),
            ),
        ),
        agreements=(
            Agreement(
                **basis(
                    told,
                    "agreements",
                    "ru.sign.bundle",
                    at(_RU, "подписано более 20 документов"),
                    at(_RU, "более 20", "count"),
                ),
                kind="documents",
                status="signed",
                count=20,
                count_is="more_than",
                parties=("XA", "XB"),
                topics=("transport", "tourism"),
                fields=(Field(words="транспорта", topic="transport"), Field(words="туризма", topic="tourism")),
                date="2031-05-04",
            ),
            Agreement(
                **basis(
                    told,
                    "agreements",
                    "ru.sign.named",
                    at(_RU, "Соглашение о перевозках"),
                    at(_RU, "Соглашение о перевозках", "title"),
                ),
                kind="agreement",
                title="Соглашение о перевозках",
                status="signed",
                value=Money(amount=5e9, currency="USD"),
                parties=("XA", "XB"),
                topics=("transport",),
                date="2031-05-04",
            ),
        ),
        initiatives=(
            Initiative(
                **basis(
                    told, "initiatives", "ru.build.ready", at(_RU, "построить мост через реку Тиса"), certainty=0.6
                ),
                kind="facility",
                name="мост через реку Тиса",
                status="proposed",
                parties=("XA", "XB"),
                topics=("transport",),
            ),
        ),
        indicators=(
            Indicator(
                **basis(
                    told, "indicators", "ru.trade", trade, at(_RU, "3 млрд", "value"), at(_RU, "12%", "change_percent")
                ),
                measure="trade_turnover",
                value=3e9,
                unit="USD",
                change_percent=12.0,
                direction="up",
                parties=("XA", "XB"),
            ),
        ),
        characterisations=(
            Characterisation(
                **basis(told, "characterisations", "ru.label.friendship", at(_RU, "вечная дружба")),
                label="friendship",
                words="вечная дружба",
                qualifiers=("eternal",),
                by=orsk,
                parties=("XA", "XB"),
                date="2031-05-04",
            ),
        ),
    )


def chinese() -> Reading:
    """Return the same meeting as a Chinese report tells it, with a joint statement."""
    told = document(
        _ZH,
        source="https://dengta.example/a",
        language="zh",
        title="奥尔斯克会见贝尔莫拉总理韦伦",
        published="2031-05-05",
    )
    orsk = person("Ilan Orsk", "伊兰·奥尔斯克", "XA", "head_of_state", "阿兰迪亚总统")
    velen = person("Marta Velen", "玛尔塔·韦伦", "XB", "head_of_government", "贝尔莫拉总理")
    return Reading(
        document=told,
        encounters=(
            Encounter(
                **basis(
                    told,
                    "encounters",
                    "zh.meeting",
                    at(_ZH, "阿兰迪亚总统伊兰·奥尔斯克在阿尔瓦港会见贝尔莫拉总理玛尔塔·韦伦"),
                    at(_ZH, "5月4日", "date"),
                ),
                kind="meeting",
                status="held",
                date="2031-05-04",
                date_basis="stated",
                place=Place(country="XA", city="Port Alva"),
                level="head_of_government",
                dyad=("XA", "XB"),
                participants=(Participant(actor=orsk, role="host"), Participant(actor=velen, role="guest")),
            ),
        ),
        statements=(
            Statement(
                **basis(
                    told, "statements", "zh.say", at(_ZH, "两国是全天候战略伙伴，双方应扩大住房合作；要办好文化年")
                ),
                speaker=orsk,
                country="XA",
                act="urge",
                topics=("relations", "construction", "culture"),
            ),
            Statement(
                **basis(told, "statements", "zh.say", at(_ZH, "贝方愿参与跨河大桥建设")),
                speaker=velen,
                country="XB",
                act="pledge",
                topics=("transport",),
            ),
            Statement(
                **basis(told, "statements", "zh.joint", at(_ZH, "双方签署二十余份合作文件"), certainty=0.4),
                joint=True,
                speakers=(orsk, velen),
                act="agree",
            ),
        ),
        characterisations=(
            Characterisation(
                **basis(told, "characterisations", "zh.label", at(_ZH, "全天候战略伙伴")),
                label="strategic_partnership",
                words="全天候战略伙伴",
                qualifiers=("all_weather",),
                change="reaffirmed",
                by=orsk,
                parties=("XA", "XB"),
            ),
        ),
    )


def kazakh() -> Reading:
    """Return the same meeting as a Kazakh report tells it; nothing is known of when it was published."""
    told = document(_KK, source="https://shamshyraq.example/7", language="kk")
    orsk = person("Ilan Orsk", "Илан Орск", "XA", "head_of_state", "Арландия Президенті")
    velen = person("Marta Velen", "Марта Веленмен", "XB", "head_of_government")
    return Reading(
        document=told,
        encounters=(
            Encounter(
                **basis(told, "encounters", "kk.kezdesu", at(_KK, "Марта Веленмен кездесу өткізді")),
                kind="meeting",
                status="held",
                dyad=("XA", "XB"),
                participants=(Participant(actor=orsk, role="host"), Participant(actor=velen, role="guest")),
            ),
        ),
        statements=(
            Statement(
                **basis(
                    told, "statements", "kk.say", at(_KK, "екі ел арасындағы сауда көлемі 3 млрд долларға жеткенін")
                ),
                speaker=orsk,
                country="XA",
                act="report",
                topics=("trade",),
            ),
        ),
    )


def english() -> Reading:
    """Return a planned meeting of foreign ministers, with a concern."""
    told = document(
        _EN,
        source="The Port Alva Lantern",
        language="en",
        title="Arlandia and Belmora to hold talks on water",
        published="2031-06-02",
    )
    reiss = person("Toma Reiss", "Toma Reiss", "XA", "foreign_minister", "foreign minister")
    lund = person("Ana Lund", "Ana Lund", "XB", "foreign_minister", "counterpart")
    return Reading(
        document=told,
        encounters=(
            Encounter(
                **basis(
                    told,
                    "encounters",
                    "en.will-meet",
                    at(_EN, "will meet his Belmoran counterpart, Ana Lund"),
                    at(_EN, "9 June 2031", "date"),
                ),
                kind="meeting",
                status="planned",
                date="2031-06-09",
                date_basis="stated",
                place=Place(country="XA", city="Port Alva"),
                level="minister",
                dyad=("XA", "XB"),
                participants=(Participant(actor=reiss, role="host"), Participant(actor=lund, role="guest")),
            ),
        ),
        statements=(
            Statement(
                **basis(
                    told, "statements", "en.concerned", at(_EN, "Arlandia was concerned about the level of the river")
                ),
                speaker=reiss,
                country="XA",
                act="criticise",
                topics=("water",),
            ),
        ),
    )


def empty() -> Reading:
    """Return the reading of a document that has nothing diplomatic in it."""
    return Reading(document=document(_EMPTY, source="The Port Alva Lantern", language="en", published="2031-01-01"))


def all_readings() -> tuple[Reading, ...]:
    """Return one reading a language, and the empty one."""
    return russian(), chinese(), kazakh(), english(), empty()


def reprint(first: Reading, ident: str, **changed: object) -> Reading:
    """Return a reading of the same words, told elsewhere: another document, with records of its own."""
    again = first.document.model_copy(update={"id": ident, "source": f"https://other.example/{ident}", **changed})
    copies = {
        name: tuple(one.model_copy(update={"id": f"{ident}-{one.id}"}) for one in getattr(first, name))
        for name in RECORD_TYPES
    }
    return Reading(document=again, **copies)
