"""Rulesets as compiled: read back as they were, and never when anything is another by now."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from l5desk.engine.evaluate import evaluate
from l5desk.engine.problem import ProblemsError
from l5desk.storage import compiled as module
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import case_files, read_case
from l5desk.storage.compiled import compiled
from l5desk.storage.rulesets import find_rulesets, load_ruleset

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


@pytest.mark.parametrize(
    "shipped", find_rulesets([bundled("rulesets")]), ids=lambda each: each.name
)
def test_what_is_read_back_concludes_as_what_was_compiled(shipped: Path, tmp_path: Path):
    written = load_ruleset(shipped)
    file = tmp_path / "__pycache__" / "rules.pathway"
    module.keep(load_ruleset(shipped), file)
    back = module._kept(file)  # noqa: SLF001 - whatever else it takes to be read

    assert back is not None
    assert back.people is not None
    assert back.people.walked is not None
    for path in case_files(shipped):
        case = read_case(path, lambda _: written)
        assert evaluate(back, case.answers) == evaluate(written, case.answers)


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
