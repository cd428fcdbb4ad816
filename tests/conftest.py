"""What every test stands on: no screen, no home directory, no network, no chance."""

import gc
import os
import socket  # noqa: TID251 - to refuse it, one has to name it
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMainWindow

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=5_000, deadline=None)
settings.load_profile("ci")

_internet_sockets: list[str] = []


def _refuse_internet_sockets(event: str, arguments: tuple[object, ...]) -> None:
    if event != "socket.__new__":
        return
    _, family, *_ = arguments
    if family in {socket.AF_INET, socket.AF_INET6}:
        _internet_sockets.append(f"{event} {arguments}")
        raise PermissionError("The desk is offline: no internet socket may be created.")


# An audit hook sees every socket the interpreter makes, in C too; it cannot be taken off again.
sys.addaudithook(_refuse_internet_sockets)


@pytest.fixture(scope="module", autouse=True)
def what_stays_is_no_garbage() -> None:
    """What is in use for good is not searched through again each time a window has ended."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def internet_sockets() -> Iterator[list[str]]:
    """The internet sockets somebody tried to create; one left at the end fails the test."""
    yield _internet_sockets
    attempts = _internet_sockets.copy()
    _internet_sockets.clear()
    assert not attempts


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home directory of the test's own, with every place a program may keep things."""
    place = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(place))
    monkeypatch.setenv("USERPROFILE", str(place))
    for kind in ("CACHE", "CONFIG", "DATA", "STATE", "RUNTIME"):
        folder = place / kind.lower()
        folder.mkdir(mode=0o700)
        monkeypatch.setenv(f"XDG_{kind}_{'DIR' if kind == 'RUNTIME' else 'HOME'}", str(folder))
    return place


@pytest.fixture(autouse=True)
def windows_end_with_their_test() -> Iterator[None]:
    """No window is left to be collected in the middle of its own slot, nor to dress the next."""
    yield
    if not QApplication.instance():
        return
    left = QApplication.topLevelWidgets()
    worked = any(isinstance(widget, QMainWindow) for widget in left)
    while left:
        left.pop().deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if worked:
        gc.collect()
