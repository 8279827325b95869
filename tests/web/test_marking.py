"""Evidence that nests and overlaps, cut into segments."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import Indicator, Reading
from dragoman.web.marking import Paragraph, paragraphs
from tests import invented


def _reading(text: str, *spans: tuple[int, int]) -> Reading:
    told = invented.document(text)
    indicators = tuple(
        Indicator(
            id=f"r{at}",
            coder="c",
            rule="r",
            certainty=1,
            evidence=({"start": start, "end": end, "quote": text[start:end]},),  # type: ignore[arg-type]
            measure="other",
        )
        for at, (start, end) in enumerate(spans)
    )
    return Reading(document=told, indicators=indicators)


def _shape(lines: list[Paragraph]) -> list[list[tuple[str, tuple[str, ...]]]]:
    return [[(segment.text, segment.records) for segment in line] for line in lines]


def test_a_text_without_evidence_is_one_segment_a_line() -> None:
    assert _shape(paragraphs(_reading("one\n\n  \ntwo"))) == [[("one", ())], [("two", ())]]


def test_spans_that_nest_list_the_closest_first() -> None:
    lines = paragraphs(_reading("abcdef", (0, 6), (2, 4)))
    assert _shape(lines) == [[("ab", ("r0",)), ("cd", ("r1", "r0")), ("ef", ("r0",))]]


def test_spans_that_overlap_share_the_middle() -> None:
    lines = paragraphs(_reading("abcdef", (0, 4), (2, 6)))
    assert _shape(lines) == [[("ab", ("r0",)), ("cd", ("r0", "r1")), ("ef", ("r1",))]]


def test_spans_that_meet_do_not_mix() -> None:
    assert _shape(paragraphs(_reading("abcd", (0, 2), (2, 4)))) == [[("ab", ("r0",)), ("cd", ("r1",))]]


def test_a_span_over_a_line_s_end_goes_on_in_the_next_line() -> None:
    lines = paragraphs(_reading("ab\ncd", (1, 4)))
    assert _shape(lines) == [[("a", ()), ("b", ("r0",))], [("c", ("r0",)), ("d", ())]]
    assert [[mark.record for mark in segment.begins] for line in lines for segment in line] == [[], ["r0"], [], []]


def test_a_span_that_begins_at_a_line_s_end_is_anchored_at_the_next_words() -> None:
    lines = paragraphs(_reading("ab\n\ncd", (2, 6)))
    assert [mark.anchor for mark in lines[1][0].begins] == ["m-r0-0"]


def test_of_a_long_text_only_the_beginning_is_shown() -> None:
    lines = paragraphs(_reading("abcdef", (1, 5), (4, 6)), shown=3)
    assert _shape(lines) == [[("a", ()), ("bc", ("r0",))]]


def test_the_details_of_a_record_are_closer_than_the_whole() -> None:
    segments = [segment for line in paragraphs(invented.russian()) for segment in line]
    figure = next(segment for segment in segments if segment.text == "12%")
    assert figure.is_detail
    assert figure.types == ("indicators", "statements")
    assert next(segment for segment in segments if segment.text == "вечная дружба").types == (
        "characterisations",
        "statements",
    )


spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: (min(pair), max(pair) + 1))


@given(st.sets(st.integers(0, 30)), st.lists(spans, max_size=6))
def test_each_segment_lists_exactly_the_spans_that_cover_it(breaks: set[int], found: list[tuple[int, int]]) -> None:
    # No letter stands twice, so that a segment tells where it is from.
    text = "".join("\n" if at in breaks else chr(0x4E00 + at) for at in range(31))
    lines = paragraphs(_reading(text, *found))
    assert ["".join(segment.text for segment in line) for line in lines] == text.split()
    for segment in (segment for line in lines for segment in line):
        start = text.index(segment.text)
        end = start + len(segment.text)
        covering = {f"r{n}" for n, (first, last) in enumerate(found) if first <= start and end <= last}
        touching = {f"r{n}" for n, (first, last) in enumerate(found) if first < end and start < last}
        assert set(segment.records) == covering == touching
        for mark in segment.begins:
            assert text[mark.start : start].strip() == ""
    anchored = sorted(mark.record for line in lines for segment in line for mark in segment.begins)
    assert anchored == sorted(f"r{n}" for n, (first, _) in enumerate(found) if text[first:].strip())
