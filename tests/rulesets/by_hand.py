"""The default pathway once more, as a programmer would write it by hand, for complete answers.

It is the floor that ``evaluate`` is measured against, and a second opinion on it: the tests ask
both about the same patients. It knows no unknowns, gives no reasons, and reads no ruleset.
"""

from collections.abc import Mapping
from typing import TypeAlias

from l5desk.engine.response import Answer

Patient: TypeAlias = Mapping[str, Answer]
"""Every item answered, but for raising ones, which may be left out."""


def conclude(p: Patient) -> str | None:
    """Give the step where a patient ends, or None where the answers contradict each other."""
    if contradictory(p):
        return None
    return emergency(p) or urgent(p) or image_now(p) or other_cause(p) or care(p)


def contradictory(p: Patient) -> bool:
    """Tell whether two answers cannot both be true."""
    strong = p["weakness_course"] == "none"
    l5_weak = (
        p["mrc_great_toe_extension"] < 5
        or p["mrc_ankle_dorsiflexion"] < 5
        or p["mrc_ankle_inversion"] < 5
        or p["mrc_hip_abduction"] < 5
    )
    gone = p["conservative_response"] == "resolved"
    return (strong and (l5_weak or p["bilateral_leg_weakness"] in ("stable", "worsening"))) or (
        gone and severe(p)
    )


def emergency(p: Patient) -> str | None:
    """Give the emergency, if it is one."""
    image = p["imaging_lesion"]
    if cauda_equina(p):
        return "cauda_equina_emergency"
    if p["upper_motor_neuron_signs"] and p["cancer"] != "none":
        return "cord_emergency"
    if "haematoma" in image or (p["anticoagulated"] and new_deficit(p)):
        return "cord_emergency"
    if "infection" in image or (p["fever"] and beside_fever(p)):
        return "infection_emergency_end"
    if p["trauma"] == "major":
        return "injury_emergency"
    if p.get("limb_threat") or p.get("collapse_or_abdominal_pain"):
        return "vascular_emergency"
    return None


def cauda_equina(p: Patient) -> bool:
    """Tell whether any sign of cauda equina syndrome is there."""
    return bool(
        p["urinary_retention"]
        or p["urinary_sensation_loss"]
        or p["bowel_dysfunction"]
        or p["saddle_numbness"]
        or p["sexual_dysfunction"]
        or p.get("perianal_sensation", "normal") != "normal"
        or p.get("anal_tone", "normal") != "normal"
        or p.get("post_void_residual_ml", 0) > 200
        or p["bilateral_leg_weakness"] != "none"
        or p["bilateral_leg_pain"] == "new_or_worsening"
        or (p["leg_symptom_side"] == "both" and p.get("numbness_course") == "worsening")
    )


def beside_fever(p: Patient) -> bool:
    """Tell whether something stands beside a fever that makes it an emergency."""
    return bool(
        infection_risk(p)
        or p["spinal_tenderness"]
        or p.get("raised_inflammatory_markers")
        or new_deficit(p)
        or p["weakness_course"] == "improving"
        or weakest(p) < 5
    )


def infection_risk(p: Patient) -> bool:
    """Tell whether germs may have reached the spine."""
    return bool(
        p["iv_drug_use"] != "never"
        or p["immunosuppressed"]
        or p["recent_infection"]
        or p.get("recent_spinal_procedure")
    )


def new_deficit(p: Patient) -> bool:
    """Tell whether weakness is new, severe or not improving, or numbness spreads."""
    return bool(
        p["weakness_course"] in ("stable", "worsening")
        or p.get("numbness_course") == "worsening"
        or weakest(p) <= 3
        or p.get("weakness_days", 15) <= 14
    )


def weakest(p: Patient) -> int:
    """Give the lowest grade of the leg."""
    return min(
        p["mrc_great_toe_extension"],
        p["mrc_ankle_dorsiflexion"],
        p["mrc_ankle_inversion"],
        p.get("mrc_ankle_eversion", 5),
        p["mrc_hip_abduction"],
        p["mrc_plantar_flexion"],
        p["mrc_knee_extension"],
    )


def urgent(p: Patient) -> str | None:
    """Give what is urgent and no emergency."""
    if p["fever"] or p.get("leg_swelling"):
        return "same_day_end"
    if p["upper_motor_neuron_signs"]:
        return "cord_urgent"
    if p["weakness_course"] == "worsening" or weakest(p) <= 3:
        return "weakness_urgent"
    if "tumour" in p["imaging_lesion"] or "fracture" in p["imaging_lesion"]:
        return "lesion_urgent_end"
    return None


def image_now(p: Patient) -> str | None:
    """Give what has to be imaged now, unless that has been done."""
    seen = since_the_change(p)
    mri = p["imaging_done"] == "mri" or (p["imaging_done"] == "ct" and p["mri_contraindicated"])
    fits = p["imaging_concordant"] in ("full", "partial") and "none" not in p["imaging_lesion"]
    if not (seen and mri and fits):
        if p["cancer"] != "none" or suspicious(p) > 1:
            return "image_cancer"
        if infection_suspected(p):
            return "image_infection"
        if p["anticoagulated"] and (p["trauma"] == "minor" or p.get("recent_spinal_procedure")):
            return "image_bleed"
    if not (seen and p["imaging_done"] != "none") and fracture_suspected(p):
        return "image_fracture"
    return None


def since_the_change(p: Patient) -> bool:
    """Tell whether the image is known to be newer than the latest change."""
    return bool(p.get("imaging_after_latest_change"))


def suspicious(p: Patient) -> int:
    """Count the signs that may go with a cancer nobody knows of."""
    return int(p["weight_loss"]) + int(p["night_pain"]) + int(p["spinal_tenderness"])


def infection_suspected(p: Patient) -> bool:
    """Tell whether the spine may be infected without a fever."""
    markers = bool(p.get("raised_inflammatory_markers"))
    risks = (p["iv_drug_use"] == "current") + p["immunosuppressed"] + p["recent_infection"]
    risk = infection_risk(p)
    return ((risk or markers) and suspicious(p) > 0) or (risk and markers) or risks > 1


def fracture_suspected(p: Patient) -> bool:
    """Tell whether a bone may be broken."""
    fragile = p["age"] >= 65 or p["osteoporosis"] or p["long_term_steroid"]
    signs = (p["trauma"] == "minor") + bool(p["spinal_tenderness"]) + bool(fragile)
    return signs > 1 or bool(p["osteoporosis"] and p["long_term_steroid"])


def other_cause(p: Patient) -> str | None:
    """Give what else it is, on positive evidence only."""
    if p["age"] < 18:
        return "children"
    if arterial(p):
        return "artery_end"
    lifters_weak = p["mrc_ankle_dorsiflexion"] < 5 or p["mrc_great_toe_extension"] < 5
    above_the_knee = p["pain_extent"] in ("back_only", "buttock", "thigh")
    no_root = p["straight_leg_raise"] == "negative" and p["imaging_concordant"] != "full"
    groin = p["groin_pain"] or (no_root and above_the_knee)
    if p["hip_rotation_painful"] and groin and not lifters_weak:
        return "hip_end"
    if p["leg_rash"]:
        return "zoster_end"
    spared = p["mrc_ankle_inversion"] == p["mrc_hip_abduction"] == 5
    if lifters_weak and p["peroneal_risk"] and spared:
        return "peroneal_end"
    stocking = "stocking" in p["sensory_area"] and p["leg_symptom_side"] == "both"
    if p["neuropathy_risk"] and stocking:
        return "polyneuropathy_end"
    return None


def arterial(p: Patient) -> bool:
    """Tell whether the leg is short of blood."""
    distance = "exertion_at_fixed_distance" in p["worse_with"]
    standing = "standing_still" in p["relieved_by"]
    no_pulse = p["pedal_pulses"] != "normal"
    return (no_pulse and (distance or standing)) or (p["vascular_risk"] and distance and standing)


def care(p: Patient) -> str:
    """Give the care of the root."""
    spreads = p.get("numbness_course") == "worsening"
    if p["conservative_response"] == "resolved":
        return "early_review" if spreads else recovered(p)
    worse = p["conservative_response"] == "worse"
    if (spreads or (worse and severe(p))) and not image_at_hand(p):
        return "early_image"
    weak = weakest(p) < 5 or p["weakness_course"] in ("improving", "stable")
    back_only = p["leg_symptom_side"] == "none" and p["pain_extent"] == "back_only"
    if back_only and not weak:
        return "back_pain_care"
    if min(p["symptom_weeks"], p["conservative_weeks"]) < 6 and not disabled_long(p):
        return first_weeks(p, worse=worse or spreads, weak=weak)
    close = worse or spreads or (weak and p["weakness_course"] != "improving")
    if p["conservative_response"] == "improving" and not disabled_long(p):
        return "later_review" if close else "carry_on"
    return after_six_weeks(p, worse=worse or spreads, close=close)


def recovered(p: Patient) -> str:
    """Give the care of somebody whose symptoms have gone, though a weakness may be left."""
    weak = weakest(p) < 5 or p["weakness_course"] == "stable"
    return "recovery_watched" if weak and p["weakness_course"] != "improving" else "recovery"


def first_weeks(p: Patient, *, worse: bool, weak: bool) -> str:
    """Give the care of the first six weeks."""
    if elsewhere(p):
        return "test_end"
    if worse:
        return "early_review"
    return "weak_care" if weak else "first_line_care"


def after_six_weeks(p: Patient, *, worse: bool, close: bool) -> str:
    """Give what follows when six weeks of care have not helped."""
    waiting = "closer_review" if close else "wait_and_see"
    if not (p["accepts_injection"] or p["accepts_surgery"]):
        return waiting
    if not image_at_hand(p):
        return "request_image_soon" if worse else "request_image"
    fits = "none" if "none" in p["imaging_lesion"] else p["imaging_concordant"]
    if fits == "partial" and injection_possible(p):
        return "block"
    if fits != "full":
        return "mismatch_other" if elsewhere(p) else "mismatch_review"
    if referral_due(p):
        return approach(p)
    return "injection" if injection_possible(p) else waiting


def severe(p: Patient) -> bool:
    """Tell whether pain or disability is severe."""
    return bool(p["leg_pain_score"] >= 7 or p["disability"] == "severe")


def disabled_long(p: Patient) -> bool:
    """Tell whether the patient has been severely disabled for twelve weeks."""
    return bool(p["disability"] == "severe" and p["symptom_weeks"] >= 12)


def image_at_hand(p: Patient) -> bool:
    """Tell whether there is an image of the root, and none known to be outdated."""
    outdated = p.get("imaging_after_latest_change") is False
    return p["imaging_done"] in ("ct", "mri") and not outdated


def injection_possible(p: Patient) -> bool:
    """Tell whether an injection is wanted and nothing rules it out."""
    barred = p["had_injection"] or p["injection_contraindicated"] or p["pregnant"]
    return bool(p["accepts_injection"] and not barred)


def referral_due(p: Patient) -> bool:
    """Tell whether it is time to see a surgeon."""
    if not (p["accepts_surgery"] and p["fit_for_surgery"]):
        return False
    long = severe(p) or p["had_injection"] or p["symptom_weeks"] >= 12
    return disabled_long(p) or bool(not injection_possible(p) and long)


def elsewhere(p: Patient) -> bool:
    """Tell whether a test points away from the root."""
    others = (
        "mrc_great_toe_extension",
        "mrc_ankle_dorsiflexion",
        "mrc_ankle_inversion",
        "mrc_hip_abduction",
        "mrc_plantar_flexion",
        "mrc_knee_extension",
    )
    eversion_alone = p.get("mrc_ankle_eversion", 5) < 5 and all(p[each] == 5 for each in others)
    study = p.get("nerve_conduction") in ("peroneal", "plexus", "polyneuropathy")
    return bool(p.get("fibular_head_tinel") or study or eversion_alone)


def approach(p: Patient) -> str:
    """Give the operation to ask about."""
    operated = p["prior_lumbar_surgery"] in ("decompression", "fusion")
    image = p["imaging_lesion"]
    if operated and p["spinal_hardware"]:
        return "refer_hardware"
    if p.get("spinal_instability") or p.get("wide_facet_resection_needed"):
        return "refer_fusion"
    if "ventral_osteophyte" in image:
        return "refer_anterior"
    if "far_lateral_herniation" in image:
        return "refer_far_lateral"
    return "refer_foraminal" if "foraminal_stenosis" in image else "refer_posterior"


def called_for(p: Patient, item: str) -> bool:
    """Tell whether a question that depends on others is put to a patient."""
    pelvis = p["urinary_retention"] or p["urinary_sensation_loss"] or p["bowel_dysfunction"]
    if item in (
        "perianal_sensation",
        "anal_tone",
        "days_since_bladder_bowel_saddle_change",
        "post_void_residual_ml",
    ):
        return bool(pelvis or p["saddle_numbness"] or p["sexual_dysfunction"])
    if item in ("weakness_days", "mrc_ankle_inversion", "mrc_ankle_eversion", "mrc_hip_abduction"):
        weak = p["weakness_course"] != "none" or p["bilateral_leg_weakness"] != "none"
        return weak or min(p["mrc_great_toe_extension"], p["mrc_ankle_dorsiflexion"]) < 5
    if item in ("prior_surgery_level", "spinal_hardware"):
        return p["prior_lumbar_surgery"] in ("decompression", "fusion")
    if item in ("bilateral_leg_pain", "worse_side"):
        return p["leg_symptom_side"] == "both"
    if item in ("spinal_tenderness", "osteoporosis"):
        return bone_in_question(p, item)
    if item == "pregnant":
        return p["sex"] != "male" and p["age"] < 56
    if item == "pedal_pulses":
        distance = "exertion_at_fixed_distance" in p["worse_with"]
        return bool(p["vascular_risk"] or distance or p["age"] > 60)
    return bool(p["had_injection"]) if item == "injection_relief_percent" else of_image(p, item)


def bone_in_question(p: Patient, item: str) -> bool:
    """Tell whether the spine is tapped for tenderness, or osteoporosis asked for."""
    hurt_or_old = p["trauma"] != "none" or p["age"] >= 65
    if item == "osteoporosis":
        return bool(hurt_or_old or tender(p) or p["long_term_steroid"])
    return bool(hurt_or_old or p["fever"] or p["cancer"] != "none" or infection_risk(p))


def tender(p: Patient) -> bool:
    """Tell whether the spine is tender."""
    return bool(p["spinal_tenderness"])


def of_image(p: Patient, item: str) -> bool:
    """Tell whether a question about an image is put."""
    done, frail = p["imaging_done"], p["osteoporosis"] and p["long_term_steroid"]
    if item == "imaging_lesion":
        bone = p["trauma"] == "minor" or tender(p) or frail
        return done in ("ct", "mri") or bool(done == "xray" and bone)
    if item == "imaging_after_latest_change":
        changed = p["conservative_response"] == "worse"
        new = p.get("numbness_course") == "worsening" or p.get("weakness_days", 15) <= 14
        alarm = suspicious(p) > 0 or infection_risk(p) or p.get("raised_inflammatory_markers")
        doubt = p["cancer"] != "none" or p["trauma"] == "minor" or frail
        return done != "none" and bool(changed or new or alarm or doubt)
    return done in (("xray", "ct", "mri") if item == "spinal_instability" else ("ct", "mri"))
