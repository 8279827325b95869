"""Values as words on a terminal. All that comes from a document passes through `plain`."""

from dragoman.cli.terminal import plain
from dragoman.model import Actor, Record


def code(value: str) -> str:
    """Return a codebook's value as words.

    >>> code("head_of_state")
    'head of state'
    """
    return plain(value).replace("_", " ")


def facts(*known: str | None) -> str:
    """Return what is known, with a dot between.

    >>> facts("Port Alva", None, "XA")
    'Port Alva · XA'
    """
    return " · ".join(plain(fact) for fact in known if fact)


def amount(value: float) -> str:
    """Return a number with its thousands apart, and no more decimals than it has.

    >>> amount(3e9), amount(2.5)
    ('3 000 000 000', '2.5')
    """
    whole = f"{value:,.0f}" if float(value).is_integer() else f"{value:,}"
    return whole.replace(",", " ")


def named(actor: Actor) -> str:
    """Return an actor's name."""
    return plain(actor.name)


def quoted(record: Record) -> str:
    """Return the principal evidence, in quotation marks."""
    return f"“{plain(record.evidence[0].quote)}”"
