"""Tests the package as a clinic meets it: `python -m tests.installed`, or `make test-installed`.

On the smallest Debian, without Python and without fonts: install the .deb, let the program test
itself, make a whole visit in a real window by mouse and keyboard while every socket is watched,
remove it, and see what stays. Writes a report and pictures to out/installed; needs root. Only apt
reaches for anything outside, for the package's dependencies.
"""

import json
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from l5desk.storage.bundle import bundled
from l5desk.storage.cases import read_case
from l5desk.storage.library import Library
from tests.installed.root import HOME, Root, fresh_root
from tests.spoken import spoken_answers

OUT = Path("out/installed").resolve()
SAMPLE = bundled("resources") / "samples" / "nine-weeks.yaml"
DISPLAY = ":77"
SCREEN = ("-screen", "0", "1366x768x24", "-nolisten", "tcp")
INTERNET = re.compile(r"\bAF_(?!UNIX\b|UNSPEC\b)\w+")
WATCH = ("strace", "--follow-forks", "--seccomp-bpf", "--trace=%network")
ENOUGH = 20
DATA = ".config/l5desk", ".local/share/l5desk", ".local/state/l5desk", ".cache/l5desk"


class Report:
    """What was tried, and how it went."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.failed = False

    def note(self, what: str, *, holds: bool, told: object = "") -> None:
        """Write one line, here and in the report."""
        self.failed |= not holds
        line = f"{'ok' if holds else 'FAILED':7}{what}{f': {told}' if told != '' else ''}"
        self.lines.append(line)
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()

    def timed(self, what: str, work: Callable[[], str]) -> str:
        """Do something that takes a while and must succeed; tell how long it took."""
        start = time.monotonic()
        told = work()
        self.note(what, holds=True, told=f"{time.monotonic() - start:.1f} s")
        return told


def main() -> int:
    """Try everything; give the exit status."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))  # and take everything down
    [package], [runner] = Path("dist").glob("*.deb"), Path("dist").glob("*.run")
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    report = Report()
    with TemporaryDirectory(prefix="l5desk-") as run, fresh_root(Path(run)) as root:
        portable = f"{HOME}/{runner.name}"
        shutil.copy(runner, root.home)
        told = root.run("sh", portable)
        plain = told.returncode == 1 and "This system lacks libraries" in told.stderr
        report.note("the portable installer names the libraries that lack", holds=plain)
        install(root, package, report)
        selftest(root, report)
        visit(root, Path(run), report)
        remove(root, report)
        carry(root, portable, report)
    report.lines.append("FAILED" if report.failed else "All of this holds.")
    sys.stdout.write(f"{report.lines[-1]}\n")
    (OUT / "report.txt").write_text("\n".join(report.lines) + "\n")
    return int(report.failed)


def install(root: Root, package: Path, report: Report) -> None:
    """Install the package as its user would."""
    report.note("the machine has no Python", holds=not root.has("python3"))
    fonts = root.run("find", "/usr/share/fonts", "-type", "f").stdout
    report.note("the machine has no fonts", holds=not fonts)
    shutil.copy(package, root.home / package.name)
    root.must("apt-get", "--quiet", "update")
    command = ("apt-get", "--quiet", "--yes", "--no-install-recommends", "install")
    file = f"{HOME}/{package.name}"
    report.timed(f"apt installs {package.name}", lambda: root.must(*command, file))
    report.note("still no Python", holds=not root.has("python3"))
    report.note("it says its version", holds=True, told=root.must("l5desk", "--version").strip())
    size = root.must("du", "--summarize", "--apparent-size", "--block-size=M", "/usr/lib/l5desk")
    report.note("installed size", holds=True, told=size.split()[0])


def selftest(root: Root, report: Report) -> None:
    """Let the installed program test itself."""
    told = report.timed("l5desk selftest", lambda: root.must("l5desk", "selftest"))
    report.lines += [f"       {line}" for line in told.splitlines()]


def visit(root: Root, run: Path, report: Report) -> None:
    """Make the visit, watched, and check what it left behind."""
    case, handout = f"{HOME}/visit.l5case", f"{HOME}/handout.pdf"
    trace = OUT / "sockets.txt"
    library = Library([bundled("rulesets")])
    sample = read_case(SAMPLE, library.pathway)
    pathway = library.pathway(sample.ruleset)
    watch = [*WATCH, f"--output={trace}", "--output-append-mode"]
    asked = {
        "start": [*watch, *root.inside(**surroundings(run)), "l5desk"],
        "answers": spoken_answers(pathway, sample.answers),
        "pictures": str(OUT),
        "root": str(root.folder),
        "case": case,
        "handout": handout,
    }
    seen = on_a_screen(run, json.dumps(asked))
    answered = len(set(seen["answered"]))
    report.note("questions answered with the mouse", holds=answered > ENOUGH, told=answered)
    said, again = (set(seen[name].splitlines()) for name in ("said", "said again"))
    # What was unfolded before is folded again, so less is said, but nothing else.
    report.note("the reopened case says the same", holds=again <= said and len(again) > ENOUGH)
    report.note("closed by Ctrl+Q, twice", holds=seen["exit"] == [0, 0], told=seen["exit"])
    sockets(root, trace, report)
    papers(root, case, handout, report)


def surroundings(run: Path) -> dict[str, str]:
    """Give the environment of the program: a display and a session bus, both UNIX sockets."""
    bus = f"unix:path={run}/bus"
    return {
        "DISPLAY": DISPLAY,
        "DBUS_SESSION_BUS_ADDRESS": bus,
        "XDG_RUNTIME_DIR": str(run),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }


def on_a_screen(run: Path, asked: str) -> dict:
    """Make the journey on a display and a bus of its own; give what was seen."""
    around = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": str(run), **surroundings(run)}
    with ExitStack() as started:
        for command in (
            ["Xvfb", DISPLAY, *SCREEN],
            [
                "dbus-daemon",
                "--session",
                "--nofork",
                f"--address={around['DBUS_SESSION_BUS_ADDRESS']}",
            ],
            ["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"],
        ):
            process = started.enter_context(subprocess.Popen(command, env=around, stderr=-3))
            started.callback(process.terminate)
            time.sleep(1)
        script = Path(__file__).with_name("journey.py")
        done = subprocess.run(
            ["/usr/bin/python3", script],
            input=asked,
            env=around,
            text=True,
            stdout=subprocess.PIPE,
            check=False,
        )
    if done.returncode:
        raise SystemExit("the journey did not come to its end; see the pictures in out/installed")
    return json.loads(done.stdout)


def sockets(root: Root, trace: Path, report: Report) -> None:
    """See which kinds of sockets the program has opened."""
    calls = trace.read_text(errors="replace").splitlines()
    opened = [line for line in calls if "socket(" in line or "socketpair(" in line]
    foreign = [line for line in calls if INTERNET.search(line)]
    report.note("calls about sockets that were watched", holds=len(opened) > 0, told=len(calls))
    report.note("sockets opened, all of the UNIX family", holds=not foreign, told=len(opened))
    report.lines += [f"       {line}" for line in foreign[:20]]
    attempt = [*WATCH, *root.inside(), "bash", "-c", ": >/dev/udp/127.0.0.1/9"]
    control = subprocess.run(attempt, capture_output=True, text=True, check=False)
    seen = INTERNET.search(control.stderr) is not None
    report.note("an internet socket would have been seen", holds=seen)


def papers(root: Root, case: str, handout: str, report: Report) -> None:
    """Read what was saved and printed."""
    page = OUT / "handout.pdf"
    shutil.copy(f"{root.folder}{handout}", page)
    shutil.copy(f"{root.folder}{case}", OUT)
    text = subprocess.run(["pdftotext", page, "-"], capture_output=True, text=True, check=True)
    report.note("the handout can be read", holds="emergency" in text.stdout.lower())
    subprocess.run(["pdftoppm", "-r", "60", "-png", page, OUT / "handout"], check=True)
    record = json.loads(root.must("l5desk", "assess", "--json", case))
    own = json.loads(
        root.must(
            "l5desk",
            "assess",
            "--json",
            f"/usr/lib/l5desk/_internal/resources/samples/{SAMPLE.name}",
        )
    )
    same = all(record[key] == own[key] for key in ("disposition", "position", "path", "options"))
    report.note(
        "it concludes what the sample's answers call for", holds=same, told=record["disposition"]
    )


def remove(root: Root, report: Report) -> None:
    """Remove the package, then purge it."""
    kept = [place for place in DATA if (root.home / place).exists()]
    root.must("apt-get", "--quiet", "--yes", "remove", "l5desk")
    gone = not root.has("l5desk") and not (root.folder / "usr/lib/l5desk").exists()
    report.note("removed without a trace in the system", holds=gone)
    stays = [place for place in kept if (root.home / place).exists()]
    report.note("settings and cases stay", holds=stays == kept != [], told=", ".join(stays))
    root.must("apt-get", "--quiet", "--yes", "purge", "l5desk")
    left = [place for place in kept if (root.home / place).exists()]
    report.note("purged, they are deleted", holds=not left)
    saved = (root.home / "visit.l5case").exists()
    report.note("a case saved elsewhere stays", holds=saved)


def carry(root: Root, portable: str, report: Report) -> None:
    """Install the portable program for one user, try it, and remove it."""
    report.timed("the portable installer", lambda: root.must("sh", portable))
    program = f"{HOME}/.local/bin/l5desk"
    report.timed("its selftest", lambda: root.must(program, "selftest"))
    entry = (root.home / ".local/share/applications/l5desk.desktop").read_text()
    report.note("the menu starts it where it is", holds=f"Exec={program} open %f" in entry)
    root.must("sh", portable, "--", "--remove")
    left = [file for file in (root.home / ".local").rglob("*l5desk*") if file.is_file()]
    report.note("it is removed", holds=not left, told=", ".join(map(str, left)))


if __name__ == "__main__":
    sys.exit(main())
