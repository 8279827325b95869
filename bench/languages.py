"""Readouts and general news in the languages beside Russian, made from the sentences of `phrases/<code>.toml`."""

import random
import tomllib
from pathlib import Path
from typing import Any

PHRASES = Path(__file__).parent / "phrases"


def codes() -> list[str]:
    """Return the languages that there are sentences of."""
    return sorted(path.stem for path in PHRASES.glob("*.toml"))


def readouts(code: str, count: int) -> list[str]:
    """Return readouts, each different; the same ones every time."""
    table, chance = _table(code), random.Random(1)
    return [_readout(table, chance) for _ in range(count)]


def news(code: str, size: int) -> list[str]:
    """Return general news of about `size` bytes in UTF-8, sixteen sentences a text; the same every time."""
    table, chance = _table(code), random.Random(2)
    between = "" if code == "zh" else " "
    texts: list[str] = []
    total = 0
    while total < size:
        text = between.join(chance.choice(table["news"]).format(n=chance.randint(2, 40)) for _ in range(16))
        texts.append(text)
        total += len(text.encode())
    return texts


def _table(code: str) -> dict[str, Any]:
    return tomllib.loads((PHRASES / f"{code}.toml").read_text(encoding="utf-8"))


def _readout(table: dict[str, Any], chance: random.Random) -> str:
    host, guest = chance.sample(table["leaders"], 2)
    frame = {"with_title": guest["title"], "with_who": guest.get("with", guest["who"])}
    lines = [_filled(table, chance, table["lead"], host, **frame)]
    while sum(map(len, lines)) < table["size"]:
        lines.append(_filled(table, chance, chance.choice(table["said"]), chance.choice((host, guest))))
    lines.append(_filled(table, chance, table["tail"], host))
    return "\n\n".join(lines) + "\n"


def _filled(table: dict[str, Any], chance: random.Random, template: str, speaker: dict[str, str], **words: str) -> str:
    f1, f2, f3 = chance.sample(table["fields"], 3)
    return template.format(
        f1=f1, f2=f2, f3=f3, n=chance.randint(5, 20), m=f"{chance.uniform(1, 90):.1f}", d=chance.randint(1, 28),
        y=chance.randint(2030, 2032), **speaker | words,
    )  # fmt: skip
