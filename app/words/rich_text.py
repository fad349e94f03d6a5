"""The small markup of the application's sentences.

Texts may hold ``<i>z</i>`` for a mathematical variable, ``<sub>``, ``<b>`` for a number that matters, and
``<span class="saturated">`` (or ``healthy``, ``dead``, ``accent``) for a state. `render` gives these the
faces and colours of the present look. A ``<`` before a digit, as in "<1%", is no markup.
"""

import re

from app.look.look import MATH_FAMILY, Look

_ITALIC = re.compile(r"<i>(.*?)</i>")
_STATE = re.compile(r'<span class="(saturated|healthy|dead|accent)">')
_TAG = re.compile(r"</?[a-z][^>]*>")
_BELOW = re.compile(r"<(?=\d)")


def render(text: str, look: Look) -> str:
    """Return `text` as the HTML subset that Qt labels show."""
    text = _BELOW.sub("&lt;", text)
    with_math = _ITALIC.sub(
        rf"<span style=\"font-family:'{MATH_FAMILY}'; font-style:italic; font-weight:400\">\1</span>", text
    ).replace('\\"', '"')
    return _STATE.sub(
        lambda found: f'<span style="color:{getattr(look.theme, found[1])}; font-weight:700">', with_math
    )


def plain(text: str) -> str:
    """Return `text` without markup, for screen readers and tooltips."""
    return _TAG.sub("", text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
