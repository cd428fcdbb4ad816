"""What is in the installer: a bill of materials, every licence text, and a list for About.

The bill is CycloneDX, made by cyclonedx-py from the environment, without the tools that stand in it
beside the program, and completed with what is no Python package: fonts, the interpreter, and the
shared libraries of the system. What nobody knows the origin of is refused.
"""

import json
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Final, TypedDict

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

ROOT: Final = Path(__file__).parents[2]
RESOURCES: Final = ROOT / "resources"
Licence = dict[str, dict[str, str]]
Component = TypedDict(
    "Component",
    {"type": str, "bom-ref": str, "name": str, "version": str, "licenses": list[Licence]},
)


def write_bill(libraries: Iterable[str], folder: Path) -> None:
    """Write bill, licences and list into ``folder``; ``libraries`` are the files to be bundled.

    Raises ``SystemExit`` when a library belongs to nobody, or the bill is not CycloneDX.
    """
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(RESOURCES / "licences", folder / "licences")
    packages = debian_packages(Path(each) for each in libraries)
    system = [debian_component(package) for package in packages]
    bill = environment_bill()
    parts = [*needed(bill), *fonts(), component("Python", python_version(), ["PSF-2.0"])]
    parts = sorted((*parts, *system), key=lambda each: each["bom-ref"])
    names = {each["bom-ref"] for each in parts} | {bill["metadata"]["component"]["bom-ref"]}
    bill["components"] = parts
    bill["dependencies"] = [each for each in bill["dependencies"] if each["ref"] in names]
    text = json.dumps(bill, indent=1, sort_keys=True, ensure_ascii=False)
    if fault := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        raise SystemExit(f"The bill of materials is not CycloneDX: {fault}")
    (folder / "sbom.cdx.json").write_text(text + "\n", encoding="utf-8")
    copy_licences(parts, packages, folder / "licences")
    own = (RESOURCES / "THIRD-PARTY.md").read_text(encoding="utf-8")
    (folder / "THIRD-PARTY.md").write_text(own + listed(system), encoding="utf-8")


def environment_bill() -> dict:
    """Give what is installed here, as cyclonedx-py sees it."""
    tool = (sys.executable, "-m", "cyclonedx_py", "environment")
    options = ("--pyproject", ROOT / "pyproject.toml", "--output-reproducible")
    return json.loads(subprocess.run([*tool, *options], stdout=-1, check=True).stdout)


def needed(bill: dict) -> list[Component]:
    """Keep what the program needs, directly or not."""
    wants = {each["ref"]: each.get("dependsOn", []) for each in bill["dependencies"]}
    kept: set[str] = set()
    waiting = [bill["metadata"]["component"]["bom-ref"]]
    while waiting:
        kept.add(ref := waiting.pop())
        waiting += (each for each in wants.get(ref, []) if each not in kept)
    return [each for each in bill["components"] if each["bom-ref"] in kept]


def fonts() -> Iterator[Component]:
    """Give the font families."""
    for licence in sorted((RESOURCES / "fonts").glob("OFL-*.txt")):
        yield component(licence.stem.removeprefix("OFL-"), "", ["OFL-1.1"], kind="data")


def python_version() -> str:
    """Give the version of the interpreter that is bundled."""
    return sys.version.split()[0]


def component(
    name: str, version: str, licences: Iterable[str], kind: str = "library", origin: str = ""
) -> Component:
    """Give one entry of the bill."""
    return {
        "type": kind,
        "bom-ref": f"{origin or kind}:{name}",
        "name": name,
        "version": version or "not numbered",
        "licenses": [{"license": {"name": each}} for each in licences],
    }


def debian_packages(libraries: Iterable[Path]) -> list[str]:
    """Name the Debian packages from which libraries come that no wheel and no Python brought.

    On Windows and macOS those two bring all there is.
    """
    if not shutil.which("dpkg-query"):
        return []
    ours = [Path(place).resolve() for place in (ROOT, sys.prefix, sys.base_prefix)]
    foreign = [
        file for file in libraries if not any(file.resolve().is_relative_to(each) for each in ours)
    ]
    owners = {file: owner(file) for file in foreign}
    if unknown := [str(file) for file, package in owners.items() if not package]:
        raise SystemExit("Nobody knows where these come from:\n  " + "\n  ".join(unknown))
    return sorted(set(owners.values()))


@cache
def owner(file: Path) -> str:
    """Name the Debian package that a file belongs to; empty when there is none."""
    real = file.resolve()
    for path in (file, real, Path("/", *real.parts[2:])):  # with and without /usr
        found = told("dpkg-query", "--search", path)
        if found:
            return found.split(":")[0]
    return ""


def told(*command: str | Path) -> str:
    """Give what a command prints; nothing when it fails."""
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def debian_component(package: str) -> Component:
    """Describe a Debian package: its version, and the licences its copyright file names."""
    version = told("dpkg-query", "--show", "--showformat", "${Version}\n", package).split()[0]
    text = copyright_of(package).read_text(encoding="utf-8", errors="replace")
    named = sorted(set(re.findall(r"(?m)^License:[ \t]*(\S.*?)\s*$", text)))
    return component(package, version, named or ["as its text says"], origin="debian")


def copyright_of(package: str) -> Path:
    """Give where Debian keeps the licences of a package."""
    return Path("/usr/share/doc", package, "copyright")


def copy_licences(parts: Iterable[Component], packages: Iterable[str], folder: Path) -> None:
    """Put every licence text into one folder, named after whose it is."""
    for package in packages:
        shutil.copyfile(copyright_of(package), folder / f"debian-{package}.txt")
    for part in parts:
        if "==" not in part["bom-ref"]:
            continue  # no Python package
        for file in distribution(part["name"]).files or ():
            if "licenses" in file.parts:
                shutil.copyfile(file.locate(), folder / f"{part['name']}-{file.name}")
    for text in Path(sysconfig.get_path("stdlib")).glob("LICENSE*"):
        shutil.copyfile(text, folder / "Python.txt")


def listed(system: Iterable[Component]) -> str:
    """Give the list of the system's libraries, for About."""
    rows = [
        f"| {each['name']} | {each['version']} |"
        f" {', '.join(licence['license']['name'] for licence in each['licenses'])} |"
        for each in system
    ]
    head = ("", "## Libraries of Debian in this installer", "", "| package | version | licence |")
    return "\n".join((*head, "|---|---|---|", *rows, "")) if rows else ""
