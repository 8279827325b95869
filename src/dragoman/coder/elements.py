"""What the engine itself asks of tokens, beside the rules. The same in every language: a pack's lexicon fills it."""

from typing import Final

COMPOSED: Final = ("person", "state", "group")
"""Kinds of token that are made from several: each has a signature for every combination of cases."""

ENGINE: Final = (
    # actors and places, as they stand in a sentence
    "surname",
    "person", "person.nom", "person.gen", "group", "group.gen", "state", "state.nom", "group.nom", "org.nom", "org",
    "event", "country", "country.nom", "country.acc", "country.gen", "country.loc", "capital", "capital.nom",
    "capital.acc", "capital.gen", "capital.loc", "place", "place.acc", "place.gen", "place.loc",
    "country.dat", "capital.dat", "place.dat", "seat", "seat.nom", "seat.gen", "seat.loc", "venue.loc", "venue.gen",
    "venue_noun.gen", "venue_noun.loc", "adj", "prefix", "char", "side", "toward", "office", "ministry",
    # contacts and their verbs
    "hold", "happen", "happen.past", "happen.pres", "happen.be", "arrive", "arrive.past", "send", "greet",
    "discuss.past", "attend", "attend.past", "attend.pres", "sign.past", "hold.meet.past", "hold.receive.past",
    "hold.call.past", "contact",
    "contact.nom", "visit", "visit.nom",
    "letter", "credentials", "relative",
    "modal", "often", "wish", "condition", "affair", "hope", "fn.me", "plan", "plan.pres",
    "negation", "planned",
    "future", "convene",
    # speech
    "verb", "say", "say.agree", "said", "quotes", "invitation", "say.past", "say.pres", "express", "attitude",
    "source_noun.nom", "narrator", "guest",
    # outcomes
    "instrument", "instrument.statement", "quantity", "sign", "sign_noun", "signed", "adopt", "venture", "session",
    "aid", "named", "progress", "measure", "target", "record", "fall", "rise", "label", "label_soft", "relation",
    # function words
    "fn.in", "fn.and", "fn.but", "fn.also", "fn.that", "fn.about", "fn.by", "fn.between", "fn.from", "fn.with",
    "fn.he", "fn.words", "fn.city", "fn.at", "fn.ours", "fn.for", "fn.purpose", "fn.lead", "fn.latter", "fn.this",
    "fn.invited", "fn.him", "fn.aux", "fn.led", "fn.two", "time", "time.year", "fn.they", "governs", "article",
    "portfolio",
)  # fmt: skip

SPEAKS: Final = 1
TOPICAL: Final = 2
"""What a form of the lexicon has: entries, topics."""
