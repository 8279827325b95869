"""Document in, reading out. The built-in coder is made of declared rules; others fit the same door."""

from dragoman.coder.gate import gate
from dragoman.coder.language import rule_examples, rule_reason
from dragoman.coder.reader import read
from dragoman.coder.version import CODER

__all__ = ["CODER", "gate", "read", "rule_examples", "rule_reason"]
