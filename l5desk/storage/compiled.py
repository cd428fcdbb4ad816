"""Rulesets as compiled, kept beside them as written, the way Python keeps its own modules.

To read, check and draw up a ruleset takes longer than anything else at start. What comes of it
hangs on the bytes of its files and on this program alone: it is kept under hashes of both, and made
anew when either is another. Who may write there may change the rules and the program as well, so
nothing is trusted that was not. ``l5desk check`` reads the rules as written.
"""

import hashlib
import pickle
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Final

import pydantic

import l5desk
import l5desk.engine
import l5desk.storage
from l5desk.engine.evaluate import evaluate
from l5desk.engine.pathway import Pathway
from l5desk.storage.files import FileError, read_bytes, sentence, write_atomically
from l5desk.storage.rulesets import LARGEST, MAIN, digest, load_ruleset, place_of

PLACE: Final = "__pycache__"
SUFFIX: Final = ".pathway"
SUM: Final = hashlib.sha256().digest_size
"""How many bytes at the beginning tell whether the rest is whole."""


def compiled(folder: Path) -> Pathway:
    """Give a ruleset as it was compiled before, else compile it, and keep it where that is allowed.

    Raise ``ProblemsError`` with file and line of each mistake.
    """
    file = folder / PLACE / f"{_program()}{SUFFIX}"
    pathway = _kept(file)
    if pathway is None or not _is_written(pathway, folder):
        pathway = load_ruleset(folder)
        if not sys.dont_write_bytecode:
            with suppress(FileError):
                keep(pathway, file)
    return pathway


def keep(pathway: Pathway, file: Path) -> None:
    """Keep a ruleset, drawn up, in place of what other programs made of it; raise ``FileError``."""
    evaluate(pathway, {})  # which draws and compiles what every start asks for
    content = pickle.dumps(pathway)
    with sentence("save", file):
        file.parent.mkdir(exist_ok=True)
        write_atomically(file, hashlib.sha256(content).digest() + content)
        for other in {*file.parent.glob(f"*{SUFFIX}")} - {file}:
            other.unlink(missing_ok=True)


def program(sources: Iterable[bytes]) -> str:
    """Name what compiles: this program, by the sources it may change in, and its libraries."""
    libraries = f"{l5desk.__version__} {sys.version} {pydantic.VERSION}"
    hashes = sorted(hashlib.sha256(each).hexdigest() for each in sources)
    return hashlib.sha256("\n".join([libraries, *hashes]).encode()).hexdigest()[:16]


@cache
def _program() -> str:
    rooms = (*l5desk.engine.__path__, *l5desk.storage.__path__)  # none of it in an installed one
    return program(file.read_bytes() for room in rooms for file in Path(room).glob("*.py"))


def _kept(file: Path) -> Pathway | None:
    """Give what is kept in a file, or None where nothing whole is."""
    try:
        content = read_bytes(file, LARGEST)
    except FileError:
        return None
    told, rest = content[:SUM], content[SUM:]
    if hashlib.sha256(rest).digest() != told:
        return None
    pathway = pickle.loads(rest)  # noqa: S301 - trusted as the program is that lies beside it
    return pathway if isinstance(pathway, Pathway) else None


def _is_written(pathway: Pathway, folder: Path) -> bool:
    """Tell whether this is what the files of a ruleset say."""
    names = (MAIN, *pathway.ruleset.include)
    try:
        contents = {name: read_bytes(place_of(folder, name), LARGEST) for name in names}
    except FileError:
        return False
    return digest(contents) == pathway.digest
