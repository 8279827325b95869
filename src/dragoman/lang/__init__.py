"""The languages: one folder of data and a small adapter each."""

from dragoman.lang.identify import identify
from dragoman.lang.pack import PACKS, Adapter, Pack, Word, codes, load

__all__ = ["PACKS", "Adapter", "Pack", "Word", "codes", "identify", "load"]
