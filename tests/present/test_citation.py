"""Citations: short names that tell sources apart, and lead to the whole of each."""

import pytest

from l5desk.engine.ruleset import Ruleset
from l5desk.present.citation import citations, entry_name, source_name
from l5desk.storage.bundle import bundled
from l5desk.storage.library import Library

LONGEST = 32
"""More letters are no short name."""


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return Library([bundled("rulesets")]).pathway("l5-radiculopathy").ruleset


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("source-1", "Document 1"),
        ("source-2", "Document 2"),
        ("goldberg-2015", "Goldberg 2015"),
        ("nice-ng59-surgery", "NICE NG59 on surgery"),
        ("cochrane-esi-2020", "Cochrane 2020 (epidurals)"),
        ("jeon-2013", "Jeon 2013"),
        ("opal-2023", "OPAL 2023"),
        ("hsib-2021", "HSIB 2021"),
        ("cho-2016", "Cho 2016"),
    ],
)
def test_a_source_is_named_by_who_published_it_and_when(rules: Ruleset, key: str, name: str):
    assert source_name(rules, key) == name


def test_the_statements_of_a_document_stand_together_by_their_numbers(rules: Ruleset):
    told = citations(rules, ["S1-09", "danish-2018", "S2-17", "S1-10", "S1-09"])

    assert [each.name for each in told] == ["Document 1", "Danish guideline 2018", "Document 2"]
    assert told[0].parts == (("S1-09", "9"), ("S1-10", "10"))
    assert told[1].parts == (("danish-2018", ""),)


def test_the_word_for_a_document_can_be_another_one(rules: Ruleset):
    [told] = citations(rules, ["S2-17"], document="Documento {0}")

    assert told.name == "Documento 2"


def test_every_source_has_a_short_name_of_its_own(rules: Ruleset):
    names = [source_name(rules, key) for key in rules.references]

    assert len(set(names)) == len(names)
    assert max(map(len, names)) <= LONGEST
    assert not any(name in rules.references for name in names)


def test_a_statement_is_named_by_its_document_and_number(rules: Ruleset):
    assert entry_name(rules, "S2-07") == "Document 2 (7)"
    assert entry_name(rules, "S2-07", "Documento {0}") == "Documento 2 (7)"
    assert entry_name(rules, "peul-2007") == "Peul 2007"
