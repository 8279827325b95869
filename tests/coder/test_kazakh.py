"""What the engine asks of Kazakh beside its rules: verbs that stand last, cases at the end of a phrase."""

from dragoman.coder.reader import reader
from dragoman.model import Document, Reading

MET = "2031 жылғы 5 мамырда Порт-Альвада Арландия Президенті Илан Орск Бельмора Президенті Эдмар Хольтпен кездесті. "


def _read(text: str, published: str = "2031-05-06") -> Reading:
    document = Document(id="told", text_id="told", text=text, published=published, language="kk")
    return reader("kk", invented=True).read(document)


def test_what_two_say_begins_behind_both_names() -> None:
    reading = _read(MET + "Илан Орск пен Эдмар Хольт екі елдің қатынасы жоғары деңгейде екенін атап өтті.")
    assert [(s.joint, s.evidence[0].quote) for s in reading.statements] == [
        (True, "екі елдің қатынасы жоғары деңгейде екенін")
    ]


def test_who_shares_the_genitive_of_another_is_no_subject() -> None:
    reading = _read(
        MET + "Рена Калдор журналистерге жауап берді. Ол Орск пен Хольттің кездесуі нәтижелі өткенін айтты."
    )
    assert all(s.evidence[0].quote.startswith("Орск пен") for s in reading.statements)


def test_a_visit_that_is_prepared_for_is_planned() -> None:
    reading = _read("Илан Орск Эдмар Хольттің Арландияға мемлекеттік сапарына үлкен дайындық жүріп жатқанын айтты.")
    assert [(e.kind, e.status) for e in reading.encounters] == [("visit", "planned")]


def test_the_guest_is_whom_the_sentence_before_names() -> None:
    text = "Арландияға Бельмора Президенті Эдмар Хольт ресми сапармен келді. "
    reading = _read(text + "Мәртебелі мейманды әуежайда Арландия Премьер-министрі Рена Калдор қарсы алды.")
    (greeted,) = [e for e in reading.encounters if e.kind == "ceremony"]
    assert {(p.actor.name, p.role) for p in greeted.participants} == {("Edmar Holt", "guest"), ("Rena Kaldor", "host")}


def test_both_will_sit_in_the_session_of_the_sentence_before() -> None:
    text = MET + "28 мамырда Лавинтада ӨЫҰ саммиті өтеді. Оған екі ел басшысы да қатысады."
    (session,) = [e for e in _read(text).encounters if e.kind == "multilateral"]
    assert (session.status, session.date, len(session.participants)) == ("planned", "2031-05-28", 2)


def test_what_one_agreed_to_is_no_report_in_his_own_words() -> None:
    text = MET + "«Біз шекараны ашуға келістік. Жұмыс басталды», – деді Эдмар Хольт."
    assert {s.speaker.name for s in _read(text).statements if s.speaker} == {"Edmar Holt"}


def test_a_year_far_from_a_visit_is_that_of_something_else() -> None:
    text = "Илан Орск Бельмораға ресми сапарын сарайдан бастап, көне порттағы 1916 жылғы дауылдың ескерткішіне барды."
    assert [e.date for e in _read(text).encounters] == ["2031-05-06"]
