"""Turns a cluttered web page into the article in it."""

import json
import re

from plainleaf import _native
from plainleaf.error import PlainleafError

__all__ = ["PlainleafError", "clean"]


def clean(page: str | bytes, **options) -> dict:
    """The article in a page.

    `page` is HTML, as text or as bytes in any encoding. The options are the
    crate's, spelt as Python does: `url`, `images`, `links`, `markdown`,
    `max_elements`, `time_budget_ms` and so on; so are the fields of the article.
    What the page does not give is absent. Raises `PlainleafError`.
    """
    given = json.dumps({_camel(name): value for name, value in options.items()})
    return json.loads(_native.clean(_bytes_of(page), given), object_hook=_snake_keys)


def _bytes_of(page) -> bytes:
    if isinstance(page, str):
        # With its mark, so that no label in the text is believed.
        return b"\xef\xbb\xbf" + page.encode("utf-8", "replace")
    if isinstance(page, (bytes, bytearray, memoryview)):
        return bytes(page)
    raise PlainleafError("bad-input", f"the page must be text or bytes, not {type(page).__name__}")


def _camel(name: str) -> str:
    return re.sub("_([a-z])", lambda letter: letter[1].upper(), name)


def _snake_keys(found: dict) -> dict:
    return {re.sub("([A-Z])", lambda letter: "_" + letter[1].lower(), name): value for name, value in found.items()}
