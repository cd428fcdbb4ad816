"""Patients at an end of the shipped rules, however they came there."""

import datetime as dt
from dataclasses import replace

from l5desk.engine.pathway import Pathway
from l5desk.engine.ruleset import Action
from l5desk.present import decision as present
from l5desk.present.conclusion import headline
from l5desk.session import ClinicianDecision, Session
from l5desk.storage.bundle import bundled
from l5desk.storage.rulesets import load_ruleset
from l5desk.storage.settings import Settings

DAY = dt.date(2025, 3, 9)
SETTINGS = Settings(
    emergency_number="112",
    clinic_name="Northern Hills Community Health Centre",
    clinic_phone="01234 567890 ext. 12",
)
PATHWAY = load_ruleset(bundled("rulesets") / "l5-radiculopathy")
ENDS = [step for step in PATHWAY.steps if PATHWAY.is_end(step)]


def concluded(end: str, pathway: Pathway = PATHWAY) -> Session:
    """A session that concluded with this end, however one comes to it."""
    session = Session.start(pathway, {}, "demo-1")
    step = pathway.step(end)
    assert isinstance(step, Action)
    assert step.disposition
    assessment = replace(
        session.assessment,
        disposition=step.disposition,
        at_least=step.disposition,
        by=step.by,
        reachable=frozenset({end}),
        cautions=(),
        assuming=None,
    )
    return replace(session, assessment=assessment)


def overruled(end: str) -> Session:
    """An emergency that the clinician overruled to go by this end."""
    session = Session.start(PATHWAY, {"saddle_numbness": True, "urinary_retention": True})
    on = present.concluded(headline(PATHWAY, session.assessment))
    return session.decide(
        ClinicianDecision(
            outcome="overruled",
            reason="Examined again with a colleague: no numbness, residual volume 40 mL.",
            name="Dr Example",
            day=DAY,
            conclusion=on,
            instead=end,
        )
    )
