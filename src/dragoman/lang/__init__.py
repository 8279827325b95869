"""The languages: one folder of data and a small adapter each."""

from dragoman.lang.identify import identify
from dragoman.lang.pack import PACKS, PATTERN_KEYS, Adapter, Pack, Word, codes, load

__all__ = ["PACKS", "PATTERN_KEYS", "Adapter", "Pack", "Word", "codes", "identify", "load"]
