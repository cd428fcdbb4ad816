"""Keys: what a key means on a keyboard that writes another script than the Latin one.

The hints name the Latin letters, which stand on such keyboards too; so a key counts for the letter
printed on it, whatever it would write.
"""

from typing import Final

ARABIC_LETTERS: Final = {
    **dict(zip("ضصثقفغعهخح", "QWERTYUIOP", strict=True)),
    **dict(zip("شسيبلاتنم", "ASDFGHJKL", strict=True)),
    **dict(zip("ئءؤرىة", "ZXCVNM", strict=True)),
    "لا": "B",
}
"""The letters of an Arabic keyboard, each with the Latin one on the same key."""
ARABIC_DIGITS: Final = {
    **dict(zip("٠١٢٣٤٥٦٧٨٩", "0123456789", strict=True)),
    **dict(zip("۰۱۲۳۴۵۶۷۸۹", "0123456789", strict=True)),
    "\N{ARABIC DECIMAL SEPARATOR}": ".",
}
"""Arabic and Persian digits, and the sign before decimals."""
LATIN: Final = {**ARABIC_LETTERS, **ARABIC_DIGITS}


def meant(text: str) -> str:
    """Give the Latin letter or digit that a key stands for, in capitals."""
    return LATIN.get(text, text.upper())


def number_sign(text: str) -> str:
    """Give what a key types into a number."""
    return ARABIC_DIGITS.get(text, text)


def digit_keys(digit: int) -> tuple[str, ...]:
    """Give every sign by which a digit is typed."""
    return (str(digit), *(sign for sign, latin in ARABIC_DIGITS.items() if latin == str(digit)))
