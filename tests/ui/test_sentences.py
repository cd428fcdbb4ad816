"""What goes wrong with files is told in the language of the desk, and never loses a word."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from l5desk.app import Desk
from l5desk.engine.problem import ProblemsError
from l5desk.storage import files, yaml_text
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import read_case
from l5desk.storage.files import FileError, sentence
from l5desk.storage.library import Library
from l5desk.storage.settings import load_settings
from l5desk.ui.language import Interpreter
from l5desk.ui.sentences import SENTENCES, said, told
from tests.ui.window import settle, texts

ENGLISH = re.compile(r"\b(the|this|that|is|are|of|not|must|takes|cannot|missing|unknown \w+)\b")
HEAD = "ruleset: l5-radiculopathy\n"
BROKEN = (
    "",
    "\x00",
    "answers: {}",
    "hello",
    "[a, b]: 4",
    f"{HEAD}answers: 5",
    "ruleset: l5-radiculopaty\nanswers: {}",
    f"{HEAD}answers: {{age2: 4, age: hugo, symptom_weeks: 5000, urinary_retention: maybe}}",
    f"{HEAD}answers: {{imaging_lesion: [none, tumour], sex: x, cancer: }}",
    f"{HEAD}answers: {{}}\ndecision: {{outcome: overruled}}",
    f"{HEAD}answers: {{}}\ndecision: {{outcome: x, day: 2, conclusion: {{}}}}\nlable: a",
    f"{HEAD}answers: {{}}\nlabel: [a]\ntogether: [4, x]\ndecision: 4\nexpect: [4]",
    f"{HEAD}answers: {{}}\ntogether: [x]\nexpect: {{position: x, recommendations: [y]}}",
    f"{HEAD}answers: {{age: 4, age: 5}}\nlabel: &a b\nvignette: *a\ncitation: !c d",
    f"{HEAD}answers: {{age: 1e99}}\nlabel: a: b",
    f"{HEAD}answers: [4",
    f"{HEAD}---\n{HEAD}",
    f'{HEAD}label: "a',
    f"{HEAD}label: {'[' * 60}{']' * 60}",
)


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[None]:
    interpreter = Interpreter(qapp)
    interpreter.speak("es")
    yield
    interpreter.speak("en")


def problems(text: str, tmp_path: Path) -> ProblemsError:
    file = tmp_path / "p.l5case"
    file.write_text(text)
    with pytest.raises(ProblemsError) as caught:
        read_case(file, Library([bundled("rulesets")]).pathway)
    return caught.value


@pytest.mark.parametrize("text", BROKEN)
def test_in_english_nothing_changes(tmp_path: Path, text: str):
    error = problems(text, tmp_path)
    assert told(error) == str(error)


@pytest.mark.usefixtures("spanish")
@pytest.mark.parametrize("text", BROKEN)
def test_what_is_wrong_with_a_case_file_is_told_in_spanish(tmp_path: Path, text: str):
    error = problems(text, tmp_path)
    lines = told(error).splitlines()
    assert len(lines) == len(error.problems)
    for line, problem in zip(lines, error.problems, strict=True):
        place, _, said_ = line.partition(": ")
        assert place == f"{problem.file}:{problem.line}"
        assert not ENGLISH.search(re.sub(r"'[^']*'", "", said_)), line


@pytest.mark.usefixtures("spanish")
@pytest.mark.parametrize("number", sorted(files.REASONS))
@pytest.mark.parametrize("verb", ["read", "save", "make", "remove"])
def test_whatever_the_disk_refuses_is_told_in_spanish(number: int, verb: str):
    with pytest.raises(FileError) as caught, sentence(verb, Path("/a")):
        raise OSError(number, "")
    assert "'/a': " in told(caught.value)
    assert told(caught.value).startswith("no se puede ")
    assert not ENGLISH.search(told(caught.value))


@pytest.mark.usefixtures("spanish")
def test_every_sentence_about_the_form_of_a_file_has_its_spanish():
    left = [each for each in yaml_text.WORDING.values() if said(each) == each]
    assert not left


@pytest.mark.usefixtures("spanish")
def test_settings_that_cannot_be_read_are_told_in_spanish(tmp_path: Path):
    file = tmp_path / "settings.json"
    file.write_text('{"paper": "A9"}')
    aside = tmp_path / "settings.unreadable.json"

    assert said(load_settings(file)[1]) == (
        f"ajustes que no se entienden: paper; el archivo se conserva como '{aside}'; "
        "compruébelos, sobre todo el número de emergencia"
    )


@pytest.mark.usefixtures("spanish")
def test_a_name_that_reads_like_a_sentence_stays_a_name():
    error = FileError("cannot read '/home/a list': there is no such file or folder")
    assert told(error) == "no se puede leer '/home/a list': no existe ese archivo o carpeta"


@pytest.mark.usefixtures("spanish")
def test_what_is_known_only_to_authors_of_rules_stays_english():
    assert said("step 'x' leads nowhere") == "step 'x' leads nowhere"


def test_no_sentence_stands_where_an_earlier_one_takes_its_place():
    names = {"one": "A", "two": "B", "three": "C", "said": "D", "said2": "E"}
    forms = [str(each).format_map(names) for each in SENTENCES]
    assert list(map(said, forms)) == forms
    assert len(set(forms)) == len(forms)


def test_a_case_that_cannot_be_opened_is_told_in_spanish_on_the_screen(desk: Desk, tmp_path: Path):
    desk.preferences.set_some({"language": "es"})
    settle()
    desk.files.open(tmp_path / "gone.l5case")
    settle()
    assert "no existe ese archivo o carpeta" in texts(desk.window.message)
