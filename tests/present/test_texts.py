"""The rules in another language: every text found, replaced, and what is missing said."""

from l5desk.engine.ruleset import Translation
from l5desk.present.audience import in_words_for
from l5desk.present.texts import MARK, in_language, missing_texts, origin, texts_of
from l5desk.session import Session
from l5desk.storage.bundle import bundled
from l5desk.storage.library import Library

RULES = Library([bundled("rulesets")]).pathway("l5-radiculopathy")
TEXTS = texts_of(RULES.ruleset)


def translated(changed: str = "") -> dict[str, Translation]:
    return {
        path: Translation(of=origin(text + changed), text=f"«{text}»")
        for path, text in TEXTS.items()
    }


def test_every_text_a_clinician_reads_is_found_and_nothing_that_is_a_name():
    assert TEXTS["items.urinary_retention.short"] == "Trouble passing urine"
    assert TEXTS["items.perianal_sensation.options.absent"] == "Absent"
    assert {"title", "purpose", "scales.mrc.grades.0", "contradictions.0.text"} <= set(TEXTS)
    assert TEXTS["options.nsaid.arguments.american_guideline.strength"] == "strong"
    assert "not graded" not in TEXTS.values()
    names = {*RULES.ruleset.steps, *RULES.ruleset.options, *RULES.ruleset.recommendations}
    assert not names & set(TEXTS.values())
    assert {"statements.S1-01.says", "references.peul-2007.says"} <= set(TEXTS)
    assert not [path for path in TEXTS if path.startswith("codes") or path.endswith("citation")]


def test_only_words_change():
    told = in_language(RULES, translated())

    said = {path: f"«{text}»" for path, text in TEXTS.items()}
    units = {path for path in said if path.endswith(".unit")}
    assert texts_of(told.ruleset) == {
        path: text for path, text in said.items() if path not in units
    }
    assert told.ruleset.items["age"].unit == "«years»"
    assert told.digest == RULES.digest
    ways = [way.label for ways in told.branches.values() for way in ways if way.label]
    assert ways
    assert all(label.startswith("«") for label in ways)
    assert told.ruleset.steps.keys() == RULES.ruleset.steps.keys()
    for name, step in RULES.ruleset.steps.items():
        assert told.ruleset.steps[name].kind == step.kind
        assert told.ruleset.steps[name].sources == step.sources
    for name, source in RULES.ruleset.references.items():
        as_it_was = {"says": source.says}
        assert told.ruleset.references[name].model_copy(update=as_it_was) == source


def test_a_text_without_a_translation_stays_english_and_says_so():
    told = in_language(RULES, {})

    assert told.ruleset.items["age"].short == f"Age{MARK}"
    assert told.ruleset.statements == RULES.ruleset.statements  # English is seen to be English
    assert len(missing_texts(RULES.ruleset, {})) == len(TEXTS)


def test_who_has_no_words_of_their_own_is_told_the_clinicians():
    clinicians = {path: each for path, each in translated().items() if path.endswith(".text")}
    told = in_words_for(
        Session.start(in_language(RULES, clinicians)), "trainee"
    ).pathway.ruleset.definitions

    assert told["cauda_equina_sign"].text == "«Cauda equina syndrome is possible»"


def test_a_translation_of_a_text_that_has_changed_since_is_not_believed():
    told = in_language(RULES, translated(changed=" once"))

    assert told.ruleset.items["age"].short == f"Age{MARK}"
    assert set(missing_texts(RULES.ruleset, translated(changed=" once"))) == set(TEXTS)


def test_what_is_empty_stays_empty():
    bare = next(name for name, item in RULES.ruleset.items.items() if not item.unit)
    assert in_language(RULES, {}).ruleset.items[bare].unit == ""
