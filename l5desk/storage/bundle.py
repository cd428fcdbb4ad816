"""Where the things that come with the program are."""

from pathlib import Path
from typing import Literal

import l5desk


def bundled(kind: Literal["resources", "rulesets"]) -> Path:
    """Give the folder of bundled resources or rulesets.

    It stands beside the package, in the source tree as in the installed program: PyInstaller
    unpacks both into the same folder.
    """
    return Path(l5desk.__file__).resolve().parent.parent / kind
