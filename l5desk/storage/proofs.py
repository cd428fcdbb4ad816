"""What was proved of a ruleset, kept in the user's cache folder under the ruleset's digest.

A proof counts only for exactly these rules, proved by exactly this version of the program; whatever
else stands in the folder is as if it were not there, and is proved again.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from typing import Annotated, Final, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, ValidationError

import l5desk
from l5desk.engine.check import check
from l5desk.engine.pathway import Pathway
from l5desk.engine.proof import PROPOSITIONS, patients
from l5desk.engine.walks import Failure
from l5desk.storage.files import FileError, make_folder, read_bytes, write_atomically

LARGEST: Final = 4 * 1024 * 1024
ON_PAPER: Final = "The form for days without power leads every patient where the program does"
Prover: TypeAlias = Callable[[Pathway], Iterator[Failure]]


class Proven(BaseModel):
    """One proposition about all patients, and for each failure a sentence with a patient."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    title: str
    failures: tuple[str, ...] = ()


class Verdict(BaseModel):
    """The outcome of checking and proving one ruleset.

    ``patients`` is how many its rules can tell apart, as a text since it has some forty digits;
    ``seconds`` how long it took on ``day``, and ``paper_seconds`` its paper form.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    ruleset: str
    version: str
    digest: str
    program: str
    day: dt.date
    seconds: Annotated[float, Field(ge=0)]
    paper_seconds: Annotated[float, Field(ge=0)]
    patients: Annotated[str, Field(pattern=r"^[1-9]\d*$")]
    problems: tuple[str, ...]
    proofs: tuple[Proven, ...]

    @property
    def is_complete(self) -> bool:
        """Tell whether it speaks of every proposition this program proves."""
        return tuple(proof.title for proof in self.proofs) == titles()

    @property
    def holds(self) -> bool:
        """Tell whether every check passed and every proposition was proved."""
        failed = any(proof.failures for proof in self.proofs)
        return self.is_complete and not self.problems and not failed


def titles() -> tuple[str, ...]:
    """Name the propositions, in the order in which they are proved."""
    return (*(title for title, _ in PROPOSITIONS), ON_PAPER)


def verdicts(pathway: Pathway, misleads: Prover) -> Iterator[Verdict]:
    """Check and prove a ruleset; give the verdict so far after each proposition, seconds apart.

    ``misleads`` yields what speaks against its paper form. Only the last verdict, with every
    proposition of ``titles``, is the verdict.
    """
    began, rules = perf_counter(), pathway.ruleset
    so_far = Verdict(
        ruleset=rules.id,
        version=rules.version,
        digest=pathway.digest,
        program=l5desk.__version__,
        day=dt.datetime.now().astimezone().date(),
        seconds=0,
        paper_seconds=0,
        patients=str(patients(pathway)),
        problems=tuple(str(problem) for problem in check(pathway)),
        proofs=(),
    )
    yield so_far
    for title, failures in PROPOSITIONS:
        changes = {**_proved(so_far, title, failures(pathway)), "seconds": perf_counter() - began}
        so_far = so_far.model_copy(update=changes)
        yield so_far
    began = perf_counter()
    changes = _proved(so_far, ON_PAPER, misleads(pathway))
    yield so_far.model_copy(update={**changes, "paper_seconds": perf_counter() - began})


def _proved(so_far: Verdict, title: str, failures: Iterator[Failure]) -> dict[str, object]:
    proven = Proven(title=title, failures=tuple(map(str, failures)))
    return {"proofs": (*so_far.proofs, proven)}


def read_verdict(written: str | bytes) -> Verdict | None:
    """Read a verdict, or give None if it is none."""
    try:
        return Verdict.model_validate_json(written)
    except ValidationError:
        return None


def load_verdict(folder: Path, digest: str) -> Verdict | None:
    """Give what was proved of the rules with this digest, or None if that is not known for sure."""
    try:
        verdict = read_verdict(read_bytes(_file(folder, digest), LARGEST))
    except FileError:
        return None
    if verdict is None or (verdict.digest, verdict.program) != (digest, l5desk.__version__):
        return None
    return verdict if verdict.is_complete else None


def save_verdict(folder: Path, verdict: Verdict) -> None:
    """Keep what was proved, or raise ``FileError``."""
    make_folder(folder)
    write_atomically(_file(folder, verdict.digest), verdict.model_dump_json(indent=2).encode())


def _file(folder: Path, digest: str) -> Path:
    return folder / f"{digest}.json"
