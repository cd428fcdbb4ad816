"""The pane on the right: one next step, and everything behind it."""

from l5desk.ui.conclusion.pane import ConclusionPane

__all__ = ["ConclusionPane"]
