"""What Qt does not write into a PDF: the language of its words, for those who have them read out.

It is appended as an update, which leaves every byte that Qt wrote where it was.
"""

import re
from typing import Final

from l5desk.present.languages import Language

TRAILER: Final = re.compile(rb"trailer\n<<\n(.*?)>>\nstartxref\n(\d+) *\n%%EOF\s*$", re.DOTALL)
ROOT: Final = re.compile(rb"/Root (\d+) 0 R")


def in_language(pdf: bytes, language: Language) -> bytes:
    """Give the PDF with its language, and with its title shown in place of its file's name.

    One that is not written as expected is given as it is: a page unread is worse than one misread.
    """
    end = TRAILER.search(pdf)
    root = ROOT.search(end[1]) if end else None
    if end is None or root is None:
        return pdf
    number = int(root[1])
    catalog = re.search(rb"\n%d 0 obj\n<<\n(.*?)>>\nendobj\n" % number, pdf, re.DOTALL)
    if catalog is None:
        return pdf
    added = b"/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>\n" % language.encode()
    start = pdf if pdf.endswith(b"\n") else pdf + b"\n"
    changed = b"%d 0 obj\n<<\n%s%s>>\nendobj\n" % (number, catalog[1], added)
    table = b"xref\n%d 1\n%010d 00000 n \n" % (number, len(start))
    trailer = b"trailer\n<<\n%s/Prev %s\n>>\n" % (end[1], end[2])
    place = b"startxref\n%d\n%%%%EOF\n" % (len(start) + len(changed))
    return b"".join((start, changed, table, trailer, place))
