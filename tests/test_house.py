"""The house rules that a linter cannot see."""

import ast
import re
import shutil
import socket  # noqa: TID251 - the rule is that none can be made
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

import l5desk

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
TOP_LEVEL = {
    ".ci",
    ".editorconfig",
    ".gitattributes",
    ".github",
    ".gitignore",
    "LICENSE",
    "Makefile",
    "README.md",
    "benchmarks",
    "build.spec",
    "l5desk",
    "pyproject.toml",
    "requirements",
    "resources",
    "rulesets",
    "tests",
}
# A letter in brackets keeps a pattern from finding itself.
REGISTRY = (
    r"(py[p]i|pythonhoste[d]|npmj[s]|registry\.ya[r]npkg|deb\.debia[n]|security\.debia[n])\.\w"
)
MACHINE_PATH = r"(?<![\w.:/-])/(root|work|(home|Users)/\w+)/"


def run(*command: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def kept_files() -> list[Path]:
    """Every file that is in the repository or about to be."""
    listing = run("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z").stdout
    files = [ROOT / name for name in listing.split("\0") if name]
    assert files, "git found no files"
    return [file for file in files if file.is_file()]


def kept_texts() -> Iterator[tuple[str, str]]:
    for file in kept_files():
        try:
            yield str(file.relative_to(ROOT)), file.read_text()
        except UnicodeDecodeError:
            continue  # a picture or a font


def sources(room: str = "") -> list[Path]:
    files = sorted((ROOT / "l5desk" / room).rglob("*.py"))
    assert files, f"l5desk/{room} holds no code"
    return files


def definitions(kind: type[ast.ClassDef | ast.FunctionDef]) -> Iterator[tuple[str, int]]:
    for file in sources():
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, kind):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                yield f"{file.relative_to(ROOT)}: {node.name}", lines


def check_layers(folder: Path) -> str:
    return run(Path(sys.executable).with_name("lint-imports"), "--no-logo", cwd=folder).stdout


def test_the_top_level_holds_only_what_was_agreed():
    assert {file.relative_to(ROOT).parts[0] for file in kept_files()} <= TOP_LEVEL


def test_no_file_has_more_than_400_lines():
    code = [file for file in kept_files() if file.suffix == ".py"]
    assert {file.relative_to(ROOT).parts[0] for file in code} >= {"l5desk", "tests"}
    lengths = {str(file): len(file.read_text().splitlines()) for file in code}
    assert {file: lines for file, lines in lengths.items() if lines > 400} == {}


def test_no_class_has_more_than_150_lines():
    assert [(name, lines) for name, lines in definitions(ast.ClassDef) if lines > 150] == []


def test_no_function_has_more_than_50_lines():
    assert [(name, lines) for name, lines in definitions(ast.FunctionDef) if lines > 50] == []


def test_nothing_is_named_after_having_no_purpose():
    names = [str(file.relative_to(ROOT)) for file in sources()]
    names += [name for name, _ in definitions(ast.ClassDef)]
    vague = re.compile(r"(utils?|helpers?|managers?|misc)(\.py|/|$)", re.IGNORECASE)
    assert [name for name in names if vague.search(name)] == []


@pytest.mark.parametrize("pattern", [REGISTRY, MACHINE_PATH])
def test_no_file_names_a_package_registry_or_a_place_on_one_machine(pattern: str):
    assert [name for name, text in kept_texts() if re.search(pattern, text)] == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (REGISTRY, "https://files.pythonhost" + "ed.org/packages"),
        (REGISTRY, "index-url = https://pyp" + "i.org/simple"),
        (MACHINE_PATH, "cd /" + "root/l5desk"),
        (MACHINE_PATH, 'open("/home/' + 'maria/case.yaml")'),
    ],
)
def test_a_registry_or_machine_path_would_be_found(pattern: str, text: str):
    assert re.search(pattern, text)


def test_the_version_stands_once():
    assert version("l5desk") == l5desk.__version__
    assert "version" in PYPROJECT["project"]["dynamic"]
    literal = re.compile(rf"""["']{re.escape(l5desk.__version__)}["']""")
    places = [
        name
        for name, text in kept_texts()
        if name.endswith((".py", ".spec", ".toml")) and literal.search(text)
    ]
    assert places == ["l5desk/__init__.py"]


def test_every_pin_has_a_hash_and_names_no_index():
    for file in (ROOT / "requirements").glob("*.txt"):
        if file.name.startswith("debian-"):
            continue
        text = file.read_text()
        assert "://" not in text
        pins = re.split(r"\n(?=\w)", re.sub(r"(?m)^(#|--only-binary).*\n", "", text).strip())
        assert [pin for pin in pins if "==" not in pin or "--hash=sha256:" not in pin] == []


def test_every_dependency_is_pinned():
    pinned = re.findall(r"(?m)^([\w-]+)==", (ROOT / "requirements/runtime.txt").read_text())
    wanted = [re.split(r"[^\w-]", name)[0] for name in PYPROJECT["project"]["dependencies"]]
    assert {name.lower().replace("_", "-") for name in wanted} <= set(pinned)


def test_a_pin_keeps_the_extras_asked_for():
    for group, names in PYPROJECT["dependency-groups"].items():
        text = (ROOT / f"requirements/{group}.txt").read_text() if group != "build" else ""
        assert [name for name in names if "[" in name and f"\n{name}==" not in text] == []


def test_every_make_target_says_what_it_installs():
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.search(r"(?m)^\.PHONY: (.*)$", makefile)[1].split())
    help_ = run("make", "--no-print-directory", "help").stdout  # under another make, too
    told = dict(line.split(maxsplit=1) for line in help_.splitlines())
    assert set(told) == targets
    assert [target for target, sentence in told.items() if "install" not in sentence] == []


def test_every_import_contract_is_kept():
    assert "Contracts: 3 kept, 0 broken." in check_layers(ROOT)


@pytest.mark.parametrize(
    ("contract", "module", "statement"),
    [
        ("Layers point inwards", "engine/__init__.py", "import l5desk.present"),
        ("Layers point inwards", "present/__init__.py", "import l5desk.storage"),
        ("Layers point inwards", "stray.py", ""),
        ("Only ui, app and printing code know Qt", "present/__init__.py", "import PySide6.QtCore"),
        ("Only ui, app and printing code know Qt", "stray.py", "from PySide6 import QtGui"),
        ("The engine does no input or output", "engine/__init__.py", "import pathlib"),
        ("The engine does no input or output", "engine/__init__.py", "import yaml"),
    ],
)
def test_a_broken_import_contract_is_seen(
    tmp_path: Path, contract: str, module: str, statement: str
):
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "l5desk", tmp_path / "l5desk")
    with (tmp_path / "l5desk" / module).open("a") as file:
        file.write(f"{statement}\n")

    assert f"{contract} BROKEN" in check_layers(tmp_path)


def test_what_draws_nothing_runs_where_qt_is_absent():
    modules = [
        ".".join(file.relative_to(ROOT).with_suffix("").parts)
        for file in sources()
        if file.relative_to(ROOT / "l5desk").parts[0] not in {"ui", "app.py", "selftest.py"}
    ]
    without_qt = "import sys; sys.modules['PySide6'] = None"
    answer = run(sys.executable, "-c", "; import ".join([without_qt, *modules]))
    assert answer.stderr == ""


def test_the_engine_calls_no_built_in_that_reads_writes_or_executes():
    called = {
        node.func.id
        for file in sources("engine")
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert called.isdisjoint({"open", "print", "input", "eval", "exec", "__import__"})


def test_an_internet_socket_cannot_be_created(internet_sockets: list[str]):
    for family in (socket.AF_INET, socket.AF_INET6):
        with pytest.raises(PermissionError, match="offline"):
            socket.socket(family)
    assert len(internet_sockets) == 2
    internet_sockets.clear()


def test_qt_gives_back_every_reference_to_none(qtbot: QtBot):
    """Some builds of Qt's Python lose one at each void call, until the process aborts."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)

    for number in range(200):
        label.setText(str(number))

    assert sys.getrefcount(None) > before - 100
