"""The pages: what each is asked, and what it shows."""

from fastapi import APIRouter

from dragoman.web.pages import about, deciding, documents, dyads, home, ledger, people, reading, search, stories

router = APIRouter(include_in_schema=False)
for _page in (home, documents, stories, dyads, people, ledger, search, reading, deciding, about):
    router.include_router(_page.router)
