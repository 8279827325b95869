"""Which language a text is in: the four that are read, told apart from their neighbours; the main one of several."""

import pytest

from dragoman.coder import read
from dragoman.lang import identify
from dragoman.model import Document, LanguageError, text_id

TEXTS = [
    ("ru", "Президент Арландии провёл переговоры с Президентом Бельморы в Порт-Альве."),
    ("ru", "Встреча прошла в Кордавене"),
    ("kk", "Арландия Президенті Бельмора Президентімен кездесу өткізді."),
    ("kk", "Мемлекет басшысы ресми сапармен барды"),
    ("kk", "Алматы облысында күн электр станциясын салу жоспарлануда"),
    ("zh", "阿兰迪亚总统在阿尔瓦港同贝尔莫拉总统举行会谈。"),
    ("zh", "阿蘭迪亞總統會見貝爾莫拉外長"),
    ("en", "The President of Arlandia held talks with the President of Belmora in Port Alva."),
    ("en", "Orsk, Holt exchange congratulations"),
    ("en", "Orsk, Holt Hold Talks in Kordaven, Sides Sign 20 Documents"),
    ("uk", "Президент провів зустріч з лідерами сусідніх держав у столиці."),
    ("uk", "Міністр закордонних справ обговорив питання допомоги"),
    ("ky", "Президент коңшу өлкөнүн башчысы менен жолугушту жана кызматташууну талкуулады."),
    ("ky", "Министр мамлекеттик иш сапары менен борборго барып, өлкөнүн төрагасы менен сүйлөштү"),
    ("uz", "Президент қўшни давлат раҳбари билан учрашди."),
    ("uz", "Prezident davlat tashrifi bilan poytaxtga keldi va ikki davlat munosabatlarini muhokama qildi."),
    ("mn", "Ерөнхийлөгч хөрш улсад төрийн айлчлал хийж байна."),
    ("ja", "首相は隣国の大統領と会談した。"),
    ("ko", "대통령은 이웃 나라의 총리와 회담했다."),
    ("be", "Прэзідэнт правёў сустрэчу з кіраўніком суседняй краіны"),
    ("tg", "Президент бо роҳбари кишвари ҳамсоя мулоқот кард ва масъалаҳои ҳамкориро баррасӣ намуд"),
    ("bg", "Министър-председателят се срещна с президента на съседната страна. Двамата обсъдиха сътрудничеството в "
           "областта на енергетиката и сигурността в региона."),
    ("tr", "Cumhurbaşkanı komşu ülkenin başbakanı ile görüştü ve iki ülke arasındaki ilişkileri ele aldı."),
    ("de", "Der Kanzler traf sich mit dem Präsidenten des Nachbarlandes in der Hauptstadt."),
    ("und", "12345 !!!"),
    ("und", ""),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text"), TEXTS)
def test_a_language_is_known(code: str, text: str) -> None:
    assert identify(text) == code


def test_a_kazakh_page_with_a_russian_quotation_is_kazakh() -> None:
    text = (
        "Президент Ақордада елшіні қабылдады. «Мы готовы развивать сотрудничество», – сказал посол. "
        "Тараптар экономикалық ынтымақтастықты талқылады. Сондай-ақ мәдени байланыстар туралы айтылды."
    )
    assert identify(text) == "kk"


def test_a_russian_page_with_a_kazakh_name_is_russian() -> None:
    text = "В столице состоялась встреча. Қасым Жомартұлы поблагодарил за приём и отметил рост торговли между странами."
    assert identify(text) == "ru"


def test_a_chinese_page_with_an_english_name_is_chinese() -> None:
    assert identify("总统同 Edmar Holt 举行会谈，双方就共同关心的问题交换意见。") == "zh"


def test_a_language_without_a_pack_is_said_and_not_misread() -> None:
    text = "Президент провів зустріч з лідерами сусідніх держав у столиці."
    with pytest.raises(LanguageError, match="'uk'"):
        read(Document(id="x", text_id=text_id(text), text=text))
