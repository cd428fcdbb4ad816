"""What was proved is kept by digest; nothing that is not certain is believed."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import l5desk
from l5desk.engine.pathway import Pathway
from l5desk.engine.proof import prove
from l5desk.engine.walks import Failure
from l5desk.present.paper_form import misleads
from l5desk.storage.files import FileError
from l5desk.storage.proofs import (
    ON_PAPER,
    Proven,
    Verdict,
    load_verdict,
    save_verdict,
    titles,
    verdicts,
)
from l5desk.storage.rulesets import load_ruleset

DIGEST = "ab" * 32
WIZARD = Path(__file__).parents[1] / "present" / "wizard"


@pytest.fixture(scope="module")
def wizard() -> Pathway:
    return load_ruleset(WIZARD)


def verdict(**changes: object) -> Verdict:
    facts = {
        "ruleset": "small",
        "version": "1.0.0",
        "digest": DIGEST,
        "program": l5desk.__version__,
        "day": dt.date(2026, 1, 2),
        "seconds": 1.5,
        "paper_seconds": 0.1,
        "patients": "9" * 44,
        "problems": (),
        "proofs": tuple(Proven(title=title) for title in titles()),
    }
    return Verdict(**(facts | changes))


def test_a_verdict_is_read_back_as_it_was_kept(tmp_path: Path):
    failing = verdict(problems=("never used",), proofs=_with_failure())
    save_verdict(tmp_path / "new", failing)

    assert load_verdict(tmp_path / "new", DIGEST) == failing
    assert not failing.holds


def _with_failure() -> tuple[Proven, ...]:
    first, *rest = titles()
    return (Proven(title=first, failures=("a gap",)), *(Proven(title=each) for each in rest))


@pytest.mark.parametrize("changes", [{"problems": ("x",)}, {"proofs": _with_failure()}])
def test_one_problem_or_one_failure_is_enough_not_to_hold(changes: dict[str, object]):
    assert verdict().holds
    assert not verdict(**changes).holds


def test_nothing_kept_is_nothing_known(tmp_path: Path):
    assert load_verdict(tmp_path / "nowhere", DIGEST) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"digest": "cd" * 32},
        {"program": "0.0.1"},
        {"proofs": ()},
        {"proofs": tuple(Proven(title=title) for title in titles()[1:])},
    ],
)
def test_a_verdict_on_something_else_is_ignored(tmp_path: Path, changes: dict[str, object]):
    (tmp_path / f"{DIGEST}.json").write_text(verdict(**changes).model_dump_json())

    assert load_verdict(tmp_path, DIGEST) is None


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff\xfe", b'{"holds": true}'])
def test_a_corrupted_file_is_ignored(tmp_path: Path, content: bytes):
    (tmp_path / f"{DIGEST}.json").write_bytes(content)

    assert load_verdict(tmp_path, DIGEST) is None


def test_a_value_of_another_type_is_not_believed(tmp_path: Path):
    written = json.loads(verdict().model_dump_json()) | {"problems": None}
    (tmp_path / f"{DIGEST}.json").write_text(json.dumps(written))

    assert load_verdict(tmp_path, DIGEST) is None


def test_a_disk_that_refuses_is_told(tmp_path: Path):
    (tmp_path / "file").write_text("")
    with pytest.raises(FileError):
        save_verdict(tmp_path / "file", verdict())


def test_every_proposition_is_proved_in_turn(wizard: Pathway):
    steps = list(verdicts(wizard, misleads))

    assert [len(each.proofs) for each in steps] == list(range(len(titles()) + 1))
    assert [each.holds for each in steps] == [False] * len(titles()) + [True]
    assert steps[-1].digest == wizard.digest
    assert int(steps[-1].patients) > 1_000
    assert 0 < steps[-1].seconds < 60
    assert [each.paper_seconds > 0 for each in steps] == [False] * len(titles()) + [True]


def test_a_form_that_misleads_somebody_is_enough_not_to_hold(wizard: Pathway):
    def wrong(_: Pathway) -> Iterator[Failure]:
        yield Failure(("steps", "start"), "leads elsewhere", {"retention": True})

    *_, last = verdicts(wizard, wrong)

    assert last.is_complete
    assert not last.holds
    assert last.proofs[-1] == Proven(
        title=ON_PAPER, failures=("leads elsewhere (a patient: retention: true)",)
    )


def test_a_verdict_that_is_not_complete_does_not_hold():
    assert not verdict(proofs=()).holds


def test_the_patients_are_those_that_the_proofs_are_about(wizard: Pathway):
    *_, last = verdicts(wizard, misleads)

    assert int(last.patients) == prove(wizard).patients
