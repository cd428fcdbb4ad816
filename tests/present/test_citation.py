"""Citations: short names that tell sources apart, and lead to the whole of each."""

import pytest

from l5desk.engine.ruleset import Ruleset
from l5desk.present.citation import citations, source_name
from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import Library


@pytest.fixture(scope="module")
def rules() -> Ruleset:
    return Library([bundled("rulesets")]).pathway("l5-radiculopathy").ruleset


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("source-1", "Document 1"),
        ("source-2", "Document 2"),
        ("goldberg-2015", "Goldberg 2015"),
        ("nice-ng59-surgery", "NICE NG59 surgery"),
        ("girft-ces-2023", "GIRFT CES 2023"),
        ("opal-2023", "OPAL 2023"),
        ("hsib-2021", "HSIB 2021"),
        ("cho-2016", "Cho 2016"),
    ],
)
def test_a_source_is_named_by_who_published_it_and_when(rules: Ruleset, key: str, name: str):
    assert source_name(rules, key) == name


def test_the_statements_of_a_document_stand_together_by_their_numbers(rules: Ruleset):
    told = citations(rules, ["S1-09", "danish-2018", "S2-17", "S1-10", "S1-09"])

    assert [each.name for each in told] == ["Document 1", "Danish 2018", "Document 2"]
    assert told[0].parts == (("S1-09", "9"), ("S1-10", "10"))
    assert told[1].parts == (("danish-2018", ""),)


def test_the_word_for_a_document_can_be_another_one(rules: Ruleset):
    [told] = citations(rules, ["S2-17"], document="Documento {0}")

    assert told.name == "Documento 2"


def test_every_source_of_the_rules_has_a_name_without_a_key_in_it(rules: Ruleset):
    names = [source_name(rules, key) for key in rules.references]

    assert all(name and name[0] == name[0].upper() for name in names)
    assert not any(name in rules.references for name in names)
