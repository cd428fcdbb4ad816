"""Case files: read back as they were written, or refused with every mistake at its line."""

import datetime as dt
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from l5desk.engine.evaluate import evaluate
from l5desk.engine.pathway import Pathway
from l5desk.engine.problem import ProblemsError
from l5desk.engine.response import CANNOT_ASSESS, Answer
from l5desk.session import ClinicianDecision, Concluded, Session
from l5desk.storage.cases import (
    CaseFile,
    Expectation,
    read_case,
    write_case,
)
from l5desk.storage.files import FileError
from l5desk.storage.library import Library
from l5desk.storage.rulesets import load_ruleset


@pytest.fixture
def read(folder: Path, tmp_path: Path) -> Callable[[str], CaseFile]:
    """Read a case written as this text."""

    def read(text: str) -> CaseFile:
        path = tmp_path / "case.yaml"
        path.write_text(text, encoding="utf-8")
        return read_case(path, Library([folder.parent]).pathway)

    return read


def test_a_case_written_by_hand_is_read(read: Callable[[str], CaseFile]):
    case = read(
        "ruleset: tiny   # a comment\n"
        "label: demo-1\n"
        "answers: {age: 46, fever: unknown, cancer: none, weeks: 3, area: [s1, l5]}\n"
        "vignette: >\n  Somebody with a\n  sore leg.\n"
        "citation: Nobody 2020\n"
        "expect:\n  dispositions: [incomplete]\n  must_not: [recovery]\n  position: decide\n"
    )

    assert case == CaseFile(
        ruleset="tiny",
        label="demo-1",
        answers={
            "age": 46,
            "fever": CANNOT_ASSESS,
            "cancer": "none",
            "weeks": 3,
            "area": ("l5", "s1"),
        },
        vignette="Somebody with a sore leg.\n",
        citation="Nobody 2020",
        expect=Expectation(dispositions=("incomplete",), must_not=("recovery",), position="decide"),
    )


MISTAKES = {
    """
ruleset: tiny
answers:
  agee: 4
  fever: no
  cancer: activ
  weeks: 600
  age: 4.5
  area: l5
""": """
3: unknown item 'agee' (did you mean 'age'?)
4: 'fever' takes true, false or unknown, not 'no'
5: 'cancer' takes one of none, active, not 'activ' (did you mean 'active'?)
6: 'weeks' must lie between 0 and 520
7: 'age' takes a whole number, not 4.5
8: 'area' takes a list of options in square brackets
""",
    """
ruleset: tiny
answers:
  age:
  fever: true
  fever: false
  area: [none, l5]
""": """
3: 'age' has no value: give one, or unknown, or leave it out
5: 'fever' stands twice, first in line 4
6: 'area' cannot be none and something else together
""",
    """
ruleset: tinny
lable: x
answers: {agee: 1}
""": """
1: no ruleset 'tinny' is installed (did you mean 'tiny'?)
2: unknown key 'lable' (did you mean 'label'?)
""",
    """
label: 12
answers: 5
""": """
1: 'ruleset' is missing
1: 'label' takes a text (in quotes if it looks like a number), not 12
2: 'answers' takes item ids with their values, or {}
""",
    "ruleset: tiny": "1: 'answers' takes item ids with their values, or {}",
    "ruleset: tiny\nanswers:": "2: 'answers' takes item ids with their values, or {}",
    """
ruleset: tiny
answers: {fever: false}
together: [fever, cancre]
""": "3: 'cancre' is not among the answers",
    """
ruleset: tiny
answers: {}
decision:
  outcome: overruled
""": "3: 'decision': overruling needs a reason",
    """
ruleset: tiny
answers: {}
decision: {outcome: overruled, reason: seen today, conclusion: {disposition: emergency}}
""": "3: 'decision': overruling an emergency needs a name",
    """
ruleset: tiny
answers: {}
decision: {outcome: accepted, conclusion: {disposition: urgent, step: 3}}
""": """
3: 'disposition' takes one of emergency, urgent_referral, mri_now, surgical_referral, \
injection_consideration, alternative_diagnosis, conservative_no_imaging, recovery, out_of_scope \
or one of incomplete, not 'urgent'
3: 'step' takes a text (in quotes if it looks like a number), not 3
""",
    """
ruleset: tiny
answers: {}
decision:
  outcome: acepted
  day: today
""": """
4: 'outcome' takes one of accepted, overruled, not 'acepted' (did you mean 'accepted'?)
5: 'day' takes a date such as 2025-01-31, not 'today'
""",
    """
ruleset: tiny
answers: {}
expect:
  by: 3 weeks
  at_least: urgent
""": """
4: 'by' takes one of now, 72 hours, 7 days, 2 weeks, 6 weeks, 3 months, routine, not '3 weeks' \
(did you mean '6 weeks'?)
5: 'at_least' takes one of emergency, urgent_referral, mri_now, surgical_referral, \
injection_consideration, alternative_diagnosis, conservative_no_imaging, recovery, out_of_scope, \
not 'urgent'
""",
    """
ruleset: tiny
answers: {}
expect:
  position: decice
  recommendations:
    - cal
""": """
4: unknown step 'decice' (did you mean 'decide'?)
6: unknown recommendation 'cal' (did you mean 'call'?)
""",
    "ruleset: tiny\nanswers: {age: 4": "2: the bracket '{' is not closed by '}'",
    "": "1: the file is empty",
    "%PDF-1.7": "1: this is not YAML: found unexpected non-alphabetical character",
}


@pytest.mark.parametrize("text", MISTAKES)
def test_every_mistake_is_told_at_once_with_its_line(
    read: Callable[[str], CaseFile], tmp_path: Path, text: str
):
    with pytest.raises(ProblemsError) as caught:
        read(text.lstrip("\n"))

    told = str(caught.value).replace(f"{tmp_path}/case.yaml:", "")
    assert told == MISTAKES[text].strip("\n")


def test_a_broken_ruleset_is_blamed_on_the_ruleset(folder: Path, read: Callable[[str], CaseFile]):
    (folder / "notions.yaml").write_text("definitions: {\n  a: {}\n")

    with pytest.raises(ProblemsError, match=r"notions\.yaml:1: the bracket"):
        read("ruleset: tiny\nanswers: {}\n")


def test_a_file_that_cannot_be_a_case_is_refused_in_one_sentence(tmp_path: Path, pathway: Pathway):
    large = tmp_path / "large.yaml"
    large.write_bytes(b"#" * (1024 * 1024 + 1))
    os.mkfifo(tmp_path / "pipe")
    expected = {
        tmp_path / "absent.yaml": "there is no such file or folder",
        tmp_path: "it is a folder; choose a file",
        large: "it is larger than 1024 KiB",
        tmp_path / "pipe": "it is not an ordinary file",
        Path("/dev/zero"): "it is not an ordinary file",
        large / "x.yaml": "a part of the path is not a folder",
        tmp_path / ("x" * 300): "the name is too long; choose a shorter one",
        tmp_path / "a\0b": "this is not a possible file name",
    }

    for path, reason in expected.items():
        with pytest.raises(FileError) as caught:
            read_case(path, lambda _: pathway)
        assert str(caught.value) == f"cannot read '{path}': {reason}"


def test_a_case_cut_off_anywhere_is_read_or_refused_but_never_crashes(
    tmp_path: Path, pathway: Pathway
):
    path = tmp_path / "case.yaml"
    case = CaseFile.of(pathway, {"age": 46, "fever": True, "area": ("l5",)}, "a\nb")
    write_case(path, case)
    content = path.read_bytes()

    for end in range(len(content) - 1):
        path.write_bytes(content[:end])
        with suppress(ProblemsError):
            assert read_case(path, lambda _: pathway) != case


def test_cannot_assess_is_written_as_unknown(tmp_path: Path, pathway: Pathway):
    path = tmp_path / "case.yaml"
    write_case(path, CaseFile.of(pathway, {"fever": CANNOT_ASSESS, "area": ("none",)}, "no"))

    assert path.read_text() == (
        "ruleset: tiny\n"
        'version: "1.0.0"\n'
        f'digest: "{pathway.digest}"\n'
        'label: "no"\n'
        "answers:\n"
        "  fever: unknown\n"
        "  area:\n"
        "    - none\n"
    ).replace(f'"{pathway.digest}"', _as_written(pathway.digest))


def _as_written(digest: str) -> str:
    return digest if digest[0].isalpha() else f'"{digest}"'


printable = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cn"], exclude_characters="\ufeff")
)
words = printable | st.sampled_from(
    ["no", "1e3", "null", "~", "🙂", "a\nb\n", "12", "- x", "#", " "]
)
unknown = st.just(CANNOT_ASSESS)
answers = st.fixed_dictionaries(
    {},
    optional={
        "age": st.integers(0, 120) | unknown,
        "fever": st.booleans() | unknown,
        "cancer": st.sampled_from(["none", "active"]) | unknown,
        "weeks": st.floats(0, 520) | st.integers(0, 520) | unknown,
        "area": st.sampled_from([("none",), ("l5",), ("s1",), ("l5", "s1")]) | unknown,
    },
)
decisions = st.none() | st.builds(
    ClinicianDecision,
    outcome=st.sampled_from(["accepted", "overruled"]),
    reason=words.map("because {}".format),
    name=words.map("Dr {}".format),
    day=st.none() | st.dates(),
    conclusion=st.none() | st.builds(Concluded, step=words, is_sure=st.booleans()),
    instead=words,
)
expectations = st.none() | st.builds(
    Expectation,
    dispositions=st.sampled_from([(), ("recovery", "incomplete")]),
    position=st.sampled_from(["", "decide"]),
    recommendations=st.sampled_from([(), ("call",)]),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_case_reads_back_as_it_was_written(tmp_path: Path, pathway: Pathway, data: st.DataObject):
    case = CaseFile.of(pathway, data.draw(answers), data.draw(words)).model_copy(
        update={
            "decision": data.draw(decisions),
            "vignette": data.draw(words),
            "expect": data.draw(expectations),
        }
    )
    write_case(tmp_path / "case.yaml", case)
    again = read_case(tmp_path / "case.yaml", lambda _: pathway)

    assert again == case
    assert repr(again.answers) == repr(case.answers)
    assert evaluate(pathway, again.answers) == evaluate(pathway, case.answers)


def test_what_was_decided_goes_from_the_session_to_the_file_and_back(
    tmp_path: Path, pathway: Pathway
):
    decision = ClinicianDecision(
        outcome="overruled",
        reason="seen again today: nothing new",
        name="Dr Example",
        day=dt.date(2025, 1, 31),
        conclusion=Concluded(disposition="emergency", step="go"),
    )
    session = Session.start(pathway, {"age": 46}, "demo-1").decide(decision)
    write_case(tmp_path / "case.yaml", CaseFile.of_session(session))
    again = read_case(tmp_path / "case.yaml", lambda _: pathway).session(pathway)

    assert (again.decision, again.response, again.label) == (decision, {"age": 46}, "demo-1")
    assert (
        "  conclusion:\n    disposition: emergency\n    step: go\n"
        in (tmp_path / "case.yaml").read_text()
    )


def test_what_one_press_answered_is_still_known_as_such_when_the_case_is_opened_again(
    tmp_path: Path, pathway: Pathway
):
    pressed: dict[str, Answer] = {"fever": False, "cancer": "none"}
    session = Session.start(pathway, {"age": 46}).answer_all(pressed)
    write_case(tmp_path / "case.yaml", CaseFile.of_session(session))
    again = read_case(tmp_path / "case.yaml", lambda _: pathway).session(pathway)
    assert again.together == {"fever", "cancer"}

    changed = again.answer("fever", CANNOT_ASSESS)
    write_case(tmp_path / "case.yaml", CaseFile.of_session(changed))
    once_more = read_case(tmp_path / "case.yaml", lambda _: pathway)
    assert once_more.together == ("cancer",)


def test_a_case_without_answers_of_one_press_says_nothing_of_them(tmp_path: Path, pathway: Pathway):
    write_case(tmp_path / "case.yaml", CaseFile.of_session(Session.start(pathway, {"age": 46})))

    assert "together" not in (tmp_path / "case.yaml").read_text()


def test_saving_twice_gives_the_same_bytes(tmp_path: Path, pathway: Pathway):
    case = CaseFile.of(pathway, {"age": 1, "fever": False}).model_copy(
        update={"decision": ClinicianDecision(outcome="accepted", day=dt.date(2025, 1, 31))}
    )
    write_case(tmp_path / "a.yaml", case)
    write_case(tmp_path / "b.yaml", read_case(tmp_path / "a.yaml", lambda _: pathway))

    assert (tmp_path / "a.yaml").read_bytes() == (tmp_path / "b.yaml").read_bytes()


def test_a_case_knows_whether_the_ruleset_has_changed_since(folder: Path, pathway: Pathway):
    case = CaseFile.of(pathway, {})
    (folder / "notions.yaml").write_bytes((folder / "notions.yaml").read_bytes() + b"# changed\n")

    assert not case.differs_from(pathway)
    assert case.differs_from(load_ruleset(folder))
    assert not CaseFile(ruleset="tiny", answers={}).differs_from(pathway)
