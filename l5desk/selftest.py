"""The installed program tries itself: everything it brings is used once, without a display."""

from argparse import Action, ArgumentParser
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final, TypeAlias

from l5desk.app import Desk, Places, application
from l5desk.present.paper_form import misleads
from l5desk.storage.bundle import bundled
from l5desk.storage.cases import case_files, misjudged
from l5desk.storage.proofs import verdicts
from l5desk.ui.trial import (
    is_blank,
    missing_glyphs,
    settle,
    unreadable_fonts,
    unreadable_translations,
    views,
)

TEXTS: Final = {".yaml", ".html", ".md", ".json"}
NEEDS: Final = {"case": "CASE", "ruleset": "l5-radiculopathy", "number": "112"}
"""What stands for each thing a command line has to be given."""
Obey: TypeAlias = Callable[[Sequence[str]], str]
"""Does what a command line asks for, and gives what it complains of."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A command line that prints: ``CASE`` in it stands for a case, ``OUT`` for a file.

    ``suffix`` is the kind of file that it writes.
    """

    words: tuple[str, ...]
    suffix: str


@dataclass(frozen=True, slots=True)
class Trial:
    """One kind of thing that was tried: how many, for how long, and what is wrong with them."""

    what: str
    count: int
    seconds: float
    faults: tuple[str, ...]

    def __str__(self) -> str:
        """Give a line for the report."""
        state = f"{len(self.faults)} WRONG" if self.faults else "well"
        return f"{self.what:32} {self.count:5} {state:>9} {self.seconds:7.1f} s"


Tried: TypeAlias = Iterator[str]
"""A sentence for each fault, and an empty one for each thing that was well."""


def papers_of(parser: ArgumentParser) -> list[Paper]:
    """Give every command line that writes a paper, in each language and kind of file it offers."""
    [commands] = (each for each in parser._actions if each.dest == "command_name")  # noqa: SLF001
    return [
        paper
        for name, command in dict(commands.choices or {}).items()
        for paper in _papers_of(name, {each.dest: each for each in command._actions})  # noqa: SLF001
    ]


def _papers_of(name: str, options: Mapping[str, Action]) -> Iterator[Paper]:
    kinds = getattr(getattr(options.get("out"), "type", None), "suffixes", None)
    languages = options["language"].choices if "language" in options else None
    needs = tuple(
        word
        for option, needed in NEEDS.items()
        if option in options
        for word in (*options[option].option_strings[-1:], needed)
    )
    for suffix in kinds if isinstance(kinds, tuple) else ():  # a folder has none
        for language in languages or ("",):
            spoken = ("--language", str(language)) if language else ()
            yield Paper((name, *needs, *spoken, "--out", "OUT"), suffix)


def trials(papers: Sequence[Paper], obey: Obey) -> Iterator[Trial]:
    """Try everything, kind by kind."""
    app = application(offscreen=True)
    with TemporaryDirectory() as place:
        desk = Desk(app, Places.inside(Path(place)))
        desk.window.show()
        yield _trial("fonts and their glyphs", _fonts())
        yield _trial("translations", _translations())
        yield _trial("rulesets proved", _rulesets(desk))
        yield _trial("cases evaluated", _cases(desk))
        yield _trial("views under each ruleset", _views(desk))
        yield _trial("samples opened", _samples(desk))
        yield _trial("papers printed", _papers(papers, obey, Path(place)))
        desk.window.close()


def _trial(what: str, tried: Tried) -> Trial:
    start = perf_counter()
    found = tuple(tried)
    faults = tuple(f"{what}: {fault}" for fault in found if fault)
    return Trial(what, len(found), perf_counter() - start, faults)


def _fonts() -> Tried:
    folder = bundled("resources")
    fonts = sorted((folder / "fonts").glob("*.ttf"))
    yield from ("" for _ in fonts)
    yield from (f"{name} cannot be read" for name in unreadable_fonts(fonts))
    files = [*folder.rglob("*"), *bundled("rulesets").rglob("*")]
    own = (file for file in files if file.suffix in TEXTS and "licences" not in file.parts)
    texts = (file.read_text(encoding="utf-8") for file in own)
    missing = missing_glyphs(texts, fonts)
    yield from (f"no font has '{glyph}' U+{ord(glyph):04X}" for glyph in missing)
    if not fonts:
        yield "no font is installed"


def _translations() -> Tried:
    files = sorted((bundled("resources") / "translations").glob("*.qm"))
    yield from ("" for _ in files)
    yield from (f"{name} cannot be read" for name in unreadable_translations(files))


def _rulesets(desk: Desk) -> Tried:
    for ruleset in desk.library.folders():
        *_, verdict = verdicts(desk.library.pathway(ruleset), misleads)
        faults = (f"{ruleset}: {fault}" for proof in verdict.proofs for fault in proof.failures)
        yield "; ".join((*verdict.problems, *faults))


def _cases(desk: Desk) -> Tried:
    for ruleset, folder in desk.library.folders().items():
        pathway = desk.library.pathway(ruleset)
        for case in case_files(folder):
            yield "; ".join(str(fault) for fault in misjudged(case, pathway))


def _views(desk: Desk) -> Tried:
    for ruleset in desk.library.folders():
        desk.store.start(desk.library.pathway(ruleset))
        for view in views(desk.window):
            name = f"{type(view).__name__} of {ruleset}"
            yield f"{name} is blank" if is_blank(view) else ""


def _samples(desk: Desk) -> Tried:
    for sample in _sample_files():
        desk.files.open(sample)
        settle()
        opened = desk.store.path == sample
        yield "" if opened else f"{sample.name}: {desk.window.message.text.text()}"


def _sample_files() -> list[Path]:
    return sorted((bundled("resources") / "samples").glob("*.yaml"))


def _papers(papers: Sequence[Paper], obey: Obey, place: Path) -> Tried:
    sample = _sample_files()[-1]
    for number, paper in enumerate(papers):
        out = place / f"{number}{paper.suffix}"
        filled = {"CASE": str(sample), "OUT": str(out)}
        told = " ".join((*paper.words, paper.suffix))
        complaint = obey([filled.get(word, word) for word in paper.words])
        if not complaint and not (out.exists() and out.stat().st_size):
            complaint = "nothing was written"
        yield f"{told}: {complaint}" if complaint else ""
