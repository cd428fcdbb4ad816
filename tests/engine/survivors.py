"""Seeded faults in the default ruleset that no judge finds, each with the reason why.

A fault is told as the mutants tell it: its kind, and where it is. A row stands for every such fault
that survives there; the tests refuse a row none of whose faults does.
"""

from collections.abc import Mapping
from typing import Final

GENERAL: Final = "the words name no disease: they are said at every emergency, each with its source"
IMAGE: Final = "the words name no disease: whatever an image shows goes along"
MEDICINES: Final = "the words name no medicine: they lead to the options, where each has its source"
TIMES: Final = "the words leave the times open; behind them stands a target of four hours"
CASE: Final = "one case behind the advice; its words name the index, not the patient"
BOTH_SIDES: Final = "the words say what to discuss; that pain comes first stands at the option"
WEEKS: Final = "the words set no weeks; the trial is why none is set"
TITLES: Final = (
    "no title tells whether a disc beside an infection or a break comes before the plexus"
)

SURVIVORS: Final[Mapping[str, str]] = {
    **{
        f"advice one source of several dropped in {place}": reason
        for place, reason in {
            "send_now, S1-32": GENERAL,
            "send_now, S2-27": GENERAL,
            "send_now, girft-ces-2023": GENERAL,
            "take_the_image, S1-35": IMAGE,
            "take_the_image, S2-64": IMAGE,
            "mri_emergency, nds-ces-target": TIMES,
            "ankle_brachial, vascular-mimic-2012": CASE,
            "medicines_two_sided, S1-13": MEDICINES,
            "medicines_two_sided, S1-14": MEDICINES,
            "medicines_two_sided, S1-15": MEDICINES,
            "surgery_shared, S1-41": BOTH_SIDES,
            "opinion_any_time, peul-2007": WEEKS,
        }.items()
    },
    "code operand dropped in plexus": TITLES,
}
"""Fault: why it may survive."""
