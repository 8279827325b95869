"""An encounter in short, of tellings written by hand."""

from dragoman.api import Comparison, Fact, Story, Teller
from dragoman.history.comparison import Outcome, Row, Said, Words
from dragoman.web.brief import Brief, brief

TELLERS = tuple(
    Teller(id=ident, headline=ident, language=language)
    for ident, language in (("r1", "ru"), ("z1", "zh"), ("z2", "zh"))
)


def _fact(field: str, verdict: str, **values: str) -> Fact:
    told = tuple(
        Words(document_id=teller.id, value=value, quote=value, record_id=f"{teller.id}-1")
        if (value := values.get(teller.id))
        else Words(document_id=teller.id)
        for teller in TELLERS
    )
    return Fact.model_validate({"field": field, "verdict": verdict, "values": told})


def _row(speaker: str, country: str, *said: tuple[str, str]) -> Row:
    each = tuple(
        Said(
            document_id=ident,
            record_id=f"{ident}-{act}",
            speaker=speaker,
            country=country,
            act=act,
            topics=("energy",),
            quote=act,
            start=0,
            end=1,
        )
        for ident, act in said
    )
    acts = tuple(dict.fromkeys(act for _, act in said))
    return Row(verdict="agree", speaker=speaker, country=country, acts=acts, topics=("energy",), said=each)


def _short() -> Brief:
    signed = Outcome(
        type="agreements",
        verdict="agree",
        title=None,
        told_by=("r1", "z1", "z2"),
        topics=("energy", "construction"),
        facts=(
            _fact("count", "differ", r1="20", z1="30"),
            _fact("fields:construction", "one_only", z1="住建", z2="住房"),
            _fact("fields:sport", "one_only", r1="спорта"),
        ),
    )
    launched = Outcome(type="initiatives", verdict="one_only", title=None, told_by=("z2",))
    compared = Comparison(
        story="s",
        tellings=TELLERS,
        facts=(
            _fact("date", "differ", r1="2031-05-05", z1="2031-05-04"),
            _fact("people", "one_only", r1="Ilan Orsk; Toma Reiss", z1="Ilan Orsk", z2="Ilan Orsk"),
        ),
        statements=(
            _row("Ilan Orsk", "XA", ("r1", "pledge"), ("z1", "assess")),
            _row("Ilan Orsk", "XA", ("z1", "urge"), ("z2", "urge")),
        ),
        outcomes=(signed, launched),
    )
    return brief(compared, Story(id="s", type="encounters", people=("Ilan Orsk", "Marta Velen")))


def test_each_has_what_he_promised_and_called_for_and_who_is_silent_is_named() -> None:
    orsk, velen = _short().speakers
    assert [[one.act for one in speech.said] for speech in orsk.promised] == [["pledge"]]
    assert [[one.document_id for one in speech.said] for speech in orsk.asked] == [["z1", "z2"]]
    assert (velen.name, velen.promised, velen.asked) == ("Marta Velen", (), ())


def test_what_is_in_doubt_says_of_what() -> None:
    assert [(of.type if of else None, fact.field) for of, fact in _short().doubts] == [
        (None, "date"),
        ("agreements", "count"),
    ]


def test_what_one_has_alone_and_what_those_of_one_language_have() -> None:
    found = {one.documents: one for one in _short().alone}
    assert set(found) == {("r1",), ("z2",), ("z1", "z2")}
    assert [(one.field, one.value) for one in found["r1",].fields] == [
        ("people", "Toma Reiss"),
        ("fields:sport", "спорта"),
    ]
    assert [one.type for one in found["z2",].outcomes] == ["initiatives"]
    both = found["z1", "z2"]
    assert [(one.field, one.value) for one in both.fields] == [("fields:construction", "住建")]
    assert [row.acts for row in both.statements] == [("urge",)]


def test_one_telling_has_nothing_alone() -> None:
    assert brief(Comparison(story="s", tellings=TELLERS[:1])).alone == ()
