"""The codebook and the value lists say the same; every label is there, in its own script."""

import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any, Literal, get_args, get_origin

import pydantic
import pytest

from dragoman.model import RECORD_TYPES, DragomanError, Reading, terms
from dragoman.model.codebook import LANGUAGES, definition, label, load
from dragoman.model.schema import part_of

LISTS = {name: get_args(kind) for name, kind in vars(terms).items() if get_origin(kind) is Literal}
GROUP_OF_LIST = {
    "ActorType": "actor_types", "Office": "offices", "EncounterKind": "encounter_kinds",
    "EncounterStatus": "encounter_statuses", "DateBasis": "date_bases", "Level": "levels", "Role": "roles",
    "Act": "acts", "ActClass": "act_classes", "Topic": "topics", "AgreementKind": "agreement_kinds",
    "AgreementStatus": "agreement_statuses", "CountIs": "count_is", "InitiativeKind": "initiative_kinds",
    "InitiativeStatus": "initiative_statuses", "Measure": "measures", "Direction": "directions",
    "RelationLabel": "relation_labels", "RelationChange": "relation_changes",
}  # fmt: skip
OPEN_GROUPS = {"qualifiers", "record_types", "parts", "fields"}
# Russian and Kazakh share some international words; any other equal pair is a label left in Russian.
SHARED_BY_RU_AND_KK = {
    "Министр", "Терроризм", "Экономика", "Энергетика", "Спорт", "Туризм", "Меморандум", "Декларация", "Экспорт",
    "Импорт", "Статус",
}  # fmt: skip
KAZAKH = "әғқңөұүһі"


def models(model: type[pydantic.BaseModel] = Reading) -> Iterator[type[pydantic.BaseModel]]:
    yield model
    for field in model.model_fields.values():
        yield from (found for inner in _inside(field.annotation) for found in models(inner))


def _inside(annotation: Any) -> Iterator[type[pydantic.BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, pydantic.BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _inside(argument)


def entries() -> Iterator[tuple[str, str, str, str, str]]:
    for group, values in load().groups.items():
        for value, entry in values.items():
            for language in LANGUAGES:
                yield group, value, language, entry.labels[language], entry.definitions[language]


def test_every_list_has_a_group_and_every_group_a_list() -> None:
    assert set(GROUP_OF_LIST) == set(LISTS)
    assert set(load().groups) == set(GROUP_OF_LIST.values()) | OPEN_GROUPS


@pytest.mark.parametrize("name", LISTS)
def test_codebook_and_terms_list_the_same_values(name: str) -> None:
    assert sorted(load().groups[GROUP_OF_LIST[name]]) == sorted(LISTS[name])


def test_acts_have_the_class_that_terms_give_them() -> None:
    assert {act: entry.act_class for act, entry in load().groups["acts"].items()} == terms.CLASS_OF_ACT


def test_every_field_is_defined_and_every_definition_has_a_field() -> None:
    book, used = load(), set()
    for model in models():
        part = part_of(model.__name__)
        for field in model.model_fields:
            assert book.field(part, field).labels["en"]
            used.add(f"{part}.{field}" if f"{part}.{field}" in book.groups["fields"] else f"record.{field}")
    assert used == set(book.groups["fields"])
    assert {part_of(model.__name__) for model in models()} | {"record"} == set(book.groups["parts"]) | set(RECORD_TYPES)
    assert set(book.groups["record_types"]) == set(RECORD_TYPES)


def test_a_field_names_the_group_of_its_own_list() -> None:
    for model in models():
        for name, field in model.model_fields.items():
            listed = [list_name for list_name, values in LISTS.items() if values in _literals(field.annotation)]
            expected = GROUP_OF_LIST[listed[0]] if listed else None
            assert load().field(part_of(model.__name__), name).values == expected, (model, name)


def _literals(annotation: Any) -> list[tuple[Any, ...]]:
    if get_origin(annotation) is Literal:
        return [get_args(annotation)]
    return [found for argument in get_args(annotation) for found in _literals(argument)]


def test_no_label_or_definition_is_empty_or_of_many_lines() -> None:
    for group, value, language, name, meaning in entries():
        for words in (name, meaning):
            assert words == words.strip() and words and "\n" not in words and "|" not in words, (group, value, language)
        assert not meaning.endswith((".", "。")), (group, value, language)


def test_every_label_is_in_its_own_script() -> None:
    wrong = [row[:4] for row in entries() if not _in_script(row[2], row[3])]
    assert wrong == []


def _in_script(language: str, words: str) -> bool:
    letters = "".join(re.findall(r"[^\W\d_]", words.casefold()))
    ours = {
        "en": r"[a-z]+",
        "ru": r"[а-яё]+",
        "zh": r"[一-鿿]+",
        "kk": rf"[а-яё{KAZAKH}]+",
    }[language]
    return re.fullmatch(ours, letters) is not None


def test_definitions_are_in_their_own_language() -> None:
    for group, value, language, name, meaning in entries():
        # With the label: a short line of Kazakh may lack the letters that Russian has not.
        plain = re.sub(r"ISO|BCP|kk|kz", "", f"{name} {meaning}").casefold()
        cyrillic, han = re.search("[а-яё]", plain), re.search("[一-鿿]", plain)
        seen = {"en": not cyrillic and not han, "ru": cyrillic and not han and not re.search(f"[{KAZAKH}]", plain),
                "zh": han and not cyrillic, "kk": re.search(f"[{KAZAKH}]", plain) and not han}  # fmt: skip
        assert seen[language], (group, value, language, meaning)
        assert language == "en" or not re.search("[a-z]", plain), (group, value, language, meaning)


def test_kazakh_labels_are_not_russian_ones() -> None:
    same = {e.labels["kk"] for values in load().groups.values() for e in values.values()
            if e.labels["kk"] == e.labels["ru"]}  # fmt: skip
    assert same <= SHARED_BY_RU_AND_KK


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_tell_the_values_of_a_group_apart(language: str) -> None:
    for group in set(load().groups) - {"fields"}:
        labels = [entry.labels[language] for entry in load().groups[group].values()]
        assert len(set(labels)) == len(labels), group


def test_labels_are_looked_up_and_unknown_languages_get_english() -> None:
    assert label("offices", "head_of_state", "kk") == "Мемлекет басшысы"
    assert label("encounter_kinds", "credentials", "ru") == "Вручение верительных грамот"
    assert label("relation_labels", "community_of_shared_future", "zh") == "命运共同体"
    assert label("acts", "thank", "fr") == "Thank"
    assert definition("date_bases", "published", "en").startswith("Taken from the day")


def test_an_unknown_value_is_an_error_that_names_it() -> None:
    with pytest.raises(DragomanError, match="'shout' in 'acts'"):
        label("acts", "shout")
    with pytest.raises(DragomanError, match=r"'encounters\.colour'"):
        load().field("encounters", "colour")


def test_the_codebook_cannot_be_changed() -> None:
    assert load() is load()
    with pytest.raises(TypeError):
        load().groups["acts"]["shout"] = load().entry("acts", "urge")  # type: ignore[index]
    with pytest.raises(TypeError):
        load().entry("acts", "urge").labels["en"] = "Shout"  # type: ignore[index]


def test_importing_the_model_does_not_load_the_codebook() -> None:
    code = "import sys, dragoman.model; print('dragoman.model.codebook' in sys.modules, 'tomllib' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "False"]
