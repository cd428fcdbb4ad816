"""Rulesets as compiled: read back as they were, and never when anything is another by now."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import TypeAlias

import pytest

from l5desk.engine.evaluate import evaluate
from l5desk.engine.pathway import Pathway
from l5desk.engine.problem import ProblemsError
from l5desk.present.conclusion import conclusion
from l5desk.present.flowchart import draw_up, stand
from l5desk.present.intake import intake
from l5desk.session import Session
from l5desk.storage import compiled as module
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import case_files, read_case
from l5desk.storage.compiled import compiled
from l5desk.storage.rulesets import find_rulesets, load_ruleset
from l5desk.ui.flowchart.captions import answer_words

Edit: TypeAlias = Callable[..., Path]


@pytest.fixture(autouse=True)
def _keeping(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let things be kept, however the tests were started."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    module._program.cache_clear()  # noqa: SLF001 - as in a program that has just been started
    yield
    module._program.cache_clear()  # noqa: SLF001


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders of rulesets read as written, one after the other."""
    folders: list[Path] = []

    def load(folder: Path) -> object:
        folders.append(folder)
        return load_ruleset(folder)

    monkeypatch.setattr(module, "load_ruleset", load)
    return folders


def kept_in(folder: Path) -> list[Path]:
    return sorted((folder / "__pycache__").glob("*"))


def test_a_ruleset_is_compiled_once(folder: Path, loaded: list[Path]):
    first, second = compiled(folder), compiled(folder)

    assert loaded == [folder]
    assert second.digest == first.digest
    assert second.ruleset == first.ruleset


def shown(session: Session) -> tuple[object, ...]:
    """Everything the three panes are told of a session."""
    pathway, assessment = session.pathway, session.assessment
    chart = draw_up(pathway)
    return (
        intake(session),
        stand(chart, pathway, session.response, assessment),
        conclusion(pathway, session.response, assessment, answer_words()),
    )


@pytest.mark.parametrize("name", [each.name for each in find_rulesets([bundled("rulesets")])])
def test_what_is_read_back_says_what_was_written(name: str, tmp_path: Path):
    folder = bundled("rulesets") / name
    written, file = load_ruleset(folder), tmp_path / "__pycache__" / "rules.pathway"
    module.keep(load_ruleset(folder), file)
    back = module._kept(file)  # noqa: SLF001 - whatever program has written it

    assert back is not None
    assert back.people is not None
    assert back.people.walked is not None
    for each in fields(Pathway):
        if each.name not in {"people", "code"}:
            assert getattr(back, each.name) == getattr(written, each.name), each.name
    cases = [read_case(path, lambda _: written).answers for path in case_files(folder)]
    for answers in ({}, *cases):
        assert evaluate(back, answers) == evaluate(written, answers)
    for answers in ({}, *cases[::5]):
        assert shown(Session.start(back, answers)) == shown(Session.start(written, answers))


@pytest.mark.parametrize("file", ["ruleset.yaml", "notions.yaml", "../common/questionnaire.yaml"])
def test_another_byte_in_any_file_is_compiled_anew(folder: Path, loaded: list[Path], file: str):
    before = compiled(folder).digest
    written = folder / file
    written.write_bytes(written.read_bytes() + b"\n")

    assert compiled(folder).digest != before
    assert loaded == [folder, folder]


def test_a_file_that_is_gone_is_told_as_ever(folder: Path):
    compiled(folder)
    (folder / "notions.yaml").unlink()

    with pytest.raises(ProblemsError, match="no such file"):
        compiled(folder)


@pytest.mark.parametrize("at", [0, 40, -1])
def test_what_is_no_longer_whole_is_compiled_anew(folder: Path, loaded: list[Path], at: int):
    compiled(folder)
    [kept] = kept_in(folder)
    content = bytearray(kept.read_bytes())
    content[at] ^= 1
    kept.write_bytes(content)

    compiled(folder)
    compiled(folder)

    assert loaded == [folder, folder]


def test_another_program_compiles_anew_and_clears_up(
    folder: Path, loaded: list[Path], monkeypatch: pytest.MonkeyPatch
):
    compiled(folder)
    before = kept_in(folder)
    monkeypatch.setattr("l5desk.__version__", "99.0")
    module._program.cache_clear()  # noqa: SLF001 - another program has another

    compiled(folder)

    assert loaded == [folder, folder]
    assert len(kept_in(folder)) == 1
    assert kept_in(folder) != before


def test_one_changed_source_is_another_program():
    assert module.program([b"a", b"b"]) == module.program([b"b", b"a"])
    assert module.program([b"a", b"b"]) != module.program([b"a", b"c"])


def test_where_nothing_can_be_kept_it_goes_without(folder: Path, loaded: list[Path]):
    (folder / "__pycache__").write_text("in the way")

    assert compiled(folder).digest == compiled(folder).digest
    assert loaded == [folder, folder]


def test_nothing_is_kept_where_python_keeps_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    compiled(folder)

    assert kept_in(folder) == []


def test_a_ruleset_with_mistakes_is_not_kept(edit: Edit):
    folder = edit("start: ask", "start: nowhere")

    with pytest.raises(ProblemsError, match="nowhere"):
        compiled(folder)
    assert kept_in(folder) == []
