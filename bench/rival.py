"""Natasha's segmenter, morphology, syntax and names over the texts on standard input (JSON), in its own environment.

Prints seconds and peak memory as JSON. Runs without the project: no import of ours.
"""

import json
import resource
import sys
import time


def main() -> None:
    """Measure, after one text to warm up."""
    from natasha import (  # type: ignore[import-not-found]
        Doc,
        NewsEmbedding,
        NewsMorphTagger,
        NewsNERTagger,
        NewsSyntaxParser,
        Segmenter,
    )

    texts = json.load(sys.stdin)
    embedding = NewsEmbedding()
    segmenter, morphology = Segmenter(), NewsMorphTagger(embedding)
    syntax, names = NewsSyntaxParser(embedding), NewsNERTagger(embedding)

    def read(text: str) -> None:
        doc = Doc(text)
        doc.segment(segmenter)
        doc.tag_morph(morphology)
        doc.parse_syntax(syntax)
        doc.tag_ner(names)

    read(texts[0])
    start = time.perf_counter()
    for text in texts:
        read(text)
    seconds = time.perf_counter() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "memory": memory}))  # noqa: T201


if __name__ == "__main__":
    main()
