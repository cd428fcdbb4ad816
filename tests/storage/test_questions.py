"""The related questions of the sources are read whole, or refused with file and line."""

from pathlib import Path

import pytest

from l5desk.engine.problem import ProblemsError
from l5desk.storage.files import FileError
from l5desk.storage.questions import load_questions


def test_questions_are_read_in_their_order(tmp_path: Path):
    (tmp_path / "questions.yaml").write_text("questions:\n  S2-77: [zoster, block]\n")

    assert load_questions(tmp_path) == {"S2-77": ("zoster", "block")}


@pytest.mark.parametrize(
    ("text", "line"), [("questions:\n  S277: [zoster]\n", 2), ("questions:\n  S2-77: []\n", 2)]
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, line: int):
    (tmp_path / "questions.yaml").write_text(text)

    with pytest.raises(ProblemsError, match=rf"questions.yaml:{line}:"):
        load_questions(tmp_path)


def test_a_missing_file_is_a_sentence(tmp_path: Path):
    with pytest.raises(FileError, match="there is no such file"):
        load_questions(tmp_path)
