"""What the first reader would else wait for, made ready beside the serving."""

import threading

from fastapi import FastAPI

from dragoman.api import DragomanError
from dragoman.gazetteer import gazetteer
from dragoman.gazetteer.meanings import meanings
from dragoman.lang.terms import asked
from dragoman.web import names
from dragoman.web.pages import home
from dragoman.web.render import environment
from dragoman.web.tongue import LANGUAGES


def begin(app: FastAPI) -> threading.Thread:
    """Load names and templates and count the first page's figures, in a thread of their own; return it."""
    thread = threading.Thread(target=_warm, args=(app,), name="warming", daemon=True)
    thread.start()
    return thread


def _warm(app: FastAPI) -> None:
    gazetteer()
    meanings()
    # The words of every language are looked up in tables of their own.
    asked("слово сөз word 词")
    try:
        home.prepare(app.state.memory, app.state.record)
    except DragomanError:
        # Whoever asks is told what is wrong with the record.
        return
    for language in LANGUAGES:
        for named in (names.countries, names.people, names.places):
            named(language)
        made = environment(language)
        for template in made.list_templates():
            made.get_template(template)
