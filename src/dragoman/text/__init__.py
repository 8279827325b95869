"""Spans, folding that keeps offsets, sentences, numbers, dates: what all languages share."""
