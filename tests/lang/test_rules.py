"""Every rule of every language proves itself: it fires where its examples say, and nowhere in its counter-examples."""

import pytest

from dragoman.coder.language import Language, Rule
from dragoman.coder.proof import fired, prove
from dragoman.coder.reader import reader
from dragoman.lang import codes


def _all() -> list[tuple[str, Rule]]:
    return [(code, rule) for code in codes() for found in _language(code).rules.values() for rule in found.rules]


def _language(code: str) -> Language:
    return reader(code, invented=True).language


RULES = _all()


@pytest.mark.parametrize(("code", "rule"), RULES, ids=[rule.id for _, rule in RULES])
def test_rule_holds_its_proof(code: str, rule: Rule) -> None:
    assert rule.id.startswith(f"{code}.")
    assert rule.reason.strip()
    assert len(rule.options.get("examples", ())) >= 2, "at least two texts where it must fire"
    assert len(rule.options.get("counter", ())) >= 1, "at least one text where it must not"
    assert prove(rule, _language(code)) == []


@pytest.mark.parametrize("code", codes())
def test_no_text_proves_one_rule_twice(code: str) -> None:
    for _, rule in RULES:
        texts = [*rule.options.get("examples", ()), *rule.options.get("counter", ())]
        assert len(texts) == len(set(texts)), rule.id


@pytest.mark.xfail(strict=True, reason="ru.label.formal no longer asks whether a title in quotation marks stands there")
def test_a_title_in_quotation_marks_is_no_label() -> None:
    rule = next(rule for _, rule in RULES if rule.id == "ru.label.formal")
    assert fired(rule, _language("ru"), "Вышла книга «Стратегическое партнёрство на реке».") == []
