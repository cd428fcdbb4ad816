"""For whom conditional advice and the plainest codes are meant, written a second time by hand.

It was written with the ruleset's conditions in view: it finds later slips, and is no independent
reading of the sources. It reads no ruleset when it runs and knows no unknowns: each sentence is the
reason for the advice, or the title of the code, said of one patient.
"""

from collections.abc import Callable, Mapping
from typing import Final

from tests.rulesets.by_hand import (
    Patient,
    cauda_equina,
    elsewhere,
    infection_risk,
    severe,
    weakest,
)


def weak(p: Patient) -> bool:
    """Tell whether any strength is less than full, or weakness is said to be left."""
    return weakest(p) < 5 or p["weakness_course"] in ("improving", "stable")


def worse(p: Patient) -> bool:
    """Tell whether it is getting worse."""
    return p["conservative_response"] == "worse" or p.get("numbness_course") == "worsening"


def mentions_s1(p: Patient) -> bool:
    """Tell whether a finding points to the root below."""
    reflex = p["ankle_reflex"] in ("reduced", "absent")
    return "s1" in p["sensory_area"] or reflex or p["mrc_plantar_flexion"] < 5


def mentions_l4(p: Patient) -> bool:
    """Tell whether a finding points to the root above."""
    reflex = p["knee_reflex"] in ("reduced", "absent")
    return "l4" in p["sensory_area"] or reflex or p["mrc_knee_extension"] < 5


def sees_roots(p: Patient) -> bool:
    """Tell whether the image is of a kind that shows roots; only then a level is asked for."""
    return p["imaging_done"] in ("ct", "mri")


def fits(p: Patient, *lesions: str) -> bool:
    """Tell whether a current image shows one of these and fully fits the patient."""
    current = p.get("imaging_after_latest_change") is not False
    fitting = sees_roots(p) and p["imaging_concordant"] == "full" and current
    return fitting and bool(set(lesions) & set(p["imaging_lesion"]))


def level(p: Patient, *levels: str) -> bool:
    """Tell whether the image holds one of these levels responsible, in full or in part."""
    fitting = sees_roots(p) and p["imaging_concordant"] in ("full", "partial")
    return fitting and p.get("compressed_level") in levels


def lumbar(p: Patient) -> bool:
    """Tell whether the level held responsible is one of the lumbar region."""
    return level(p, "l2_l3", "l3_l4", "l4_l5")


def has_code_of_its_own(p: Patient) -> bool:
    """Tell whether the image shows an infection, or a fracture by an injury."""
    strong_bone = p["trauma"] == "minor" and not p["osteoporosis"]
    broken = "fracture" in p["imaging_lesion"] and (p["trauma"] == "major" or strong_bone)
    return "infection" in p["imaging_lesion"] or broken


def sciatic(p: Patient) -> bool:
    """Tell whether pain runs below the knee and no fitting herniated disc explains it."""
    below = p["leg_symptom_side"] != "none" and p["pain_extent"] in ("below_knee", "foot")
    disc = fits(p, "paracentral_herniation", "far_lateral_herniation")
    return below and not disc and not has_code_of_its_own(p)


def back_too(p: Patient) -> bool:
    """Tell whether the back hurts as well."""
    return p["back_pain_score"] >= 1 or p["dominant_pain"] in ("back", "equal")


def slipped(p: Patient) -> bool:
    """Tell whether a vertebra has slipped, not by a major injury."""
    return "spondylolisthesis" in p["imaging_lesion"] and p["trauma"] != "major"


def brittle(p: Patient) -> bool:
    """Tell whether weak bone broke without a major injury."""
    broken = "fracture" in p["imaging_lesion"]
    return broken and p["trauma"] != "major" and bool(p["osteoporosis"])


def narrow(p: Patient) -> bool:
    """Tell whether the canal or its lateral recess is narrow."""
    return bool({"central_stenosis", "lateral_recess_stenosis"} & set(p["imaging_lesion"]))


def claudicant(p: Patient) -> bool:
    """Tell whether upright is worse, and sitting or bending forward better."""
    upright = "standing_or_walking" in p["worse_with"]
    return upright and "sitting_or_bending_forward" in p["relieved_by"]


ADVICE: Final[Mapping[str, Callable[[Patient], object]]] = {
    "say_onset": lambda p: p.get("days_since_bladder_bowel_saddle_change", 99) <= 2,
    "catheter_thought": lambda p: p.get("post_void_residual_ml", 0) > 600,
    "stop_next_dose": lambda p: p["anticoagulated"],
    "take_the_image": lambda p: {"infection", "haematoma"} & set(p["imaging_lesion"]),
    "foot_safety": lambda p: p["mrc_ankle_dorsiflexion"] < 5,
    "same_day_review": lambda p: p["fever"],
    "speak_if_weak": lambda p: (
        p["upper_motor_neuron_signs"] or p["weakness_course"] == "worsening" or weakest(p) < 4
    ),
    "thrombosis_test": lambda p: p.get("leg_swelling"),
    "pregnancy_care": lambda p: p["pregnant"],
    "ct_instead": lambda p: p["mri_contraindicated"],
    "cancer_image": lambda p: p["cancer"] != "none",
    "infection_tests": lambda p: (
        p["fever"] or infection_risk(p) or p.get("raised_inflammatory_markers")
    ),
    "bone_necrosis": lambda p: p["long_term_steroid"],
    "nsaid_check": lambda p: p["nsaid_risk"] or p["anticoagulated"],
    "psychosocial": lambda p: p["psychosocial_risk"],
    "weakness_left": lambda p: weakest(p) < 5,
    "numbness_worse": lambda p: p.get("numbness_course") == "worsening",
    "again_within_week": lambda p: worse(p) or (weak(p) and p["weakness_course"] != "improving"),
    "ask_again_cauda_equina": lambda p: p["leg_symptom_side"] == "both",
    "buttock_only": lambda p: p["pain_extent"] == "buttock",
    "straight_leg_limits": lambda p: p["straight_leg_raise"] == "negative",
    "names_s1": mentions_s1,
    "names_l4": mentions_l4,
    "no_scan_unless": lambda p: not (p["accepts_injection"] or p["accepts_surgery"]),
    "ask_prescriber": lambda p: p["anticoagulated"],
    "past_zoster": lambda p: p["past_zoster_leg"],
    "worse_side": lambda p: p["leg_symptom_side"] == "both",
    "opinion_any_time": lambda p: p["accepts_surgery"] and p["fit_for_surgery"] and severe(p),
    "test_elsewhere": elsewhere,
    "paracetamol_alone": lambda p: p["dominant_pain"] in ("back", "equal"),
    "steroid_tablets": severe,
    "injection_may_come_early": severe,
}
"""Advice that is not for everybody, and for whom it is."""

CODES: Final[Mapping[str, Callable[[Patient], object]]] = {
    "osteophyte": lambda p: "ventral_osteophyte" in p["imaging_lesion"],
    "retention": lambda p: p["urinary_retention"],
    "urinary_incontinence": lambda p: p["urinary_sensation_loss"],
    "faecal_incontinence": lambda p: p["bowel_dysfunction"],
    "saddle_anaesthesia": lambda p: p["saddle_numbness"] or p.get("perianal_sensation") == "absent",
    "cauda_equina": cauda_equina,
    "who_cauda_equina": cauda_equina,
    "cord_compression": lambda p: p["upper_motor_neuron_signs"],
    "intraspinal_abscess": lambda p: "infection" in p["imaging_lesion"],
    "bone_metastasis": lambda p: "tumour" in p["imaging_lesion"] and p["cancer"] != "none",
    "polyneuropathy": lambda p: p.get("nerve_conduction") == "polyneuropathy",
    "shingles": lambda p: p["leg_rash"],
    "arterial_disease": lambda p: (
        p["pedal_pulses"] != "normal" and "exertion_at_fixed_distance" in p["worse_with"]
    ),
    "hip_osteoarthritis": lambda p: p["hip_rotation_painful"] and p["groin_pain"],
    "after_laminectomy": lambda p: (
        p["prior_lumbar_surgery"] in ("decompression", "fusion")
        and "scar_or_hardware" in p["imaging_lesion"]
    ),
    "arthrodesis": lambda p: p["prior_lumbar_surgery"] == "fusion",
    "anticoagulant_use": lambda p: p["anticoagulated"],
    "steroid_use": lambda p: p["long_term_steroid"],
    "lumbago_sciatica_right": lambda p: (
        sciatic(p) and back_too(p) and p["leg_symptom_side"] in ("right", "both")
    ),
    "lumbago_sciatica_left": lambda p: (
        sciatic(p) and back_too(p) and p["leg_symptom_side"] in ("left", "both")
    ),
    "sciatica_right": lambda p: (
        sciatic(p) and not back_too(p) and p["leg_symptom_side"] in ("right", "both")
    ),
    "sciatica_left": lambda p: (
        sciatic(p) and not back_too(p) and p["leg_symptom_side"] in ("left", "both")
    ),
    "stenosis_lumbar": lambda p: narrow(p) and lumbar(p) and not claudicant(p),
    "stenosis_lumbar_claudication": lambda p: narrow(p) and lumbar(p) and claudicant(p),
    "stenosis_lumbosacral": lambda p: narrow(p) and level(p, "l5_s1"),
    "slip_lumbar": lambda p: slipped(p) and lumbar(p) and not brittle(p),
    "slip_lumbosacral": lambda p: slipped(p) and level(p, "l5_s1") and not brittle(p),
    "who_slip": slipped,
    "fracture_osteoporosis": brittle,
    "discitis_lumbar": lambda p: "infection" in p["imaging_lesion"] and lumbar(p),
    "discitis_lumbosacral": lambda p: "infection" in p["imaging_lesion"] and level(p, "l5_s1"),
    "osteomyelitis_lumbar": lambda p: "infection" in p["imaging_lesion"] and lumbar(p),
    "osteomyelitis_lumbosacral": lambda p: "infection" in p["imaging_lesion"] and level(p, "l5_s1"),
    "past_cancer": lambda p: p["cancer"] == "past",
}
"""Codes whose title, or what the classification excludes, says all about whom they are for."""
