"""The name under which this coder signs its records: the rules, and their version."""

CODER = "rules/0.1"
