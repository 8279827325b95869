"""Passages divided: where one sentence of a speaker tells two statements."""

from dataclasses import replace

from dragoman.coder.scene import Scene
from dragoman.coder.voices import Said


def divided(scene: Scene, passages: list[Said]) -> list[Said]:
    """Return the passages, each cut where a rule of the pack (parts) says that another statement begins; what follows
    the cut goes on in the same mouth, its act told by its own words."""
    found: list[Said] = []
    for said in passages:
        first = said.first
        signature = said.sentence.signature[said.first : said.last]
        cuts = sorted(
            said.first + match.start("p")
            for rule in scene.language.near("parts", signature)
            for match in scene.language.expression(rule).finditer(signature)
        )
        for cut in cuts:
            if cut - first > 1 and said.last - cut > 1:
                found.append(_part(said, first, cut))
                first = cut
        found.append(_part(said, first, said.last))
    return found


def _part(said: Said, first: int, last: int) -> Said:
    if first == said.first:
        return said if last == said.last else replace(said, last=last)
    return replace(said, first=first, last=last, act=None, default=None, continued=True, mention=None)
