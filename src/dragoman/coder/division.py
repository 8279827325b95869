"""A text without spaces divided into known terms: as many of its characters as can be, in as few terms as can be.

The longest term at each place is not enough: 同意 (to agree) in 同意大利总统 (with the President of Italy).
"""

Match = tuple[int, int, int]
"""(start, end, index of the readings) of a term, in folded text."""

NAME, TERM, LETTER, UNKNOWN = 3, 4, 5, 9
"""What a name costs, a term, a term of one character, and a character of no term: few long terms are the cheapest, and
of two readings the one with the name."""


def divide(length: int, matches: list[Match], costs_of: list[int]) -> dict[int, tuple[int, int]]:
    """Return, by start, the (end, index) of the terms into which a text of some length is divided.

    `matches` are all terms found, in order of their ends; `costs_of` has the cost of each index. Of two divisions that
    cost the same, the one whose last term is longer.
    """
    costs: list[int] = [0] * (length + 1)
    chosen: list[int] = [-1] * (length + 1)
    at = 0
    for number, (start, end, index) in enumerate(matches):
        while at < end:
            at += 1
            costs[at] = costs[at - 1] + UNKNOWN
        cost = costs[start] + (costs_of[index] if end - start > 1 else LETTER)
        if cost < costs[end]:
            costs[end] = cost
            chosen[end] = number
    best: dict[int, tuple[int, int]] = {}
    while at > 0:
        number = chosen[at]
        if number < 0:
            at -= 1
            continue
        start, end, index = matches[number]
        best[start] = (end, index)
        at = start
    return best
