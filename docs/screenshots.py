"""`python -m docs.screenshots FOLDER` takes the pictures of the desk, of a record made from the demo's documents."""

import shutil
import socket
import sys
import tempfile
import threading
import time
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from dragoman import api
from dragoman.web import create_app

ROOT = Path(__file__).parents[1]
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)


def main(folder: Path) -> None:
    """Take the pictures. Needs Debian's Chromium."""
    program = shutil.which("chromium")
    if program is None:
        sys.exit("NO CHROMIUM: no picture is taken; install Debian's package chromium")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, api.open_record(Path(place) / "demo.sqlite") as record:
        api.add(api.read_files(sorted((ROOT / "demo").glob("*.txt"))), record)
        listening = socket.create_server(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(create_app(record), log_level="error"))
        threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True).start()
        while not server.started:
            time.sleep(0.01)
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        (invented,) = (hit.document.id for hit in api.search(record, "Велен").hits)
        (tianjin,) = (one.id for one in api.stories(record).stories if one.tellings > 1)
        shots = {
            "encounter": (f"/stories/{tianjin}", 1280, "en-GB", False),
            "home": ("/", 1280, "en-GB", False),
            "document": (f"/documents/{invented}", 1280, "en-GB", False),
            "dyad": ("/dyads/XA/XB", 1280, "zh-CN", True),
            "phone": ("/ledger", 390, "kk-KZ", False),
        }
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=FLAGS.split())
            for name, (path, width, locale, dark) in shots.items():
                context = browser.new_context(
                    viewport={"width": width, "height": 900},
                    locale=locale,
                    color_scheme="dark" if dark else "light",
                    reduced_motion="reduce",
                )
                page = context.new_page()
                page.goto(address + path, wait_until="networkidle")
                page.wait_for_timeout(500)
                page.screenshot(path=folder / f"{name}.png")
                context.close()
            browser.close()
        server.should_exit = True


if __name__ == "__main__":
    main(Path(sys.argv[1]))
