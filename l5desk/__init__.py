"""An offline desktop assistant for L5 lumbar nerve root impingement."""

__version__ = "0.1.0"
