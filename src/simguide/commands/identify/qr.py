"""Draws QR codes. The only module that knows segno."""

import io

import segno

QR_SUFFIXES = (".png", ".svg")
_SCALE = 8
"""Pixels of a module in a PNG: large enough for a camera, small enough for a mail."""


def draw_qr(text: str, kind: str) -> bytes:
    """Return a QR code as `.png`, `.svg` or, for `terminal`, as text of half blocks, dark on light.

    The text stands on its own: it draws the light modules, so that it can be read on a dark screen. On a light one
    most cameras read the reverse as well.
    """
    code = segno.make(text, micro=False)
    if kind == "terminal":
        drawn = io.StringIO()
        code.terminal(drawn, compact=True)
        return drawn.getvalue().encode()
    stream = io.BytesIO()
    code.save(stream, kind=kind.removeprefix("."), scale=_SCALE, light="white")
    return stream.getvalue()
