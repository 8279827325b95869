"""Kazakh forms and the way back. Expected forms: the school grammar, and for foreign names the usage of the press."""

import pytest

from dragoman.lang.packs.kk.morphology import (
    analyse,
    decline,
    decline_abbreviation,
    decline_name,
    noun_forms,
    restore_name,
    root,
    stems,
    term_forms,
    verb_forms,
)
from dragoman.lang.packs.kk.morphology.names import case_of
from dragoman.text.features import (
    ABL,
    ACC,
    DAT,
    FUTURE,
    GEN,
    GERUND,
    INFINITIVE,
    INS,
    LOC,
    NEGATIVE,
    NOM,
    PARTICIPLE,
    PASSIVE,
    PAST,
    PLURAL,
    POSSESSED,
    PRESENT,
    SHORT,
    SINGULAR,
)  # fmt: skip

# nominative, genitive, dative, accusative, locative, ablative, instrumental
NOUNS = [
    "бала баланың балаға баланы балада баладан баламен",
    "көше көшенің көшеге көшені көшеде көшеден көшемен",
    "ел елдің елге елді елде елден елмен",
    "қазақ қазақтың қазаққа қазақты қазақта қазақтан қазақпен",
    "мектеп мектептің мектепке мектепті мектепте мектептен мектеппен",
    "қыз қыздың қызға қызды қызда қыздан қызбен",
    "сөз сөздің сөзге сөзді сөзде сөзден сөзбен",
    "ғалым ғалымның ғалымға ғалымды ғалымда ғалымнан ғалыммен",
    "таң таңның таңға таңды таңда таңнан таңмен",
    "сарай сарайдың сарайға сарайды сарайда сарайдан сараймен",
    "кездесу кездесудің кездесуге кездесуді кездесуде кездесуден кездесумен",
    "министр министрдің министрге министрді министрде министрден министрмен",
    "президент президенттің президентке президентті президентте президенттен президентпен",
    "елші елшінің елшіге елшіні елшіде елшіден елшімен",
    "жоба жобаның жобаға жобаны жобада жобадан жобамен",
    "Қазақстан Қазақстанның Қазақстанға Қазақстанды Қазақстанда Қазақстаннан Қазақстанмен",
    "Қытай Қытайдың Қытайға Қытайды Қытайда Қытайдан Қытаймен",
    "Ресей Ресейдің Ресейге Ресейді Ресейде Ресейден Ресеймен",
    "Өзбекстан Өзбекстанның Өзбекстанға Өзбекстанды Өзбекстанда Өзбекстаннан Өзбекстанмен",
    "Түркия Түркияның Түркияға Түркияны Түркияда Түркиядан Түркиямен",
    "Мәскеу Мәскеудің Мәскеуге Мәскеуді Мәскеуде Мәскеуден Мәскеумен",
    "Бейжің Бейжіңнің Бейжіңге Бейжіңді Бейжіңде Бейжіңнен Бейжіңмен",
    "Ташкент Ташкенттің Ташкентке Ташкентті Ташкентте Ташкенттен Ташкентпен",
    "Париж Париждің Парижге Парижді Парижде Парижден Парижбен",
    "Киев Киевтің Киевке Киевті Киевте Киевтен Киевпен",
    "Берлин Берлиннің Берлинге Берлинді Берлинде Берлиннен Берлинмен",
    "Анкара Анкараның Анкараға Анкараны Анкарада Анкарадан Анкарамен",
    "Белград Белградтың Белградқа Белградты Белградта Белградтан Белградпен",
    "Израиль Израильдің Израильге Израильді Израильде Израильден Израильмен",
    "Нью-Йорк Нью-Йорктің Нью-Йоркке Нью-Йоркті Нью-Йоркте Нью-Йорктен Нью-Йоркпен",
    "Путин Путиннің Путинге Путинді Путинде Путиннен Путинмен",
    "Тоқаев Тоқаевтың Тоқаевқа Тоқаевты Тоқаевта Тоқаевтан Тоқаевпен",
    "Трамп Трамптың Трампқа Трампты Трампта Трамптан Трамппен",
    "Мирзиёев Мирзиёевтің Мирзиёевке Мирзиёевті Мирзиёевте Мирзиёевтен Мирзиёевпен",
    "Лукашенко Лукашенконың Лукашенкоға Лукашенконы Лукашенкода Лукашенкодан Лукашенкомен",
    "Зеленский Зеленскийдің Зеленскийге Зеленскийді Зеленскийде Зеленскийден Зеленскиймен",
]


@pytest.mark.parametrize("row", NOUNS, ids=[row.split()[0] for row in NOUNS])
def test_a_noun_declines(row: str) -> None:
    noun, *expected = row.split()
    found = decline(noun)
    assert [found.gen, found.dat, found.acc, found.loc, found.abl, found.ins] == expected


@pytest.mark.parametrize(
    ("noun", "plural"),
    [
        ("бала", "балалар"), ("елші", "елшілер"), ("сарай", "сарайлар"), ("кездесу", "кездесулер"),
        ("министр", "министрлер"), ("ел", "елдер"), ("ғалым", "ғалымдар"), ("сөз", "сөздер"),
        ("құжат", "құжаттар"), ("тарап", "тараптар"), ("серіктес", "серіктестер"), ("зауыт", "зауыттар"),
    ],
)  # fmt: skip
def test_the_plural(noun: str, plural: str) -> None:
    assert decline(noun, plural=True).nom == plural


# noun, plural?, owner, nominative, dative, accusative, locative, ablative, instrumental
OWNED = [
    ("сапар", False, "3", "сапары сапарына сапарын сапарында сапарынан сапарымен"),
    ("жоба", False, "3", "жобасы жобасына жобасын жобасында жобасынан жобасымен"),
    ("келісім", True, "3", "келісімдері келісімдеріне келісімдерін келісімдерінде келісімдерінен келісімдерімен"),
    ("серіктестік", False, "3", "серіктестігі серіктестігіне серіктестігін серіктестігінде серіктестігінен"),
    ("одақ", False, "3", "одағы одағына одағын одағында одағынан одағымен"),
    ("халық", False, "3", "халқы халқына халқын халқында халқынан халқымен"),
    ("тарап", False, "3", "тарапы тарапына тарапын тарапында тарапынан тарапымен"),
    ("кездесу", False, "3", "кездесуі кездесуіне кездесуін кездесуінде кездесуінен кездесуімен"),
    ("ел", False, "1p", "еліміз елімізге елімізді елімізде елімізден елімізбен"),
    ("достық", False, "1p", "достығымыз достығымызға достығымызды достығымызда достығымыздан достығымызбен"),
    ("дос", False, "1s", "досым досыма досымды досымда досымнан досыммен"),
    ("шақыру", False, "2p", "шақыруыңыз шақыруыңызға шақыруыңызды шақыруыңызда шақыруыңыздан шақыруыңызбен"),
]


@pytest.mark.parametrize(("noun", "plural", "owner", "expected"), OWNED, ids=[o[0] for o in OWNED])
def test_a_possessed_noun_declines(noun: str, plural: bool, owner: str, expected: str) -> None:
    d = decline(noun, plural=plural, owner=owner)
    wanted = expected.split()
    assert [d.nom, d.dat, d.acc, d.loc, d.abl, d.ins][: len(wanted)] == wanted


@pytest.mark.parametrize(
    ("noun", "owner", "plural", "form"),
    [
        ("Бейжің", "", False, "Бейжіңдегі"), ("Қытай", "", False, "Қытайдағы"), ("Ташкент", "", False, "Ташкенттегі"),
        ("ара", "3", False, "арасындағы"), ("сала", "3", True, "салаларындағы"), ("қала", "3", False, "қаласындағы"),
    ],
)  # fmt: skip
def test_what_is_in_a_place_is_its_adjective(noun: str, owner: str, plural: bool, form: str) -> None:
    assert decline(noun, owner=owner, plural=plural).attributive == form


def _has(forms: dict[str, list[int]], form: str, features: int) -> bool:
    return any(mask & features == features for mask in forms.get(form, []))


def _collected(pairs: object) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for form, mask in pairs:  # type: ignore[attr-defined]
        found.setdefault(form, []).append(mask)
    return found


@pytest.mark.parametrize(
    ("term", "form", "features"),
    [
        ("Қазақстан", "Қазақстандікі", GEN | SHORT),
        ("Минск", "Минскіде", LOC),
        ("Ван И", "Ван Иді", ACC),
        ("Ван И", "Ван Имен", INS),
        ("сыртқы істер министрі", "сыртқы істер министріне", DAT | SINGULAR | POSSESSED),
        ("сыртқы істер министрі", "сыртқы істер министрлері", NOM | PLURAL | POSSESSED),
        ("сыртқы істер министрі", "сыртқы істер министрлерімен", INS | PLURAL),
        ("мемлекет басшысы", "мемлекет басшысын", ACC | SINGULAR),
        ("мемлекет басшысы", "мемлекет басшылары", NOM | PLURAL),
        ("Қытай Халық Республикасы", "Қытай Халық Республикасымен", INS),
        ("Қауіпсіздік Кеңесі", "Қауіпсіздік Кеңесінің", GEN),
        ("стратегиялық серіктестік", "стратегиялық серіктестікке", DAT),
        ("стратегиялық серіктес", "стратегиялық серіктесі", NOM | POSSESSED),
        ("төтенше және өкілетті елші", "төтенше және өкілетті елшісі", NOM | POSSESSED),
        ("президент", "президентіміз", NOM | POSSESSED),
    ],
)
def test_forms_of_terms(term: str, form: str, features: int) -> None:
    assert _has(_collected(term_forms(term)), form, features)


@pytest.mark.parametrize(
    ("noun", "wrong"),
    [("Қытай", "Қытайде"), ("Ташкент", "Ташкентда"), ("Тоқаев", "Тоқаевмен"), ("ел", "еллер"), ("одақ", "одақы")],
)
def test_a_form_that_a_noun_has_not(noun: str, wrong: str) -> None:
    assert wrong not in dict(noun_forms(noun))


# infinitive, past, perfect, converb in -п, present, usual participle, clause in the accusative
VERBS = [
    ("айту", "айтты айтқан айтып айтады айтатын айтқанын"),
    ("атап өту", "атап өтті атап өткен атап өтіп атап өтеді атап өтетін атап өткенін"),
    ("мәлімдеу", "мәлімдеді мәлімдеген мәлімдеп мәлімдейді мәлімдейтін мәлімдегенін"),
    ("қабылдау", "қабылдады қабылдаған қабылдап қабылдайды қабылдайтын қабылдағанын"),
    ("кездесу", "кездесті кездескен кездесіп кездеседі кездесетін кездескенін"),
    ("сөйлесу", "сөйлесті сөйлескен сөйлесіп сөйлеседі сөйлесетін сөйлескенін"),
    ("жүргізу", "жүргізді жүргізген жүргізіп жүргізеді жүргізетін жүргізгенін"),
    ("білдіру", "білдірді білдірген білдіріп білдіреді білдіретін білдіргенін"),
    ("көрсету", "көрсетті көрсеткен көрсетіп көрсетеді көрсететін көрсеткенін"),
    ("қол қою", "қол қойды қол қойған қол қойып қол қояды қол қоятын қол қойғанын"),
    ("шығу", "шықты шыққан шығып шығады шығатын шыққанын"),
    ("табу", "тапты тапқан тауып табады табатын тапқанын"),
    ("келу", "келді келген келіп келеді келетін келгенін"),
    ("бару", "барды барған барып барады баратын барғанын"),
    ("жолдау", "жолдады жолдаған жолдап жолдайды жолдайтын жолдағанын"),
    ("сену", "сенді сенген сеніп сенеді сенетін сенгенін"),
    ("бас тарту", "бас тартты бас тартқан бас тартып бас тартады бас тартатын бас тартқанын"),
    ("деу", "деді деген деп дейді дейтін дегенін"),
    ("оқу", "оқыды оқыған оқып оқиды оқитын оқығанын"),
]


@pytest.mark.parametrize(("infinitive", "expected"), VERBS, ids=[v[0] for v in VERBS])
def test_a_verb_conjugates(infinitive: str, expected: str) -> None:
    forms = _collected(verb_forms(infinitive))
    size = len(infinitive.split())
    words = expected.split()
    told = [" ".join(words[i : i + size]) for i in range(0, len(words), size)]
    past, perfect, converb, present, usual, clause = told
    assert _has(forms, past, PAST)
    assert _has(forms, perfect, PAST | PARTICIPLE)
    assert _has(forms, converb, GERUND)
    assert _has(forms, present, PRESENT | FUTURE)
    assert _has(forms, usual, FUTURE | PARTICIPLE)
    assert _has(forms, clause, PARTICIPLE | ACC)


@pytest.mark.parametrize(
    ("infinitive", "form", "features"),
    [
        ("айту", "айтылды", PAST | PASSIVE | SHORT),
        ("қол қою", "қол қойылды", PAST | PASSIVE | SHORT),
        ("қол қою", "қол қойылады", FUTURE | PASSIVE),
        ("атап өту", "атап өтілді", PAST | PASSIVE | SHORT),
        ("талқылау", "талқыланды", PAST | PASSIVE | SHORT),
        ("деу", "делінген", PAST | PASSIVE),
        ("қабылдау", "қабылданды", PAST | PASSIVE),
        ("келісу", "келіспеді", PAST | NEGATIVE),
        ("қатысу", "қатыспайды", PRESENT | NEGATIVE),
        ("кездесу", "кездеспек", FUTURE),
        ("ашылу", "ашылмақ", FUTURE),
        ("айту", "айтқанда", LOC | PARTICIPLE),
        ("нығайту", "нығайтуға", INFINITIVE | DAT),
        ("жандандыру", "жандандыруды", INFINITIVE | ACC),
        ("сену", "сенемін", PRESENT),
        ("ұсыну", "ұсынамыз", PRESENT),
        ("алғыс айту", "алғыс айттым", PAST),
    ],
)
def test_other_forms_of_verbs(infinitive: str, form: str, features: int) -> None:
    assert _has(_collected(verb_forms(infinitive)), form, features)


@pytest.mark.parametrize(
    ("infinitive", "expected"),
    [("айту", "айт"), ("қою", "қой"), ("шығу", "шық"), ("егу", "ек"), ("табу", "тап"), ("даму", "дамы")],
)
def test_the_root(infinitive: str, expected: str) -> None:
    assert root(infinitive) == expected


@pytest.mark.parametrize(
    ("name", "case", "form"),
    [
        ("Қасым-Жомарт Тоқаев", GEN, "Қасым-Жомарт Тоқаевтың"),
        ("Владимир Путин", INS, "Владимир Путинмен"),
        ("Си Цзиньпин", GEN, "Си Цзиньпиннің"),
        ("Реджеп Тайип Ердоған", DAT, "Реджеп Тайип Ердоғанға"),
        ("Шавкат Мирзиёев", ACC, "Шавкат Мирзиёевті"),
        ("Олаф Шольц", INS, "Олаф Шольцпен"),
        ("Илхам Әлиев", ABL, "Илхам Әлиевтен"),
        ("Джорджа Мелони", ACC, "Джорджа Мелониді"),
        ("Илон Маск", INS, "Илон Маскпен"),
        ("Ван И", DAT, "Ван Иге"),
    ],
)
def test_a_name_declines_at_its_end_and_is_restored(name: str, case: int, form: str) -> None:
    assert dict(decline_name(name))[form] & case
    assert restore_name(form.split(), case) == name


def test_the_first_name_stands_as_it_is() -> None:
    assert "Владимирмен Путинмен" not in dict(decline_name("Владимир Путин"))


@pytest.mark.parametrize(
    ("word", "case"),
    [("Вакуновпен", INS), ("Вакуновты", ACC), ("Вакуновқа", DAT), ("Вакуновтың", GEN), ("Вакунов", 0), ("Кисида", 0)],
)
def test_the_case_that_an_unknown_name_shows(word: str, case: int) -> None:
    assert case_of(word) == case


@pytest.mark.parametrize(
    ("short", "form", "case"),
    [("АҚШ", "АҚШ-тың", GEN), ("АҚШ", "АҚШ-пен", INS), ("БҰҰ", "БҰҰ-ға", DAT), ("ШЫҰ", "ШЫҰ-ның", GEN),
     ("ЕО", "ЕО-мен", INS), ("ТМД", "ТМД-да", LOC), ("ҚХР", "ҚХР-дағы", LOC | PARTICIPLE)],
)  # fmt: skip
def test_an_abbreviation_takes_its_suffix_behind_a_hyphen(short: str, form: str, case: int) -> None:
    assert dict(decline_abbreviation(short))[form] & case == case


@pytest.mark.parametrize(
    ("form", "stem"),
    [
        ("Қазақстанның", "Қазақстан"), ("Қытаймен", "Қытай"), ("Ташкентте", "Ташкент"), ("Мәскеуде", "Мәскеу"),
        ("Бейжіңдегі", "Бейжің"), ("келісімдерінің", "келісім"), ("серіктестігіміздің", "серіктестік"),
        ("халқының", "халық"), ("министрлерімен", "министр"), ("құжаттарға", "құжат"), ("Путиннің", "Путин"),
        ("қабылдады", "қабылдау"), ("сөйлескен", "сөйлесу"), ("көрсетіп", "көрсету"), ("айтылды", "айту"),
        ("шығып", "шығу"), ("бағытындағы", "бағыт"), ("Минскіде", "Минск"),
    ],
)  # fmt: skip
def test_a_form_leads_back_to_its_stem(form: str, stem: str) -> None:
    assert stem in stems(form)
    assert stems(form, known={stem})[0] == stem


def test_stems_are_never_none_and_hold_the_form() -> None:
    assert stems("Астана")[0] == "Астана"
    assert "қазір" in stems("қазір")


def test_what_is_analysed_is_made_again() -> None:
    for form in ("келісімдерінде", "Тоқаевпен", "елімізге", "қатысқанын"):
        for lemma, mask in analyse(form):
            made = [*term_forms(lemma), *(verb_forms(lemma) if lemma[-1] in "ую" else ())]
            assert (form, mask) in made


@pytest.mark.parametrize(
    "word", ["халық", "тарап", "кітап", "Минск", "Шольц", "Тоқаев", "келісім", "банк", "ел", "Ван И", "даму", "кездесу"]
)
def test_every_form_that_is_made_of_a_noun_leads_back_to_it(word: str) -> None:
    for form, mask in noun_forms(word):
        assert (word, mask) in analyse(form), form


@pytest.mark.parametrize("verb", ["айту", "мәлімдеу", "қою", "табу", "оқу", "алу", "қабылдау", "шығу", "көрсету"])
def test_every_form_of_one_word_that_is_made_of_a_verb_leads_back_to_it(verb: str) -> None:
    for form, mask in verb_forms(verb):
        if " " not in form:
            assert (verb, mask) in analyse(form), form
