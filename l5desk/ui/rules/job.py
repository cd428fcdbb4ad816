"""A command of this program, run beside the desk so that the desk never waits for it.

Proofs keep a processor busy for seconds. In a thread of the desk they would hold up every answer
and every stroke of the chart; as a process of its own they do not, and can be stopped at once.
"""

import sys
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QProcess, Signal

PATIENCE: Final = 2000
"""Milliseconds that a stopped process is given to be gone."""


class Job(QObject):
    """Runs one command of the command line once."""

    told = Signal(str)
    """A line that the command has printed."""
    ended = Signal(str)
    """It is over; what it complained of, empty if nothing."""

    def __init__(self, arguments: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._process = QProcess(self)
        program, *first = command()
        self._process.setProgram(program)
        self._process.setArguments([*first, *arguments])
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._fail)

    def start(self) -> None:
        """Begin."""
        self._process.start()

    def stop(self) -> None:
        """End it at once and say nothing more."""
        self._process.blockSignals(True)
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(PATIENCE)

    def _read(self) -> None:
        while self._process.canReadLine():
            self.told.emit(_text(self._process.readLine().data()))

    def _finish(self) -> None:
        self._read()
        rest = _text(self._process.readAllStandardOutput().data())
        if rest:
            self.told.emit(rest)
        self.ended.emit(_text(self._process.readAllStandardError().data()))

    def _fail(self, error: QProcess.ProcessError) -> None:
        # After any other error the process finishes as well.
        if error == QProcess.ProcessError.FailedToStart:
            self.ended.emit(self._process.errorString())


def command() -> list[str]:
    """Give how this program is called, installed or frozen."""
    return [sys.executable] if hasattr(sys, "frozen") else [sys.executable, "-m", "l5desk"]


def _text(content: bytes | bytearray | memoryview) -> str:
    return bytes(content).decode("utf-8", errors="replace").strip()
