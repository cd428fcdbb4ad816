"""By which words each source is told: whatever uses them has to name that source.

It reads no ruleset. A row is what a source says, as the evidence behind the rules and the two
documents' statements have it, in the words by which advice and arguments tell it. Written from the
words alone it named 329 of 404 sources and eight that the rules had left out; for most others the
words were found when the rules were looked at, for the rest there are none.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

TOLD_BY: Final[Mapping[str, str]] = {
    # ---- the first document
    "S1-01": r"keep operations for symptoms that",
    "S1-06": r"91 % sensitivity",
    "S1-07": r"meant for people without red flags",
    "S1-09": r"keeping active|stay active within|^stay active: the advice",
    "S1-10": r"no bed rest|^bed rest: both",
    "S1-11": r"core strengthening|strengthening the trunk",
    "S1-12": r"body mechanics|lift, bend and carry",
    "S1-13": r"\(nsaid\): both documents",
    "S1-14": r"^muscle relaxant: .*(document allows|the document gives|both sources)",
    "S1-15": r"^opioid: .*(document allows|severe pain that nothing)",
    "S1-16": r"most people (improve|are better)|sciatica settles",
    "S1-17": r"teach self-care|advice to patients",
    "S1-18": r"no imaging now",
    "S1-19": r"early scans do not improve",
    "S1-20": r"more use of health care",
    "S1-21": r"x-rays? (radiation without need|or ct without need)|x-rays, which pregnancy",
    "S1-22": r"six weeks are over without relief|keep (operations|procedures) for symptoms",
    "S1-23": r"would not change what is done|move on to imaging|gates the scan",
    "S1-24": r"^mri of the lumbar spine\. one|ask for ct",
    "S1-25": r"deficit that progresses",
    "S1-26": r"epidural .*one document names|both documents keep injections|keeps it until after",
    "S1-27": r"block .*one document names",
    "S1-28": r"ultrasound guidance",
    "S1-29": r"relief for a time|not without end|sets no end|both documents keep injections",
    "S1-30": r"six weeks of treatment have failed|documents and all trials begin at six",
    "S1-31": r"progresses is a reason to consider an operation|getting worse, at any grade"
    r"|surgeon decides whether to operate|the weakness or the cord signs",
    "S1-33": r"immediate decompression",
    "S1-34": r"reached from another side|commonest way",
    "S1-35": r"infection of the disc|that one line",
    "S1-36": r"commonest way",
    "S1-37": r"leave the implants|article behind it was not found",
    "S1-38": r"whichever side is worse",
    "S1-39": r"the worse side is treated|more symptomatic side",
    "S1-40": r"weakness alone|weakness of grade 4|weakness that is not improving",
    "S1-41": r"pain should be the main reason|puts pain first",
    "S1-42": r"examine (it )?again|repeat power|saddle again every day|coming back at once",
    "S1-43": r"list of rare causes",
    "S1-44": r"wear is common|people without (pain|complaints)|a picture alone",
    "S1-45": r"muscles waste|waste muscles|wastes muscles",
    "S1-46": r"most people (improve|are better)|sciatica settles",
    "S1-48": r"article behind it was not found",
    # ---- the second document
    "S2-08": r"documents and all trials begin at six",
    "S2-09": r"\(nsaid\): both documents|first line for root|even within the six weeks",
    "S2-10": r"first line for root|not first line, as one document",
    "S2-11": r"one document names it.*pain in the back|back itself one document|^paracetamol alone",
    "S2-12": r"short course be considered|^steroid tablets are not|the document speaks of acute",
    "S2-13": r"under two weeks|the two weeks one document",
    "S2-14": r"without radiculopathy there is little",
    "S2-15": r"core strengthening|strengthening the trunk",
    "S2-16": r"condition for an operation|compulsory before an operation",
    "S2-17": r"keeping active|no bed rest|^bed rest: both",
    "S2-18": r"works better|no bed rest",
    "S2-19": r"\"four weeks\"|sciatica settles",
    "S2-20": r"60 % of disc pain|63 % of herniated discs",
    "S2-26": r"^mri of the lumbar spine as an emergency",
    "S2-27": r"immediate decompression",
    "S2-28": r"no imaging now",
    "S2-29": r"more use of health care",
    "S2-30": r"always leaves out contrast|would not change what is done",
    "S2-31": r"^mri of the lumbar spine\. one|ct shows canal and soft tissue less well",
    "S2-32": r"wear is common|bulging disc alone",
    "S2-33": r"wear is common|people without (pain|complaints)|a picture alone",
    "S2-35": r"three to six months|disabled at 12 weeks|whatever a pathway waits|treatments tried",
    "S2-36": r"the image does not show|image yet that accounts|treatments tried, the image",
    "S2-37": r"risk the patient has to accept|what the patient wants",
    "S2-38": r"severe (or worsening )?weakness is|progresses is a reason to consider an operation"
    r"|getting worse, at any grade|not recovering belongs|spinal team the same day"
    r"|the weakness or the cord signs|weakness alone needs an early operation",
    "S2-39": r"foramina narrow on both|foramen from the side: (described|the image)",
    "S2-40": r"joa 13 to 25",
    "S2-41": r"13 of 14|between the muscles: (described|the image)|outside the foramen or in front",
    "S2-42": r"92\.9 %",
    "S2-43": r"instability is prevented",
    "S2-44": r"decompression alone may be enough",
    "S2-45": r"better where there is instability|alone may not be enough|with and without fusion"
    r"|stabilising it is discussed",
    "S2-46": r"96 against 44",
    "S2-47": r"facet joint has to go|otherwise fusion is|or would become so",
    "S2-50": r"spurs that bridge|such a spur|in front of the vertebrae is",
    "S2-51": r"86-92 %",
    "S2-52": r"painful,? altered feeling",
    "S2-53": r"ganglion of the root",
    "S2-54": r"31-40 %|6-12 %",
    "S2-55": r"chosen with care",
    "S2-56": r"buttock pain (only|alone)",
    "S2-57": r"diagnostic injection|buttock pain only.*relief|root block can support",
    "S2-58": r"l5 symptoms of both sides",
    "S2-59": r"after an operation at l4-l5",
    "S2-60": r"a distant level|think of another level",
    "S2-61": r"picture is unusual|settles the matter",
    "S2-63": r"deficit that progresses|getting worse, at any grade",
    "S2-64": r"infection has to be ruled out|spinal infection likelier|an infection, un|crp or esr",
    "S2-65": r"cancer has to be ruled out|oncology",
    "S2-66": r"\(nsaid\): both documents|keep procedures for symptoms|first line for root",
    "S2-67": r"move on to imaging|gates the scan",
    "S2-68": r"three to six months|disabled at 12 weeks",
    "S2-69": r"better where there is instability|spurs that bridge",
    "S2-79": r"that root in the record",
    # ---- guidance
    "acp-2011": r"getting worse, at any grade|urgent mri within days|weakness or the cord signs",
    "acp-2017": r"american guideline of 2017|both sources in favour",
    "acp-aps-2007": r"would not change what is done|guideline on back pain",
    "acr-2021": r"(infection|cancer) has to be ruled out before|spinal infection likelier"
    r"|usually means x-rays|no imaging now|there, the diagnosis comes first"
    r"|always leaves out contrast|x-ray or ct of the painful|without and with contrast"
    r"|image it \(ct, or x-ray|image with the specialist team",
    "asra-2018": r"an anticoagulant is taken|medicine against clotting adds|bleeding risk\.$",
    "bmj-rapidrec-2025": r"bmj guideline|2025 recommendation|guideline on injections"
    r"|little evidence for it in chronic",
    "danish-2018": r"danish|stay active within|physiotherapy with core",
    "esi-retraction-call-2025": r"34 medical groups",
    "fda-2014-epidural-steroids": r"rare but serious damage",
    "fda-2019-gabapentinoids": r"breathing may fail",
    "mhra-pregabalin": r"impaired kidneys or older",
    "nass-2012": r"north american",
    "nice-2016-summary": r"of 2016 still|older copy|acute and severe|acute, severe",
    "nice-ng59-2020": r"nice since|nice and danish|nice finds|nice says|guidance disagrees",
    "nice-ng59-epidural": r"nice lets (an epidural|it be considered in acute)",
    "nice-ng59-nsaid": r"nice lets it be considered for low back|nice in 2016",
    "nice-ng59-surgery": r"nice sets no weeks|guidance sets no number of weeks",
    "nhs-111-wales-sciatica": r"four to six weeks|patients are told|calls it unlikely|no bed rest"
    r"|card and say which signs|bladder, bowel, saddle and sexual questions again"
    r"|the benefit is small",
    "hsib-2021": r"an investigation found",
    "mhra-2022-pregabalin-pregnancy": r"pregnancy changes medicines",
    "fda-2020-nsaid-pregnancy": r"pregnancy changes medicines",
    "cks-shingles": r"72 hours of the rash",
    "radiologyinfo-acr": r"image it \(ct, or x-ray|^mri of the spine without|needed after earlier"
    r"|x-ray or ct of the painful",
    "idsa-2015": r"blood cultures|cultures today|diagnosis that is often delayed",
    "nice-ng59-belts": r"in a corset",
    "nice-ng234": r"mri of the whole spine",
    "nice-ng156": r"vascular emergency",
    "nice-cg147": r"vascular emergency|smoking, diabetes and heart",
    "ces-out-of-hours-mri-pathway": r"200 ml to choose how fast",
    "ces-ed-protocol-2021": r"a lower volume excludes nothing",
    # ---- trials, series and cases
    "aan-2025": r"neurologists' review|specialist societies",
    "bailey-2020": r"128 people|later.*these trials are about herniated|trials do not cover",
    "bjj-2012-weakness": r"review of 2012",
    "bourghli-2016": r"all that was found are case reports",
    "ces-timing-2020": r"60 to 80 (in|of) 100|favours 48 hours|24 and 48 hours",
    "pad-primary-care": r"0\.90 or less",
    "cochrane-esi-2020": r"cochrane|against placebo show about 5|time in which it has most",
    "deville-2000": r"91 % sensitivity",
    "desantos-2026": r"think of another level",
    "far-out-anterior": r"freed from the front|all that was found are case reports",
    "foot-drop-2025": r"75 operated|grade 2 or grade 3|foot drop that is not|lifted against gravity"
    r"|no case for months",
    "foot-drop-zoster-2018": r"orthosis is allowed|motor weakness can follow",
    "fritz-2021": r"220 adults|physiotherapy with core",
    "haematoma-rivaroxaban": r"a bleed is looked for",
    "goldberg-2015": r"269 (adults|people)|the trial of the first three months",
    "herkowitz-1991": r"study of 1991|study behind the claim",
    "heffernan-1979": r"tibialis posterior|a nerve study or weak eversion",
    "coroneos-foot-drop": r"weak eversion alone|weakness there would bring",
    "ross-foot-drop": r"weakness there would bring",
    "jones-hisey-2012": r"one of 79|all that was found are case reports",
    "l5-block-ultrasound": r"one case report; that depends on the operator",
    "liu-2023": r"12 trials of discectomy|narrow foramen alone|do not cover foraminal stenosis",
    "marquardt-2012": r"\b87\b|after the operation can last",
    "miima-2007": r"13 of 14",
    "myelopathy-2020": r"above the lumbar roots",
    "nordsten-2021": r"\b267\b",
    "nordsten-2024": r"at five years 63 %|at two and five years|three later trials",
    "opal-2023": r"347 adults|later at risk of misuse",
    "peul-2007": r"283 people|hazard ratio 1\.97|all trials begin at six|relieves leg pain sooner"
    r"|early.*these trials are about herniated",
    "peul-2008": r"by two years|gone by six months|up to six months|none in two|trials do not",
    "sport-2006": r"trials do not cover",
    "plexus-after-pelvic-cancer": r"the plexus",
    "precise-2017": r"209 people",
    "proximal-pain-block-2006": r"twelve unusual|12 patients with unusual|diagnostic injection",
    "regression-2020": r"63 % of herniated|shrink on a scan",
    "slip-2016": r"66 people|small one \(66\)",
    "slr-meta-1998": r"91 % sensitivity",
    "ssss-2024": r"\b247\b",
    "takahashi-2022": r"five patients, mean age 69|l5 symptoms of both sides"
    r"|pain on both sides is no emergency",
    "upper-buttock-2022": r"upper-buttock pain alone",
    "vanderwindt-2010": r"does not exclude a root problem",
    "vinciguerra-2019": r"radiotherapy harm it",
    "weakness-series-2022": r"390 (and|operated)|grade 2 or grade 3|no case for months",
    "orthoempearls-l5": r"point to (s1|l4)|level trap",
    "seekhealthz-l5": r"outer edge of the foot, ankle reflex",
}
"""Source: the words, as a pattern, that tell it. Those of an argument begin with its option."""


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    return {source: re.compile(words) for source, words in TOLD_BY.items()}


@lru_cache(maxsize=1024)
def told_by(said: str) -> frozenset[str]:
    """Give the sources that have to be named beside these words."""
    words = said.lower()
    return frozenset(s for s, pattern in _patterns().items() if pattern.search(words))
