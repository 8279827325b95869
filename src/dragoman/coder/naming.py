"""Who is meant by a mention: somebody of that name, or whoever holds the office that it tells."""

from typing import Final

from dragoman.coder.cast import HEADS, Cast, Who
from dragoman.coder.language import Language
from dragoman.coder.mention import Mention
from dragoman.coder.sentences import Sentence
from dragoman.gazetteer import Clue
from dragoman.text.features import CASES


def resolve(sentences: list[Sentence], cast: Cast, language: Language) -> None:
    """Tie every mention to somebody: first those with names, then those with titles alone."""
    mentions = [t.actor for s in sentences for t in s.tokens if isinstance(t.actor, Mention)]
    known = language.pack.settings.get("surnames") == "known"
    if known:
        named = [t for s in sentences for t in s.tokens if t.entries]
        cast.mentioned = frozenset([v for t in named for v in t.values("country", "capital", "adj", "org")])
    lone = [m for m in mentions if known and m.extra.get("lone")]
    # Who is told by one word may be told in full further on.
    for mention in sorted(mentions, key=lambda m: len(m.words) == 1) if known else mentions:
        if mention.kind == "state":
            party = mention.parties[0] if mention.parties else _own(cast, language)
            mention.who = cast.state(party) if party else None
        elif mention.words and not (known and mention.extra.get("lone")):
            mention.who = _named(mention, cast, language)
    if language.pack.boundaries:
        _told_in_full(mentions, cast)
    else:
        _told_again(mentions)
    if heads := language.pack.settings.get("organisations"):
        _head_organisations(sentences, mentions, cast, heads)
    for mention in lone:
        mention.who = cast.by_surname(_clue(mention), mention.words[-1], polite="polite" in mention.extra)
    for mention in mentions:
        if mention.kind == "person" and mention.who is None and not mention.words:
            mention.who = _titled(mention, cast) or (_entitled(mention, mentions) if language.cases_by_place else None)
        elif mention.extra.get("colleague") and mention.parties and not mention.words:
            party = mention.parties[0]
            mention.who = next((w for w in cast.order if w.named and w.person and w.country == party), mention.who)
    _narrow(sentences, language)


def _narrow(sentences: list[Sentence], language: Language) -> None:
    """Leave a form that is one person's nominative and another's genitive the cases of whom it turned out to mean."""
    for sentence in sentences:
        shared = [t for t in sentence.tokens if isinstance(t.actor, Mention) and len(t.actor.ids) > 1 and t.actor.bare]
        for token in shared:
            mention = token.actor
            if not isinstance(mention, Mention) or mention.who is None:
                continue
            person = mention.who.id.removeprefix("person:")
            cases = 0
            for kind, value, mask in token.entries:
                if value == person and kind.startswith(("person", "surname")):
                    cases |= mask & CASES
            if cases and cases != mention.mask & CASES:
                mention.mask = mention.mask & ~CASES | cases
                token.signature = language.compose(mention.kind, mention.mask)
        if shared:
            sentence.sign()


def _told_again(mentions: list[Mention]) -> None:
    """Give a name that stands alone to whom the text called so with an office before, whoever else may bear it."""
    called: dict[tuple[str, ...], Who] = {}
    for mention in mentions:
        if mention.kind != "person" or not mention.words:
            continue
        if mention.office and mention.who:
            called[mention.words] = mention.who
        elif mention.bare and mention.words in called:
            mention.who = called[mention.words]


def _head_organisations(sentences: list[Sentence], mentions: list[Mention], cast: Cast, heads: dict[str, str]) -> None:
    """Give the head of an organisation whom a text calls by title alone (the Secretary-General) the one that it means:
    of those that the text names and that have such a head the first, else whose the title is by itself."""
    alone = [m for m in mentions if m.office == "head_of_organisation" and not m.parties and not m.words]
    if not alone or any(w.named and w.office == "head_of_organisation" for w in cast.order):
        return
    named = dict.fromkeys(code for s in sentences for t in s.tokens for code in t.values("org"))
    for mention in alone:
        title = mention.extra.get("said", "").replace("-", " ")
        chaired = (
            code
            for code in named
            for t in cast.names.holders.get((code, "head_of_organisation"), ())
            if t.covers(cast.day) and t.title.lower().replace("-", " ") == title
        )
        party = next(chaired, heads.get(mention.extra.get("said", "")))
        mention.parties = (party,) if party else ()


def _told_in_full(mentions: list[Mention], cast: Cast) -> None:
    """Give a surname that a heading tells of nobody known, and of no country, to whom the text then names in full."""
    people = [w for w in cast.order if w.person and w.named and " " in w.name]
    for mention in mentions:
        who = mention.who
        if mention.kind != "person" or len(mention.words) != 1 or who is None or who.country or " " in who.name:
            continue
        full = [w for w in people if w.name.split()[-1] == who.name and w.office in (None, who.office)]
        mention.who = full[0] if len(full) == 1 else who


def _named(mention: Mention, cast: Cast, language: Language) -> Who | None:
    clue = _clue(mention)
    if mention.ids:
        lone = mention.bare and len(mention.words) == 1 and f"person:{mention.ids[0]}" not in cast.known
        if lone and (who := _introduced(mention, cast, language)):
            return who
        who = cast.named(clue)
        # A name that only others bear is a stranger's, where an office says that somebody is named.
        if who is not None or not clue.office:
            return who or _introduced(mention, cast, language)
        clue = clue._replace(bearers=())
    if not clue.office:
        return None
    name = language.pack.adapter.restore_name(list(mention.words), mention.case)
    if clue.party is None and name.startswith(tuple(language.pack.settings.get("home_surnames", ()))):
        own = len(name) <= language.pack.settings["home_length"]
        clue = clue._replace(party=_own(cast, language)) if own else clue
    written = mention.extra.get("latin") or language.latin(name, clue.party)
    who = cast.stranger(clue._replace(name=written))
    who.words = who.words or name
    if mention.extra.get("body") and who.country is None:
        heads = (w.country for w in cast.order if w.named and w.office in HEADS)
        who.country = cast.home or next(heads, None)
    return who


def _introduced(mention: Mention, cast: Cast, language: Language) -> Who | None:
    """Return whom a surname means that others bear too: the stranger whom the text called so in full before."""
    if not language.pack.boundaries or len(mention.words) != 1:
        return None
    surname = language.pack.adapter.restore_name(list(mention.words), mention.case)
    return next((w for w in cast.order if w.person and w.words.split()[-1:] == [surname]), None)


def _own(cast: Cast, language: Language) -> str | None:
    """Return whose a ministry or an official is that a text names without a country; None where capitals tell names."""
    return None if language.pack.boundaries else cast.home or next(iter(language.home), None)


_CABINET: Final = ("head_of_government", "foreign_minister")


def _titled(mention: Mention, cast: Cast) -> Who | None:
    clue = _clue(mention)
    cues = cast.names.cues_in(clue.said)
    if clue.party is None and (party := next((cue.party for cue in cues if cue.party), None)):
        clue = clue._replace(party=party)
    office = cast.office(clue.office, clue.party)
    if clue.party:
        return cast.holder(clue) or cast.official(office, clue.party, "")
    if office == "head_of_state":
        return cast.head()
    if cast.cabinet and office in _CABINET and (who := cast.holder(clue._replace(party=cast.cabinet))):
        return who
    named = [w for w in cast.order if w.named and w.office == office]
    at_home = [w for w in named if w.country == cast.home]
    return named[0] if len(named) == 1 else at_home[0] if len(at_home) == 1 else None


def _entitled(mention: Mention, mentions: list[Mention]) -> Who | None:
    """Return whom a title alone means, by its own words: "the Secretary" is whom the text called Secretary of State
    before; of several the first."""
    title = f" {mention.extra.get('said', '')} "
    for other in mentions:
        if other is mention:
            break
        if other.words and other.who and other.who.named and title in f" {other.extra.get('said', '')} ":
            return other.who
    return None


def _clue(mention: Mention) -> Clue:
    """Return what a mention says of somebody, as the gazetteer takes it."""
    party = mention.parties[0] if mention.parties else None
    post = mention.post or (mention.parties[1] if len(mention.parties) > 1 else None)
    said = mention.extra.get("said", "")
    return Clue(mention.ids, mention.extra.get("whole", False), (), "", mention.office, party, post, said)
