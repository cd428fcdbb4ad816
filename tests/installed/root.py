"""A machine with next to nothing on it: the smallest Debian, unpacked anew for every run."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

KEPT = Path("build/installed").resolve()
SCREENS = Path("/tmp/.X11-unix")  # noqa: S108 - where every X server has its sockets
SHARED = (Path("/proc"), Path("/sys"), Path("/dev"), SCREENS)
HOME = "/root"
LANGUAGE = {"LANG": "C.UTF-8", "HOME": HOME, "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}


@dataclass(frozen=True)
class Root:
    """The folder in which the machine stands."""

    folder: Path

    @property
    def home(self) -> Path:
        """Where the user's things are, seen from outside."""
        return self.folder / HOME.lstrip("/")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command in it."""
        return subprocess.run(
            [*self.inside(), *command], capture_output=True, text=True, check=False
        )

    def must(self, *command: str) -> str:
        """Run a command in it that has to succeed; give what it said."""
        done = self.run(*command)
        if done.returncode:
            raise SystemExit(f"{' '.join(command)}:\n{done.stdout}{done.stderr}")
        return done.stdout + done.stderr

    def inside(self, **environment: str) -> Sequence[str]:
        """Give the beginning of a command that runs in it, with nothing of this machine around."""
        around = [f"{name}={value}" for name, value in (LANGUAGE | environment).items()]
        return ["chroot", str(self.folder), "env", "-i", *around]

    def has(self, command: str) -> bool:
        """Tell whether a command is there."""
        return self.run("sh", "-c", f"command -v {command}").returncode == 0


@contextmanager
def fresh_root(*shared: Path) -> Iterator[Root]:
    """Unpack it, with what has to be shared of this machine; take it down afterwards."""
    base = _base()
    root = Root(KEPT / "root")
    _free(root.folder)  # an earlier run may have been killed
    shutil.rmtree(root.folder, ignore_errors=True)
    root.folder.mkdir(parents=True)
    _do("tar", "--extract", "--file", base, "--directory", root.folder)
    archives = KEPT / "archives"
    (archives / "partial").mkdir(parents=True, exist_ok=True)
    if not SCREENS.exists():  # no X server has run here yet
        SCREENS.mkdir()
        SCREENS.chmod(0o1777)
    places = {root.folder / place.relative_to("/"): place for place in (*SHARED, *shared)}
    places[root.folder / "var/cache/apt/archives"] = archives
    try:
        for place, source in places.items():
            place.mkdir(parents=True, exist_ok=True)
            _do("mount", "--bind", source, place)
        yield root
    finally:
        _free(root.folder)


def _free(folder: Path) -> None:
    """Take away everything that is mounted inside a folder, so that deleting it deletes no more."""
    mounted = [Path(line.split()[1]) for line in Path("/proc/mounts").read_text().splitlines()]
    for place in sorted(mounted, reverse=True):
        if place.is_relative_to(folder):
            _do("umount", "--lazy", place)


def _base() -> Path:
    """Give the machine as an archive; made once, from where this machine has its packages."""
    suite = _release()
    base = KEPT / f"{suite}.tar"
    if not base.exists():
        making = KEPT / "making"
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir(parents=True)
        _do("debootstrap", "--variant=minbase", suite, making, _mirror(suite))
        _do("tar", "--create", "--file", base.with_suffix(".part"), "--directory", making, ".")
        shutil.rmtree(making)
        base.with_suffix(".part").rename(base)
    return base


def _release() -> str:
    lines = Path("/etc/os-release").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines)["VERSION_CODENAME"]


def _mirror(suite: str) -> str:
    """Give where this machine gets its packages from, and no other place."""
    targets = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(REPO_URI) $(RELEASE)", "Created-By: Packages"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return next(
        address
        for address, release in map(str.split, targets.splitlines())
        if release == suite and "debian" in address
    )


def _do(*command: str | Path) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=os.environ)
