"""Who was elected: a name told first, and the office told behind it, which somebody else may hold still."""

from dragoman.coder.cast import Who
from dragoman.coder.scene import Scene, mention_of
from dragoman.coder.token import Token
from dragoman.gazetteer import Clue


def elected(scene: Scene, name: list[Token], holder: Who) -> Who:
    """Return the person of a name in the office (and of the country) that `holder` stands for."""
    known = next((m.who for t in name if (m := mention_of(t)) and m.who and m.who.person), None)
    if known is not None and known.country in (None, holder.country):
        known.country = holder.country
        return known
    words = scene.text[name[0].start : name[-1].end]
    latin = scene.language.pack.adapter.romanise(words, holder.country)
    return scene.cast.stranger(Clue((), False, (), latin, holder.office, holder.country, None, ""))
