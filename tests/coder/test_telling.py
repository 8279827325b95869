"""A language whose verbs have no tense: what is news, what somebody only tells of, and whom a bare name means."""

import pytest

from dragoman.coder.reader import reader
from dragoman.model import Document, Reading

MET = "2031年5月5日，伊兰·奥尔斯克在阿尔瓦港会见贝尔莫拉外长安娜·隆德。"


def _read(text: str) -> Reading:
    document = Document(id="told", text_id="told", text=text, published="2031-05-06", language="zh")
    return reader("zh", invented=True).read(document)


def test_a_meeting_told_in_passing_is_no_news() -> None:
    reading = _read(f"{MET}\n安娜·隆德表示，我国总统同总统先生举行会晤，伊兰·奥尔斯克同玛尔塔·韦伦成功会晤。")
    assert [e.date for e in reading.encounters] == ["2031-05-05"]


def test_a_meeting_told_with_its_place_is_held_without_the_day_of_the_page() -> None:
    reading = _read(f"{MET}\n安娜·隆德说，伊兰·奥尔斯克同玛尔塔·韦伦在塔韦利亚成功会晤。")
    assert [(e.date, e.status) for e in reading.encounters] == [("2031-05-05", "held"), (None, "held")]


@pytest.mark.parametrize("often", ["多次", "曾两次", "先后三次"])
def test_meeting_several_times_is_no_encounter(often: str) -> None:
    assert not _read(f"伊兰·奥尔斯克{often}会见安娜·隆德。").encounters


def test_the_third_meeting_is_one() -> None:
    assert len(_read("伊兰·奥尔斯克与埃德马·霍尔特举行第三次会晤。").encounters) == 1


def test_a_name_that_the_text_told_with_its_office_is_known_again() -> None:
    reading = _read(f"{MET}\n贝尔莫拉副外长祖金瑞参加会见。\n祖金瑞表示，贝方愿同阿方继续合作。")
    assert [s.speaker.office for s in reading.statements if s.speaker] == ["deputy_minister"]


def test_a_name_in_brackets_is_how_it_is_spelt() -> None:
    reading = _read("2031年5月5日，伊兰·奥尔斯克会见贝尔莫拉副外长祖金瑞（Zok Jinry）。")
    assert "Zok Jinry" in {part.actor.name for e in reading.encounters for part in e.participants}


def test_several_who_visit_each_make_a_visit() -> None:
    reading = _read("安娜·隆德、英格丽德·索尔姆将于5月15日至17日分别访问阿兰迪亚。")
    assert [e.dyad for e in reading.encounters] == [("XA", "XB"), ("XA", "XC")]


def test_a_heading_with_a_colon_opens_no_transcript() -> None:
    reading = _read(f"奥尔斯克：边境将保持开放\n{MET}\n会见在港口举行。")
    assert not reading.statements


def test_a_session_at_which_two_meet_is_told_with_their_meeting_and_is_no_event_of_its_own() -> None:
    reading = _read(
        "2031年5月5日，伊兰·奥尔斯克会见来阿兰迪亚出席2031年河流合作组织峰会的安娜·隆德。\n"
        "安娜·隆德表示，愿同阿方办好河流合作组织峰会。"
    )
    assert [o.organisation for e in reading.encounters for o in e.occasions]
    assert not reading.initiatives


def test_a_relation_that_is_raised_is_told_as_upgraded() -> None:
    reading = _read(f"{MET}\n双方宣布将两国关系提升为战略伙伴关系。")
    assert [(c.label, c.change) for c in reading.characterisations] == [("strategic_partnership", "upgraded")]


def test_who_meets_beside_a_session_named_after_a_city_meets_there() -> None:
    reading = _read("伊兰·奥尔斯克5月5日会见来出席河流合作组织阿尔瓦港峰会的安娜·隆德。")
    assert [e.place.city for e in reading.encounters if e.place] == ["Port Alva"]


def test_a_point_of_a_list_goes_on_with_what_was_said() -> None:
    reading = _read(f"{MET}\n安娜·隆德表示，双方要做好三件事。\n第一，边境要开放。\n第二，桥梁要建好。")
    assert [s.continued for s in reading.statements] == [False, True, True]


def test_what_is_somebodys_does_not_speak_for_him() -> None:
    reading = _read(f"{MET}\n安娜·隆德阐述了贝方的立场并表示，两国边境要尽早开放。")
    assert [s.speaker.name for s in reading.statements if s.speaker] == ["Ana Lund"]


def test_a_short_name_that_begins_a_longer_one_is_nobody_of_that_name() -> None:
    reading = _read("5月5日，伊兰·奥尔斯克会见贝尔莫拉副外长普京斯基。")
    (encounter,) = reading.encounters
    assert encounter.dyad == ("XA", "XB")


def test_a_surname_of_a_stranger_named_in_full_is_nobody_elses() -> None:
    reading = _read(f"{MET}\n霍华德·普京是企业家。普京表示，两国贸易前景广阔。")
    assert not [s for s in reading.statements if s.speaker and s.speaker.country == "RU"]


def test_he_is_whom_the_sentence_before_tells_of() -> None:
    reading = _read(f"{MET}\n安娜·隆德介绍了会谈成果。她指出，两国边境要尽早开放。")
    assert [s.speaker.name for s in reading.statements if s.speaker][-1:] == ["Ana Lund"]


def test_a_name_in_several_parts_is_known_again() -> None:
    reading = _read(f"{MET}\n贝尔莫拉副外长祖金·哈雷参加会见。\n祖金·哈雷表示，贝方愿同阿方继续合作。")
    assert [s.speaker.office for s in reading.statements if s.speaker] == ["deputy_minister"]


def test_a_welcome_and_a_banquet_are_two_and_who_took_part_was_at_the_talks() -> None:
    reading = _read(
        "5月5日，欢迎仪式后，伊兰·奥尔斯克同埃德马·霍尔特举行会谈。\n"
        "当晚，伊兰·奥尔斯克为埃德马·霍尔特举行欢迎宴会。\n托马·赖斯参加上述活动。"
    )
    assert sorted(e.kind for e in reading.encounters) == ["ceremony", "ceremony", "talks"]
    talks = next(e for e in reading.encounters if e.kind == "talks")
    assert "Toma Reiss" in {part.actor.name for part in talks.participants}


def test_what_was_held_goes_on_in_the_speakers_mouth() -> None:
    reading = _read(f"{MET}\n安娜·隆德表示，两国友谊深厚。上个月，伊兰·奥尔斯克会见玛尔塔·韦伦。贝方愿同阿方继续努力。")
    assert [s.continued for s in reading.statements] == [False, True, True]


def test_greetings_passed_on_are_good_wishes() -> None:
    reading = _read(f"{MET}\n伊兰·奥尔斯克首先转达托马·赖斯对安娜·隆德的亲切问候。")
    assert [s.act for s in reading.statements] == ["congratulate"]


def test_a_day_soon_after_the_texts_own_is_to_come() -> None:
    (visit,) = _read("卡斯帕·洛文5月5日宣布，安娜·隆德5月8日至10日访问阿兰迪亚。").encounters
    assert (visit.status, visit.date) == ("planned", "2031-05-08")


def test_several_receive_a_guest_each_by_himself() -> None:
    reading = _read("伊兰·奥尔斯克、托马·赖斯将分别会见安娜·隆德。")
    assert len(reading.encounters) == 2


def test_what_a_spokesperson_relays_is_the_principals() -> None:
    reading = _read(
        "发言人举行记者会\n\n记者：会见情况如何？\n卡斯帕·洛文：5月5日，安娜·隆德在科尔达文会见伊兰·奥尔斯克。\n\n"
        "安娜·隆德表示，两国边境要尽早开放。贝方愿同阿方继续努力。"
    )
    said = [(s.speaker.name, s.continued) for s in reading.statements if s.speaker]
    assert said[-2:] == [("Ana Lund", False), ("Ana Lund", True)]


def test_apart_means_each_by_himself_though_of_one_country() -> None:
    reading = _read("5月5日，安娜·隆德分别同伊兰·奥尔斯克、蕾娜·卡尔多会见，同托马·赖斯举行会谈。")
    assert sorted(e.kind for e in reading.encounters) == ["meeting", "meeting", "talks"]


def test_what_follows_in_the_paragraph_behind_a_label_goes_on() -> None:
    text = (
        "2031 жылғы 5 мамырда Аландия Президенті Илан Орск Бельмора Президенті Эдмар Хольтпен кездесті.\n\n"
        "Илан Орск:\n\n– Екі елдің арасында шешілмеген мәселе жоқ. Былтыр сауда көлемі екі есе өсті."
    )
    document = Document(id="label", text_id="label", text=text, published="2031-05-06", language="kk")
    reading = reader("kk", invented=True).read(document)
    assert [s.continued for s in reading.statements] == [False, True]
