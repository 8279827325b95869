"""A PostgreSQL server for the tests: Debian's package, started in a folder of its own, gone afterwards."""

import os
import pwd
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FAST = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=40"


def programs() -> Path | None:
    """Return the folder of the server's programs, of the newest version; null where the package is not installed."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    found = str(folders[-1]) if folders else shutil.which("initdb")
    return Path(found).parent if found else None


@contextmanager
def server(bin_: Path) -> Iterator["Server"]:
    """Yield a running server that listens on a socket in its own folder only."""
    # The server runs as a user of its own and refuses root's rights: it must be able to reach its folder.
    folder = Path(tempfile.mkdtemp(prefix="dragoman-pg-", dir="/tmp"))
    user = _user()
    if user:
        os.chown(folder, pwd.getpwnam(user).pw_uid, pwd.getpwnam(user).pw_gid)
    running = Server(bin_, folder, user)
    try:
        running.start()
        yield running
    finally:
        running.stop()
        shutil.rmtree(folder, ignore_errors=True)


class Server:
    """A server, and databases on it."""

    def __init__(self, bin_: Path, folder: Path, user: str | None) -> None:
        self.bin, self.folder, self.user = bin_, folder, user
        self.name = user or pwd.getpwuid(os.getuid()).pw_name

    def start(self) -> None:
        self._run("initdb", "-D", str(self.folder / "data"), "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
        options = f"-k {self.folder} -h '' {_FAST}"
        self._run(
            "pg_ctl", "-D", str(self.folder / "data"), "-w", "-l", str(self.folder / "log"), "-o", options, "start"
        )

    def stop(self) -> None:
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-m", "immediate", "stop", check=False)

    def database(self) -> str:
        """Return the address of a new, empty database."""
        name = f"d{uuid.uuid4().hex}"
        self._run("createdb", "-h", str(self.folder), "-U", self.name, name)
        return f"postgresql://{self.name}@/{name}?host={self.folder}"

    def _run(self, program: str, *arguments: str, check: bool = True) -> None:
        done = subprocess.run(
            [str(self.bin / program), *arguments],
            user=self.user,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            cwd="/",
        )
        if check and done.returncode:
            raise RuntimeError(f"{program} failed: {done.stderr}")


def _user() -> str | None:
    """Return whom to run as: root hands over to the package's user, anybody else stays who they are."""
    return "postgres" if os.getuid() == 0 else None
