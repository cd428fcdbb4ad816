"""For whom an argument on a treatment speaks, and on which side, written a second time by hand.

It reads no ruleset. Each entry is what the text of the argument says of one patient: "under 12
weeks", "the image does not show a herniated disc". Arguments that say more than that are left out.
It was written with the ruleset's conditions in view, and nine sides first read otherwise follow the
ruleset: it finds later slips, and is no independent reading of the sources.
"""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from tests.rulesets.by_hand import Patient, infection_risk, severe, weakest

Meant: TypeAlias = tuple[str, Callable[[Patient], object]]
"""The side an argument is on, and whether it is about a patient."""


def fresh(p: Patient) -> bool:
    """Tell whether the symptoms are under twelve weeks old."""
    return p["symptom_weeks"] < 12


def lasting(p: Patient) -> bool:
    """Tell whether the symptoms have lasted twelve weeks."""
    return not fresh(p)


def herniated(p: Patient) -> bool:
    """Tell whether the image shows a herniated disc."""
    return bool({"paracentral_herniation", "far_lateral_herniation"} & set(p["imaging_lesion"]))


def middle(p: Patient) -> bool:
    """Tell whether a herniated disc has given symptoms for six to twelve weeks."""
    return herniated(p) and 6 <= p["symptom_weeks"] < 12


def up_to_a_year(p: Patient) -> bool:
    """Tell whether a herniated disc has given symptoms for six weeks to twelve months."""
    return herniated(p) and 6 <= p["symptom_weeks"] <= 52


def not_better(p: Patient) -> bool:
    """Tell whether treatment has brought no relief."""
    return p["conservative_response"] in ("unchanged", "worse")


def better(p: Patient) -> bool:
    """Tell whether it is getting better, or has."""
    return p["conservative_response"] in ("improving", "resolved")


def unsteady(p: Patient) -> bool:
    """Tell whether the segment is unstable or an operation would make it so."""
    return bool(p.get("spinal_instability") or p.get("wide_facet_resection_needed"))


def steady(p: Patient) -> bool:
    """Tell whether the segment was found not to be unstable."""
    return p.get("spinal_instability") is False


def shows(*lesions: str) -> Callable[[Patient], bool]:
    """Give whether an image shows one of these."""
    return lambda p: bool(set(lesions) & set(p["imaging_lesion"]))


def lacks(lesion: str) -> Callable[[Patient], bool]:
    """Give whether an image does not show this."""
    return lambda p: lesion not in p["imaging_lesion"]


def yes(item: str) -> Callable[[Patient], bool]:
    """Give whether the answer to a question is yes."""
    return lambda p: bool(p.get(item))


def no(item: str) -> Callable[[Patient], bool]:
    """Give whether the answer to a question is no."""
    return lambda p: not p.get(item)


def late_weakness(p: Patient) -> bool:
    """Tell whether any muscle of the leg is severely weak, or weakness is getting worse."""
    return p["weakness_course"] == "worsening" or weakest(p) <= 3


def foot_drops(p: Patient) -> bool:
    """Tell whether the foot cannot be lifted against resistance."""
    return p["mrc_ankle_dorsiflexion"] <= 3


def infected(p: Patient) -> bool:
    """Tell whether there is a sign of infection, or a risk of one, before a needle."""
    return bool(p["fever"] or infection_risk(p) or p.get("raised_inflammatory_markers"))


def worsening(p: Patient) -> bool:
    """Tell whether weakness is getting worse."""
    return p["weakness_course"] == "worsening"


def steady_weakness(p: Patient) -> bool:
    """Tell whether there is weakness that is not getting worse."""
    return p["weakness_course"] in ("improving", "stable")


def back_too(p: Patient) -> bool:
    """Tell whether the pain is in the back at least as much as in the leg."""
    return p["dominant_pain"] in ("back", "equal")


def unmatched(p: Patient) -> bool:
    """Tell whether no image yet accounts for the symptoms."""
    return p["imaging_done"] in ("none", "xray") or p["imaging_concordant"] in ("partial", "none")


def foramen_only(p: Patient) -> bool:
    """Tell whether the image shows a narrow foramen and no herniated disc."""
    return "foraminal_stenosis" in p["imaging_lesion"] and not herniated(p)


def usual_lesion(p: Patient) -> bool:
    """Tell whether the image shows what is usually reached from behind."""
    return "paracentral_herniation" in p["imaging_lesion"] or any(
        f"{each}_stenosis" in p["imaging_lesion"]
        for each in ("lateral_recess", "central", "foraminal")
    )


def both_legs_long(p: Patient) -> bool:
    """Tell whether both legs have hurt for long, one of them more."""
    one = p.get("worse_side") in ("left", "right")
    both = p["leg_symptom_side"] == "both"
    return both and p.get("bilateral_leg_pain") == "longstanding_unchanged" and one


FOR, AGAINST, RULED_OUT = "supports", "opposes", "excludes"

ARGUMENTS: Final[Mapping[str, Meant]] = {
    "stay_active.danish_guideline": (FOR, fresh),
    "physiotherapy.danish_guideline": (FOR, fresh),
    "physiotherapy.early_start": (FOR, fresh),
    "physiotherapy.worries": (FOR, yes("psychosocial_risk")),
    "physiotherapy.never_delays": (AGAINST, late_weakness),
    "physiotherapy.tried_without_relief": (
        AGAINST,
        lambda p: p["had_physiotherapy"] and p["conservative_weeks"] >= 6 and not_better(p),
    ),
    "watchful_waiting.improving": (FOR, better),
    "watchful_waiting.usual_course": (FOR, fresh),
    "watchful_waiting.same_at_one_year": (FOR, middle),
    "watchful_waiting.discs_shrink": (FOR, herniated),
    "watchful_waiting.slower": (AGAINST, middle),
    "watchful_waiting.disabled_at_three_months": (
        AGAINST,
        lambda p: lasting(p) and p["disability"] == "severe",
    ),
    "watchful_waiting.worsening_weakness": (RULED_OUT, worsening),
    "bracing.who_advice": (AGAINST, lasting),
    "ankle_foot_orthosis.foot_drop": (FOR, foot_drops),
    "ankle_foot_orthosis.no_foot_drop": (AGAINST, lambda p: not foot_drops(p)),
    "ankle_foot_orthosis.no_reassurance": (
        AGAINST,
        lambda p: foot_drops(p) and p["weakness_course"] in ("stable", "worsening"),
    ),
    "nsaid.back_pain": (FOR, back_too),
    "nsaid.american_guideline": (FOR, lambda p: p["symptom_weeks"] < 4),
    "nsaid.who_advice": (FOR, lasting),
    "nsaid.danish_guideline": (AGAINST, fresh),
    "nsaid.in_pregnancy": (AGAINST, yes("pregnant")),
    "nsaid.anticoagulant": (RULED_OUT, yes("anticoagulated")),
    "paracetamol.one_document": (FOR, back_too),
    "paracetamol.danish_guideline": (AGAINST, fresh),
    "gabapentinoid.in_pregnancy": (AGAINST, yes("pregnant")),
    "gabapentinoid.tried_without_relief": (
        AGAINST,
        lambda p: p["had_neuropathic_medicine"] and not_better(p),
    ),
    "oral_corticosteroid.one_document": (FOR, lambda p: fresh(p) and severe(p)),
    "oral_corticosteroid.function_gains": (FOR, fresh),
    "oral_corticosteroid.american_guideline": (AGAINST, fresh),
    "oral_corticosteroid.past_three_months": (AGAINST, lasting),
    "oral_corticosteroid.already_tried": (
        AGAINST,
        lambda p: p["had_oral_steroid"] and not_better(p),
    ),
    "muscle_relaxant.spasm": (FOR, yes("muscle_spasm")),
    "muscle_relaxant.no_spasm": (AGAINST, no("muscle_spasm")),
    "muscle_relaxant.american_guideline": (FOR, lambda p: p["symptom_weeks"] < 4),
    "muscle_relaxant.long_course": (AGAINST, lasting),
    "muscle_relaxant.sedation": (AGAINST, yes("sedation_risk")),
    "opioid.severe_unrelieved": (FOR, lambda p: p["leg_pain_score"] >= 7 and not_better(p)),
    "opioid.no_better_than_placebo": (AGAINST, fresh),
    "opioid.danish_guideline": (AGAINST, fresh),
    "opioid.chronic_sciatica": (AGAINST, lasting),
    "opioid.who_advice": (AGAINST, lasting),
    "opioid.not_severe": (AGAINST, lambda p: p["leg_pain_score"] < 7),
    "opioid.sedation": (AGAINST, yes("sedation_risk")),
    "epidural_injection.severe_and_early": (FOR, lambda p: fresh(p) and p["leg_pain_score"] >= 7),
    "epidural_injection.one_document": (
        FOR,
        lambda p: p["symptom_weeks"] >= 6 and not_better(p),
    ),
    "epidural_injection.instead_of_operation": (FOR, up_to_a_year),
    "surgery_now.faster_relief": (FOR, middle),
    "surgery_now.after_six_weeks": (FOR, lambda p: p["symptom_weeks"] >= 6 and not_better(p)),
    "surgery_now.worsening": (FOR, worsening),
    "surgery_now.foot_drop": (FOR, foot_drops),
    "surgery_now.same_at_one_year": (AGAINST, middle),
    "surgery_now.other_document_waits": (
        AGAINST,
        lambda p: fresh(p) and not worsening(p) and weakest(p) > 3,
    ),
    "surgery_now.before_six_weeks": (
        AGAINST,
        lambda p: p["symptom_weeks"] < 6 and not worsening(p),
    ),
    "surgery_now.window_past": (AGAINST, lasting),
    "surgery_now.weakness_alone": (AGAINST, steady_weakness),
    "surgery_now.more_harm_than_injection": (AGAINST, up_to_a_year),
    "surgery_later.many_need_none": (FOR, middle),
    "surgery_later.settles_by_itself": (FOR, fresh),
    "surgery_later.longer_in_pain": (AGAINST, middle),
    "surgery_later.weakness_now": (AGAINST, late_weakness),
    "lateral_fenestration.unstable": (AGAINST, unsteady),
    "lateral_fenestration.no_foraminal_stenosis": (AGAINST, lacks("foraminal_stenosis")),
    "lateral_fenestration.tube_series": (FOR, shows("foraminal_stenosis")),
    "far_lateral_approach.unstable": (AGAINST, unsteady),
    "far_lateral_approach.no_far_lateral_disc": (AGAINST, lacks("far_lateral_herniation")),
    "far_lateral_approach.small_series": (FOR, shows("far_lateral_herniation")),
    "far_lateral_approach.long_follow_up": (FOR, shows("far_lateral_herniation")),
    "decompression_fusion.unstable": (FOR, yes("spinal_instability")),
    "decompression_fusion.wide_resection": (FOR, yes("wide_facet_resection_needed")),
    "decompression_fusion.enough_without": (AGAINST, steady),
    "decompression_fusion.for_herniation": (AGAINST, lambda p: steady(p) and herniated(p)),
    "tlif.one_operation": (FOR, unsteady),
    "tlif.enough_without": (AGAINST, steady),
    "anterior_osteophyte_surgery.spur_shown": (FOR, shows("ventral_osteophyte")),
    "anterior_osteophyte_surgery.single_cases": (FOR, shows("ventral_osteophyte")),
    "anterior_osteophyte_surgery.no_spur": (AGAINST, lacks("ventral_osteophyte")),
    "anterior_infection_surgery.infection_shown": (FOR, shows("infection")),
    "anterior_infection_surgery.no_infection": (AGAINST, lacks("infection")),
    "posterior_decompression.commonest": (FOR, usual_lesion),
    "posterior_decompression.enough_when_stable": (FOR, steady),
    "posterior_decompression.unstable": (AGAINST, unsteady),
    "posterior_decompression.infection": (AGAINST, shows("infection")),
    "posterior_decompression.bulge_only": (AGAINST, shows("bulge_only")),
    **{
        f"{needle}.{name}": meant
        for needle in ("epidural_injection", "root_block")
        for name, meant in {
            "worse_side": (FOR, both_legs_long),
            "three_months_or_more": (AGAINST, lasting),
            "danish_guideline": (AGAINST, fresh),
            "infection_first": (AGAINST, infected),
            "cancer_first": (
                AGAINST,
                lambda p: p["cancer"] != "none" or "tumour" in p["imaging_lesion"],
            ),
            "anticoagulant": (AGAINST, yes("anticoagulated")),
            "in_pregnancy": (AGAINST, yes("pregnant")),
            "shingles": (AGAINST, lambda p: p["leg_rash"] or p["past_zoster_leg"]),
            "not_wanted": (AGAINST, no("accepts_injection")),
            "contraindicated": (RULED_OUT, yes("injection_contraindicated")),
        }.items()
    },
    **{
        f"{operation}.{name}": meant
        for operation in ("surgery_now", "surgery_later")
        for name, meant in {
            "improving": (AGAINST, better),
            "no_herniation": (AGAINST, foramen_only),
            "no_matching_image": (AGAINST, unmatched),
            "bleeding": (AGAINST, yes("anticoagulated")),
            "not_wanted": (AGAINST, no("accepts_surgery")),
            "not_fit": (RULED_OUT, no("fit_for_surgery")),
        }.items()
    },
}
"""Arguments that are not for everybody: side, and for whom."""
