"""What a file of text is encoded in, told by its letters."""

from directive_model.kit.encodings.decoding import CONTROL, LINE_END, decode_text
from directive_model.kit.encodings.signs import PRIVATE, bullet, is_sign_font, sign

__all__ = ["CONTROL", "LINE_END", "PRIVATE", "bullet", "decode_text", "is_sign_font", "sign"]
