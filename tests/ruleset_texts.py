"""What of the rulesets is still to be translated: `python -m tests.ruleset_texts es`.

Prints each text without a translation, or with one of a text that has changed since, as the entry
to be filled in, with the English above it. Texts of the shared files belong in
``rulesets/common/text/``, those a ruleset words for itself in ``rulesets/<id>/text/``.
"""

import sys
from collections.abc import Iterator

from l5desk.engine.pathway import Pathway
from l5desk.present.texts import missing_texts, origin, texts_of
from l5desk.storage.bundle import bundled
from l5desk.storage.library import Library
from l5desk.storage.texts import load_texts

ROOT = bundled("rulesets")


def pathways() -> list[Pathway]:
    library = Library([ROOT])
    return [library.pathway(name) for name in library.folders()]


def missing(pathway: Pathway, language: str) -> Iterator[tuple[str, str]]:
    """Give path and English of each text that a ruleset does not say in a language."""
    rules = pathway.ruleset
    texts = texts_of(rules)
    translations = load_texts(ROOT, rules.id, language).translations
    yield from ((path, texts[path]) for path in missing_texts(rules, translations))


def main() -> None:
    for pathway in pathways():
        sys.stdout.write(f"# {pathway.ruleset.id}\n")
        for path, english in missing(pathway, sys.argv[1]):
            entry = f'  # {english}\n  {path}:\n    of: "{origin(english)}"\n    text: ""\n'
            sys.stdout.write(entry)


if __name__ == "__main__":
    main()
