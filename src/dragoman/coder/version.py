"""The name under which this coder signs its records: the rules, and their version."""

from typing import Final

CODER: Final = "rules/0.1"
