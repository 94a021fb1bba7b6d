"""What becomes of files: cut off, bits flipped, pieces doubled, or no such files at all."""

from __future__ import annotations

from directive_model.testing.extra import DrawFn, st


@st.composite
def damaged(draw: DrawFn, valid: bytes) -> bytes:
    """Make bytes that are, or nearly are, what a reader expects."""
    kind = draw(st.sampled_from(("junk", "headed", "cut", "flipped", "doubled", "holed", "grown")))
    place = draw(st.integers(0, max(len(valid) - 1, 0)))
    match kind:
        case "junk":
            return draw(st.binary(max_size=300))
        case "headed":
            return valid[: min(place, 64)] + draw(st.binary(max_size=100))
        case "cut":
            return valid[:place]
        case "doubled":
            return valid[:place] + valid[max(0, place - 40) :]
        case "holed":
            return valid[:place] + valid[place + draw(st.integers(1, 60)) :]
        case "grown":
            return valid + draw(st.binary(min_size=1, max_size=60))
    broken = bytearray(valid)
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, max(len(valid) - 1, 0)))
        broken[at] ^= 1 << draw(st.integers(0, 7))
    return bytes(broken)
