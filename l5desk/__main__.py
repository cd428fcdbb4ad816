"""Starts l5desk: the desk, or one of its commands."""

import sys

from l5desk.cli import main as run_command


def main() -> int:
    """Run what the command line asks for; give the exit status."""
    return run_command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
