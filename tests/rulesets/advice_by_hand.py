"""For whom conditional advice and the plainest codes are meant, written a second time by hand.

It reads no ruleset and knows no unknowns: each sentence is the reason for the advice, or the title
of the code, said of one patient.
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
    "weakness_left": weak,
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
    "past_cancer": lambda p: p["cancer"] == "past",
}
"""Codes whose title says all about whom they are for."""
