"""A small made-up ruleset: enough rules to show every meaning, too few to be about anybody."""

from l5desk.engine.pathway import Pathway, compile_ruleset
from l5desk.engine.ruleset import Ruleset

SOURCES = ["s"]


def _item(kind: str, tier: str = "optional", **more: object) -> dict[str, object]:
    return {"stage": "all", "type": kind, "tier": tier, "text": "?", "short": "?", **more}


SMALL: dict[str, dict] = {
    "id": "small",
    "version": "1.0.0",
    "title": "Small",
    "purpose": "Shows what the rules mean.",
    "status": "draft",
    "date": "2026-01-01",
    "start": "start",
    "sources": SOURCES,
    "stages": {"all": {"title": "All"}},
    "references": {
        "s": {"citation": "nobody", "kind": "document", "verified": "read", "says": "-"}
    },
    "parameters": {"adult": {"value": 18, "text": "x", "sources": SOURCES}},
    "items": {
        "fever": _item("boolean", "core", benign=False),
        "bladder": _item("boolean", "core", benign=False, never_assumed=True),
        "residual": _item("integer", raising=True, range=[0, 3000], usual=[0, 1500]),
        "age": _item("integer", "core", range=[0, 120], usual=[18, 100]),
        "both_legs": _item("boolean", "core"),
        "both_course": _item(
            "choice",
            "conditional",
            options={"none": "None", "new": "New"},
            enable_when="both_legs",
            always_counts=True,
            benign="none",
        ),
        "course": _item("choice", "core", options={"none": "None", "same": "S", "worse": "W"}),
        "grade": _item("integer", "core", range=[0, 5]),
        "scan": _item("choice", options={"none": "None", "done": "Done"}),
        "area": _item(
            "multiple", options={"none": "None", "l5": "L5", "s1": "S1"}, enable_when="scan == done"
        ),
        "wishes": _item("boolean"),
    },
    "contradictions": [
        {"when": "course == none and grade < 5", "ask": "course", "text": "Weak, yet no course."}
    ],
    "definitions": {
        "alarm": {
            "text": "An alarm",
            "when": "bladder or residual > 200 or both_course == new",
            "sources": SOURCES,
        },
        "weak": {"text": "Weak", "when": "course == worse or grade <= 3", "sources": SOURCES},
    },
    "phases": {"where": {"title": "Where"}},
    "recommendations": {
        "rest": {"text": "No bed rest", "sources": SOURCES},
        "grade_down": {"text": "Write it down", "when": "grade < 5", "sources": SOURCES},
    },
    "options": {
        "tablet": {
            "title": "Tablet",
            "arguments": {
                "helps": {"side": "supports", "text": "x", "sources": SOURCES},
                "young": {"side": "opposes", "when": "age < 30", "text": "x", "sources": SOURCES},
                "fever": {"side": "excludes", "when": "fever", "text": "x", "sources": SOURCES},
            },
        }
    },
    "steps": {
        "start": {
            "kind": "enquiry",
            "phase": "where",
            "title": "Ask",
            "text": "x",
            "items": ["bladder"],
            "next": "screen",
            "sources": SOURCES,
        },
        "screen": {
            "kind": "decision",
            "phase": "where",
            "title": "Alarm?",
            "text": "x",
            "sources": SOURCES,
            "candidates": [
                {"label": "Yes", "when": "alarm", "next": "alarm_end"},
                {"label": "No", "otherwise": True, "next": "power"},
            ],
        },
        "power": {
            "kind": "decision",
            "phase": "where",
            "title": "Weak?",
            "text": "x",
            "sources": SOURCES,
            "candidates": [
                {"label": "Yes", "when": "weak or fever", "next": "urgent_end"},
                {"label": "No", "otherwise": True, "next": "adult"},
            ],
        },
        "adult": {
            "kind": "decision",
            "phase": "where",
            "title": "Adult?",
            "text": "x",
            "sources": SOURCES,
            "candidates": [
                {"label": "No", "when": "age < adult", "next": "outside"},
                {"label": "Yes", "otherwise": True, "next": "imaged"},
            ],
        },
        "imaged": {
            "kind": "decision",
            "phase": "where",
            "title": "L5 on the image?",
            "text": "x",
            "sources": SOURCES,
            "candidates": [
                {"label": "Yes", "when": "l5 in area and wishes", "next": "surgery"},
                {"label": "No", "otherwise": True, "next": "care"},
            ],
        },
        "alarm_end": {
            "kind": "action",
            "phase": "where",
            "title": "Now",
            "text": "x",
            "disposition": "emergency",
            "by": "now",
            "sources": SOURCES,
        },
        "urgent_end": {
            "kind": "action",
            "phase": "where",
            "title": "Soon",
            "text": "x",
            "disposition": "urgent_referral",
            "by": "72 hours",
            "sources": SOURCES,
        },
        "outside": {
            "kind": "action",
            "phase": "where",
            "title": "Outside",
            "text": "x",
            "disposition": "out_of_scope",
            "by": "7 days",
            "sources": SOURCES,
        },
        "surgery": {
            "kind": "action",
            "phase": "where",
            "title": "Refer",
            "text": "x",
            "disposition": "surgical_referral",
            "by": "6 weeks",
            "sources": SOURCES,
        },
        "care": {
            "kind": "action",
            "phase": "where",
            "title": "Care",
            "text": "x",
            "disposition": "conservative_no_imaging",
            "by": "6 weeks",
            "recommendations": ["rest", "grade_down"],
            "options": ["tablet"],
            "sources": SOURCES,
        },
    },
}


def small(**changes: object) -> Pathway:
    """Compile the small ruleset with some of its parts exchanged."""
    return compile_ruleset(Ruleset.model_validate({**SMALL, **changes}), "0" * 64)
