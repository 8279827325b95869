"""Who else took part: the members of the delegations."""

from dragoman.coder.candidate import Part
from dragoman.coder.clusters import Cluster
from dragoman.coder.scene import Scene, mention_of
from dragoman.coder.sentences import Sentence


def add_delegates(scene: Scene, clusters: list[Cluster]) -> None:
    """Add those who "also took part" to the contact told last before them."""
    contacts = [k for k in clusters if k.kind not in ("visit", "letter")]
    for order, sentence in enumerate(scene.sentences):
        if not scene.language.fires("delegations", sentence.signature):
            continue
        before = [k for k in contacts if min(c.order for c in k.told) <= order]
        before.sort(key=lambda k: k.kind == "ceremony")
        if before:
            _add(before[0], sentence)


def _add(cluster: Cluster, sentence: Sentence) -> None:
    side: str | None = None
    present = {p.who.id for p in cluster.parts}
    for token in sentence.tokens:
        mention = mention_of(token)
        if mention is None:
            continue
        if mention.kind == "state" and mention.who:
            side = mention.who.country
        elif mention.kind == "person" and mention.who and mention.who.id not in present:
            who = mention.who
            who.country = who.country or side
            if who.country in cluster.countries() or who.country is None:
                present.add(who.id)
                cluster.delegates.append(Part(who, mention.start, mention.end, mention.title, "delegation"))
