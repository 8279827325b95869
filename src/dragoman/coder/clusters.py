"""Candidates joined: a meeting told in the headline and again in the body is one."""

from dataclasses import dataclass, field
from typing import Final

from dragoman.coder.candidate import Candidate, Part
from dragoman.coder.cast import HEADS, Who
from dragoman.coder.days import date_of, far, of_one_stay
from dragoman.coder.scene import Scene
from dragoman.text.dates import DateMention

FAMILY: Final = {"meeting": "contact", "talks": "contact", "call": "call", "video_call": "call"}


@dataclass(slots=True)
class Cluster:
    """One encounter with all that tells of it. `date` is stated, where it is; `order` the first sentence."""

    kind: str
    status: str
    told: list[Candidate]
    parts: list[Part] = field(default_factory=list)
    parties: list[str] = field(default_factory=list)
    date: DateMention | None = None
    to: tuple[str | None, str | None] | None = None
    main: bool = False
    host: Who | None = None
    delegates: list[Part] = field(default_factory=list)
    occasions: list[tuple[str, str | None, int, int]] = field(default_factory=list)
    country: str | None = None
    city: str | None = None
    venue: tuple[int, int] | None = None
    place_span: tuple[int, int] | None = None
    home_filled: bool = False

    @property
    def family(self) -> str:
        """What kinds count as the same contact."""
        return FAMILY.get(self.kind, self.kind)

    def countries(self) -> set[str]:
        """Return the codes of all parties."""
        return {p.who.country for p in self.parts if p.who.country} | set(self.parties)

    def absorb(self, candidate: Candidate, date: DateMention | None) -> None:
        """Take in what another sentence tells of this encounter."""
        self.told.append(candidate)
        for part in candidate.parts:
            known = next((p for p in self.parts if p.who is part.who), None)
            if known is None:
                if part.who.named or all(p.who.country != part.who.country for p in self.parts):
                    self.parts = [
                        p
                        for p in self.parts
                        if p.who.named or p.who.country != part.who.country or p.who.person is False
                    ]
                    self.parts.append(part)
            elif known.title is None and part.title is not None:
                known.title = part.title
        self.parties += [p for p in candidate.parties if p not in self.parties]
        if candidate.main and not self.main:
            self.kind, self.status, self.main = candidate.kind, candidate.status, True
        if _seen(self, candidate):
            self.kind = "video_call"
        if candidate.rule.options.get("renames") and candidate.kind == "talks" and self.kind == "meeting":
            self.kind = "talks"
        if self.to is None or (candidate.to and candidate.to[1] and self.to == (candidate.to[0], None)):
            self.to = candidate.to or self.to
        self.date = self.date or date
        if candidate.host and self.host is None:
            self.host = next((p.who for p in candidate.parts if p.role == candidate.host), None)


def join(scene: Scene, candidates: list[Candidate]) -> list[Cluster]:
    """Return the encounters of a text, in the order in which it tells them; what names one side only joins the
    encounter that it can be, or takes the house whose page it is as the other side, or is dropped."""
    clusters: list[Cluster] = []
    ordered = sorted(candidates, key=lambda c: (_opens(c), len(c.countries()) < 2, _vague(c), c.order, c.at))
    for candidate in ordered:
        date = date_of(scene, candidate)
        if candidate.rule.options.get("vague") and _known_together(candidate, clusters):
            continue
        if candidate.rule.options.get("again"):
            if (date is not None or _somewhere(scene, candidate, behind=True)) and _again(candidate, clusters):
                clusters.append(Cluster(candidate.kind, candidate.status, []))
                clusters[-1].absorb(candidate, date)
            continue
        if (
            candidate.group
            and not candidate.countries()
            and (candidate.rule.options.get("agreed") or candidate.status == "planned")
        ):
            _gather(scene, candidate, clusters)
        handed = [k for k in clusters if k.kind == "credentials"] if candidate.kind == "ceremony" else []
        for given in handed:
            candidate.main = False
            given.absorb(candidate, date_of(scene, candidate))
        if handed:
            continue
        if candidate.rule.options.get("together"):
            _gather(scene, candidate, clusters)
        if candidate.rule.options.get("accepted") and not (candidate.rule.options.get("invitee") and candidate.parts):
            date = _invited(scene, candidate, clusters) or date
        past = date is not None and candidate.status == "held" and far(date, scene.day)
        if candidate.group and not candidate.countries() and date is not None and not _met(candidate, clusters):
            _gather(scene, candidate, clusters)
        own = candidate.aside and _placed(scene, candidate)  # where "the two" met before
        cluster = next((k for k in clusters if _same(k, candidate, date) and (not past or k.date is not None)), None)
        cluster = None if own else cluster
        if cluster is None:
            if candidate.rule.options.get("lends") and clusters and _placed(scene, candidate):
                candidate.parties, candidate.lent, candidate.main = sorted(clusters[0].countries()), True, False
            if candidate.aside and date is None and not (own or _somewhere(scene, candidate)):
                continue  # told in passing, with neither a time nor a place
            if len(candidate.countries()) < 2 and not _fill(scene, candidate, clusters):
                continue
            cluster = Cluster(candidate.kind, candidate.status, [], main=candidate.main)
            clusters.append(cluster)
        cluster.absorb(candidate, date)
    clusters.sort(key=lambda k: min((c.order, c.at) for c in k.told))
    return clusters


def _opens(candidate: Candidate) -> bool:
    """Whether a contact is only guessed from how a text opens: all that it tells of comes before."""
    return bool(candidate.rule.options.get("opening"))


def _vague(candidate: Candidate) -> bool:
    """Whether a sentence tells only that two discussed something: what else is told of them goes before."""
    return bool(candidate.rule.options.get("vague"))


def _known_together(candidate: Candidate, clusters: list[Cluster]) -> bool:
    """Whether those who discussed something are already known to have met or spoken."""
    people = {p.who.id for p in candidate.parts}
    met = [k for k in clusters if k.family in ("contact", "call")]
    if not people and not candidate.countries():
        return bool(clusters)
    return any(people & {p.who.id for p in k.parts} and candidate.countries() <= k.countries() for k in met)


def _met(candidate: Candidate, clusters: list[Cluster]) -> bool:
    """Whether an encounter of a kind and status is known that "the two" of a later sentence can mean."""
    family = FAMILY.get(candidate.kind, candidate.kind)
    return any(k.family == family and k.status == candidate.status for k in clusters)


def _gather(scene: Scene, candidate: Candidate, clusters: list[Cluster]) -> None:
    """Give a ceremony those who met: the contact told last before it."""
    welcomed = candidate.office or (scene.language.head_final and candidate.kind != "ceremony")
    told = ("contact", "call", "visit", "letter", *(("ceremony",) if welcomed else ()))
    contacts = [k for k in clusters if k.family in told and len(k.countries()) > 1]
    office = candidate.office
    contacts.sort(
        key=lambda k: (
            k.status != candidate.status,
            bool(office) and len({p.who.country for p in k.parts if p.who.office == office}) < _TWO,
            k.family == "letter",
            k.family == "ceremony",
            k.family == "visit",
        )
    )
    if contacts:
        candidate.parts = [Part(p.who, candidate.start, candidate.end, None, p.role) for p in contacts[0].parts]
        candidate.parties = list(contacts[0].parties)
        candidate.main = True
        if contacts[0].kind == "visit" and scene.language.cases_by_place:
            met = {p.who.country for p in candidate.parts}
            hosts = [w for w in scene.cast.order if w.named and w.office in HEADS and w.country not in met]
            own = (w for w in hosts if w.country in contacts[0].countries())
            candidate.parts += [Part(w, candidate.start, candidate.end, None, "a") for w in list(own)[:1]]


def _again(candidate: Candidate, clusters: list[Cluster]) -> bool:
    """Give "you and I met before" those who are talking; false where no contact of two is known."""
    contact = next((k for k in clusters if k.family in ("contact", "call") and len(k.countries()) == _TWO), None)
    if contact is None:
        return False
    people = [p for p in contact.parts if p.who.person and p.who.named]
    candidate.parts = [Part(p.who, candidate.start, candidate.end, None, p.role) for p in people]
    candidate.parties = sorted(contact.countries())
    candidate.main = False
    return len({p.who.country for p in people}) == _TWO


def _invited(scene: Scene, candidate: Candidate, clusters: list[Cluster]) -> DateMention | None:
    """Complete a visit to which somebody was invited: the guest, where to, and the day, from the sentences around."""
    hosts = [p.who.country for p in candidate.parts if p.role == "b"]
    have = {p.who.country for p in candidate.parts if p.role != "b"}
    near = scene.sentences[max(0, candidate.order - 1) : candidate.order + 1]
    contact = next((k for k in clusters if k.kind != "visit"), None)
    inviter = hosts[0] if hosts else contact.country if contact and contact.country else scene.home
    if not candidate.parts and contact:
        candidate.parts = [
            Part(p.who, candidate.start, candidate.end, None, "a") for p in contact.parts if p.who.country != inviter
        ]
    capitals = scene.language.charset("capital.loc", "capital.acc", "country.acc")
    goals = [
        v for s in reversed(near) for t in s.tokens if t.signature in capitals for v in t.values("capital", "country")
    ]
    goal = next((g for g in goals if g not in have and (not hosts or g in hosts)), None) or inviter
    cities = {v for s in near for t in s.tokens for v in t.values("capital")}
    if goal:
        place = scene.language.gazetteer.capitals.get(goal) if goal in cities else None
        candidate.to = (goal, place)
        candidate.parties.append(goal)
    dates = [d for s in reversed(near) for d in scene.dates_in(s.start, s.end) if d.kind == "day"]
    return dates[0] if dates else None


def _placed(scene: Scene, candidate: Candidate) -> bool:
    """Whether a contact of "both sides" is told with its place: then it is one of its own, between those who meet."""
    if not candidate.group or candidate.countries():
        return False
    spots = scene.language.charset("place", "capital")
    tokens = candidate.sentence.tokens
    return any(t.signature in spots for t in tokens if candidate.start <= t.start < candidate.end)


def _somewhere(scene: Scene, candidate: Candidate, *, behind: bool = False) -> bool:
    """Whether a sentence puts its contact in some place: in a country, in a city, a visit to where it goes; `behind`:
    or behind it, within a few words."""
    if candidate.kind == "visit":
        return False
    language = scene.language
    into, spots = language.charset("fn.in"), language.charset("country", "capital", "place", "seat")
    signs = candidate.sentence.signature[: candidate.at + 1 + (_BEHIND if behind else 0)]
    return any(sign in into and signs[at + 1 : at + 2] and signs[at + 1] in spots for at, sign in enumerate(signs))


def _same(cluster: Cluster, candidate: Candidate, date: DateMention | None) -> bool:
    ours, theirs = cluster.countries(), candidate.countries()
    if FAMILY.get(candidate.kind, candidate.kind) != cluster.family and not (
        _seen(cluster, candidate) and ours == theirs
    ):
        return False
    if cluster.family == "ceremony" and _sort(cluster.told[0]) != _sort(candidate):
        return False
    if candidate.group and not theirs:
        return cluster.family != "visit" and candidate.status == cluster.status
    if not theirs or not (theirs <= ours or ours <= theirs):
        return False
    if cluster.family in ("contact", "call") and len(ours) != len(theirs) and min(len(ours), len(theirs)) >= _TWO:
        return False  # what two tell each other, and what three do
    if cluster.kind == "visit" and cluster.to and candidate.to and cluster.to[0] != candidate.to[0]:
        return False
    if date and cluster.date and cluster.kind == "visit" and of_one_stay(date, cluster.date):
        date = None
    if date and cluster.date and not (date.iso.startswith(cluster.date.iso) or cluster.date.iso.startswith(date.iso)):
        return False
    if candidate.status != cluster.status and candidate.main and cluster.main:
        return False
    for country in ours & theirs:
        one = {p.who.id for p in cluster.parts if p.who.country == country and p.who.named}
        other = {p.who.id for p in candidate.parts if p.who.country == country and p.who.named}
        if one and other and not one & other:
            return False
    return True


def _seen(cluster: Cluster, candidate: Candidate) -> bool:
    """Whether one sentence tells of a meeting or talks, and another that it was by video."""
    kinds = {cluster.kind, candidate.kind}
    return "video_call" in kinds and bool(kinds & {"meeting", "talks"})


def _sort(candidate: Candidate) -> str | None:
    """Return which sort of ceremony it is, as the lexicon has it: a welcome and a banquet are two."""
    return next(iter(candidate.sentence.tokens[candidate.at].values("ceremony")), None)


def _heads(scene: Scene, candidate: Candidate) -> bool:
    """Put the first two heads whom the text names, of different countries, to "the two leaders" with whom it opens."""
    heads: dict[str, Who] = {}
    for who in scene.cast.order:
        if who.named and who.person and who.country and who.office in HEADS:
            heads.setdefault(who.country, who)
    if candidate.order > 1 or len(heads) < _TWO or not candidate.rule.options.get("lends"):
        return False
    for who in list(heads.values())[:_TWO]:
        candidate.parts.append(Part(who, candidate.start, candidate.end, None, "a"))
    return True


_TWO: Final = 2
_BEHIND: Final = 8
"""So many words at most stand between a contact and its place."""


def _fill(scene: Scene, candidate: Candidate, clusters: list[Cluster]) -> bool:
    """Give a one-sided contact its other side, if the text's house or its main figure can be it."""
    have = candidate.countries()
    if candidate.group and not have and not clusters and candidate.main:
        return _heads(scene, candidate)
    if candidate.group or not have or candidate.kind == "visit" or not (candidate.parts or candidate.main):
        return False
    near = [k for k in clusters if k.family in ("contact", "visit", "call") and have & k.countries()]
    other = next((p.who for k in near for p in k.parts if p.who.country not in have and p.who.person), None)
    if other is None and (candidate.main or candidate.sentence.title or candidate.order == 0):
        other = scene.cast.head() if scene.home else None
        if other is None and (not clusters or candidate.kind == "credentials"):
            heads = [w for w in scene.cast.order if w.named and w.office in HEADS]
            # Who speaks in a transcript is there.
            other = next((w for w in heads if not scene.turns or w.country not in have), None)
    if other is None or other.country in have:
        return False
    candidate.parts.append(Part(other, candidate.start, candidate.end, None, candidate.host or "a"))
    return True
