"""Libraries of the system that Qt needs, and which package brings one that is missing."""

from __future__ import annotations

import re

_LIBRARY = re.compile(r"\b(lib[\w.+-]+?)\.so\.(\d+)")
_OWN_NAMES = {"libglib-2.0": "libglib2.0-0", "libgthread-2.0": "libglib2.0-0"}


def missing_library(complaint: str) -> str | None:
    """Return what is wrong, and what to do, with the library that a loader complains of, None where it names none."""
    found = _LIBRARY.search(complaint)
    if not found:
        return None
    return (
        f"the library {found[0]} is missing or broken. Install it: on Debian or Ubuntu with"
        f" `sudo apt-get install {package_of(*found.groups())}`."
    )


def package_of(name: str, version: str) -> str:
    """Return the Debian package of a library, named by rule: libfoo.so.1 is in libfoo1, libbar-2.so.0 in libbar-2-0."""
    if name in _OWN_NAMES:
        return _OWN_NAMES[name]
    return f"{name}{'-' if name[-1].isdigit() else ''}{version}".lower()
