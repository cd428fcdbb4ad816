"""The codes whose titles do not say all: for whom they are, as far as title and notes tell.

It reads no ruleset. Each was written from its title alone before the rules were looked at; of whom
a title leaves in doubt, nobody is judged.
"""

from collections.abc import Mapping
from typing import Final

from tests.rulesets.advice_by_hand import fits, has_code_of_its_own, level, lumbar, narrow
from tests.rulesets.arguments_by_hand import foot_drops, shows
from tests.rulesets.by_hand import Patient
from tests.rulesets.read_from_words import UNSAID, Reading, Told, in_leg

DISC: Final = ("paracentral_herniation", "far_lateral_herniation")


def signs(p: Patient) -> bool:
    """Tell whether an examination or a study of the nerve shows a sign of the root."""
    weak = min(p["mrc_great_toe_extension"], p["mrc_ankle_dorsiflexion"]) < 5
    skin = "l5" in p["sensory_area"] or p["straight_leg_raise"] == "positive"
    return weak or skin or p.get("nerve_conduction") == "root"


def rooted(p: Patient) -> Told:
    """Tell whether a root gives signs: pain below the knee and a sign, or neither at all."""
    below = in_leg(p) and p["pain_extent"] in ("below_knee", "foot")
    if below and signs(p):
        return True
    return UNSAID if below or signs(p) else False


def caused_by(*lesions: str) -> Reading:
    """Give whether a root with signs has one of these as its fitting cause."""

    def told(p: Patient) -> Told:
        if not fits(p, *lesions):
            return False
        return UNSAID if has_code_of_its_own(p) else rooted(p)

    return told


def cause_open(p: Patient) -> Told:
    """Tell whether a root gives signs and no cause of it is established."""
    if fits(p, *DISC, "ventral_osteophyte"):
        return False
    other = p.get("nerve_conduction") in ("peroneal", "plexus", "polyneuropathy")
    return UNSAID if other or has_code_of_its_own(p) else rooted(p)


def at(where: Reading, what: Reading) -> Reading:
    """Give whether something is so at a level held responsible."""
    return lambda p: what(p) if where(p) else False


def at_l5_s1(p: Patient) -> bool:
    """Tell whether L5-S1 is held responsible."""
    return level(p, "l5_s1")


def sided(side: str, what: Reading) -> Reading:
    """Give whether something is so in the leg of a side; of two equal legs none says which."""

    def told(p: Patient) -> object:
        both = p["leg_symptom_side"] == "both"
        leg = p["worse_side"] if both else p["leg_symptom_side"]
        if leg == "equal":
            return UNSAID if what(p) else False
        return what(p) if leg == side else False

    return told


def displaced(p: Patient) -> Told:
    """Tell whether a fitting herniated disc gives pain in the back and no sign of a root."""
    if not fits(p, *DISC) or in_leg(p) or p["pain_extent"] != "back_only" or signs(p):
        return False
    return UNSAID if has_code_of_its_own(p) else True


def only_back(p: Patient) -> Told:
    """Tell whether only the back hurts; a displaced disc has its own code, at a level it names."""
    if in_leg(p) or p["pain_extent"] != "back_only":
        return False
    if has_code_of_its_own(p) or (fits(p, *DISC) and signs(p)):
        return UNSAID
    return not (displaced(p) and (lumbar(p) or at_l5_s1(p)))


def plexus(p: Patient) -> Told:
    """Tell whether a study shows the plexus and nothing established at a level shows the root."""
    if p.get("nerve_conduction") != "plexus":
        return False
    causes = (caused_by(*DISC), caused_by("ventral_osteophyte"), displaced)
    found = {cause(p) if lumbar(p) or at_l5_s1(p) else False for cause in causes}
    if True in found:
        return False
    return UNSAID if UNSAID in found else True


def loose(p: Patient) -> Told:
    """Tell whether a segment is unstable, unless something with a code of its own made it so."""
    if not p.get("spinal_instability"):
        return False
    return UNSAID if has_code_of_its_own(p) else True


def peroneal(p: Patient) -> Told:
    """Tell whether a study shows the peroneal nerve; of a tap that tingles none says enough."""
    if p.get("nerve_conduction") == "peroneal":
        return True
    return UNSAID if p.get("fibular_head_tinel") else False


def collapsed(p: Patient) -> bool:
    """Tell whether a vertebra broke without an injury, osteoporosis or tumour."""
    other = p["trauma"] != "none" or p["osteoporosis"] or "tumour" in p["imaging_lesion"]
    return "fracture" in p["imaging_lesion"] and not other


def broken(p: Patient) -> bool:
    """Tell whether an injury may explain a fracture."""
    by_injury = p["trauma"] == "major" or (p["trauma"] == "minor" and not p["osteoporosis"])
    return "fracture" in p["imaging_lesion"] and by_injury


def narrow_canal(p: Patient) -> Told:
    """Tell whether the canal is narrow at a level; without a level the title names none."""
    if not narrow(p):
        return False
    return True if lumbar(p) or at_l5_s1(p) else UNSAID


TITLED: Final[Mapping[str, Reading]] = {
    "disc_radiculopathy_lumbar": at(lumbar, caused_by(*DISC)),
    "disc_radiculopathy_lumbosacral": at(at_l5_s1, caused_by(*DISC)),
    "who_disc_radiculopathy": caused_by(*DISC),
    "disc_displacement_lumbar": at(lumbar, displaced),
    "disc_displacement_lumbosacral": at(at_l5_s1, displaced),
    "spondylosis_radiculopathy_lumbar": at(lumbar, caused_by("ventral_osteophyte")),
    "spondylosis_radiculopathy_lumbosacral": at(at_l5_s1, caused_by("ventral_osteophyte")),
    "radiculopathy_lumbar": at(lumbar, cause_open),
    "radiculopathy_lumbosacral": at(at_l5_s1, cause_open),
    "radiculopathy_site_open": at(lambda p: not (lumbar(p) or at_l5_s1(p)), cause_open),
    "who_radiculopathy": cause_open,
    "low_back_pain": only_back,
    "foramen_bone_lumbar": at(lumbar, shows("foraminal_stenosis")),
    "foramen_disc_lumbar": at(lumbar, shows("foraminal_stenosis")),
    "instability_lumbar": at(lumbar, loose),
    "instability_lumbosacral": at(at_l5_s1, loose),
    "foot_drop_right": sided("right", foot_drops),
    "foot_drop_left": sided("left", foot_drops),
    "fracture_collapse": collapsed,
    "fracture_injury": broken,
    "peroneal_right": sided("right", peroneal),
    "peroneal_left": sided("left", peroneal),
    "plexus": plexus,
    "who_stenosis": narrow_canal,
}
"""The codes that the second version by hand leaves out."""
