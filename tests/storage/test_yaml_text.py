"""A small safe YAML: what it reads, what it refuses, and where it says the mistake is."""

import time
from collections.abc import Mapping

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from l5desk.storage.yaml_text import CONTROL, DEEPEST, Data, Document, read_yaml, write_yaml


def read(text: str | bytes) -> Document:
    return read_yaml(text if isinstance(text, bytes) else text.encode(), "a.yaml")


def told(text: str | bytes) -> list[tuple[int, str]]:
    return [(each.line, each.sentence) for each in read(text).problems]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        # What YAML 1.1 would take for a boolean, a date, a time or an odd number stays text.
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("off", "off"),
        ("y", "y"),
        ("True", "True"),
        ("NULL", "NULL"),
        ("2025-01-31", "2025-01-31"),
        ("12:30", "12:30"),
        ("0x10", "0x10"),
        ("007", "007"),
        ("1_000", "1_000"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        (".", "."),
        ("1.2.3", "1.2.3"),
        ("0", 0),
        ("-7", -7),
        ("+7", 7),
        ("0.5", 0.5),
        (".5", 0.5),
        ("2.", 2.0),
        ("-0.0", -0.0),
        ("1e3", 1000.0),
        ("1.5E-2", 0.015),
        ("'no'", "no"),
        ('"1"', "1"),
        ('"null"', "null"),
        ("''", ""),
        ("<<", "<<"),
        ("=", "="),
        ("a # comment", "a"),
        ("|\n  two\n  lines", "two\nlines\n"),
        (">\n  one\n  line", "one line\n"),
        ("[1, no, {b: 2}]", [1, "no", {"b": 2}]),
        ("{}", {}),
    ],
)
def test_a_value_reads_as_what_it_looks_like(written: str, value: Data):
    document = read(f"a: {written}\n")

    assert document.problems == ()
    assert document.whole
    assert document.data == {"a": value}
    assert type(document.data["a"]) is type(value)


def test_names_are_always_text():
    assert read("1: a\ntrue: b\nno: c\n'': d\n").data == {"1": "a", "true": "b", "no": "c", "": "d"}


def test_every_value_has_the_line_of_its_name_or_entry():
    document = read("a: 1\nb:\n  - x\n  - y:\n      z\n\nc: >\n  folded\n  text\nd: 4\n")

    assert document.lines == {
        ("a",): 1,
        ("b",): 2,
        ("b", 0): 3,
        ("b", 1): 4,
        ("b", 1, "y"): 4,
        ("c",): 7,
        ("d",): 10,
    }


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_alike_on_all_systems(end: str):
    assert read(f"a: 1{end}b: 2{end}b: 3{end}").problems[0].line == 3


def test_a_byte_order_mark_at_the_start_is_no_part_of_the_text():
    assert read("\ufeffa: 1\n".encode()).data == {"a": 1}


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("a: &x 1\n", 1, "'&x' is not allowed: put a text beginning with & in quotes"),
        ("a: 1\nb: *a\n", 2, "'*a' is not allowed: write the value out"),
        ("a:\n  <<: *base\n", 2, "'*base' is not allowed: write the value out"),
        ("a: !!python/object:os.system x\n", 1, "'tag:yaml.org,2002:python/object:os.system'"),
        ("a: !env HOME\n", 1, "'!env' is not allowed"),
        ("a: 1\nb: !!map {}\n", 2, "'tag:yaml.org,2002:map' is not allowed"),
        ("a: !!seq []\n", 1, "'tag:yaml.org,2002:seq' is not allowed"),
        ("a: 1\nb: 2\na: 3\n", 3, "'a' stands twice, first in line 1"),
        ("x: {a: 1, a: 2}\n", 1, "'a' stands twice, first in line 1"),
        ("a: 1\n---\nb: 2\n", 2, "a second document begins here: one file holds one"),
        ("", 1, "the file is empty"),
        ("# nothing\n\n", 1, "the file is empty"),
        ("- a\n- b\n", 1, "the file must consist of lines of the form 'name: value'"),
        ("just words\n", 1, "the file must consist of lines of the form 'name: value'"),
        ("? [a, b]\n: c\n", 1, "a name must be a single word, not a list or mapping"),
        ("a: {{ b }}\n", 1, "a name must be a single word, not a list or mapping"),
        ('a: 1\nb: "bell \\a"\n', 2, "control characters are not allowed in a text"),
        ('"\\e[2J": 1\n', 1, "control characters are not allowed in a text"),
        ("a: 1\nb: \x1b[2J\n", 2, "control character U+001B: this must be a plain text file"),
        (b"a: 1\nb: caf\xe9\n", 2, "this is not UTF-8 text: save the file as UTF-8"),
        ("a: 1\n".encode("utf-16"), 1, "this is not UTF-8 text: save the file as UTF-8"),
        (b"\x89PNG\r\n\x1a\n", 1, "this is not UTF-8 text: save the file as UTF-8"),
        (b"SQLite\x00data", 1, "control character U+0000: this must be a plain text file"),
        ("a: 1e999\n", 1, "'1e999' is too large a number"),
        ("a: " + "9" * 5000 + "\n", 1, "'99999999999999999999' is too large a number"),
        # Broken syntax, in an author's words and where the author has to look
        ("a: b: c\n", 1, "a second ':' in this line: put the text in quotes"),
        ("a: 1\nb\nc: 2\n", 2, "a ':' is missing after this name"),
        (
            "a:\n  b: 1\n c: 2\n",
            3,
            "this does not fit the lines above: check indentation, brackets",
        ),
        ("a:\n  - 1\n  b: 2\n", 3, "a '-' is missing, or the indentation does not fit"),
        ("a: [1,\nb: 2\n", 1, "the bracket '[' is not closed by ']'"),
        ("a: {b: 1\n", 1, "the bracket '{' is not closed by '}'"),
        ("a: 1\nb: 'x\nc: 2\n", 2, "the quotation mark is not closed"),
        ("a:\n\tb: 1\n", 2, "indent with spaces, not tabs"),
        ("a: @x\n", 1, "a text cannot begin with this character: put it in quotes"),
        ('a: "\\q"\n', 1, "an unknown '\\' in double quotes: use single quotes"),
        ("a: 1\n}\n", 2, "this does not fit the lines above: check indentation, brackets"),
        ("a: }\n", 1, "a value is missing, or a bracket is one too many"),
        ("a: 1\n...\nb: 2\n", 3, "the file goes on after its end '...'"),
        ("%FOO\n---\na: 1\n", 1, "this is not YAML: found unknown directive name"),
    ],
)
def test_what_it_refuses_it_refuses_with_the_line_and_a_sentence(
    text: str | bytes, line: int, sentence: str
):
    [(found, said)] = told(text)

    assert sentence in said
    assert found == line


def test_all_mistakes_are_told_at_once():
    text = "a: &x 1\nb: *x\na: 2\nc: !t 3\nd: 1e99\n"

    assert [line for line, _ in told(text)] == [1, 2, 3, 4, 5]
    assert [line for line, _ in told("*x\n")] == [1, 1]


def test_a_problem_prints_as_an_address_an_editor_can_jump_to():
    assert str(read("a: 1\na: 2\n").problems[0]) == "a.yaml:2: 'a' stands twice, first in line 1"


def test_the_first_of_two_values_stays():
    assert read("a: {x: 1}\na: {y: 2}\n").data == {"a": {"x": 1}}


def test_a_document_that_had_to_be_left_is_not_whole():
    assert not read("a: 1\nb: [\n").whole
    assert read("a: 1\na: 2\n").whole


@pytest.mark.parametrize("bracket", ["[", "{a: ", "- "])
def test_deep_nesting_is_refused_before_it_costs_anything(bracket: str):
    start = time.perf_counter()
    problems = told("a:\n " + bracket * 100_000)

    assert problems == [(2, f"this is nested more than {DEEPEST} deep")]
    assert time.perf_counter() - start < 1


def test_nesting_as_deep_as_allowed_is_read():
    inner = DEEPEST - 1

    assert read("a: " + "[" * inner + "]" * inner).problems == ()
    assert len(told("a: " + "[" * DEEPEST + "]" * DEEPEST)) == 1


def test_a_problem_is_placed_at_the_nearest_thing_written():
    document = read("a:\n  b:\n    c: 1\n")

    assert document.nearest(("a", "b", "x", 3)) == ("a", "b")
    assert document.nearest(("z",)) == ()


@given(st.binary(max_size=200) | st.text(alphabet="ab:-[]{}'\"!&*|>#%@ \n\t1?,", max_size=60))
def test_no_input_makes_it_fail_and_every_problem_has_an_address(text: str | bytes):
    document = read(text)

    assert document.whole or document.problems
    assert all(
        each.file == "a.yaml" and each.line >= 1 and each.sentence for each in document.problems
    )


texts = st.text(
    st.characters(exclude_categories=["Cc", "Cs"]) | st.sampled_from("\n\t"), max_size=40
)
texts = texts.filter(lambda text: not CONTROL.search(text))
AWKWARD = """
    no yes on off y n true false null ~ 1e3 1 0.5 .5 007 1_0 2025-01-31 << = - -a ? ! & * @ ` % | >
    # [ ] { } , : ' " \\ --- ... 🙂 … naïve ١٢ a:b a#b
"""
spaced = [
    " a",
    "a ",
    "a: b",
    "a #b",
    "two\nlines\n",
    "\n",
    "\ttab",
    "a\u2028b",
    "\u202e",
    "x" * 2000,
]
awkward = st.sampled_from(["", " ", *AWKWARD.split(), *spaced])
leaves = st.none() | st.booleans() | st.integers(-(10**15), 10**15) | texts | awkward
values = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3)
)
mappings = st.dictionaries(texts | awkward.filter(lambda name: len(name) < 99), values, max_size=4)


@given(mappings)
def test_what_is_written_reads_back_the_same(data: Mapping[str, Data]):
    document = read(write_yaml(data))

    assert document.problems == ()
    assert document.data == data
    assert list(document.data) == list(data)


@given(mappings)
def test_other_programs_read_it_the_same(data: Mapping[str, Data]):
    assert yaml.safe_load(write_yaml(data)) == data


@given(st.floats(-1e15, 1e15))
def test_decimal_numbers_read_back_the_same(number: float):
    assert repr(read(write_yaml({"a": number})).data["a"]) == repr(number)


@given(st.text())
def test_control_characters_are_written_as_spaces(text: str):
    assert read(write_yaml({"a": text})).data == {"a": CONTROL.sub(" ", text)}


def test_a_case_is_written_as_a_person_would_write_it():
    data: dict[str, Data] = {
        "ruleset": "l5-radiculopathy",
        "label": "no",
        "answers": {"age": 46, "fever": False, "area": ["l5", "s1"], "worse_with": [], "x": None},
    }

    assert write_yaml(data).decode() == (
        "ruleset: l5-radiculopathy\n"
        'label: "no"\n'
        "answers:\n"
        "  age: 46\n"
        "  fever: false\n"
        "  area:\n"
        "    - l5\n"
        "    - s1\n"
        "  worse_with: []\n"
        "  x: null\n"
    )
