"""Names of Russia and Central Asia in Latin letters as the English-language press writes them, and back."""

import pytest

from dragoman.text.script import to_cyrillic, to_latin

# Cyrillic, Latin, country. Source: the spellings of ministries and agencies.
BOTH_WAYS = [
    ("Сергей Лавров", "Sergey Lavrov", "RU"), ("Дмитрий Песков", "Dmitry Peskov", "RU"),
    ("Юрий Ушаков", "Yury Ushakov", "RU"), ("Мария Захарова", "Maria Zakharova", "RU"),
    ("Сергей Шойгу", "Sergey Shoygu", "RU"), ("Андрей Белоусов", "Andrey Belousov", "RU"),
    ("Вячеслав Володин", "Vyacheslav Volodin", "RU"), ("Валентина Матвиенко", "Valentina Matviyenko", "RU"),
    ("Михаил Мишустин", "Mikhail Mishustin", "RU"), ("Николай Патрушев", "Nikolay Patrushev", "RU"),
    ("Дмитрий Козак", "Dmitry Kozak", "RU"), ("Кирилл Дмитриев", "Kirill Dmitriyev", "RU"),
    ("Антон Силуанов", "Anton Siluanov", "RU"), ("Игорь Сечин", "Igor Sechin", "RU"),
    ("Алексей Лихачёв", "Aleksey Likhachyov", "RU"), ("Ольга Голодец", "Olga Golodets", "RU"),
    ("Касым-Жомарт Токаев", "Kasym-Zhomart Tokayev", "KZ"), ("Ерлан Кошанов", "Yerlan Koshanov", "KZ"),
    ("Маулен Ашимбаев", "Maulen Ashimbayev", "KZ"), ("Алихан Смаилов", "Alikhan Smailov", "KZ"),
    ("Роман Скляр", "Roman Sklyar", "KZ"), ("Серик Жумангарин", "Serik Zhumangarin", "KZ"),
    ("Бахытжан Сагинтаев", "Bakhytzhan Sagintayev", "KZ"), ("Нурлан Нигматулин", "Nurlan Nigmatulin", "KZ"),
    ("Канат Саудабаев", "Kanat Saudabayev", "KZ"), ("Шавкат Мирзиёев", "Shavkat Mirziyoyev", "UZ"),
    ("Абдулла Арипов", "Abdulla Aripov", "UZ"), ("Эмомали Рахмон", "Emomali Rakhmon", "RU"),
    ("Александр Новак", "Aleksandr Novak", "RU"), ("Денис Мантуров", "Denis Manturov", "RU"),
]  # fmt: skip

ONE_WAY = [
    ("Елена Щербак", "Yelena Shcherbak", "RU"), ("Андрей Луговой", "Andrey Lugovoy", "RU"),
    ("Игорь Хомяк", "Igor Khomyak", "RU"), ("Цветан Чуков", "Tsvetan Chukov", "RU"),
    ("Нодир Жураев", "Nodir Jurayev", "UZ"), ("Садыр Жапаров", "Sadyr Japarov", "KG"),
    ("Жээнбек Кулубаев", "Jeenbek Kulubayev", "KG"), ("Пётр Ильичёв", "Pyotr Ilichyov", "RU"),
    ("Мұрат Нұртілеу", "Murat Nurtileu", "KZ"), ("Мәулен Әшімбаев", "Maulen Ashimbayev", "KZ"),
    ("Қасым-Жомарт Тоқаев", "Kasym-Zhomart Tokayev", "KZ"), ("Ерлан Қошанов", "Yerlan Koshanov", "KZ"),
    ("Олжас Бектенов", "Olzhas Bektenov", "KZ"), ("Ғалым Шойкин", "Galym Shoykin", "KZ"),
]  # fmt: skip

BACK = [
    ("Sergei Shoigu", "Сергей Шойгу"), ("Dmitry Kuleba", "Дмитрий Кулеба"), ("Vasily Nebenzya", "Василий Небензя"),
    ("Andrei Kovalyov", "Андрей Ковалёв"), ("Ilya Vasilyev", "Илья Васильев"), ("Yuri Solovyov", "Юрий Соловьёв"),
    ("Tatyana Ulyanova", "Татьяна Улянова"), ("Yevgeny Shchukin", "Евгений Щукин"), ("Erlan Zhakupov", "Ерлан Жакупов"),
    ("Kairat Umarov", "Кайрат Умаров"), ("Elmira Aitbayeva", "Эльмира Айтбаева"),
]  # fmt: skip


@pytest.mark.parametrize(("cyrillic", "latin", "country"), BOTH_WAYS, ids=[n[1] for n in BOTH_WAYS])
def test_a_name_goes_both_ways(cyrillic: str, latin: str, country: str) -> None:
    assert to_latin(cyrillic, country) == latin
    assert to_cyrillic(latin) == cyrillic


@pytest.mark.parametrize(("cyrillic", "latin", "country"), ONE_WAY, ids=[n[1] for n in ONE_WAY])
def test_a_name_is_written_as_the_press_does(cyrillic: str, latin: str, country: str) -> None:
    assert to_latin(cyrillic, country) == latin


@pytest.mark.parametrize(("latin", "cyrillic"), BACK, ids=[n[0] for n in BACK])
def test_a_name_is_read_back(latin: str, cyrillic: str) -> None:
    assert to_cyrillic(latin) == cyrillic


def test_only_where_chinese_is_spoken_is_a_name_pinyin() -> None:
    assert to_latin("Ван И", "CN") == "Wang Yi"
    assert to_latin("Ван И") == "Van I"
    assert to_latin("Ли Сон", "KR") == "Li Son"
