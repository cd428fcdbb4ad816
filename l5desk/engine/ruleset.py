"""Ruleset: the pathway *as written* by its authors, in YAML, before any name is resolved.

A ruleset is one metadata document plus the parts it includes. A part is a ``Fragment``: the
questionnaire, the red-flag screen and the references are fragments shared by all rulesets.
Field names follow FHIR for data (item, required, version, status …) and PROforma for process
(enquiry, decision, candidate, action, argument).
"""

import datetime as dt
from typing import Annotated, Final, Literal, TypeAlias, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field

Disposition: TypeAlias = Literal[
    "emergency",
    "urgent_referral",
    "mri_now",
    "surgical_referral",
    "injection_consideration",
    "alternative_diagnosis",
    "conservative_no_imaging",
    "recovery",
    "out_of_scope",
]
Deadline: TypeAlias = Literal[
    "now", "72 hours", "7 days", "2 weeks", "6 weeks", "3 months", "routine"
]
Verification: TypeAlias = Literal["read", "part", "secondary", "unverified"]

DISPOSITIONS: Final[tuple[Disposition, ...]] = get_args(Disposition)
"""Conclusions, most urgent first; the rank of a disposition is its place here."""

DEADLINES: Final[tuple[Deadline, ...]] = get_args(Deadline)
"""When to act, soonest first."""

NOT_GRADED: Final = "not graded"
"""Stands where a source gives no grade."""

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Key = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$")]
StatementId = Annotated[str, Field(pattern=r"^S\d-\d\d$")]
CodeText = Annotated[str, Field(pattern=r"^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$")]
Text = Annotated[str, Field(min_length=1)]
Sources = Annotated[tuple[str, ...], Field(min_length=1)]


class Model(BaseModel):
    """Base of all declarations: immutable, and a mistyped key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Reference(Model):
    """A published source and how far it was checked before it was cited.

    ``short`` names it in running text, where its first author and year would not: "SPORT 2006".
    """

    citation: Text
    short: str = ""
    kind: Literal[
        "document", "guideline", "trial", "review", "series", "case", "registry", "law", "site"
    ]
    year: int | None = None
    doi: str = ""
    pmid: str = ""
    url: str = ""
    verified: Verification
    says: Text


class Statement(Model):
    """One fact of a source document, in our own words, and what the rules make of it.

    ``used``: a rule, option, handout or reference rests on it. ``corrected``: a safer rule stands
    in its place, said in ``answer``. ``editorial``: about the document, not about patients;
    ``answer`` says what the program does about it.
    """

    document: Key
    kind: Id
    says: Text
    about: str = ""
    cites: str = ""
    limits: str = ""
    handling: Literal["used", "corrected", "editorial"]
    answer: str = ""
    sources: tuple[str, ...] = ()


class Stage(Model):
    """One stage of the intake; stages are asked in the order written."""

    title: Text
    text: str = ""


class Item(Model):
    """One question. ``enable_when`` says when it is asked.

    ``raising``: blank until a value is given, which then always counts and can only raise.
    ``always_counts``: a given value counts even when the question was not called for.
    ``benign``: for a history red flag, the value that means it is absent; a conclusion may be
    shown as "assuming" it, unless the item is ``never_assumed``.
    """

    stage: Id
    type: Literal["boolean", "choice", "multiple", "integer", "decimal"]
    tier: Literal["core", "routine", "conditional", "optional"] = "optional"
    text: Text
    short: Text
    help: str = ""
    options: dict[Id, Text] = {}
    unit: str = ""
    range: tuple[float, float] | None = None
    usual: tuple[float, float] | None = None
    benign: bool | str | None = None
    raising: bool = False
    always_counts: bool = False
    ask_singly: bool = False
    never_assumed: bool = False
    measured: bool = False
    enable_when: str = ""
    sources: tuple[str, ...] = ()


class Scale(Model):
    """What the grades of a unit mean, from 0 upwards; every item in that unit is read by it."""

    unit: Text
    grades: Annotated[tuple[Text, ...], Field(min_length=2)]
    sources: Sources


class Contradiction(Model):
    """Answers that cannot all be true: the answer to ``ask`` is set aside until resolved."""

    when: Text
    ask: Id
    text: Text


class Parameter(Model):
    """A number that is a judgement, named so that it can be found, sourced and changed."""

    value: float
    unit: str = ""
    text: Text
    sources: Sources


class Worded(Model):
    """Something said to three audiences; trainee text adds the reasoning to the clinician's.

    ``corrects`` names the statements of the source documents in whose place this safer rule
    stands; readers are shown it as a correction.
    """

    text: Text
    trainee: str = ""
    patient: str = ""
    corrects: tuple[str, ...] = ()
    sources: Sources


class Definition(Worded):
    """A named clinical notion: the unit in which conclusions are explained."""

    when: Text


class Recommendation(Worded):
    """What to do; ``when`` narrows it to some patients. Grades are never assumed."""

    when: str = ""
    strength: str = NOT_GRADED
    certainty: str = NOT_GRADED


class Argument(Model):
    """A reason for, against or excluding an option, in patients where ``when`` holds."""

    when: str = ""
    side: Literal["supports", "opposes", "excludes"]
    text: Text
    strength: str = NOT_GRADED
    certainty: str = NOT_GRADED
    sources: Sources


class Option(Model):
    """A treatment with the arguments on both sides; nothing is weighed or averaged."""

    title: Text
    text: str = ""
    arguments: Annotated[dict[Id, Argument], Field(min_length=1)]


class Code(Model):
    """A code that a classification has for what the answers establish; offered, never entered.

    It is offered with a conclusion, other than those in ``unless``, where ``when`` is certain and
    every code it ``yields_to`` certainly does not apply. With ``once`` the answers make it likely
    only: the text says what must first be confirmed. ``text`` says what the code does not stand
    for. How far it was checked against the classification, its source tells.
    """

    system: Literal["icd-10-cm", "icd-10"]
    code: CodeText
    title: Text
    text: str = ""
    when: Text
    once: str = ""
    unless: tuple[Disposition, ...] = ()
    yields_to: tuple[Id, ...] = ()
    sources: Sources


class Step(Worded):
    """What every step of the pathway has; ``title`` is what its box on the chart says."""

    phase: Id
    title: Text


class Enquiry(Step):
    """A step that asks."""

    kind: Literal["enquiry"]
    items: tuple[Id, ...] = ()
    next: Id


class Candidate(Model):
    """One way out of a decision; ``otherwise`` holds when no other candidate does."""

    label: Text
    when: str = ""
    otherwise: bool = False
    next: Id


class Decision(Step):
    """A step that chooses exactly one of its candidates."""

    kind: Literal["decision"]
    candidates: Annotated[tuple[Candidate, ...], Field(min_length=2)]


class Reassess(Model):
    """When the patient is seen again, what brings them back sooner, and where they re-enter."""

    text: Text
    step: Id
    triggers: tuple[Text, ...] = ()


class Action(Step):
    """A step that recommends. With a ``disposition`` it is an end, else it leads on."""

    kind: Literal["action"]
    next: Id | None = None
    disposition: Disposition | None = None
    by: Deadline | None = None
    who: str = ""
    recommendations: tuple[Id, ...] = ()
    options: tuple[Id, ...] = ()
    reassess: Reassess | None = None
    handout: tuple[Id, ...] = ()


AnyStep: TypeAlias = Annotated[Enquiry | Decision | Action, Field(discriminator="kind")]


class Phase(Model):
    """A band of the flowchart."""

    title: Text


class Invariant(Model):
    """A sentence about every patient: where ``when`` holds the conclusion is one of these."""

    text: Text
    when: Text
    dispositions: Annotated[tuple[Disposition, ...], Field(min_length=1)]


class Fragment(Model):
    """Part of a ruleset; what several rulesets share is written once and included by name.

    ``exclusions`` gives for a code or the beginning of codes those it is never used together with
    (notes of the kind "Excludes1"); they hold within a classification and both ways.
    ``reading_order`` names items (or ``item.option``) in the order in which proofs read them: it
    changes no conclusion, only how fast it is proved. ``asking_order`` names those that are open in
    the order in which they best be asked, after the red flags: it changes how soon it is reached.
    """

    stages: dict[Id, Stage] = {}
    items: dict[Id, Item] = {}
    scales: dict[Id, Scale] = {}
    contradictions: tuple[Contradiction, ...] = ()
    references: dict[Key, Reference] = {}
    statements: dict[StatementId, Statement] = {}
    parameters: dict[Id, Parameter] = {}
    definitions: dict[Id, Definition] = {}
    phases: dict[Id, Phase] = {}
    steps: dict[Id, AnyStep] = {}
    recommendations: dict[Id, Recommendation] = {}
    options: dict[Id, Option] = {}
    codes: dict[Id, Code] = {}
    exclusions: dict[Text, tuple[Text, ...]] = {}
    invariants: tuple[Invariant, ...] = ()
    reading_order: tuple[str, ...] = ()
    asking_order: tuple[Id, ...] = ()


class Translation(Model):
    """A text in another language; ``of`` tells which English text it was made from."""

    of: Annotated[str, Field(pattern=r"^[0-9a-f]{8}$")]
    text: Text


class Review(Model):
    """Who clinical has reviewed this, and when; absent means nobody has."""

    reviewer: Text
    role: Text
    day: dt.date


class Ruleset(Fragment):
    """A whole pathway: metadata, what it includes, and its own steps."""

    id: Key
    version: Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+$")]
    title: Text
    purpose: Text
    status: Literal["draft", "active", "retired"]
    date: dt.date
    approval_date: dt.date | None = None
    last_review_date: dt.date | None = None
    effective_period: tuple[dt.date, dt.date] | None = None
    reviews: tuple[Review, ...] = ()
    include: tuple[str, ...] = ()
    start: Id
    sources: Sources


RED_FLAGS: Final = "red_flags"
"""The stage of the questions that are always asked, and always first."""

MERGED: Final = tuple(
    name for name, each in Fragment.model_fields.items() if get_origin(each.annotation) is dict
)
"""The mappings of a fragment; a name stands once over all fragments of a ruleset."""
