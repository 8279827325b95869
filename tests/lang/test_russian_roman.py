"""Chinese names by the Palladius system, and all others as the press writes them."""

import pytest

from dragoman.lang.packs.ru.roman import pinyin, romanise, syllables

CHINESE = [
    ("Си Цзиньпин", "Xi Jinping"), ("Ли Цян", "Li Qiang"), ("Ван И", "Wang Yi"), ("Хань Чжэн", "Han Zheng"),
    ("Дин Сюэсян", "Ding Xuexiang"), ("Чжао Лэцзи", "Zhao Leji"), ("Ван Хунин", "Wang Huning"), ("Цай Ци", "Cai Qi"),
    ("Хэ Лифэн", "He Lifeng"), ("Лю Цзяньчао", "Liu Jianchao"),
    ("Чэнь Вэньцин", "Chen Wenqing"), ("Мао Нин", "Mao Ning"), ("Линь Цзянь", "Lin Jian"),
    ("Ма Чжаосюй", "Ma Zhaoxu"), ("Цинь Ган", "Qin Gang"), ("Дун Цзюнь", "Dong Jun"), ("Ли Шанфу", "Li Shangfu"),
    ("Ху Цзиньтао", "Hu Jintao"), ("Цзян Цзэминь", "Jiang Zemin"), ("Дэн Сяопин", "Deng Xiaoping"),
    ("Мао Цзэдун", "Mao Zedong"), ("Чжоу Эньлай", "Zhou Enlai"), ("Ли Кэцян", "Li Keqiang"),
    ("Вэнь Цзябао", "Wen Jiabao"),
    ("Чжу Жунцзи", "Zhu Rongji"), ("Ян Цзечи", "Yang Jiechi"), ("Сунь Вэйдун", "Sun Weidong"),
    ("Фу Цун", "Fu Cong"), ("Шэнь Ицинь", "Shen Yiqin"), ("Гэн Шуан", "Geng Shuang"), ("Се Фэн", "Xie Feng"),
    ("Цюй Дунъюй", "Qu Dongyu"), ("Чэнь Миньэр", "Chen Min'er"), ("Юй Цзяньхуа", "Yu Jianhua"),
    ("Ху Чуньхуа", "Hu Chunhua"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "latin"), CHINESE, ids=[n[0] for n in CHINESE])
def test_a_chinese_name_is_pinyin(name: str, latin: str) -> None:
    assert pinyin(name) == latin
    assert romanise(name, "CN") == latin


# -uo is -о in Cyrillic, save behind б, п, м, ф (bo, po, mo, fo); hui is хуэй.
UO_AND_UI = [
    ("Го Цзякунь", "Guo Jiakun"), ("Чжан Гоцин", "Zhang Guoqing"), ("Ло Чжаохуэй", "Luo Zhaohui"),
    ("Хо Юйчжэнь", "Huo Yuzhen"),
    ("Чжан Ханьхуэй", "Zhang Hanhui"), ("Ли Хуэй", "Li Hui"), ("Дай Бинго", "Dai Bingguo"), ("До Цзи", "Duo Ji"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "latin"), UO_AND_UI, ids=[n[0] for n in UO_AND_UI])
def test_the_finals_uo_and_ui(name: str, latin: str) -> None:
    assert pinyin(name) == latin


@pytest.mark.parametrize("name", ["Илан Орск", "Грот", "Марта Велен", "Бельмора"])
def test_what_palladius_cannot_spell_is_no_chinese_name(name: str) -> None:
    assert pinyin(name) is None


def test_no_initial_loses_a_final() -> None:
    table = syllables()
    # n and ng are told apart by ь alone, and so are x and s, q and c, j and z by the vowel behind them.
    assert (table["ань"], table["ан"]) == ("an", "ang")
    assert (table["син"], table["сэн"]) == ("xing", "seng")
    assert (table["цин"], table["цун"]) == ("qing", "cong")
    assert (table["цзя"], table["цза"]) == ("jia", "za")
    assert (table["сы"], table["си"]) == ("si", "xi")
    assert (table["чжи"], table["ши"], table["жи"]) == ("zhi", "shi", "ri")


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("Юрий Ушаков", "Yury Ushakov"),
        ("Елена Щербак", "Yelena Shcherbak"),
        ("Касым-Жомарт Токаев", "Kasym-Zhomart Tokayev"),
        ("Шавкат Мирзиёев", "Shavkat Mirziyoyev"),
        ("Андрей Луговой", "Andrey Lugovoy"),
        ("Игорь Хомяк", "Igor Khomyak"),
        ("Цветан Чуков", "Tsvetan Chukov"),
    ],
)
def test_other_names_are_written_as_the_press_does(name: str, latin: str) -> None:
    assert romanise(name, "RU") == latin


def test_only_where_chinese_is_spoken_is_a_name_pinyin() -> None:
    assert romanise("Ван И", "CN") == "Wang Yi"
    assert romanise("Ли Сон", "KR") == "Li Son"
