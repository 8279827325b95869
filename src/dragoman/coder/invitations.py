"""Invitations: who was invited and by whom, where a sentence tells of a visit that comes of one."""

from dragoman.coder.candidate import Candidate, Part
from dragoman.coder.mention import Mention
from dragoman.coder.scene import Scene, mention_of
from dragoman.coder.sentences import Sentence


def add_invitee(scene: Scene, made: Candidate, order: int) -> None:
    """Add the guest, and where to, of the invitation that this sentence or one of the two before tells of."""
    invites = scene.language.charset("say.invite")
    for sentence in reversed(scene.sentences[max(0, order - 2) : order + 1]):
        at = next((place for place, sign in enumerate(sentence.signature) if sign in invites), -1)
        if at < 0:
            continue
        before = [m for t in sentence.tokens[:at] if (m := mention_of(t)) and m.who and m.kind == "person"]
        behind = [m for t in sentence.tokens[at:] if (m := mention_of(t)) and m.who and m.kind == "person"]
        host = before[-1].who if before else None
        guests = [m for m in (*behind, *before) if m.who and host and m.who.country != host.country]
        if host is None or not guests or guests[0].who is None:
            return
        made.parts = [Part(guests[0].who, guests[0].start, guests[0].end, guests[0].title, "a")]
        made.to, made.parties = (host.country, None), [host.country] if host.country else []
        return


def add_inviter(scene: Scene, made: Candidate, sentence: Sentence) -> None:
    """Add the host at whose invitation a visit is made, where the sentence names him."""
    invited = scene.language.charset("fn.invited")
    for at, sign in enumerate(sentence.signature):
        if sign not in invited:
            continue
        hosts = invited_by(scene, sentence, max(0, at - 1) if scene.language.head_final else at + 1)
        if made.to is None and hosts and hosts[0].who:
            made.to = (hosts[0].who.country, None)
        goals = {country for country, _ in made.goals or [made.to or (None, None)]}
        for mention in hosts:
            if mention.who and mention.who.person and mention.who.country in goals:
                made.parts.append(Part(mention.who, mention.start, mention.end, mention.title, "b"))


def came(scene: Scene, sentence: Sentence) -> bool:
    """Whether who was invited has already come."""
    return not scene.language.charset("arrive.past").isdisjoint(sentence.signs)


def invited_by(scene: Scene, sentence: Sentence, at: int) -> list[Mention]:
    """Return those named one after another from a place of a sentence on."""
    joints = scene.language.charset("fn.and", marks=",")
    found: list[Mention] = []
    for token in sentence.tokens[at : at + 8]:
        mention = mention_of(token)
        if mention:
            found.append(mention)
        elif found and token.signature not in joints:
            break
    return found
