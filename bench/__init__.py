"""Measurements: `make bench`. Nothing is kept but what was measured in the same run."""
