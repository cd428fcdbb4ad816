"""Arguments whose words do not say all: for whom they speak, as far as words and sources tell.

It reads no ruleset. Side and patients were first written from the text of the argument alone, and
44 of 74 were those of the rules. Where they differed, what the sources say of that patient decided:
five times the rules were at fault, else the reading; where nothing says, it is ``UNSAID``.
"""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from tests.rulesets.advice_by_hand import sees_roots
from tests.rulesets.arguments_by_hand import (
    AGAINST,
    FOR,
    RULED_OUT,
    Meant,
    better,
    fresh,
    herniated,
    lasting,
    not_better,
    shows,
    steady,
    steady_weakness,
    unsteady,
    usual_lesion,
    worsening,
    yes,
)
from tests.rulesets.by_hand import Patient, infection_risk, suspicious, weakest

UNSAID: Final = "unsaid"
"""What is told of a patient of whom neither words nor sources say whether it concerns them."""
Told: TypeAlias = bool | str
Reading: TypeAlias = Callable[[Patient], object]


def everybody(_: Patient) -> bool:
    """Tell of anybody that an argument without a patient in its words concerns them."""
    return True


def unless(doubtful: Reading, sure: Reading) -> Reading:
    """Give a reading that leaves the doubtful unsaid and is sure of the others."""
    return lambda p: UNSAID if doubtful(p) else bool(sure(p))


def in_leg(p: Patient) -> bool:
    """Tell whether a leg has symptoms."""
    return bool(p["leg_symptom_side"] != "none")


def slip(p: Patient) -> bool:
    """Tell whether the image shows a slip."""
    return "spondylolisthesis" in p["imaging_lesion"]


def implanted(p: Patient) -> bool:
    """Tell whether an earlier operation left implants."""
    return p["prior_lumbar_surgery"] in ("decompression", "fusion") and bool(p["spinal_hardware"])


def narrow_on_both_sides(p: Patient) -> bool:
    """Tell whether the image shows both foramina of L5-S1 narrow."""
    narrow_there = (
        sees_roots(p) and p["compressed_level"] == "l5_s1" and p["imaging_side"] == "both"
    )
    return narrow_there and "foraminal_stenosis" in p["imaging_lesion"]


def after_l4_l5(p: Patient) -> bool:
    """Tell whether both legs hurt from such foramina after an operation at L4-L5."""
    operated = p["prior_lumbar_surgery"] in ("decompression", "fusion")
    there = operated and p["prior_surgery_level"] == "l4_l5"
    return there and p["leg_symptom_side"] == "both" and narrow_on_both_sides(p)


def alarmed(p: Patient) -> Told:
    """Tell whether the spine may be broken, infected or invaded by tumour."""
    if p["trauma"] == "major" or p["fever"] or p["cancer"] == "active" or p["spinal_tenderness"]:
        return True
    seen = {"infection", "tumour", "fracture"} & set(p["imaging_lesion"])
    hint = seen or infection_risk(p) or suspicious(p) or p.get("raised_inflammatory_markers")
    bone = p["trauma"] != "none" or p["osteoporosis"] or p["long_term_steroid"] or p["age"] >= 65
    return UNSAID if hint or bone or p["cancer"] != "none" else False


def before_steroid(p: Patient) -> Told:
    """Tell whether an infection has to be ruled out before a tablet of steroid."""
    if p["fever"] or p["recent_infection"] or p.get("recent_spinal_procedure"):
        return True
    if p["iv_drug_use"] == "current" or p.get("raised_inflammatory_markers"):
        return True
    seen = "infection" in p["imaging_lesion"]
    return UNSAID if seen or p["iv_drug_use"] == "past" or p["immunosuppressed"] else False


def maybe_cancer(p: Patient) -> Told:
    """Tell whether cancer has to be ruled out: known, or hinted at by weight or nights."""
    if p["cancer"] != "none" or p["weight_loss"] or p["night_pain"]:
        return True
    return UNSAID if "tumour" in p["imaging_lesion"] else False


def unusual(p: Patient) -> Told:
    """Tell whether only the buttock hurts, the image fits in part, or the level is distant."""
    if p["pain_extent"] == "buttock":
        return True
    if not sees_roots(p):
        return False
    if p["imaging_concordant"] == "partial" or p["compressed_level"] in ("l2_l3", "l3_l4"):
        return True
    return UNSAID if p["compressed_level"] == "other" else False


def weak_from_disc(*courses: str) -> Reading:
    """Give whether weakness of such a course comes from a herniated disc; without one none says."""

    def told(p: Patient) -> Told:
        if p["weakness_course"] == "none" and weakest(p) == 5:
            return False
        return True if herniated(p) and p["weakness_course"] in courses else UNSAID

    return told


def no_root_pain(p: Patient) -> Told:
    """Tell whether chronic pain comes without any in a leg; of recent pain nothing is said."""
    if in_leg(p) and p["pain_extent"] != "back_only":
        return False
    return True if lasting(p) else UNSAID


def nsaid_cannot(p: Patient) -> Told:
    """Tell whether an anti-inflammatory is ruled out; its own effect is not recorded."""
    if not fresh(p):
        return False
    if p["nsaid_risk"] or p["anticoagulated"]:
        return True
    return UNSAID if p["had_nsaid"] and not_better(p) else False


def from_six_weeks(p: Patient) -> bool:
    """Tell whether a herniated disc has given symptoms for six weeks, as the trials begin."""
    return herniated(p) and p["symptom_weeks"] >= 6


def four_to_twelve_months(p: Patient) -> bool:
    """Tell whether a herniated disc has given symptoms for four to twelve months."""
    return herniated(p) and 17 <= p["symptom_weeks"] <= 52


def disabled_after_treatment(p: Patient) -> bool:
    """Tell whether three months of treatment have left disabling symptoms."""
    return p["disability"] == "severe" and p["conservative_weeks"] >= 12 and not_better(p)


READ: Final[Mapping[str, Meant]] = {
    "decompression_without_revision.may_be_enough": (FOR, implanted),
    "decompression_without_revision.unstable": (AGAINST, unsteady),
    "lateral_fenestration.small_series": (FOR, narrow_on_both_sides),
    "lateral_fenestration.both_sides_after_l4_l5": (FOR, after_l4_l5),
    "lateral_fenestration.enough_when_stable": (
        FOR,
        lambda p: steady(p) and "foraminal_stenosis" in p["imaging_lesion"],
    ),
    "lateral_fenestration.revisions": (
        AGAINST,
        lambda p: p["prior_lumbar_surgery"] in ("decompression", "fusion"),
    ),
    "decompression_fusion.old_study": (FOR, slip),
    "decompression_fusion.small_new_trial": (FOR, lambda p: slip(p) and steady(p)),
    "decompression_fusion.no_gain_with_slip": (
        AGAINST,
        shows("spondylolisthesis", "central_stenosis"),
    ),
    "tlif.union_rate": (FOR, unsteady),
    "stay_active.not_for_alarms": (AGAINST, alarmed),
    "watchful_waiting.past_four_months": (
        AGAINST,
        lambda p: herniated(p) and p["symptom_weeks"] >= 17 and not_better(p),
    ),
    "watchful_waiting.stable_weakness": (
        AGAINST,
        lambda p: weakest(p) <= 3 and not worsening(p),
    ),
    "nsaid.own_risk": (RULED_OUT, yes("nsaid_risk")),
    "gabapentinoid.one_document": (FOR, in_leg),
    "gabapentinoid.breathing": (AGAINST, lambda p: p["sedation_risk"] or p["age"] > 65),
    "gabapentinoid.controlled_drug": (AGAINST, yes("sedation_risk")),
    "oral_corticosteroid.infection_first": (AGAINST, before_steroid),
    "oral_corticosteroid.cancer_first": (AGAINST, maybe_cancer),
    "oral_corticosteroid.diabetes_or_immunity": (AGAINST, yes("immunosuppressed")),
    "opioid.when_nsaid_cannot": (FOR, nsaid_cannot),
    "epidural_injection.short_term_review": (FOR, in_leg),
    "epidural_injection.small_real_effect": (FOR, in_leg),
    "epidural_injection.no_root_pain": (AGAINST, no_root_pain),
    "epidural_injection.improving": (AGAINST, better),
    "root_block.one_document": (
        FOR,
        unless(
            lambda p: not in_leg(p),
            lambda p: p["symptom_weeks"] >= 6 and not_better(p),
        ),
    ),
    "root_block.unusual_picture": (FOR, unusual),
    "surgery_now.pooled_trials": (FOR, from_six_weeks),
    "surgery_now.better_than_later": (
        FOR,
        lambda p: from_six_weeks(p) and p["symptom_weeks"] < 52,
    ),
    "surgery_now.sooner_recovers_better": (FOR, weak_from_disc("stable", "worsening")),
    "surgery_now.small_as_assigned": (AGAINST, from_six_weeks),
    "surgery_now.urgency_unproved": (
        AGAINST,
        weak_from_disc("improving", "stable", "worsening"),
    ),
    "surgery_later.better_than_none": (FOR, four_to_twelve_months),
    "surgery_later.one_document": (FOR, disabled_after_treatment),
    "surgery_later.by_treatment_received": (FOR, herniated),
    "surgery_later.worsening_now": (AGAINST, worsening),
    "surgery_later.delay_costs": (AGAINST, herniated),
    "surgery_later.earlier_preferred": (
        AGAINST,
        unless(lambda p: p["symptom_weeks"] >= 52, herniated),
    ),
    "surgery_later.effect_shrinks": (AGAINST, herniated),
    "surgery_later.small_as_assigned": (
        AGAINST,
        unless(lambda p: p["symptom_weeks"] < 6, herniated),
    ),
    "surgery_later.weakness_alone": (
        AGAINST,
        lambda p: steady_weakness(p) and p["leg_pain_score"] < 7,
    ),
    "posterior_decompression.slip_alone": (
        FOR,
        unless(
            lambda p: slip(p) and "central_stenosis" not in p["imaging_lesion"],
            lambda p: slip(p) and steady(p),
        ),
    ),
    "posterior_decompression.results_quoted": (FOR, usual_lesion),
    "posterior_decompression.lesion_elsewhere": (
        AGAINST,
        shows("far_lateral_herniation", "ventral_osteophyte"),
    ),
    **{
        f"{option}.{name}": (side, everybody)
        for side, named in {
            FOR: {
                "stay_active": "both_documents usual_course",
                "physiotherapy": "both_documents",
                "nsaid": "both_documents",
            },
            AGAINST: {
                "decompression_without_revision": "article_not_found",
                "lateral_fenestration": "pain_stays_in_a_third",
                "far_lateral_approach": "lasting_symptoms painful_feeling",
                "decompression_fusion": "new_stenosis complications",
                "tlif": "complications not_this_operation",
                "anterior_osteophyte_surgery": "only_cases",
                "anterior_infection_surgery": "one_line",
                "bed_rest": "both_documents less_effective",
                "bracing": "muscles_waste nice_advice",
                "nsaid": "unclear_in_sciatica",
                "paracetamol": "nice_advice patient_advice",
                "gabapentinoid": "nice_advice no_better_than_placebo",
                "oral_corticosteroid": "pain_does_not nice_advice",
                "muscle_relaxant": "nice_advice",
                "epidural_injection": "does_not_last rare_harm",
                "root_block": "no_proof rare_harm",
            },
        }.items()
        for option, names in named.items()
        for name in names.split()
    },
}
"""The arguments that the second version by hand leaves out."""
