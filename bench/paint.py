"""When a browser first shows something of a page, and what it fetched for it: Debian's Chromium, nothing kept."""

import shutil
from collections.abc import Iterator, Sequence

from playwright.sync_api import Browser, sync_playwright

_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
_ROUNDS = 3
_SEEN = """() => {
    const paint = performance.getEntriesByName("first-contentful-paint")[0];
    const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    return [paint ? paint.startTime : null, all.reduce((sum, one) => sum + one.transferSize, 0)];
}"""


def paints(address: str, pages: Sequence[str]) -> Iterator[tuple[str, list[float], int]]:
    """Yield of each page when something was first seen (seconds, each visit with nothing in the cache), and bytes.

    Yields nothing where there is no Chromium.
    """
    program = shutil.which("chromium")
    if program is None:
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(_FLAGS))
        for page in pages:
            visits = [_visit(browser, address + page) for _ in range(_ROUNDS)]
            yield page, [seconds for seconds, _ in visits], max(size for _, size in visits)
        browser.close()


def _visit(browser: Browser, address: str) -> tuple[float, int]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    try:
        page = context.new_page()
        page.goto(address, wait_until="networkidle")
        page.wait_for_function('performance.getEntriesByName("first-contentful-paint").length > 0')
        seen, size = page.evaluate(_SEEN)
        return seen / 1000, size
    finally:
        context.close()
