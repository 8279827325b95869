"""The proof of rules must itself be able to fail."""

from dataclasses import replace

import pytest

from dragoman.coder.language import Language, Rule
from dragoman.coder.proof import fired, prove
from dragoman.coder.reader import reader


@pytest.fixture(scope="module")
def language() -> Language:
    return reader("ru", invented=True).language


def _rule(language: Language, name: str, **options: object) -> Rule:
    rule = next(r for found in language.rules.values() for r in found.rules if r.id == name)
    return replace(rule, options={**rule.options, "examples": [], "counter": [], **options})


def test_the_right_words_hold(language: Language) -> None:
    rule = _rule(language, "ru.topic.our-relations", examples=["Я рад, что крепнут [наши отношения]."])
    assert prove(rule, language) == []


def test_a_wrong_span_is_told(language: Language) -> None:
    rule = _rule(language, "ru.topic.our-relations", examples=["Я рад, что [крепнут наши отношения]."])
    (failure,) = prove(rule, language)
    assert "must cover «крепнут наши отношения», fires on «наши отношения»" in failure


def test_silence_is_told(language: Language) -> None:
    rule = _rule(language, "ru.topic.our-relations", examples=["Я рад, что крепнут [наши порты]."])
    (failure,) = prove(rule, language)
    assert "must cover «наши порты», does not fire" in failure


def test_a_counter_example_that_fires_is_told(language: Language) -> None:
    rule = _rule(language, "ru.topic.our-relations", counter=["Крепнут наши отношения."])
    (failure,) = prove(rule, language)
    assert "must not fire, fires on «наши отношения»" in failure


@pytest.mark.parametrize("text", ["Без скобок.", "[Две] пары [скобок].", "Пустые [] скобки."])
def test_an_example_has_one_pair_of_brackets(language: Language, text: str) -> None:
    (failure,) = prove(_rule(language, "ru.topic.our-relations", examples=[text]), language)
    assert "one pair of brackets" in failure


def test_what_must_not_stand_before_forbids(language: Language) -> None:
    rule = _rule(language, "ru.label.formal")
    text, words = "Арландию и Бельмору связывает стратегическое партнёрство.", "стратегическое партнёрство"
    assert fired(rule, language, text) == [(text.index(words), text.index(words) + len(words))]
    assert fired(rule, language, "Подписан договор о стратегическом партнёрстве Арландии и Бельморы.") == []


def test_a_verb_of_another_kind_does_not_count(language: Language) -> None:
    rule = _rule(language, "ru.say.about")
    assert fired(rule, language, "Илан Орск рассказал о мосте.")
    assert fired(rule, language, "Илан Орск напомнил о мосте.") == []


def test_mentions_are_seen_before_they_are_composed(language: Language) -> None:
    text = "Лидер Арландии доволен."
    assert fired(_rule(language, "ru.mention.title-country-name"), language, text) == [(0, 14)]
