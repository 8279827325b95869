"""People whom the gazetteer lacks: a text tells their office and name once, and goes on with the name alone."""

import re
from typing import Final

from dragoman.coder.language import Language
from dragoman.coder.mention import Mention
from dragoman.coder.sentences import Sentence
from dragoman.coder.token import Token
from dragoman.text.features import CASES, NOM

_SHORT: Final = 2
"""A first name of so few letters is too easily another word."""
_LETTERS: Final = 4
"""A surname of fewer letters is too easily another word."""
_CHARACTERS: Final = 2
"""A name of fewer characters is too easily a part of another word."""


def recall(text: str, sentences: list[Sentence], language: Language) -> None:
    """Compose the bare names of people whom the text introduces by office and name: each becomes that person's mention.
    A surname that two of them share stays nobody's."""
    if not language.pack.boundaries:
        _disown(text, sentences)
    known = _introduced(text, sentences, language)
    if not known:
        return
    if not language.pack.boundaries:
        told = sorted(known, key=len, reverse=True)
        for sentence in sentences:
            for name in told:
                _find(text, sentence, name, known[name], language)
        return
    longest = max(form.count(" ") for form in known) + 1
    for sentence in sentences:
        if "W" in sentence.signature:
            _compose(text, sentence, known, longest, language)


_DOTTED: Final = re.compile("[\u4e00-\u9fff]·([\u4e00-\u9fff]{2,6})")
"""The last part of a name in several, as characters have it."""


def _disown(text: str, sentences: list[Sentence]) -> None:
    """Leave a surname alone to nobody where the text has it in the full name of somebody whom the gazetteer lacks."""
    if "·" not in text:
        return
    mentions = [t.actor for s in sentences for t in s.tokens if isinstance(t.actor, Mention) and t.actor.ids]
    told = {text[m.start : m.end].rsplit("·", 1)[-1] for m in mentions if "·" in text[m.start : m.end]}
    strangers = {name for name in _DOTTED.findall(text) if not any(name.startswith(known) for known in told if known)}
    for mention in mentions:
        if mention.bare and text[mention.start : mention.end] in strangers:
            mention.ids, mention.words = (), ()


def _introduced(text: str, sentences: list[Sentence], language: Language) -> dict[str, tuple[Mention, int]]:
    """Return, by each form of a name, its first telling and the cases of the form."""
    found: dict[str, tuple[Mention, int]] = {}
    people: dict[str, Mention] = {}
    for mention in (t.actor for s in sentences for t in s.tokens if isinstance(t.actor, Mention)):
        if mention.kind != "person" or not mention.words or not mention.office:
            continue
        if mention.ids and not language.pack.settings.get("first_names"):
            continue
        name = language.pack.adapter.restore_name(list(mention.words), mention.case)
        if not language.pack.boundaries:
            written = re.search("[·-]?".join(map(re.escape, mention.words)), text[mention.start : mention.end])
            name = written[0] if written else name
        people.setdefault(name, mention)
    last = [name.split()[-1] for name in people]
    starts = [*(name.split()[0] for name in people), *last]
    first = language.pack.settings.get("first_names")
    feminine = tuple(language.pack.settings.get("feminine", ())) or ("\0",)
    for name, mention in people.items():
        words = name.split()
        told = Mention("person", 0, 0, mention.office, mention.parties, None, mention.ids, tuple(words), bare=True)
        woman = len(words) > 1 and words[0].endswith(feminine) and not words[-1].endswith(feminine)
        names = [name] if len(words) > 1 else []
        if not language.pack.boundaries:
            known_by = name.split("·")[-1]
            names = [one for one in dict.fromkeys((name, known_by)) if len(one) >= _CHARACTERS]
            for one in names:
                found.setdefault(one, (told, CASES))
            continue
        if len(words[-1]) >= _LETTERS and last.count(words[-1]) == 1:
            names.append(words[-1])
        if first and len(words) > 1 and len(words[0]) > _SHORT and starts.count(words[0]) == 1:
            names.append(words[0])
        for one in names:
            for form, mask in language.pack.adapter.expand_name(one, "f" if woman else "m"):
                found[form] = (told, found.get(form, (told, 0))[1] | (mask & CASES))
    return found


def _find(text: str, sentence: Sentence, name: str, told: tuple[Mention, int], language: Language) -> None:
    """Compose a name where a text without spaces has it again, and where it is no part of another mention."""
    at = text.find(name, sentence.start, sentence.end)
    while at >= 0:
        end = at + len(name)
        places = [place for place, token in enumerate(sentence.tokens) if token.start < end and at < token.end]
        inside = [sentence.tokens[place] for place in places]
        if inside and inside[0].start == at and inside[-1].end == end and all(t.actor is None for t in inside):
            mention = Mention("person", at, end, told[0].office, told[0].parties, words=told[0].words, bare=True)
            mention.mask = told[1] or CASES
            mention.extra["case"] = NOM
            signed = Token(at, end, language.compose("person", mention.mask), (), mention)
            sentence.tokens[places[0] : places[-1] + 1] = [signed]
            sentence.sign()
        at = text.find(name, end, sentence.end)


def _compose(
    text: str, sentence: Sentence, known: dict[str, tuple[Mention, int]], longest: int, language: Language
) -> None:
    tokens: list[Token] = []
    articles = language.charset("particle") if language.cases_by_place else frozenset()
    at = 0
    while at < len(sentence.tokens):
        size = next((n for n in range(longest, 0, -1) if _form(text, sentence, at, n) in known), 0)
        beside = sentence.signature[at + size : at + size + 1] == "W" or (at and sentence.signature[at - 1] == "W")
        if not size or (size == 1 and beside):
            tokens.append(sentence.tokens[at])
            at += 1
            continue
        told, mask = known[_form(text, sentence, at, size)]
        first = (_initials(text, tokens) or _article(tokens, articles)) if size == 1 else 0
        start = tokens[-first].start if first else sentence.tokens[at].start
        end = sentence.tokens[at + size - 1].end
        del tokens[len(tokens) - first :]
        mention = Mention(
            "person", start, end, told.office, told.parties, None, told.ids, told.words, mask=mask, bare=True
        )
        mention.extra["case"] = NOM
        tokens.append(Token(start, end, language.compose("person", mask), (), mention))
        at += size
    sentence.tokens = tokens
    sentence.sign()


def _form(text: str, sentence: Sentence, at: int, size: int) -> str:
    """Return so many unknown capitalised words as they stand; nothing where they are not that."""
    if sentence.signature[at : at + size] != "W" * size:
        return ""
    return " ".join(text[t.start : t.end] for t in sentence.tokens[at : at + size])


def _article(tokens: list[Token], articles: frozenset[str]) -> int:
    """Return how many tokens before a surname are its article and hyphen: al-Khatib."""
    return 2 if len(tokens) > 1 and tokens[-1].signature == "-" and tokens[-2].signature in articles else 0


def _initials(text: str, tokens: list[Token]) -> int:
    """Return how many tokens before a surname are its initials and their full stops."""
    count = 0
    while (
        len(tokens) >= count + 2
        and text[tokens[-count - 1].start] == "."
        and tokens[-count - 2].end - tokens[-count - 2].start == 1
        and text[tokens[-count - 2].start].isupper()
    ):
        count += 2
    return count
