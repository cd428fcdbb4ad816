"""Offline, the cheap way: the program runs and no internet socket is as much as thought of.

The installed program is watched by the kernel (`make test-installed`); here the interpreter watches
a process of its own, and what is loaded into it is read from the system.
"""

import os
import re
import subprocess
import sys

import pytest

# Every way to a socket in Python ends in one of these events; what is not local ends the process.
WATCHED = """
import os, socket, sys

def watch(event, arguments):
    if event.startswith("socket.") and event not in {"socket.gethostname"}:
        family = arguments[1] if event == "socket.__new__" else socket.AF_INET
        if family != getattr(socket, "AF_UNIX", None):
            os.write(2, f"{event} {arguments}".encode())
            os._exit(70)

sys.addaudithook(watch)
"""
SELFTEST = """
from l5desk.cli import main
status = main(["selftest"])
with open("/proc/self/maps") as maps:
    print(maps.read(), *sys.modules, sep="\\n", flush=True)
os._exit(status)
"""
WELL = "\nall is well\n"
SEEN = 70
NETWORK = re.compile(r"libQt6Network\.|libQt6WebSockets\.|/plugins/(tls|networkinformation)/")
MODULES = {"PySide6.QtNetwork", "ssl", "_ssl", "http.client", "urllib.request", "asyncio"}


def run(script: str, home: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "HOME": home} if home else None
    command = [sys.executable, "-c", WATCHED + script]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


@pytest.fixture(scope="module")
def selftest(tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[str]:
    """A process that has opened every view and printed every paper, and what it has loaded."""
    return run(SELFTEST, home=str(tmp_path_factory.mktemp("nobody")))


@pytest.fixture
def loaded(selftest: subprocess.CompletedProcess[str]) -> str:
    return selftest.stdout.partition(WELL)[2]


def test_the_selftest_finds_this_installation_well(selftest: subprocess.CompletedProcess[str]):
    report, well, _ = selftest.stdout.partition(WELL)

    assert (selftest.returncode, selftest.stderr) == (0, "")
    assert well
    assert "papers printed" in report


def test_nothing_the_program_does_opens_an_internet_socket(
    selftest: subprocess.CompletedProcess[str],
):
    assert selftest.returncode != SEEN
    assert WELL in selftest.stdout, "it has not done everything"


@pytest.mark.skipif(sys.platform != "linux", reason="reads what is loaded from /proc")
def test_no_library_that_could_reach_a_network_is_loaded(loaded: str):
    assert "libQt6Widgets." in loaded
    assert NETWORK.findall(loaded) == []


def test_no_module_that_could_reach_a_network_is_imported(loaded: str):
    modules = set(loaded.splitlines())
    assert "PySide6.QtWidgets" in modules
    assert modules & MODULES == set()


@pytest.mark.parametrize(
    "attempt",
    [
        "socket.socket(socket.AF_INET)",
        "socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
        "socket.getaddrinfo('localhost', 80)",
        "import urllib.request; urllib.request.urlopen('http://localhost')",
    ],
)
def test_an_attempt_would_be_seen(attempt: str):
    assert run(attempt).returncode == SEEN


def test_a_local_socket_is_no_attempt():
    assert run("socket.socket(socket.AF_UNIX).close()").returncode == 0
