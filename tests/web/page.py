"""A page taken apart, for tests."""

from html.parser import HTMLParser

_VOID = {"meta", "link", "img", "input", "br", "rect"}


class Page(HTMLParser):
    """A page taken apart: its elements with their attributes, the text of each, and what was left open."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.wrong: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def having(self, name: str) -> list[dict[str, str | None]]:
        """Return the attributes of the elements that have one of this name."""
        return [attributes for _, attributes in self.elements if name in attributes]

    def of_class(self, name: str) -> list[dict[str, str | None]]:
        """Return the attributes of the elements of a class."""
        return [attributes for attributes in self.having("class") if name in (attributes["class"] or "").split()]

    @property
    def ids(self) -> list[str | None]:
        """Return the ids, in order."""
        return [attributes["id"] for attributes in self.having("id")]

    @property
    def text(self) -> str:
        """Return all text, its spaces made one."""
        return " ".join(" ".join(self.texts).split())
