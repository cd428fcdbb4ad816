"""What each end has to say beyond what every end of its kind owes, and why, written by hand.

It reads no ruleset. Each row gives a reason and where it holds; the ends are named by what happens
there. What the first weeks have in common is said before their ends part, so it is not owed there.
"""

from collections.abc import Mapping
from typing import Final

FIRST: Final = {"first_line_care", "weak_care", "early_review"}
LATER: Final = {"carry_on", "later_review", "closer_review", "wait_and_see"}
BACK: Final = {"back_pain_care"}
SCAN: Final = {"early_image", "request_image", "request_image_soon"}
"""A scan is asked for at leisure; whoever waits for it is seen again, and is told when."""
UNEXPLAINED: Final = {"mismatch_review"}
NEEDLE: Final = {"block", "injection"}
SURGEON: Final = {
    "refer_anterior",
    "refer_far_lateral",
    "refer_foraminal",
    "refer_fusion",
    "refer_hardware",
    "refer_posterior",
}
NERVE: Final = {"test_end", "mismatch_other"}
"""A test points to a nerve outside the spine, before or after an image."""
OTHER_CAUSE: Final = {"artery_end", "hip_end", "zoster_end", "peroneal_end", "polyneuropathy_end"}
CORD: Final = {"cord_emergency", "cord_urgent"}
SPINAL_TEAM: Final = {"cord_urgent", "weakness_urgent"}

OWED_AT: Final[Mapping[str, set[str]]] = {
    # Weakness that is told by its grade only shows a decline if the grade is dated; who cannot be
    # weak (back pain alone, nothing found in the first weeks) has no grade to keep.
    "grade_and_date": LATER
    | SCAN
    | UNEXPLAINED
    | NEEDLE
    | SURGEON
    | NERVE
    | OTHER_CAUSE
    | SPINAL_TEAM
    | {"weak_care", "early_review", "recovery", "recovery_watched", "lesion_urgent_end"},
    # A foot that lifts badly trips today, whatever is found to be the cause. The hip is blamed only
    # with full foot lifters.
    "foot_safety": LATER
    | SCAN
    | UNEXPLAINED
    | NEEDLE
    | NERVE
    | (OTHER_CAUSE - {"hip_end"})
    | {"weak_care", "early_review", "recovery_watched", "weakness_urgent"},
    # Worse without a deficit: within a week. Grade 4 that is not improving: in one to two weeks,
    # which is the date of weak_care; who carries on or waits is neither worse nor still weak.
    "again_within_week": BACK
    | SCAN
    | UNEXPLAINED
    | NEEDLE
    | NERVE
    | OTHER_CAUSE
    | {"early_review", "later_review", "closer_review"},
    # Feeling is part of the deficit. Polyneuropathy is named with both legs affected, where
    # numbness that spreads is an emergency; and it brings a scan forward, so none is asked for
    # at leisure, and nobody carries on or waits.
    "numbness_worse": BACK
    | UNEXPLAINED
    | NEEDLE
    | NERVE
    | (OTHER_CAUSE - {"polyneuropathy_end"})
    | FIRST
    | {"early_image", "later_review", "closer_review", "request_image_soon"},
    # Power, feeling, reflexes and red flags at every visit; a scan is none. Who is still weak comes
    # once more.
    "reexamine": SCAN | {"recovery_watched"},
    # Staying active, exercise and what to take are for whoever goes home with the root. An image
    # that explains nothing is no reason to exercise the wrong joint; worse is examined first.
    "stay_active": BACK
    | LATER
    | UNEXPLAINED
    | NEEDLE
    | SURGEON
    | {"recovery", "recovery_watched", "request_image", "request_image_soon"},
    "exercise": BACK | LATER | NEEDLE | SURGEON | {"request_image"},
    "medicines_two_sided": BACK | LATER | SCAN | UNEXPLAINED,
    # Neither document asks for the stomach, kidneys, heart or bleeding before an anti-inflammatory.
    "nsaid_check": BACK | LATER | SCAN | UNEXPLAINED,
    # Pregnancy changes what may be taken and how to image.
    "pregnancy_care": BACK | LATER | UNEXPLAINED | FIRST,
    # Worries slow recovery wherever time and exercise are the treatment.
    "psychosocial": BACK | LATER | FIRST | {"request_image", "request_image_soon"},
    # The roots beside L5 stay on this pathway and are named in the record.
    "names_s1": (LATER - {"carry_on"}) | UNEXPLAINED | FIRST | (SCAN - {"early_image"}),
    "names_l4": (LATER - {"carry_on"}) | UNEXPLAINED | FIRST | (SCAN - {"early_image"}),
    # A negative leg raise excludes nothing: said while nothing but the examination is at hand.
    "straight_leg_limits": FIRST,
    # Who improves is told the usual course, and that early scans bring nothing.
    "explain_course": {"carry_on"},
    "no_image_yet": BACK | {"carry_on"},
    # A scan helps only if it opens a treatment that would be accepted.
    "no_scan_unless": {"closer_review", "wait_and_see"},
    "opinion_any_time": {"closer_review", "wait_and_see"} | UNEXPLAINED,
    # Wear is common without symptoms: wherever an image is asked for or has been read in vain.
    "scan_shows_age": SCAN | UNEXPLAINED,
    "mri_plain": SCAN,
    # A nerve outside the spine is settled before anything is done to the spine.
    "test_elsewhere": SCAN | NEEDLE | {"closer_review", "wait_and_see"},
    "widen_search": NERVE | UNEXPLAINED,
    "pelvis_and_plexus": NERVE | {"image_cancer"},
    # Whether to operate for weakness is disputed: wherever somebody is weak and not better.
    "weakness_dispute": {"weak_care", "later_review", "closer_review", "weakness_urgent"}
    | {"recovery_watched"},
    # A needle aims at the worse side, and shingles in that leg is mentioned to whoever gives it.
    "worse_side": NEEDLE,
    "past_zoster": NEEDLE,
    # Painful altered feeling is the complication of the ways in from the side.
    "ganglion_care": {"refer_far_lateral", "refer_foraminal"},
    # ---- alarms
    # Severe or worsening weakness, or the cord: spoken about the same day.
    "speak_same_day": SPINAL_TEAM,
    # The cord ends above the lumbar spine.
    "mri_whole_spine": CORD,
    # Contrast for infection and tumour; cultures before antibiotics.
    "mri_contrast": {"image_cancer", "image_infection", "infection_emergency_end"},
    "blood_cultures": {"image_infection", "infection_emergency_end"},
    # Where MRI is asked for and cannot be done, CT is.
    "ct_instead": CORD | {"cauda_equina_emergency", "infection_emergency_end", "weakness_urgent"},
    # Cancer or a risk of infection behind another alarm changes the image and the blood tests.
    "cancer_image": SPINAL_TEAM | {"cauda_equina_emergency", "same_day_end"},
    "infection_tests": CORD | {"cauda_equina_emergency", "same_day_end", "weakness_urgent"},
    # No further dose until a bleed or an operation has been thought of.
    "stop_next_dose": SPINAL_TEAM | {"image_bleed"},
    # What an image shows already goes with the patient.
    "take_the_image": {"cord_emergency", "infection_emergency_end"},
}
