"""Python's own import again, as soon as Qt is loaded.

Qt for Python puts another in its place, which reads the source of every module that is loaded from
then on, and keeps it, to look for switches that nothing here uses: a tenth of the start and of the
memory.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - only after it is there something to undo

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
