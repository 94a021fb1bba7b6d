"""What an OLE container says of its protection."""

import pytest

from directive_model.kit import OLE_MAGIC, protection_of


@pytest.mark.parametrize(
    ("name", "protection"),
    [
        ("EncryptedPackage", "password"),
        ("ENCRYPTEDPACKAGE", "password"),
        ("DRMEncryptedTransform", "rights"),
        ("\tDRMContent", "rights"),
        ("WordDocument", None),
    ],
)
def test_protection_is_told_from_the_names_in_the_directory(name, protection):
    assert protection_of(OLE_MAGIC + bytes(504) + name.encode("utf-16-le")) == protection


def test_what_is_no_container_has_none():
    assert protection_of("EncryptedPackage".encode("utf-16-le")) is None
