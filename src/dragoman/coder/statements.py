"""What was said, as records."""

from collections.abc import Callable
from functools import partial
from typing import Final

from dragoman.coder.cast import Who
from dragoman.coder.clusters import Cluster
from dragoman.coder.meaning import Topics, act_of, inherits
from dragoman.coder.scene import Scene
from dragoman.coder.version import CODER
from dragoman.coder.voices import Said
from dragoman.gazetteer.gazetteer import OWNERS
from dragoman.model import Statement, cite, record_id
from dragoman.model.terms import CLASS_OF_ACT

_VERB_WINS: Final = frozenset(CLASS_OF_ACT) - {"report", "reaffirm"}
"""Acts that the verb decides, whatever the words behind it are like."""
_EDGE: Final = frozenset(" ，。；：！？、\u3000\t\r\n,;:.!?…–—-*•_▪●■🔹🔸⚡❗️✔️➡▶🔻🔺🇷📌💬👉🔴⛔️🟢🟡🔥‼⁉✅⭕🎙📞🗣")


_APART: Final = 2
"""What the same speaker says within so many sentences belongs together."""


def _at_home(passages: list[Said]) -> bool:
    """Whether several people of one country talk to each other in a transcript, and nobody of another."""
    talking = {s.who.id: s.who.country for s in passages if s.rule == "transcript" and s.who}
    return len(talking) > 1 and len(set(talking.values()) - {None}) == 1


_PASSIVE: Final = (".passive", ".impersonal")
"""Rules whose frame names nobody: who they are that agreed, only an encounter tells."""


def in_scope(scene: Scene, passages: list[Said], clusters: list[Cluster]) -> list[Said]:
    """Return the passages that are between states: the speaker's side meets another in this text, or the words name
    another party, or they stand beside such words of the same speaker."""
    parties = {code for k in clusters for code in k.countries()}
    kept = [_concerns(scene, said, clusters, parties) for said in passages]
    if clusters:
        return [said for said, own in zip(passages, kept, strict=True) if own]
    if _at_home(passages):
        passages, kept = [], []
    for places in (range(1, len(passages)), range(len(passages) - 2, -1, -1)):
        step = -1 if places.step > 0 else 1
        for place in places:
            one, other = passages[place], passages[place + step]
            near = one.who is not None and one.who is other.who and abs(one.order - other.order) <= _APART
            kept[place] |= kept[place + step] and near
    return [said for said, own in zip(passages, kept, strict=True) if own]


def _concerns(scene: Scene, said: Said, clusters: list[Cluster], parties: set[str]) -> bool:
    if said.joint:
        passive = said.mention is None and any(form in said.rule for form in _PASSIVE)
        return bool(clusters) or (not passive and len(scene.parties_named(said.sentence)) > 1)
    if said.who is None:
        return False
    country = OWNERS.get(said.who.country or "", said.who.country)
    if any(k.kind == "multilateral" for k in clusters):
        return bool(country) or not said.who.person
    if clusters and (country in parties or country is None):
        return country in parties
    return bool(country) and bool(scene.parties_named(said.sentence) - {country})


def state(
    scene: Scene, passages: list[Said], topics: Topics, clusters: list[Cluster], document_id: str
) -> list[Statement]:
    """Return passages as statements. One that names no topic and points back ("this issue") has that of the one
    before."""
    sides = [(cluster, cluster.countries()) for cluster in clusters]
    stated: list[Statement] = []
    told: list[Said] = []
    for said in passages:
        made = _record(scene, said, topics, sides, document_id)
        if made is None:
            continue
        back = scene.language.charset("fn.this")
        points = not back.isdisjoint(said.sentence.signature[said.first : said.last])
        if points and stated and made.topics in ((), ("relations",)) and stated[-1].topics:
            strong = topics.between(made.evidence[0].start, made.evidence[0].end)
            made = made if strong else made.model_copy(update={"topics": stated[-1].topics})
        if made.continued and made.act == "assess" and stated and inherits(scene, made.rule):
            before = stated[-1]
            same = before.speaker and made.speaker and before.speaker.id == made.speaker.id
            goes_on = same and before.act in _MUTUAL
            made = made.model_copy(update={"act": before.act}) if goes_on else made
        stated.append(made)
        told.append(said)
    between = ("invite", "agree") if scene.language.head_final else ("invite",)
    return _of_the_war(stated, told, topics, between)


def _of_the_war(stated: list[Statement], told: list[Said], topics: Topics, between: tuple[str, ...]) -> list[Statement]:
    """Return statements of a text that is about a war: those that name no topic of their own and speak of what is to be
    done together, but of no visit or meeting, are about it too, and not about relations. Acts that are `between` the
    two stay so."""
    spans = [(s.evidence[0].start, s.evidence[0].end) for s in stated]
    about = [s.topics for s, span in zip(stated, spans, strict=True) if topics.between(*span)]
    if len(about) < _MANY or sum("conflict" in t for t in about) * 2 < len(about):
        return stated
    return [
        s.model_copy(update={"topics": ("conflict",)})
        if s.topics == ("relations",)
        and not topics.between(*span, weak=False)
        and s.act not in between
        and not _meets(said)
        else s
        for s, span, said in zip(stated, spans, told, strict=True)
    ]


def _meets(said: Said) -> bool:
    """Whether the words speak of a visit, a meeting or a conversation."""
    tokens = said.sentence.tokens[said.first : said.last]
    return any(t.values(*_MEETS) or not _MET.isdisjoint(t.values("contact")) for t in tokens)


_MEETS: Final = ("visit", "hold.meet", "hold.receive", "hold.visit")
_MET: Final = frozenset({"meeting", "call", "video_call"})


_MANY: Final = 2


def _record(
    scene: Scene, said: Said, topics: Topics, sides: list[tuple[Cluster, set[str]]], document_id: str
) -> Statement | None:
    span = _span(scene.text, said)
    if span is None:
        return None
    act, why, over = act_of(scene, said.sentence, said.first, said.last)
    if said.act in over:
        pass
    elif said.act in _VERB_WINS or (said.act and act == "assess") or (said.act, act) == ("reaffirm", "criticise"):
        act = said.act or act
    elif said.default and act == "assess":
        act = said.default
    principal = cite(scene.text, span[0], span[1])
    speaker = None if said.joint or said.who is None else said.who
    mention = said.mention
    words = scene.text[mention.start : mention.end] if mention else None
    title = scene.text[slice(*mention.title)] if mention and mention.title else None
    evidence = [principal]
    if mention and mention.end > mention.start:
        evidence.append(cite(scene.text, mention.start, mention.end, "speaker"))
    return Statement.model_validate(
        {
            "id": record_id(document_id, "statement", principal, [speaker.id if speaker else None, act]),
            "coder": CODER,
            "rule": said.rule if why == "assess" else f"{said.rule}+{why}",
            "certainty": 0.7 if said.continued else 0.85,
            "evidence": tuple(evidence),
            "speaker": speaker.actor(words, title) if speaker else None,
            "speakers": tuple(w.actor(None, None) for w in _speakers(said, sides)),
            "joint": said.joint,
            "country": speaker.country if speaker else None,
            "targets": tuple(_targets(speaker, sides)),
            "act": act,
            "topics": tuple(_topics(scene, said, partial(topics.between, *span), act, met=bool(sides))),
            "direct": said.direct,
            "continued": said.continued,
        }
    )  # fmt: skip


_MUTUAL: Final = ("urge", "pledge", "agree", "invite", "propose", "reaffirm")


def _topics(scene: Scene, said: Said, named_in: Callable[..., list[str]], act: str, *, met: bool) -> list[str]:
    """Return what a statement is about: the topics that it names; where it names none and speaks of both sides, or of
    what is to be done together, their relations."""
    if act == "condole":
        return []
    if act in _COURTESIES:
        wished = ("health",) if act == "congratulate" else ()
        return [topic for topic in named_in(weak=False) if topic not in wished]
    named = named_in()
    if named:
        return named
    if not met:
        return []
    together = not scene.language.charset("fn.ours").isdisjoint(said.sentence.signature[said.first : said.last])
    both = len(scene.parties_named(said.sentence)) > 1
    return ["relations"] if act in _MUTUAL or together or both else []


_COURTESIES: Final = ("thank", "welcome", "congratulate")


def _span(text: str, said: Said) -> tuple[int, int] | None:
    """Return the offsets of what was said, without the marks around it."""
    start, end = said.sentence.tokens[said.first].start, said.sentence.tokens[said.last - 1].end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    start, end = _unquoted(text, start, end)
    ideographs = end - start > _FEWEST and text[start] > "\u4e00"
    return (start, end) if end - start > 5 or ideographs else None


_FEWEST: Final = 4
"""What is said has more characters than that where one is a syllable."""
_PAIRS: Final = (("«", "»"), ("“", "”"), ("「", "」"), ("『", "』"), ('"', '"'))
_QUOTES: Final = frozenset(mark for pair in _PAIRS for mark in pair)


def _unquoted(text: str, start: int, end: int) -> tuple[int, int]:
    """Take off quotation marks whose partner is not inside, and those around the whole."""
    if end == start or (text[start] not in _QUOTES and text[end - 1] not in _QUOTES):
        return start, end
    changed = True
    while changed and end - start > 2:
        changed = False
        inside = text[start:end]
        for opener, closer in _PAIRS:
            if inside[0] == opener and (
                inside.count(closer) == (opener == closer)
                or (inside[-1] == closer and inside.count(opener) == 1 + (opener == closer))
            ):
                start, changed = start + 1, True
                break
            if inside[-1] == closer and inside.count(opener) == (opener == closer):
                end, changed = end - 1, True
                break
        while end > start and text[end - 1] in _EDGE:
            end -= 1
        while start < end and text[start] in _EDGE:
            start += 1
    return start, end


def _speakers(said: Said, sides: list[tuple[Cluster, set[str]]]) -> list[Who]:
    if not said.joint or not sides:
        return []
    return [p.who for p in sides[0][0].parts if p.who.person and p.who.named]


def _targets(speaker: Who | None, sides: list[tuple[Cluster, set[str]]]) -> list[str]:
    if speaker is None:
        return []
    met = next((parties for _, parties in sides if speaker.country in parties), ())
    return sorted(code for code in met if code != speaker.country)
